/** What the clock of the house does by itself: late, twice or after a cancellation it does no harm. */
import { expect } from 'chai'
import { keepDraft, recalledDraft } from '../../server/drafts/drafts.ts'
import { everyMinute, startClock } from '../../server/jobs/clock.ts'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { remind } from '../../server/jobs/remind.ts'
import { type Carriers, deliverEffects } from '../../server/outbox/deliver.ts'
import { queueEffect } from '../../server/outbox/repository.ts'
import { findEvent } from '../../server/proceedings/history.ts'
import { planTakingBack } from '../../server/proceedings/plan-taking-back.ts'
import { takeBackStep } from '../../server/proceedings/take-back.ts'
import { accepted, arrange, type Instalment, register, sign, walk } from '../support/journeys.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const start = '2026-11-16'

describe('the jobs of the house', () => {
  let house: TestOffice
  beforeEach(async () => {
    house = await openOffice()
    house.clock.on(start)
  })
  afterEach(() => house.close())

  const runAll = async () => {
    for (const { run } of everyMinute) await run(house.office)
  }
  const stepsOf = async (caseId: string, step: string) =>
    house.db.reader('events').where({ case_id: caseId, step }).orderBy('sequence')
  const performanceOf = (caseId: string) =>
    house.db.reader('proceedings').where({ case_id: caseId, workflow: 'performance' }).first()
  const messages = () => house.db.reader('messages').orderBy('sent_at').orderBy('id')
  const outbox = (caseId: string) => house.db.reader('outbox').where({ case_id: caseId }).orderBy('due_at')

  async function owing(...obligations: Instalment[]) {
    const { caseId } = await register(house)
    return { caseId, ...(await sign(house, { caseId, obligations })) }
  }
  async function takeBack(eventId: string, who = 'supervisor') {
    const event = (await findEvent(house.db.reader, eventId))!
    const { takenBack } = await planTakingBack(house.db.reader, house.office, event)
    const by = await house.person(who)
    await takeBackStep(house.office, { eventId, reason: '记错', shown: takenBack.map(({ id }) => id), by })
  }

  describe('passing deadlines', () => {
    it('ends a mediation on the day after its last, once, however often and late the clock comes', async () => {
      const { caseId } = await register(house)
      await walk(house, { caseId, workflow: 'mediation' }, accepted(start, 'mediator-a'))
      house.clock.on('2026-12-01', '23:59')
      expect(await passDeadlines(house.office), 'on its last day').to.equal(0)
      house.clock.on('2026-12-09')
      expect(await passDeadlines(house.office)).to.equal(1)
      expect(await passDeadlines(house.office)).to.equal(0)
      const [expired, ...more] = await stepsOf(caseId, 'expire')
      expect(more).to.deep.equal([])
      expect(expired).to.include({ taken_by: 'clock', happened_on: '2026-12-02' })
      expect(expired.recorded_at).to.contain('2026-12-09')
    })

    it('leaves alone what was met in time, or taken back with the step that began it', async () => {
      const { caseId } = await register(house)
      const { eventId } = await walk(house, { caseId, workflow: 'mediation' }, accepted(start, 'mediator-a'))
      await takeBack(eventId)
      const met = await owing({ amountFen: '500', dueOn: '2026-11-20' })
      await walk(house, { caseId: met.caseId, workflow: 'performance', at: met.performance }, [
        ['recordPayment', { paidOn: start, amountFen: '500', way: 'cash' }],
      ])
      house.clock.on('2027-01-15')
      expect(await passDeadlines(house.office)).to.equal(0)
    })

    it('marks days that were missed, those of one day together and later ones anew', async () => {
      const { caseId } = await owing(
        { amountFen: '100', dueOn: '2026-11-20' },
        { amountFen: '200', dueOn: '2026-11-20' },
        { amountFen: '300', dueOn: '2026-11-25' },
      )
      house.clock.on('2026-11-21', '00:01')
      expect(await passDeadlines(house.office)).to.equal(1)
      expect((await performanceOf(caseId)).state).to.equal('breached.deciding')
      expect(await passDeadlines(house.office)).to.equal(0)
      house.clock.on('2026-11-26', '00:01')
      expect(await passDeadlines(house.office)).to.equal(1)
      const days = (await stepsOf(caseId, 'markMissed')).map(({ happened_on: day }) => day)
      expect(days).to.deep.equal(['2026-11-21', '2026-11-26'])
    })

    it('does not take again a step of its own that a supervisor took back', async () => {
      const { caseId } = await register(house)
      await walk(house, { caseId, workflow: 'mediation' }, accepted(start, 'mediator-a'))
      house.clock.on('2026-12-02')
      await passDeadlines(house.office)
      const [expired] = await stepsOf(caseId, 'expire')
      await takeBack(expired.id)
      expect(await passDeadlines(house.office)).to.equal(0)
      house.clock.on('2026-12-05')
      expect(await passDeadlines(house.office)).to.equal(0)
      const row = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'mediation' }).first()
      expect(row.ended ? 'ended' : 'goes on').to.equal('goes on')
    })

    it('is harmless when several processes do it at once', async () => {
      const { caseId } = await owing({ amountFen: '100', dueOn: '2026-11-20' })
      house.clock.on('2026-11-21')
      await Promise.all([1, 2, 3].map(() => passDeadlines(house.office)))
      expect(await stepsOf(caseId, 'markMissed')).to.have.length(1)
    })
  })

  describe('reminding', () => {
    it('tells the owner three days before and on the morning after, each once, and nobody else', async () => {
      const { caseId } = await owing({ amountFen: '6200', dueOn: '2026-11-20' })
      await runAll()
      house.clock.on('2026-11-17', '07:59')
      await runAll()
      expect(await messages()).to.deep.equal([])
      house.clock.on('2026-11-17', '08:00')
      await runAll()
      await runAll()
      expect((await messages()).map(({ person_id, case_id }) => [person_id, case_id])).to.deep.equal([
        ['mediator-a', caseId],
      ])
      expect((await house.as('mediator-a').get('/')).text).to.contain('¥6,200.00 应于 11-20 付，请提前联系')
      house.clock.on('2026-11-21', '07:00')
      await runAll()
      expect(await messages(), 'nobody is woken').to.have.length(1)
      house.clock.on('2026-11-21', '08:00')
      await runAll()
      await runAll()
      expect(await messages()).to.have.length(2)
      const desk = await house.as('mediator-a').get('/')
      expect(desk.text).to.contain('¥6,200.00 应于 11-20 付，尚未到账')
      for (const other of ['mediator-a2', 'lead-a', 'mediator-b', 'administrator'])
        expect((await house.as(other).get('/')).text, other).not.to.contain('尚未到账')
    })

    it('puts away what has been seen, for the person it was meant for only', async () => {
      await owing({ amountFen: '100', dueOn: '2026-11-17' })
      await runAll()
      const [message] = await messages()
      const action = `/desk/messages/${message.id}/seen`
      expect((await house.as('mediator-a2').post(action)).status).to.equal(404)
      expect((await house.as('mediator-a').post(action)).status).to.equal(303)
      expect((await house.as('mediator-a').get('/')).text).not.to.contain('请提前联系')
    })

    it('says nothing of money that came in, and asks anew for a day that was put off', async () => {
      const { caseId, performance } = await owing(
        { amountFen: '100', dueOn: '2026-11-20' },
        { amountFen: '200', dueOn: '2026-11-21' },
      )
      await remind(house.office)
      const [, second] = await house.db.reader('records').where({ kind: 'obligation', state: 'open' }).orderBy('on_day')
      await walk(house, { caseId, workflow: 'performance', at: performance }, [
        ['recordPayment', { paidOn: start, amountFen: '100', way: 'cash' }],
        ['defer', { deferredOn: start, obligation: second.key, newDueOn: '2026-12-10', bothAgree: 'yes' }],
      ])
      for (const day of ['2026-11-18', '2026-11-22', '2026-12-07']) {
        house.clock.on(day)
        await runAll()
      }
      expect((await messages()).map(({ content }) => JSON.parse(content).dueOn)).to.deep.equal(['2026-12-10'])
    })

    it('is cancelled with the step that made the obligation', async () => {
      const { caseId, mediation } = await owing({ amountFen: '100', dueOn: '2026-11-19' })
      await remind(house.office)
      await takeBack(mediation.eventId)
      house.clock.on('2026-11-20', '10:00')
      await runAll()
      expect((await outbox(caseId)).map(({ state }) => state)).to.deep.equal(['cancelled'])
      expect(await messages()).to.deep.equal([])
    })

    it('goes to whoever owns the case by then', async () => {
      const { caseId } = await owing({ amountFen: '100', dueOn: '2026-11-19' })
      await remind(house.office)
      await house.db.write(tx => tx('cases').where({ id: caseId }).update({ owner_id: 'mediator-a2' }))
      await runAll()
      expect((await messages()).map(({ person_id }) => person_id)).to.deep.equal(['mediator-a2'])
    })
  })

  describe('delivering', () => {
    const queue = (dedupeKey: string) =>
      house.db.write(tx =>
        queueEffect(tx, {
          caseId: null,
          eventId: null,
          kind: 'webhook',
          recipientId: null,
          content: {},
          dedupeKey,
          dueAt: `${start}T00:00:00.000Z`,
        }),
      )
    const row = () => house.db.reader('outbox').first()

    it('hands each effect to one process at a time, and to another when the first is gone', async () => {
      await queue('a')
      await queue('a')
      const seen: string[] = []
      const carriers: Carriers = {
        webhook: async (_office, { id }) => {
          seen.push(id)
          return 'sent'
        },
      }
      await Promise.all([1, 2, 3].map(() => deliverEffects(house.office, { by: carriers })))
      expect(seen).to.have.length(1)
      await house.db.write(tx => tx('outbox').update({ state: 'taken', leased_until: `${start}T01:00:30.000Z` }))
      expect(await deliverEffects(house.office, { by: carriers }), 'still leased').to.equal(0)
      house.clock.on(start, '09:02')
      expect(await deliverEffects(house.office, { by: carriers, hasTime: () => false }), 'no time left').to.equal(0)
      expect(await deliverEffects(house.office, { by: carriers })).to.equal(1)
    })

    it('tries again later what failed, and gives up in the end', async () => {
      house.office.log.level = 'silent'
      await queue('b')
      const broken: Carriers = { webhook: () => Promise.reject(new Error('no line')) }
      await deliverEffects(house.office, { by: broken })
      expect(await row()).to.include({ state: 'waiting', attempts: 1, due_at: `${start}T01:02:00.000Z` })
      expect(await deliverEffects(house.office, { by: broken }), 'not yet').to.equal(0)
      for (let day = 17; day < 25; day++) {
        house.clock.on(`2026-11-${day}`)
        await deliverEffects(house.office, { by: broken })
      }
      expect(await row()).to.include({ state: 'failed', attempts: 8 })
    })
  })

  it('catches up as soon as it starts', async () => {
    const { caseId } = await owing({ amountFen: '100', dueOn: '2026-11-18' })
    const other = await register(house)
    await arrange(house, other.caseId, { onDay: '2026-11-17' })
    await keepDraft(house.office, { personId: 'mediator-a', form: '/cases/new', fields: { name: '甲' } })
    house.clock.on('2026-11-25')
    const clock = startClock(house.office)
    while ((await messages()).length === 0) await new Promise(done => setTimeout(done, 100)) // whoever asks all the while lets no job go on
    await clock.stop()
    expect((await performanceOf(caseId)).state).to.equal('breached.deciding')
    expect((await messages()).map(({ content }) => JSON.parse(content).moment)).to.deep.equal(['missed'])
    const facts = await house.db.reader('case_facts').where({ case_id: other.caseId }).first()
    expect(facts.next_date_on).to.equal(null)
    await runAll()
    expect(await house.db.reader('drafts')).to.deep.equal([])
    expect(await recalledDraft(house.office, { personId: 'mediator-a', form: '/cases/new' })).to.equal(undefined)
  })
})
