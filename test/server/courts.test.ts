import { expect } from 'chai'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { lawyerAtWork } from '../support/lawyer-at-work.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

/** In the order of their dates, for a clock goes one way only. */
describe('what commissions and courts are late with, and what goes with their steps', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ now: '2026-09-21T16:05:00Z' })
  })
  after(() => house.close())
  const { rowOf, running, assignedTo, takes, night } = lawyerAtWork(() => house)

  it('passes by itself what the commission is late with', async () => {
    const { caseId } = await assignedTo('lawyer-a', '2026-09-22')
    await takes(caseId, '2026-09-22', 'arbitration', 'prepare')
    const filed = { filedOn: '2026-09-24', commission: '马尾仲裁委', isDefective: 'no' }
    await takes(caseId, '2026-09-24', 'arbitration', 'file', filed)
    await night('2026-10-09')
    expect((await rowOf(caseId, 'arbitration')).state, 'five working days end today').to.equal('filed.examining')
    await night('2026-10-10')
    expect((await rowOf(caseId, 'arbitration')).state).to.equal('no-decision')
    const late = { acceptedOn: '2026-10-12', panel: 'one', isSimple: 'no' }
    expect((await takes(caseId, '2026-10-12', 'arbitration', 'accept', late)).status, 'still taken').to.equal(303)
  })

  it('suspends enforcement while the award is attacked, and goes on once that is dismissed (JI1 25)', async () => {
    const { caseId } = await assignedTo('lawyer-a', '2026-10-13')
    const step = async (workflow: string, name: string, typed: Record<string, string> = {}) =>
      expect((await takes(caseId, '2026-10-13', workflow, name, typed)).status, name).to.equal(303)
    await step('enforcement', 'prepare', { title: 'award', performanceEndsOn: '2026-09-30' })
    await step('enforcement', 'file', { filedOn: '2026-10-13', court: '马尾法院', number: '（2026）闽0105执8号' })
    await step('set-aside', 'prepare', { awardReceivedOn: '2026-09-22' })
    expect(await running(caseId, 'set-aside')).to.deep.equal([['set_aside_award', '2026-10-22']])
    await step('set-aside', 'file', { filedOn: '2026-10-13', grounds: 'procedure' })
    expect((await rowOf(caseId, 'enforcement')).state).to.equal('pending.suspended')
    await step('set-aside', 'dismiss', { receivedOn: '2026-10-13' })
    expect((await rowOf(caseId, 'enforcement')).state).to.equal('pending.measures')
  })

  it('is not for a lawyer who has nothing to do with the case, nor for a mediator of another station', async () => {
    const { caseId } = await assignedTo('lawyer-a', '2026-10-14')
    for (const who of ['lawyer-b', 'mediator-b']) {
      house.clock.on('2026-10-14', '11:00')
      expect((await house.as(who).get(`/cases/${caseId}/begin/arbitration/prepare`)).status, who).to.equal(404)
    }
  })

  it('begins with the mediation that failed, and once only', async () => {
    const { caseId, ...journey } = await assignedTo('lawyer-a', '2026-10-15')
    house.clock.on('2026-10-15', '13:00')
    await journey.accepted()
    await journey.take('mediation', 'assign', {
      assignedOn: '2026-10-15',
      mediators: [journey.ownerId],
      chosenBy: 'body',
    })
    const failed = {
      endedOn: '2026-10-15',
      reason: 'no-agreement',
      bothSigned: 'yes',
      advised: 'yes',
      goesOn: 'arbitration',
    }
    await journey.take('mediation', 'fail', failed)
    const mediation = await rowOf(caseId, 'mediation')
    const arbitration = await rowOf(caseId, 'arbitration')
    expect(mediation.state).to.equal('failed')
    expect(arbitration).to.include({ state: 'preparing', parent_id: mediation.id })
    await journey.begin('mediation', 'apply', {
      appliedOn: '2026-10-15',
      way: 'written',
      elsewhere: 'no',
      signed: 'yes',
    })
    await journey.take('mediation', 'notAccept', {
      refusedOn: '2026-10-15',
      reason: 'decided-elsewhere',
      explanation: '已申请仲裁',
      noticeWay: 'handed',
      notified: 'yes',
      goesOn: 'arbitration',
    })
    const all = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'arbitration' })
    expect(all).to.have.length(1)
  })

  it('carries what enforcement brought in over to performance, where it is counted', async () => {
    const { caseId, ...journey } = await assignedTo('lawyer-a', '2026-11-02')
    house.clock.on('2026-11-10', '09:30')
    await journey.begin('performance', 'begin', {
      effectiveOn: '2026-11-02',
      ground: 'award',
      claimKind: 'wages',
      obligations: [{ amountFen: '20,000', dueOn: '2026-11-20' }],
      otherDuties: 'no',
    })
    const step = async (name: string, typed: Record<string, string>) =>
      expect((await takes(caseId, '2026-11-10', 'enforcement', name, typed)).status, name).to.equal(303)
    await step('prepare', { title: 'award', performanceEndsOn: '2026-11-02' })
    await step('file', { filedOn: '2026-11-10', court: '马尾法院', number: '马执8' })
    expect((await house.as('lawyer-a').get(`/cases/${caseId}`)).text).to.contain('案号请再核对')
    await step('recordProceeds', { paidOn: '2026-11-10', amountFen: '12,000' })
    const facts = await house.db.reader('case_facts').where({ case_id: caseId }).first()
    expect(facts).to.include({ agreed_fen: 2_000_000, paid_fen: 1_200_000 })
  })

  it('makes every paper a lawyer files', async () => {
    const { caseId } = await assignedTo('lawyer-a', '2026-11-11', { summary: '拖欠两个月工资。' })
    await takes(caseId, '2026-11-11', 'arbitration', 'prepare')
    const filed = { filedOn: '2026-11-11', commission: '马尾仲裁委', isDefective: 'no' }
    await takes(caseId, '2026-11-11', 'arbitration', 'file', filed)
    await takes(caseId, '2026-11-11', 'first-instance', 'prepare', { ground: 'late' })
    await takes(caseId, '2026-11-11', 'first-instance', 'file', { filedOn: '2026-11-11', court: '马尾法院' })
    await takes(caseId, '2026-11-11', 'enforcement', 'prepare')
    await takes(caseId, '2026-11-11', 'enforcement', 'file', { filedOn: '2026-11-11', court: '马尾法院' })
    await renderPapers.run(house.office)
    const papers = await house.db.reader('papers').where({ case_id: caseId }).orderBy('template')
    expect(papers.map(({ template, state, problem }) => [template, state, problem])).to.deep.equal([
      ['arbitration-application', 'filed', null],
      ['civil-complaint', 'filed', null],
      ['enforcement-application', 'filed', null],
      ['evidence-list', 'filed', null],
      ['evidence-list', 'filed', null],
      ['power-of-attorney', 'filed', null],
      ['power-of-attorney', 'filed', null],
    ])
  })
})
