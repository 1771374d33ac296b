import { expect } from 'chai'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { historyOf } from '../../server/proceedings/history.ts'
import { planTakingBack } from '../../server/proceedings/plan-taking-back.ts'
import { takeBackStep } from '../../server/proceedings/take-back.ts'
import { brokenAt } from '../../server/proceedings/verify-chain.ts'
import { openCase, terms } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('taking back a step', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const eventOf = async (caseId: string, step: string) => {
    const found = (await historyOf(house.db.reader, caseId)).findLast(event => event.step === step)
    if (!found) throw new Error(`No ${step} in the case`)
    return found
  }

  /** Takes back as the plan shows it. */
  async function takeBack(caseId: string, step: string, who: string, reason = '误点') {
    const event = await eventOf(caseId, step)
    const plan = await planTakingBack(house.db.reader, house.office, event)
    await takeBackStep(house.office, {
      eventId: event.id,
      reason,
      shown: plan.takenBack.map(({ id }) => id),
      by: await house.person(who),
    })
    return plan
  }

  it('brings the proceeding back to where it stood, and keeps both in the history', async () => {
    const journey = await openCase(house)
    await journey.begin('mediation', 'apply', applied)
    await journey.take('mediation', 'consult', { askedOn: '2026-11-09', way: 'phone' })
    await takeBack(journey.caseId, 'consult', journey.ownerId)

    expect(await journey.proceeding('mediation')).to.include({ state: 'applied', version: 3 })
    const history = await historyOf(house.db.reader, journey.caseId)
    expect(history.map(({ step }) => step)).to.deep.equal(['register', 'apply', 'consult', 'takeBack'])
    const head = await house.db.reader('cases').where({ id: journey.caseId }).first()
    expect(brokenAt(history, { headSequence: head.head_sequence, headHash: head.head_hash })).to.equal(undefined)
  })

  it('takes the four later steps with the first of five, and what they had set going', async () => {
    const journey = await openCase(house)
    await journey.signed()
    const plan = await takeBack(journey.caseId, 'apply', 'lead-a')

    const mediation = plan.takenBack.filter(({ workflow }) => workflow === 'mediation')
    expect(mediation.map(({ step }) => step)).to.deep.equal(['apply', 'accept', 'assign', 'agree', 'signTogether'])
    expect(await journey.proceeding('mediation')).to.include({ state: 'taken-back' })
    expect(await journey.proceeding('performance')).to.include({ state: 'taken-back' })
    expect(await journey.proceeding('case-file')).to.include({ state: 'registered' })
    const alive = await house.db
      .reader('deadlines')
      .where({ case_id: journey.caseId })
      .whereIn('status', ['running', 'paused'])
    expect(alive).to.have.length(0)
    const owed = await house.db.reader('records').where({ case_id: journey.caseId, kind: 'obligation' })
    expect(owed).to.have.length(0)
  })

  it('keeps the case number used: the same case gets the same number again', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    const { case_number: number } = await house.db.reader('cases').where({ id: journey.caseId }).first()
    await takeBack(journey.caseId, 'accept', journey.ownerId)
    await journey.take('mediation', 'accept', {
      acceptedOn: '2026-11-09',
      position: 'not-refused',
      inScope: 'yes',
      mediators: [journey.ownerId],
    })
    const again = await house.db.reader('cases').where({ id: journey.caseId }).first()
    expect(again.case_number).to.equal(number)
  })

  it('leaves later steps that still fit', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    await journey.take('mediation', 'assign', {
      assignedOn: '2026-11-09',
      mediators: [journey.ownerId],
      chosenBy: 'body',
    })
    const offer = { offeredOn: '2026-11-09', proposer: 'respondent', room: 'respondent' }
    await journey.take('mediation', 'recordOffer', { ...offer, amountFen: '20000' })
    await journey.take('mediation', 'recordOffer', {
      ...offer,
      proposer: 'applicant',
      room: 'applicant',
      amountFen: '26000',
    })
    const [first] = (await historyOf(house.db.reader, journey.caseId)).filter(({ step }) => step === 'recordOffer')
    const plan = await planTakingBack(house.db.reader, house.office, first!)
    expect(plan.takenBack.map(({ id }) => id)).to.deep.equal([first!.id])
    expect(plan.staying.map(({ step }) => step)).to.deep.equal(['recordOffer'])
    await takeBackStep(house.office, {
      eventId: first!.id,
      reason: '记错',
      shown: [first!.id],
      by: await house.person(journey.ownerId),
    })
    const offers = await house.db.reader('records').where({ case_id: journey.caseId, kind: 'offer' })
    expect(offers.map(({ amount_fen }) => amount_fen)).to.deep.equal([2_600_000])
  })

  it('takes the proceeding with the step that began it: signing, and the performance that followed', async () => {
    const journey = await openCase(house)
    await journey.signed()
    await takeBack(journey.caseId, 'signTogether', journey.ownerId)
    expect(await journey.proceeding('mediation')).to.include({ state: 'agreed' })
    expect(await journey.proceeding('performance')).to.include({
      state: 'taken-back',
      ended: house.db.client === 'sqlite' ? 1 : true,
    })
    const owed = await house.db.reader('records').where({ case_id: journey.caseId, kind: 'obligation' })
    expect(owed.map(({ state }) => state)).to.deep.equal(['agreed', 'agreed'])
  })

  it('takes back a step that began legal aid, and the number it had the case given', async () => {
    const journey = await openCase(house)
    const worker = await house.db.reader('parties').where({ case_id: journey.caseId, side: 'applicant' }).first('id')
    await journey.begin('legal-aid', 'apply', { ...aidApplication, recipientId: worker.id })
    expect(await journey.proceeding('case-file')).to.include({ state: 'open' })
    await takeBack(journey.caseId, 'apply', journey.ownerId)
    expect(await journey.proceeding('legal-aid')).to.include({ state: 'taken-back' })
    expect(await journey.proceeding('case-file')).to.include({ state: 'registered' })
  })

  it('gives an instalment back its debt when the payment is taken back', async () => {
    const journey = await openCase(house)
    await journey.signed()
    house.clock.on('2026-11-12', '10:00')
    await journey.take('performance', 'recordPayment', { paidOn: '2026-11-12', amountFen: '10000', way: 'bank' })
    const paid = () => house.db.reader('case_facts').where({ case_id: journey.caseId }).first('paid_fen', 'agreed_fen')
    expect(await paid()).to.deep.equal({ paid_fen: 1_000_000, agreed_fen: 1_800_000 })
    await takeBack(journey.caseId, 'recordPayment', journey.ownerId)
    expect(await paid()).to.deep.equal({ paid_fen: 0, agreed_fen: 1_800_000 })
    const due = await house.db
      .reader('deadlines')
      .where({ case_id: journey.caseId, rule: 'agreement_performance', status: 'running' })
      .orderBy('due_on')
    expect(due.map(({ due_on }) => due_on)).to.deep.equal(['2026-11-16', '2026-11-20'])
  })

  it('refuses what has left the house: money the worker confirmed is corrected forward', async () => {
    const journey = await openCase(house)
    await journey.signed()
    house.clock.on('2026-11-12', '10:00')
    await journey.take('performance', 'recordPayment', { paidOn: '2026-11-12', amountFen: '10000', way: 'bank' })
    await journey.take('performance', 'confirmReceipt', { confirmedOn: '2026-11-12', amountFen: '10000', way: 'phone' })
    const client = house.as(journey.ownerId)
    const { id } = await eventOf(journey.caseId, 'confirmReceipt')
    const plan = await client.get(`/events/${id}/take-back`)
    expect(plan.text).to.contain('不能撤回')
    expect(plan.html).to.contain(`/events/${id}/amend`)
    expect((await client.post(`/events/${id}/take-back`, { reason: '误点', shown: id })).status).to.equal(409)
    const payment = await eventOf(journey.caseId, 'recordPayment')
    expect(
      (await client.post(`/events/${payment.id}/take-back`, { reason: '误点', shown: payment.id })).status,
    ).to.equal(409)
  })

  it('lets only a supervisor take back a step of the clock, after which the step it missed can be recorded', async () => {
    const journey = await openCase(house)
    await journey.accepted()
    await journey.take('mediation', 'assign', {
      assignedOn: '2026-11-09',
      mediators: [journey.ownerId],
      chosenBy: 'body',
    })
    house.clock.on('2026-11-25', '00:30')
    await passDeadlines(house.office)
    expect(await journey.proceeding('mediation')).to.include({ state: 'failed' })
    const expired = await eventOf(journey.caseId, 'expire')
    expect(expired).to.include({ takenBy: 'clock', happenedOn: '2026-11-25' })
    expect((await house.as(journey.ownerId).get(`/events/${expired.id}/take-back`)).status).to.equal(403)

    const { id } = await journey.proceeding('mediation')
    const late = { ...terms, agreedOn: '2026-11-24', _version: '4' }
    const told = await house.as(journey.ownerId).post(`/proceedings/${id}/steps/agree`, late)
    expect(told.status).to.equal(409)
    expect(told.text).to.contain('请站长或者主管先撤回')
    const offer = await house.as('lead-a').post(`/proceedings/${id}/steps/agree`, { ...late, _version: '3' })
    expect(offer.status).to.equal(409)
    expect(offer.html).to.contain(`/events/${expired.id}/take-back`)

    await takeBack(journey.caseId, 'expire', 'lead-a', '双方已于期限内达成协议')
    await journey.take('mediation', 'agree', {
      ...terms,
      obligations: [{ amountFen: '18000', dueOn: '2026-12-10', matter: '工资' }],
      agreedOn: '2026-11-24',
    })
    expect(await journey.proceeding('mediation')).to.include({ state: 'agreed' })
  })

  it('is for oneself within a day, for a supervisor at any time, and never without a reason', async () => {
    const journey = await openCase(house)
    await journey.begin('mediation', 'apply', applied)
    await journey.take('mediation', 'consult', { askedOn: '2026-11-09', way: 'phone' })
    const { id } = await eventOf(journey.caseId, 'consult')
    expect((await house.as('mediator-b').get(`/events/${id}/take-back`)).status).to.equal(404)
    const other = journey.ownerId === 'mediator-a' ? 'mediator-a2' : 'mediator-a'
    expect((await house.as(other).post(`/events/${id}/take-back`, { reason: '误点', shown: id })).status).to.equal(403)
    expect(
      (await house.as(journey.ownerId).post(`/events/${id}/take-back`, { reason: ' ', shown: id })).status,
    ).to.equal(422)
    house.clock.on('2026-11-11', '09:00')
    expect(
      (await house.as(journey.ownerId).post(`/events/${id}/take-back`, { reason: '误点', shown: id })).status,
    ).to.equal(403)
    expect((await house.as('lead-a').post(`/events/${id}/take-back`, { reason: '误点', shown: id })).status).to.equal(
      303,
    )
    expect((await house.as('lead-a').post(`/events/${id}/take-back`, { reason: '误点', shown: id })).status).to.equal(
      409,
    )
  })

  it('refuses to take back more than was shown', async () => {
    const journey = await openCase(house)
    await journey.begin('mediation', 'apply', applied)
    const { id } = await eventOf(journey.caseId, 'apply')
    await journey.take('mediation', 'consult', { askedOn: '2026-11-09', way: 'phone' })
    expect((await house.as('lead-a').post(`/events/${id}/take-back`, { reason: '误点', shown: id })).status).to.equal(
      409,
    )
    expect(await journey.proceeding('mediation')).to.include({ state: 'consulting-respondent', version: 2 })
  })
})

const applied = { appliedOn: '2026-11-09', way: 'written', elsewhere: 'no', signed: 'yes' }

const aidApplication = {
  receivedOn: '2026-11-09',
  track: 'state',
  matter: 'wages',
  exemption: 'art42-migrant-wages',
  exemptionProven: 'yes',
  applicantKinds: ['migrant'],
  papers: ['application', 'identity'],
  urgent: 'no',
}
