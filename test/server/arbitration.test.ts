import { expect } from 'chai'
import { historyOf } from '../../server/proceedings/history.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { planTakingBack } from '../../server/proceedings/plan-taking-back.ts'
import { takeBackStep } from '../../server/proceedings/take-back.ts'
import { lawyerAtWork } from '../support/lawyer-at-work.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

type Typed = Record<string, string>

/** In the order of their dates, for a clock goes one way only. */
describe('a lawyer takes a case through arbitration, on the website', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-05-10T16:05:00Z' })
  })
  after(() => house.close())

  const { read, rowOf, factsOf, claimsOf, running, assignedTo, takes, night } = lawyerAtWork(() => house)

  /** The first form of a suit holds the day that is on file and says where it is from; another day that is typed stays. */
  async function beginsFilled(caseId: string, workflow: string, days: Typed, receiver: string): Promise<void> {
    const path = `/cases/${caseId}/begin/${workflow}/prepare`
    for (const [field, day] of Object.entries(days)) {
      const input = (value: string) => new RegExp(`id="${field}"[^>]*value="${value}"`)
      const form = await house.as('lawyer-a').get(path)
      expect(form.html).to.match(input(day))
      expect(form.text).to.contain(`来自仲裁程序登记的${receiver}收到裁决书之日`)
      const refused = await house.as('lawyer-a').submit(path, { preparedOn: '2026-13-01', [field]: '2026-08-01' }, path)
      expect(refused.status).to.equal(422)
      expect(refused.html).to.match(input('2026-08-01'))
      expect(refused.text).not.to.contain('来自仲裁程序登记')
    }
  }

  it('S05: from the application to the letter of mediation, and the money to the last fen', async () => {
    const { caseId } = await assignedTo('lawyer-a', '2026-05-28', { amountFen: '52,000' })
    const [claim] = await claimsOf(caseId)
    const step = async (day: string, name: string, typed: Typed = {}) =>
      expect((await takes(caseId, day, 'arbitration', name, typed)).status, name).to.equal(303)

    await step('2026-06-01', 'prepare', { preparedOn: '2026-06-01', knewOn: '2026-04-30', jurisdiction: 'performance' })
    expect(await running(caseId, 'arbitration')).to.deep.equal([['limitation_arbitration', '2027-04-30']])
    await step('2026-06-02', 'file', {
      filedOn: '2026-06-02',
      commission: '马尾区劳动人事争议仲裁委员会',
      isDefective: 'no',
      claims: claim.id,
    })
    expect(await running(caseId, 'arbitration')).to.deep.equal([
      ['arb_accept', '2026-06-09'],
      ['arb_correct_notice', '2026-06-09'],
    ])
    expect((await claimsOf(caseId))[0].forum, 'one claim, one forum').to.equal('arbitration')
    await step('2026-06-08', 'accept', {
      acceptedOn: '2026-06-08',
      number: '榕马劳人仲案〔2026〕88号',
      panel: 'one',
      isSimple: 'yes',
    })
    expect(await running(caseId, 'arbitration')).to.deep.equal([
      ['arb_award', '2026-07-23'],
      ['arb_form_panel', '2026-06-15'],
      ['arb_serve_copy', '2026-06-15'],
    ])
    await step('2026-06-12', 'serveCopy', { receivedOn: '2026-06-12', way: 'served' })
    await step('2026-06-24', 'recordDefence', { receivedOn: '2026-06-24', objects: 'no', counterclaim: 'no' })
    await step('2026-06-25', 'setHearing', {
      noticeOn: '2026-06-25',
      hearingOn: '2026-07-08',
      at: '09:30',
      place: '第一仲裁庭',
    })
    expect((await factsOf(caseId)).next_date_on, 'the hearing is the next date').to.equal('2026-07-08')
    expect(await running(caseId, 'arbitration')).to.deep.include(['arb_hearing_notice', '2026-07-01'])
    const page = await house.as('lawyer-a').get(`/cases/${caseId}`)
    expect(page.text).to.contain('定于开庭').and.to.contain('2026-07-08')

    await step('2026-07-08', 'holdHearing', { heldOn: '2026-07-08', result: 'closed' })
    await step('2026-07-08', 'mediate', {
      workerSignedOn: '2026-07-08',
      employerSignedOn: '2026-07-08',
      number: '榕马劳人仲案〔2026〕88号',
      amountFen: '26,000',
      claimKind: 'other',
      'obligations[0][amountFen]': '26,000',
      'obligations[0][dueOn]': '2026-07-15',
      'outcomes[0][claim]': claim.id,
      'outcomes[0][result]': 'settled',
      'outcomes[0][awardedFen]': '26,000',
    })
    expect(await rowOf(caseId, 'arbitration')).to.include({ state: 'mediated', version: 8 })
    expect(await running(caseId, 'arbitration')).to.deep.equal([])
    expect((await claimsOf(caseId))[0]).to.include({ result: 'settled', amount_fen: 5_200_000, awarded_fen: 2_600_000 })
    const sums = { claimed_fen: 5_200_000, agreed_fen: 2_600_000, awarded_fen: 2_600_000 }
    expect(await factsOf(caseId)).to.include({ ...sums, paid_fen: 0, open_fen: 2_600_000 })
    expect((await house.as('lawyer-a').get(`/cases/${caseId}`)).text).to.contain('调解处理 ¥26,000.00')

    const paid = { paidOn: '2026-07-15', amountFen: '26,000', way: 'bank' }
    expect((await takes(caseId, '2026-07-15', 'performance', 'recordPayment', paid, 'lead-a')).status).to.equal(303)
    expect(await factsOf(caseId)).to.include({ ...sums, paid_fen: 2_600_000, open_fen: 0 })
    expect(await faultsOfCase(read(), house.office, caseId)).to.deep.equal([])
  })

  it('S08: an award of which each side has its own days, until it binds and is performed', async () => {
    const { caseId } = await assignedTo('lawyer-a', '2026-07-16', { amountFen: '43,200' })
    const [claim] = await claimsOf(caseId)
    const step = async (day: string, name: string, typed: Typed = {}) =>
      expect((await takes(caseId, day, 'arbitration', name, typed)).status, name).to.equal(303)
    await step('2026-07-16', 'prepare', { preparedOn: '2026-07-16' })
    await step('2026-07-16', 'file', { filedOn: '2026-07-16', commission: '马尾仲裁委', isDefective: 'no' })
    // As told weeks later: each step bears the day it happened on.
    await step('2026-08-11', 'accept', { acceptedOn: '2026-07-17', panel: 'one', isSimple: 'no' })
    expect(await running(caseId, 'arbitration')).to.deep.include(['arb_award', '2026-08-31'])
    await step('2026-08-11', 'serveCopy', { receivedOn: '2026-07-21', way: 'served' })
    await step('2026-08-11', 'setHearing', { noticeOn: '2026-07-29', hearingOn: '2026-08-07', at: '14:30' })
    const early = { heldOn: '2026-07-28', result: 'closed' }
    expect(
      (await takes(caseId, '2026-08-11', 'arbitration', 'holdHearing', early)).status,
      'before its notice',
    ).to.equal(422)
    await step('2026-08-11', 'holdHearing', { heldOn: '2026-08-07', result: 'respondent-absent' })
    const award = {
      awardedOn: '2026-08-12',
      result: 'both-partly',
      'awards[0][kind]': 'non-final',
      'awards[0][number]': '榕马劳人仲案〔2026〕99号',
      'awards[0][amountFen]': '21,600',
      'items[0][item]': 'wages',
      'items[0][claim]': claim.id,
      'items[0][result]': '部分支持',
      'items[0][awardedFen]': '21,600',
    }
    const madeUp = { ...award, 'items[0][result]': 'made-up' }
    expect((await takes(caseId, '2026-08-12', 'arbitration', 'award', madeUp)).status, 'in no list').to.equal(422)
    await step('2026-08-12', 'award', award)
    expect((await claimsOf(caseId))[0]).to.include({ result: 'partly', awarded_fen: 2_160_000 })
    expect(await factsOf(caseId)).to.include({ claimed_fen: 4_320_000, awarded_fen: 2_160_000, open_fen: null })
    const page = await house.as('lawyer-a').get(`/cases/${caseId}`)
    expect(page.text).to.contain('本地区尚未配置', 'no minimum wage is guessed').and.to.contain('用人单位申请撤销')

    await step('2026-08-13', 'receiveAward', { receivedOn: '2026-08-12', who: 'worker' })
    await step('2026-08-14', 'receiveAward', { receivedOn: '2026-08-13', who: 'employer' })
    expect(await running(caseId, 'arbitration')).to.deep.equal([
      ['sue_after_award', '2026-08-27'],
      ['sue_after_award', '2026-08-28'],
    ])
    await beginsFilled(caseId, 'first-instance', { countsFrom: '2026-08-12' }, '劳动者')
    await beginsFilled(caseId, 'set-aside', { awardReceivedOn: '2026-08-13' }, '用人单位')
    await night('2026-08-28')
    expect((await rowOf(caseId, 'arbitration')).state, 'the employer still has today').to.equal('awarded')
    await night('2026-08-29')
    expect((await rowOf(caseId, 'arbitration')).state).to.equal('effective')
    expect(await running(caseId, 'arbitration')).to.deep.equal([['enforcement_apply', '2028-08-29']])
    await step('2026-08-31', 'followPayment', {
      recordedOn: '2026-08-31',
      claimKind: 'wages',
      'obligations[0][amountFen]': '21,600',
      'obligations[0][dueOn]': '2026-08-31',
    })
    const paid = { paidOn: '2026-08-31', amountFen: '21,600', way: 'bank' }
    expect((await takes(caseId, '2026-08-31', 'performance', 'recordPayment', paid, 'lead-a')).status).to.equal(303)
    expect(await factsOf(caseId)).to.include({ agreed_fen: 2_160_000, paid_fen: 2_160_000 })
    expect(await faultsOfCase(read(), house.office, caseId)).to.deep.equal([])
  })

  it('carries the day from which the time to sue runs into the suit, and takes both back together', async () => {
    const { caseId } = await assignedTo('lawyer-a', '2026-09-01')
    const step = async (day: string, name: string, typed: Typed = {}) =>
      expect((await takes(caseId, day, 'arbitration', name, typed)).status, name).to.equal(303)
    await step('2026-09-01', 'prepare')
    await step('2026-09-01', 'file', { filedOn: '2026-09-01', commission: '马尾仲裁委', isDefective: 'no' })
    await step('2026-09-16', 'reject', { receivedOn: '2026-09-16', ground: 'scope' })
    expect(await running(caseId, 'arbitration')).to.deep.equal([['sue_after_refusal', '2026-10-08']])
    await step('2026-09-21', 'sueAfterRefusal', { decidedOn: '2026-09-21' })
    expect(await running(caseId, 'first-instance'), 'until the complaint is filed').to.deep.equal([
      ['sue_after_refusal', '2026-10-08'],
    ])
    expect((await rowOf(caseId, 'first-instance')).parent_id).to.equal((await rowOf(caseId, 'arbitration')).id)

    const event = (await historyOf(read(), caseId)).find(({ step: name }) => name === 'sueAfterRefusal')!
    const plan = await planTakingBack(read(), house.office, event)
    await takeBackStep(house.office, {
      eventId: event.id,
      reason: '误点',
      shown: plan.takenBack.map(({ id }) => id),
      by: await house.person('lead-a'),
    })
    expect(await rowOf(caseId, 'arbitration')).to.include({ state: 'rejected' })
    expect(await rowOf(caseId, 'first-instance')).to.include({ state: 'taken-back' })
    expect(await running(caseId, 'arbitration')).to.deep.equal([['sue_after_refusal', '2026-10-08']])
    expect(await faultsOfCase(read(), house.office, caseId)).to.deep.equal([])
  })
})
