import { expect } from 'chai'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { historyOf } from '../../server/proceedings/history.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { planTakingBack } from '../../server/proceedings/plan-taking-back.ts'
import { takeBackStep } from '../../server/proceedings/take-back.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

type Journey = Awaited<ReturnType<typeof openCase>>

/** Agreed on 9 November, 10,000 due on the 16th and 8,000 on the 20th; nothing was paid. */
describe('a payment order on an agreement that was broken', () => {
  let house: TestOffice
  let journey: Journey
  let debtors: string[]

  beforeEach(async () => {
    house = await openOffice()
    journey = await openCase(house, { on: '2026-11-09' })
    const file = await journey.proceeding('case-file')
    await journey.take('case-file', 'addParty', { side: 'respondent', nature: 'unit', name: '测试用工单位' })
    expect(file.state).to.equal('registered')
    await journey.signed()
    await night('2026-11-17')
    const rows = await house.db.reader('parties').where({ case_id: journey.caseId, side: 'respondent' }).orderBy('id')
    debtors = rows.map(({ id }) => id)
  })
  afterEach(() => house.close())

  async function night(day: string): Promise<void> {
    house.clock.on(day, '00:05')
    await passDeadlines(house.office)
    house.clock.on(day, '09:00')
  }
  const factsOf = async (workflow: string) =>
    JSON.parse((await journey.proceeding(workflow)).snapshot).context as Record<string, unknown>
  const choose = (door: string, chosenOn: string) =>
    journey.take('performance', 'chooseDoor', { chosenOn, door, advised: 'yes' })
  const order = (step: string, answers: Record<string, unknown>) => journey.take('payment-order', step, answers)
  const pageText = async () => (await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)).text
  const serve = (party: string, receivedOn: string) => order('recordService', { party, receivedOn, way: 'direct' })

  async function issued(): Promise<void> {
    await choose('payment-order', '2026-11-17')
    await order('apply', {
      appliedOn: '2026-11-17',
      basis: 'agreement',
      amountFen: '10000',
      court: '马尾区人民法院',
      conditions: ['due', 'no-counter-duty', 'reachable', 'no-preservation'],
    })
    await order('accept', { acceptedOn: '2026-11-17' })
    await order('issue', { issuedOn: '2026-11-17', amountFen: '10000' })
  }

  it('begins with the door, for what is overdue, and shows its fee', async () => {
    await issued()
    expect(await factsOf('payment-order')).to.include({ basis: 'agreement', amountFen: 1_000_000 })
    const { id } = await journey.proceeding('performance')
    expect(await journey.proceeding('payment-order')).to.include({ state: 'issued', parent_id: id })
    expect(await pageText())
      .to.contain('16.67')
      .and.to.contain('待送达')
  })

  it('is not begun twice while one is open', async () => {
    await choose('payment-order', '2026-11-17')
    await choose('payment-order', '2026-11-17')
    const begun = await house.db.reader('proceedings').where({ case_id: journey.caseId, workflow: 'payment-order' })
    expect(begun).to.have.length(1)
  })

  it('counts fifteen days for each debtor, and opens enforcement when the last has been silent', async () => {
    await issued()
    await serve(debtors[0]!, '2026-11-17')
    await night('2026-11-19')
    await serve(debtors[1]!, '2026-11-19')
    const days = await house.db
      .reader('deadlines')
      .where({ case_id: journey.caseId, rule: 'po_debtor' })
      .orderBy('due_on')
    expect(days.map(({ subject, due_on }) => [subject, due_on])).to.deep.equal([
      [debtors[0], '2026-12-02'],
      [debtors[1], '2026-12-04'],
    ])
    await night('2026-12-03')
    expect(await journey.proceeding('payment-order')).to.include({ state: 'issued' })
    await night('2026-12-05')
    expect(await journey.proceeding('payment-order')).to.include({ state: 'enforceable' })
    expect(await factsOf('performance')).to.include({ orderEnforceable: true })
    expect(await pageText()).to.contain('债务人收到支付令十五日内没有提出书面异议，可以申请强制执行')

    await choose('enforcement', '2026-12-05')
    expect(await journey.proceeding('enforcement')).to.include({ state: 'preparing' })
    const begun = (await historyOf(house.db.reader, journey.caseId)).findLast(
      ({ workflow }) => workflow === 'enforcement',
    )
    expect(begun?.answers).to.include({ title: 'payment-order', performanceEndsOn: '2026-11-20' })
    expect(await faultsOfCase(house.db.reader, house.office, journey.caseId)).to.deep.equal([])
  })

  it('goes to enforcement from the order itself, and what comes in is paid in performance', async () => {
    await issued()
    for (const party of debtors) await serve(party, '2026-11-17')
    await night('2026-12-03')
    await order('enforce', { chosenOn: '2026-12-03' })
    expect(await journey.proceeding('payment-order')).to.include({ state: 'to-enforcement' })
    const { id, version } = await journey.proceeding('enforcement')
    expect(version).to.equal(1)
    expect(id).to.be.a('string')
    const refused = await choose('arbitration', '2026-12-03').catch(error => error)
    expect(refused.fields).to.have.property('door')
  })

  it('lapses by a written objection alone, and then the agreement can be sued on', async () => {
    await issued()
    for (const party of debtors) await serve(party, '2026-11-17')
    const object = (more: object) =>
      order('object', { party: debtors[0], objectedOn: '2026-11-17', form: 'written', content: 'debt', ...more })
    await object({ form: 'oral' })
    await object({ content: 'unable' })
    expect(await journey.proceeding('payment-order')).to.include({ state: 'issued' })
    await object({})
    await order('endByObjection', { receivedOn: '2026-11-17' })
    expect(await factsOf('performance')).to.include({ orderEnded: true })
    expect(await pageText()).to.contain('支付令已因异议终结，可以直接起诉')

    await choose('suit', '2026-11-17')
    expect(await journey.proceeding('first-instance')).to.include({ state: 'preparing' })
    await order('chooseWay', { chosenOn: '2026-11-17', way: 'suit' })
    const suits = await house.db.reader('proceedings').where({ case_id: journey.caseId, workflow: 'first-instance' })
    expect(suits, 'one suit, whichever page it was begun on').to.have.length(1)
  })

  it('becomes a suit by the clock seven days after the ruling, unless told otherwise', async () => {
    await issued()
    for (const party of debtors) await serve(party, '2026-11-17')
    await order('object', { party: debtors[1], objectedOn: '2026-11-17', form: 'written', content: 'debt' })
    await order('endByObjection', { receivedOn: '2026-11-17' })
    await night('2026-11-24')
    expect(await journey.proceeding('payment-order')).to.include({ state: 'lapsed' })
    await night('2026-11-25')
    expect(await journey.proceeding('payment-order')).to.include({ state: 'to-suit' })
    expect(await journey.proceeding('first-instance')).to.include({ state: 'preparing' })
  })

  it('leads to arbitration where it rested on arrears without an agreement', async () => {
    await journey.begin('payment-order', 'prepare', { basis: 'arrears' })
    await order('apply', {
      appliedOn: '2026-11-17',
      basis: 'arrears',
      amountFen: '5000',
      court: '马尾区人民法院',
      conditions: ['due', 'no-counter-duty', 'reachable', 'no-preservation'],
      debtors: [debtors[0]],
    })
    await order('accept', { acceptedOn: '2026-11-17' })
    await order('issue', { issuedOn: '2026-11-17', amountFen: '5000' })
    await serve(debtors[0]!, '2026-11-17')
    const client = house.as(journey.ownerId)
    const { id } = await journey.proceeding('payment-order')
    expect(await house.db.reader('papers').where({ proceeding_id: id }), 'no form that speaks of one').to.deep.equal([])
    const other = await client.submit(`/proceedings/${id}/steps/recordService`, {
      party: debtors[1]!,
      receivedOn: '2026-11-17',
      way: 'direct',
    })
    expect(other.status).to.equal(422)
    expect(other.text).to.contain('不是本支付令的债务人')
    await order('object', { party: debtors[0], objectedOn: '2026-11-17', form: 'written', content: 'debt' })
    await order('endByObjection', { receivedOn: '2026-11-17' })
    expect(await factsOf('performance'), 'an order without an agreement says nothing of it').to.not.have.property(
      'orderEnded',
    )
    const sue = await client.submit(`/proceedings/${id}/steps/chooseWay`, { chosenOn: '2026-11-17', way: 'suit' })
    expect(sue.status).to.equal(422)
    expect(sue.text).to.contain('应当先申请劳动仲裁')
    await order('chooseWay', { chosenOn: '2026-11-17', way: 'arbitration' })
    expect(await journey.proceeding('arbitration')).to.include({ state: 'preparing' })
  })

  it('records what the debtor pays in the performance, where it is asked to', async () => {
    await issued()
    await serve(debtors[0]!, '2026-11-17')
    await order('recordPaid', { paidOn: '2026-11-17', amountFen: '10000', alsoPayment: 'yes', way: 'bank' })
    expect(await journey.proceeding('payment-order')).to.include({ state: 'paid' })
    const paid = await house.db.reader('records').where({ case_id: journey.caseId, kind: 'payment' })
    expect(paid.map(({ amount_fen }) => amount_fen)).to.deep.equal([1_000_000])
    expect(await journey.proceeding('performance')).to.include({ state: 'performing' })
  })

  it('goes with the door that was chosen when that is taken back', async () => {
    await choose('payment-order', '2026-11-17')
    const event = (await historyOf(house.db.reader, journey.caseId)).findLast(({ step }) => step === 'chooseDoor')!
    const plan = await planTakingBack(house.db.reader, house.office, event)
    expect(plan.takenBack.map(({ step }) => step)).to.deep.equal(['chooseDoor', 'prepare'])
    const shown = plan.takenBack.map(({ id }) => id)
    await takeBackStep(house.office, { eventId: event.id, reason: '选错', shown, by: await house.person('lead-a') })
    expect(await journey.proceeding('payment-order')).to.include({ state: 'taken-back' })
    expect(await journey.proceeding('performance')).to.include({ state: 'breached.deciding' })
    await choose('arbitration', '2026-11-17')
    expect(await factsOf('arbitration')).to.include({ knewOn: '2026-11-16' })
  })
})
