import { expect } from 'chai'
import { lawyerAtWork } from '../support/lawyer-at-work.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

/** In the order of their dates, for a clock goes one way only. */
describe('what commissions and courts are late with, and what goes with their steps', function () {
  this.timeout(30_000)
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
})
