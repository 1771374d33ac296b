import { expect } from 'chai'
import { Invalid, NotNow } from '../../server/errors.ts'
import { amendStep } from '../../server/proceedings/amend-step.ts'
import { findEvent } from '../../server/proceedings/history.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { planTakingBack } from '../../server/proceedings/plan-taking-back.ts'
import { standingConsents } from '../../server/proceedings/standing.ts'
import { takeBackStep } from '../../server/proceedings/take-back.ts'
import { openCase, registration } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('correcting a case', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  type Journey = Awaited<ReturnType<typeof openCase>>
  const claim = { cause: 'LDM.5.1', amountFen: '500', forum: 'mediation' }
  const rowOf = (caseId: string) => house.db.reader('cases').where({ id: caseId }).first()

  async function planOf(eventId: string) {
    const event = (await findEvent(house.db.reader, eventId))!
    return planTakingBack(house.db.reader, house.office, event)
  }

  async function takeBack(eventId: string): Promise<void> {
    const shown = (await planOf(eventId)).takenBack.map(({ id }) => id)
    await takeBackStep(house.office, { eventId, reason: '误登记', shown, by: await house.person('lead-a') })
  }

  async function amend(journey: Journey, eventId: string, answers: Record<string, unknown>): Promise<unknown> {
    const { version } = await journey.proceeding('case-file')
    const by = await house.person('lead-a')
    return amendStep(house.office, { eventId, answers, version, by }).catch(error => error)
  }

  async function isWhole(caseId: string): Promise<void> {
    expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
  }

  it('takes back with a claim the step that changed it, and leaves what has nothing to do with it', async () => {
    const journey = await openCase(house)
    const added = await journey.take('case-file', 'addClaim', claim)
    const changed = await journey.take('case-file', 'changeClaim', {
      claimId: `${added.eventId}-claim`,
      amountFen: '9',
    })
    await journey.take('case-file', 'changeCase', { summary: '补充情况' })
    const plan = await planOf(added.eventId)
    expect(plan.takenBack.map(({ id }) => id)).to.deep.equal([added.eventId, changed.eventId])
    expect(plan.staying.map(({ step }) => step)).to.deep.equal(['changeCase'])
    await takeBack(added.eventId)
    await isWhole(journey.caseId)
  })

  it('takes back with a worker what names them in another proceeding', async () => {
    const journey = await openCase(house)
    const added = await journey.take('case-file', 'addMembers', { workers: [{ name: '小吴' }] })
    const begun = await journey.begin('performance', 'begin', {
      effectiveOn: '2026-11-09',
      ground: 'settlement',
      claimKind: 'wages',
      obligations: [{ memberId: `${added.eventId}-m0`, amountFen: '300', dueOn: '2026-11-30' }],
      otherDuties: 'no',
    })
    const { takenBack } = await planOf(added.eventId)
    expect(takenBack.map(({ id }) => id)).to.deep.equal([added.eventId, begun.eventId])
    await takeBack(added.eventId)
    expect((await journey.proceeding('performance')).state).to.equal('taken-back')
    await isWhole(journey.caseId)
  })

  it('refuses a correction that would leave a later step without what it changes', async () => {
    const journey = await openCase(house, { workers: [{ name: '老李', amountFen: '100' }] })
    const { id: eventId } = await house.db.reader('events').where({ case_id: journey.caseId }).first('id')
    await journey.take('case-file', 'changeClaim', { claimId: `${eventId}-c1`, amountFen: '90' })
    const alone = { ...registration, workers: [] }
    expect(await amend(journey, eventId, alone)).to.be.instanceOf(NotNow)
    await isWhole(journey.caseId)
  })

  it('refuses a correction that names what the list does not offer', async () => {
    const [journey, other] = [await openCase(house), await openCase(house)]
    const { id } = await house.db.reader('claims').where({ case_id: journey.caseId }).first('id')
    const { id: foreign } = await house.db.reader('claims').where({ case_id: other.caseId }).first('id')
    const { eventId } = await journey.take('case-file', 'withdrawClaim', { claimId: id })
    const refused = await amend(journey, eventId, { claimId: foreign })
    expect(refused).to.be.instanceOf(Invalid)
    expect((refused as Invalid).fields).to.have.property('claimId')
    expect(await amend(journey, eventId, { claimId: id }), 'what was answered may stand').to.deep.equal({
      caseId: journey.caseId,
    })
    await isWhole(journey.caseId)
  })

  it('gives the case back to whom it was taken from', async () => {
    const journey = await openCase(house)
    const toId = journey.ownerId === 'mediator-a' ? 'mediator-a2' : 'mediator-a'
    const handOver = { fromId: journey.ownerId, toId, occasion: 'absence', note: '材料齐全' }
    const handed = await journey.take('case-file', 'handOver', handOver)
    const moved = { organisationId: 'station-b', reason: '对方辖区' }
    const sent = await journey.take('case-file', 'transfer', moved, 'supervisor')
    expect(await rowOf(journey.caseId)).to.include({ owner_id: 'mediator-b', organisation_id: 'station-b' })
    const shown = [sent.eventId]
    const by = await house.person('supervisor')
    await takeBackStep(house.office, { eventId: sent.eventId, reason: '误转', shown, by })
    expect(await rowOf(journey.caseId)).to.include({
      owner_id: toId,
      organisation_id: 'station-a',
      organisation_path: house.organisations['station-a'].path,
    })
    await takeBack(handed.eventId)
    expect((await rowOf(journey.caseId)).owner_id).to.equal(journey.ownerId)
    await isWhole(journey.caseId)
  })

  it('counts a consent no longer once it is withdrawn, whichever proceeding recorded it', async () => {
    const journey = await openCase(house)
    const { id: applicant } = await house.db.reader('parties').where({ case_id: journey.caseId }).first('id')
    await journey.begin('referral', 'send', {
      sentOn: '2026-11-09',
      partnerId: 'inspection',
      reason: 'arrears',
      text: '欠薪事实清楚',
      consentChannel: 'signed',
      consentOf: [applicant],
    })
    const purposes = async () =>
      (await standingConsents(house.db.reader, journey.caseId)).map(({ purpose }) => purpose).toSorted()
    expect(await purposes()).to.deep.equal(['handling', 'sharing'])
    const given = await standingConsents(house.db.reader, journey.caseId)
    const consentId = given.find(({ purpose }) => purpose === 'sharing')!.key
    await journey.take('case-file', 'withdrawConsent', { consentId, withdrawnOn: '2026-11-09' })
    expect(await purposes()).to.deep.equal(['handling'])
    await isWhole(journey.caseId)
  })

  it('leaves access that comes with a referral to that referral', async () => {
    const journey = await openCase(house)
    const sent = await journey.begin('referral', 'send', {
      sentOn: '2026-11-09',
      partnerId: 'inspection',
      reason: 'arrears',
      text: '欠薪事实清楚',
      consentChannel: 'legal-duty',
      legalDuty: '移交违法线索',
    })
    const revoked = { grantId: `${sent.eventId}-partner`, reason: '撤销' }
    const refused = await journey.take('case-file', 'revokeAccess', revoked, 'lead-a').catch(error => error)
    expect(refused).to.be.instanceOf(Invalid)
    await isWhole(journey.caseId)
  })

  it('takes no step in a proceeding that was taken back as a whole; it begins anew', async () => {
    const journey = await openCase(house)
    const applied = { appliedOn: '2026-11-09', way: 'written', elsewhere: 'no', signed: 'yes' }
    const { eventId } = await journey.begin('mediation', 'apply', applied)
    await takeBack(eventId)
    expect(await journey.take('mediation', 'apply', applied).catch(error => error)).to.be.instanceOf(NotNow)
    expect(await journey.begin('mediation', 'apply', applied)).to.include({ version: 1 })
    await isWhole(journey.caseId)
  })

  it('begins nothing in a case that is closed', async () => {
    const journey = await openCase(house)
    await journey.take('case-file', 'close', { closedOn: '2026-11-09', result: 'withdrawn' })
    const applied = { appliedOn: '2026-11-09', way: 'written', elsewhere: 'no', signed: 'yes' }
    const refused = await journey.begin('mediation', 'apply', applied).catch(error => error)
    expect(refused).to.be.instanceOf(NotNow)
    expect(refused.says.zh).to.include('已结案')
  })
})
