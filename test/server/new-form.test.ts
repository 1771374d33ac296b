/** Workers of platforms through the website: who manages them, who insured them, and the insurer's money (S03, S13). */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { byDay, registered } from '../support/by-day.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const rider = {
  kind: 'dispute',
  applicantName: '骑手小郭',
  applicantPhone: '13800012003',
  applicantCategories: 'new-form',
  respondentName: '榕城站点服务有限公司',
  respondentRole: 'partner',
  amountFen: '86000',
  consentChannel: 'signed',
  'respondents[0][name]': '快送平台科技有限公司',
  'respondents[0][role]': 'platform',
  'respondents[1][name]': '平安意外保险公司',
  'respondents[1][role]': 'insurer',
  'insurances[0][scheme]': 'accident',
  'insurances[0][holder]': '快送平台科技有限公司',
  'insurances[0][insured]': '骑手小郭',
  'insurances[0][policyNumber]': 'PA2026-118',
}

/** In the order of their dates, for a clock goes one way only. */
describe('a worker of a platform, through the website', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-09-02T00:30:00Z' })
  })
  after(() => house.close())

  const page = async (caseId: string) => (await house.as('lead-a').get(`/cases/${caseId}`)).text
  const money = (caseId: string) => house.db.reader('case_facts').where({ case_id: caseId }).first()

  it('S03: several firms, each with its part, the policy, the facts, and 52,000 yuan from the insurer', async () => {
    const caseId = await registered(house, rider)
    const registeredPage = await page(caseId)
    for (const word of ['合作企业', '平台企业', '保险公司', 'PA2026-118', '意外伤害保险'])
      expect(registeredPage, word).to.contain(word)
    const file = byDay(house, { caseId, workflow: 'case-file' })
    const station = await house.db.reader('parties').where({ case_id: caseId, name: '榕城站点服务有限公司' }).first()
    const facts = {
      trade: 'courier',
      'facts[0][aspect]': 'assigning',
      'facts[0][partyId]': station.id,
      'facts[0][finding]': 'firm',
      'facts[0][proof]': '站长排班群派单',
      'facts[1][aspect]': 'equipment',
      'facts[1][finding]': 'worker',
    }
    await file.takes('2026-09-02', 'recordManagement', facts, 'lead-a')
    await file.takes('2026-09-03', 'judgeStatus', { status: 'quasi', reasons: '受排班管理' }, 'lead-a')
    const told = await page(caseId)
    for (const word of ['站长排班群派单', '由单位决定', '不完全符合确立劳动关系情形', '待核'])
      expect(told, word).to.contain(word)

    const claim = byDay(house, { caseId, workflow: 'insurance-claim' })
    const report = {
      scheme: 'accident',
      accidentOn: '2026-08-30',
      insurer: '平安意外保险公司',
      accident: '送餐途中摔伤',
    }
    await claim.takes('2026-09-03', 'report', report, 'lead-a')
    await claim.takes('2026-09-04', 'submit', { papers: '保单、诊断书、接单截图' }, 'lead-a')
    expect(await claim.deadlines('running'), 'nobody has set a number of days').to.deep.equal([])
    await claim.takes('2026-09-07', 'accept', {}, 'lead-a')
    await claim.takes(
      '2026-09-16',
      'decide',
      { outcome: 'partly', grantedFen: '52000', reason: '按伤情比例' },
      'lead-a',
    )
    const early = await claim.tries('2026-09-30', 'recordPayment', { amountFen: '52000.01' }, 'lead-a')
    expect(early.status).to.equal(422)
    expect(early.text).to.contain('超过尚未支付的核定金额')
    const before = await money(caseId)
    await claim.takes('2026-09-30', 'recordPayment', { amountFen: '52000' }, 'lead-a')
    expect((await claim.row()).state).to.equal('paid')
    expect(await claim.papers()).to.deep.equal(['insurance-claim-application'])
    const after = await money(caseId)
    expect([after.claimed_fen, after.paid_fen], 'what the firms owe is told apart').to.deep.equal([
      before.claimed_fen,
      before.paid_fen,
    ])
    expect(await page(caseId)).to.contain('¥52,000.00')
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('runs the days the office has set for insurers', async () => {
    house.clock.on('2026-10-26', '08:30')
    await house.db.write(tx =>
      tx('parameters').insert({
        id: 'accept-days',
        name: 'insurance_accept_days',
        region: 'station-a',
        valid_from: '2026-01-01',
        value: '3',
        source: '与保险公司约定',
        changed_by: 'administrator',
        changed_at: '2026-01-01T00:00:00.000Z',
      }),
    )
    const driver = { kind: 'dispute', applicantName: '货车司机老林', applicantPhone: '13800012013' }
    const caseId = await registered(house, {
      ...driver,
      respondentName: '顺通物流有限公司',
      respondentRole: 'host',
      consentChannel: 'signed',
    })
    const claim = byDay(house, { caseId, workflow: 'insurance-claim' })
    const report = { scheme: 'accident', accidentOn: '2026-10-20', insurer: '人保', accident: '装货摔伤' }
    const wrong = await claim.tries('2026-10-26', 'report', { ...report, accidentOn: '2026-10-27' }, 'lead-a')
    expect(wrong.status).to.equal(422)
    await claim.takes('2026-10-26', 'report', report, 'lead-a')
    await claim.takes('2026-10-27', 'submit', { papers: '保单、运单' }, 'lead-a')
    expect(await claim.deadlines('running')).to.deep.equal([['insurance_accept', '2026-10-30']])
    expect((await claim.tries('2026-10-28', 'accept', {}, 'lead-b')).status).to.equal(404)
    await claim.until('2026-10-31')
    expect(await page(caseId)).to.match(/理赔受理[^。]*逾期/)
    await claim.takes('2026-11-02', 'decide', { outcome: 'granted', grantedFen: '12000' }, 'lead-a')
    await claim.takes('2026-11-16', 'recordPayment', { amountFen: '12000' }, 'lead-a')
    expect((await claim.row()).state).to.equal('paid')
  })

  it('asks what a firm is when it is added later, and no insurance where only bodies meet', async () => {
    house.clock.on('2026-11-17', '08:30')
    const caseId = await registered(house, { ...rider, applicantPhone: '13800012004', applicantName: '骑手小何' })
    const file = byDay(house, { caseId, workflow: 'case-file' })
    const host = { side: 'respondent', nature: 'unit', name: '榕城餐饮有限公司', role: 'host' }
    await file.takes('2026-11-17', 'addParty', host, 'lead-a')
    expect(await page(caseId)).to.contain('用工单位')
    expect((await house.as('mediator-a').get('/cases/new?kind=bargaining')).html).to.not.contain('insurances[')
    expect((await house.as('mediator-a').get('/cases/new?kind=dispute')).html).to.contain('insurances[')
  })
})
