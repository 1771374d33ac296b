import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

type Journey = Awaited<ReturnType<typeof openCase>>

/** Cases of 9 November 2026, looked at on the 17th. */
describe('forms that begin with what the case keeps', () => {
  let house: TestOffice
  let agreed: Journey
  let awarded: Journey
  let awardedEmployer: Journey
  let settled: Journey
  before(async () => {
    house = await openOffice()
    agreed = await openCase(house)
    await agreed.signed()
    awarded = await openCase(house)
    awardedEmployer = await openCase(house, {
      applicantNature: 'unit',
      applicantName: '测试服装有限公司',
      applicantPhone: '0591-83600001',
      respondentNature: 'person',
      respondentName: '测试工人甲',
    })
    settled = await openCase(house)
    house.clock.on('2026-11-17', '09:00')
    for (const journey of [awarded, awardedEmployer, settled]) await arbitrated(journey)
    for (const journey of [awarded, awardedEmployer]) await receivesAward(journey)
    await settled.take('arbitration', 'mediate', {
      workerSignedOn: '2026-11-11',
      employerSignedOn: '2026-11-12',
      amountFen: '12,000',
      obligations: [{ amountFen: '12,000', dueOn: '2026-11-16' }],
    })
    await judgedInFirstInstance(awarded)
    await agreed.begin('payment-order', 'prepare', { basis: 'agreement', amountFen: '9,000' })
    await settled.begin('enforcement', 'prepare', {})
  })
  after(() => house.close())

  async function arbitrated(journey: Journey): Promise<void> {
    await journey.begin('arbitration', 'prepare', {})
    await journey.take('arbitration', 'file', { filedOn: '2026-11-17', commission: '马尾仲裁委', isDefective: 'no' })
    const number = '榕马劳人仲案〔2026〕88号'
    await journey.take('arbitration', 'accept', { acceptedOn: '2026-11-17', number, panel: 'one', isSimple: 'yes' })
  }

  async function receivesAward(journey: Journey): Promise<void> {
    const awards = [{ kind: 'non-final', amountFen: '21,600' }]
    await journey.take('arbitration', 'award', { awardedOn: '2026-11-17', result: 'both-partly', awards })
    house.clock.on('2026-11-18', '09:00')
    await journey.take('arbitration', 'receiveAward', { receivedOn: '2026-11-17', who: 'worker' })
    await journey.take('arbitration', 'receiveAward', { receivedOn: '2026-11-18', who: 'employer' })
  }

  async function judgedInFirstInstance(journey: Journey): Promise<void> {
    const step = (name: string, answers: Record<string, unknown>) => journey.take('first-instance', name, answers)
    await journey.begin('first-instance', 'prepare', { ground: 'award', countsFrom: '2026-11-17' })
    await step('file', { filedOn: '2026-11-18', court: '马尾法院' })
    await step('register', { registeredOn: '2026-11-18', procedure: 'simple', number: '（2026）闽0105民初9号' })
    await step('judge', { judgedOn: '2026-11-18', result: '部分支持', amountFen: '20,000' })
    await step('receiveDecision', { receivedOn: '2026-11-18', who: 'both' })
  }

  const begun = (journey: Journey, workflow: string, step: string) =>
    `/cases/${journey.caseId}/begin/${workflow}/${step}`
  const going = async (journey: Journey, workflow: string, step: string) =>
    `/proceedings/${(await journey.proceeding(workflow)).id}/steps/${step}`

  /** The form, the field, what it begins with, where that is from, and what somebody types instead. */
  const table: [() => string | Promise<string>, string, string, string, string][] = [
    [
      () => begun(agreed, 'judicial-confirmation', 'prepare'),
      'effectiveOn',
      '2026-11-09',
      '案件登记的调解协议',
      '2026-11-10',
    ],
    [() => begun(agreed, 'payment-order', 'prepare'), 'amountFen', '10000.00', '登记的应付未付金额', '8,000'],
    [() => going(agreed, 'payment-order', 'apply'), 'amountFen', '9000.00', '本程序此前的登记', '8,000'],
    [
      () => begun(awarded, 'arbitration-entrusted', 'receive'),
      'number',
      '榕马劳人仲案〔2026〕88号',
      '仲裁程序登记的案号',
      '榕马89号',
    ],
    [
      () => begun(awarded, 'first-instance', 'prepare'),
      'countsFrom',
      '2026-11-17',
      '仲裁程序登记的劳动者收到裁决书之日',
      '2026-11-16',
    ],
    [
      () => begun(awardedEmployer, 'first-instance', 'prepare'),
      'countsFrom',
      '2026-11-18',
      '仲裁程序登记的用人单位收到裁决书之日',
      '2026-11-16',
    ],
    [
      () => begun(awarded, 'second-instance', 'prepare'),
      'countsFrom',
      '2026-11-18',
      '一审程序登记的劳动者收到判决书之日',
      '2026-11-16',
    ],
    [
      () => begun(settled, 'enforcement', 'prepare'),
      'performanceEndsOn',
      '2026-11-16',
      '登记的最后一期应付日期',
      '2026-11-15',
    ],
    [() => going(settled, 'enforcement', 'file'), 'amountFen', '12000.00', '登记的应付未付金额', '11,000'],
  ]
  const wrongDays = {
    preparedOn: '2026-13-01',
    filedOn: '2026-13-01',
    appliedOn: '2026-13-01',
    receivedOn: '2026-13-01',
  }

  it('say where it is from, keep what is typed instead, and tell no source of that', async () => {
    for (const [form, field, value, from, other] of table) {
      const path = await form()
      const holds = (html: string, typed: string) => html.includes(`value="${typed}"`) && html.includes(`id="${field}"`)
      const page = await house.as('lead-a').get(path)
      expect(holds(page.html, value), `${path} ${field}`).to.equal(true)
      expect(page.text, path).to.contain(`来自${from}。`)
      const refused = await house.as('lead-a').submit(path, { ...wrongDays, [field]: other }, path)
      expect(refused.status, path).to.equal(422)
      expect(holds(refused.html, other), `${path} ${other}`).to.equal(true)
      const sources = (text: string) => text.split(`来自${from}。`).length - 1
      expect(sources(refused.text), `${path}: what was not changed keeps it`).to.equal(sources(page.text) - 1)
    }
  })

  it('choose the title that would be enforced, and say so to readers of English', async () => {
    const reader = house.as(settled.ownerId)
    expect((await reader.get(begun(settled, 'enforcement', 'prepare'))).html).to.match(
      /value="arbitral-letter"\s+selected/,
    )
    await reader.post('/language', { locale: 'en' })
    const page = await reader.get(begun(settled, 'enforcement', 'prepare'))
    await reader.post('/language', { locale: 'zh' })
    expect(page.text)
      .to.contain('From the binding paper on file.')
      .and.to.contain('From the last day of payment on file.')
  })

  it('begin from a way whose last day is that of the side which brought the case', async () => {
    const { id } = await house.db.reader('claims').where({ case_id: awardedEmployer.caseId }).first('id')
    const page = await house.as(awardedEmployer.ownerId).get(`/cases/${awardedEmployer.caseId}/claims/${id}`)
    const way = page.html.split('<li>').find(one => one.includes('/begin/first-instance/prepare'))
    expect(way, 'not that of the worker').to.contain('2026-12-03').and.not.to.contain('2026-12-02')
  })

  it('tell nothing that was taken back', async () => {
    await house.db.write(tx =>
      tx('proceedings').where({ case_id: awarded.caseId, workflow: 'first-instance' }).update({ state: 'taken-back' }),
    )
    const page = await house.as(awarded.ownerId).get(begun(awarded, 'second-instance', 'prepare'))
    expect(page.status).to.equal(200)
    expect(page.text).not.to.contain('来自一审程序')
  })
})
