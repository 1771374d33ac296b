/** A work injury through the website, in the order of its days. Work-Injury Insurance Regulations, arts. 17-33, 54-55. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { byDay, registered } from '../support/by-day.ts'
import type { Answers } from '../support/form-body.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const injured = (applicantName: string, applicantPhone: string) => ({
  kind: 'dispute',
  cause: 'LDM.5.1',
  applicantName,
  applicantPhone,
  respondentName: '海港机械有限公司',
  consentChannel: 'signed',
})
const accident = {
  injuredOn: '2026-03-02',
  insured: 'no',
  relation: 'disputed',
  what: '2026年3月2日上午在冲压车间，右手中指压伤。',
}

describe('a work injury, through the website', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-03-10T01:00:00Z' })
  })
  after(() => house.close())

  async function opened(name: string, phone: string) {
    const caseId = await registered(house, injured(name, phone))
    const at = byDay(house, { caseId, workflow: 'work-injury' })
    const lead = (day: string, step: string, typed: Answers = {}) => at.takes(day, step, typed, 'lead-a')
    return { caseId, at, lead, running: () => at.deadlines('running') }
  }

  it('goes from the accident to a final grade and the benefits, every time to apply and to decide on the way', async () => {
    const { caseId, at, lead, running } = await opened('冲压工老郑', '13800019001')
    await lead('2026-03-10', 'record', accident)
    expect(await running(), 'thirty days for the employer, a year for worker and union (17)').to.deep.equal([
      ['wi_employer_apply', '2026-04-01'],
      ['wi_worker_apply', '2027-03-02'],
    ])
    await lead('2026-03-11', 'arbitrateRelation')
    const relation = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'arbitration' }).first()
    expect(relation.parent_id, 'the employment is arbitrated first').to.equal((await at.row()).id)
    await at.until('2026-04-02')
    const late = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(late.text, 'the employer bears the costs meanwhile').to.contain('逾期期间的工伤待遇费用由用人单位负担')
    const delay = { from: '2026-03-11', to: '2026-04-09', reason: '确认劳动关系的仲裁' }
    await lead('2026-04-10', 'leaveOutDelay', delay)
    expect(await running(), 'thirty days of arbitration are left out').to.deep.equal([
      ['wi_employer_apply', '2026-04-01'],
      ['wi_worker_apply', '2027-04-01'],
    ])

    await lead('2026-04-10', 'apply', { by: 'union', body: '马尾区人社局' })
    expect(await running()).to.deep.equal([])
    await lead('2026-04-13', 'supplement', { missing: '诊断证明' })
    await lead('2026-04-20', 'complete')
    await lead('2026-04-22', 'accept', { isClear: 'no', number: '榕马人社工认〔2026〕12号' })
    expect(await running(), 'sixty days; the 21st of June is a holiday (20)').to.deep.equal([
      ['wi_decide', '2026-06-21'],
    ])
    await lead('2026-05-06', 'suspend', { reason: '等待仲裁确认劳动关系' })
    expect(await at.deadlines('paused')).to.have.length(1)
    await lead('2026-06-01', 'resume')
    expect(await running(), 'the twenty-six days do not count').to.deep.equal([['wi_decide', '2026-07-17']])
    await lead('2026-06-29', 'recognise', { number: '榕马人社工认〔2026〕12号' })

    expect(await running(), 'twelve months of stop-work pay (33)').to.deep.equal([['stop_work_pay', '2027-03-02']])
    await lead('2026-06-30', 'extendStopWork')
    expect(await running(), 'and twelve more').to.deep.equal([['stop_work_pay', '2028-03-02']])
    await lead('2026-07-10', 'applyAppraisal', { committee: '福州市劳动能力鉴定委员会' })
    expect(await running(), 'papers in five working days, conclusion in sixty (25)').to.deep.equal([
      ['lca_check', '2026-07-17'],
      ['lca_decide', '2026-09-08'],
    ])
    await lead('2026-09-01', 'extendAppraisal')
    expect(await running()).to.deep.include(['lca_decide', '2026-10-08'])
    const { id } = (await at.row()) as { id: string }
    const again = await house.as('lead-a').get(`/proceedings/${id}/steps/extendAppraisal`)
    expect(again.text, 'once').to.contain('已经延长过')
    await lead('2026-09-21', 'conclude', { madeOn: '2026-09-15', grade: '9' })
    expect(await running(), 'fifteen days to ask for another one (26), a year to a review (28)').to.deep.equal([
      ['lca_again', '2026-10-08'],
      ['lca_deliver', '2026-09-30'],
      ['lca_review', '2027-09-15'],
    ])
    await lead('2026-09-28', 'applyAgain')
    await lead('2026-11-10', 'conclude', { madeOn: '2026-11-05', grade: '8' })
    expect(await running(), 'the second is final').to.deep.equal([
      ['lca_deliver', '2026-11-20'],
      ['lca_review', '2027-11-05'],
    ])
    const early = await at.tries('2026-11-11', 'applyReview', {}, 'lead-a')
    expect(early.status).to.equal(422)
    expect(early.text).to.contain('一年后才可以申请复查鉴定')

    await lead('2026-11-12', 'recordBenefits', { source: 'fund', amountFen: '66,000' })
    await lead('2026-11-13', 'recordBenefits', { source: 'employer', amountFen: '31,500.50' })
    const page = await house.as('lead-a').get(`/cases/${caseId}`)
    expect(page.text).to.contain('¥66,000.00').and.to.contain('¥31,500.50').and.to.contain('工伤保险基金')
    await lead('2026-11-16', 'close', { note: '待遇已付清' })
    expect((await at.row()).state).to.equal('closed')
    expect(await at.papers()).to.deep.equal([
      'appraisal-application',
      'appraisal-application',
      'power-of-attorney',
      'work-injury-application',
    ])
    expect(await at.paperText('work-injury-application'))
      .to.contain('冲压工老郑')
      .and.to.contain('工会')
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('is decided in fifteen days where the facts are clear, beside a claim against an insurer, and may be refused', async () => {
    house.clock.on('2026-11-17', '09:00')
    const { caseId, at, lead, running } = await opened('包装工小许', '13800019002')
    await lead('2026-11-17', 'record', { ...accident, injuredOn: '2026-11-10', relation: 'clear', insured: 'yes' })
    await lead('2026-11-17', 'extendEmployerTime', { until: '2026-12-31' })
    expect(await running(), 'with the consent of the administration (17)').to.deep.include([
      'wi_employer_apply',
      '2026-12-31',
    ])
    const claim = byDay(house, { caseId, workflow: 'insurance-claim' })
    const reported = { scheme: 'liability', accidentOn: '2026-11-10', insurer: '海峡财险', accident: '压伤' }
    await claim.takes('2026-11-18', 'report', reported, 'lead-a')
    await claim.takes('2026-11-18', 'submit', { papers: '病历、保单' }, 'lead-a')
    expect(await at.papers()).to.deep.equal(['insurance-claim-application'])

    await lead('2026-11-19', 'apply', { by: 'employer' })
    await lead('2026-11-20', 'accept', { isClear: 'yes' })
    expect(await running()).to.deep.equal([['wi_decide', '2026-12-05']])
    await lead('2026-11-27', 'notRecognise', { reason: '非工作原因' })
    expect((await at.row()).state).to.equal('not-recognised')
    expect(await running()).to.deep.equal([])
    expect((await claim.row()).ended, 'the claim goes on by itself').to.be.oneOf([false, 0])
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  })

  it('takes no accident after its record, and is nobody’s at another station', async () => {
    house.clock.on('2026-12-01', '09:00')
    const { at } = await opened('搬运工老吴', '13800019003')
    const future = await at.tries('2026-12-01', 'record', { ...accident, injuredOn: '2026-12-02' }, 'lead-a')
    expect(future.status).to.equal(422)
    expect((await at.tries('2026-12-01', 'record', accident, 'lead-b')).status).to.equal(404)
    expect((await at.tries('2026-12-01', 'record', accident, 'partner-inspection')).status).to.equal(404)
  })
})
