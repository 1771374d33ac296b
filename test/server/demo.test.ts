import { expect } from 'chai'
import { administrator } from '../../server/demo/house/people.ts'
import { loadDemo } from '../../server/demo/load.ts'
import { refuseTooEarly } from '../../server/demo/may-load.ts'
import { planStories } from '../../server/demo/plan/stories.ts'
import { moved, shiftFor } from '../../server/demo/shift.ts'
import { logs, type Story } from '../../server/demo/story.ts'
import { tellDemo } from '../../server/demo/tell-demo.ts'
import { passDeadlines } from '../../server/jobs/pass-deadlines.ts'
import { demoLogins, demoPassword } from '../../server/people/demo-logins.ts'
import type { Outcome } from '../../server/sweep/pieces.ts'
import { checks } from '../../server/sweep/registry.ts'
import { runChecks } from '../../server/sweep/run-checks.ts'
import { addDays, weekdayOf } from '../../workflows/law/days.ts'
import { toldCases } from '../support/demo-digest.ts'
import { eventsOfOcel, tracesOfXes } from '../support/event-logs.ts'
import { openOffice, signIn } from '../support/office.ts'
import { sweepAround } from '../support/sweep-around.ts'

const seed = 'fengqiao'
const at = (day: string): string => `${day}T00:30:00Z`

/** The scenarios, the case that was forgotten and one case in sixteen: enough to see that two loads agree. */
const some = (): Story[] =>
  planStories(seed).filter(({ name }, place) => name.startsWith('S') || name === 'forgotten' || place % 16 === 0)

describe('the demo', () => {
  async function load(today: string) {
    const house = await openOffice({ isEmpty: true, now: at(today), env: { DEMO: 'on' } })
    await tellDemo(house.office, { today, stories: some() })
    return house
  }

  const found = (outcomes: Outcome[]): string[] => outcomes.filter(one => one.found > 0).map(({ checkId }) => checkId)

  let house: Awaited<ReturnType<typeof load>>
  before(async () => {
    house = await load('2026-11-22')
  })
  after(() => house.close())

  it('holds nothing that the nightly sweep finds but, after an hour, papers that nobody makes, and follows up the case that was forgotten', async () => {
    const outcomes: Outcome[] = []
    const report = (outcome: Outcome) => void outcomes.push(outcome)
    const around = sweepAround(house.office)
    await runChecks(around, { checks, report })
    expect(found(outcomes)).to.deep.equal([])
    const twoHoursOn = new Date(house.office.now().getTime() + 2 * 3_600_000)
    const late: Outcome[] = []
    await runChecks({ ...around, now: () => twoHoursOn }, { checks, report: outcome => void late.push(outcome) })
    expect(found(late)).to.deep.equal(['papers-waiting'])
    expect(await house.db.reader('fact_changes').first(), 'folded').to.equal(undefined)
    const ordered = outcomes.flatMap(({ findings }) => findings.filter(({ followed }) => followed))
    expect(ordered.map(({ followed }) => followed!.ordererName)).to.deep.equal(['杨在野'])
    const { caseId } = ordered[0]!
    const { registered_on, case_number, registration_number, owner_id } = await house.db
      .reader('cases')
      .where({ id: caseId })
      .first()
    expect(registered_on, 'two hundred days before').to.equal(addDays('2026-11-22', -200))
    const owner = house.visitor()
    await signIn(owner, 'lai', demoPassword)
    const number = case_number ?? registration_number
    expect((await owner.get('/cases?noNext=yes')).text).to.contain(number)
    expect((await house.db.reader('people').where({ id: owner_id }).first()).user_name).to.equal('lai')
    expect((await owner.get('/')).text)
      .to.contain('督办人 杨在野')
      .and.to.contain('移送社保已半年没有结果')
  })

  it('shows papers that were served at the second try, and some that were signed on screen', async () => {
    const db = house.db.reader
    const services = await db('records').where({ kind: 'service' }).whereLike('details', '%"what":"paper"%')
    expect(services.filter(({ state }) => state === 'failed')).to.have.length(2)
    expect(services.filter(({ state }) => state === 'served')).to.have.length(3)
    expect(await db('paper_signers').where({ state: 'signed' })).to.have.length(2)
  })

  it('ends the told scenarios as they are told: on 22 November only S03, S13 and S20 are open', async () => {
    const rows = await house.db.reader('cases').where('summary', 'like', '【S%').select('summary', 'state')
    const open = rows.filter(({ state }) => state === 'registered' || state === 'open')
    expect(rows).to.have.length(20)
    expect(open.map(({ summary }) => summary.slice(1, 4)).sort()).to.deep.equal(['S03', 'S13', 'S20'])
  })

  it('plans the same 400 cases from the same seed, and others from another', () => {
    const names = (stories: Story[]) => stories.map(({ name }) => name)
    const plan = planStories(seed)
    expect(plan).to.have.length(400)
    expect(new Set(names(plan)).size).to.equal(400)
    expect(planStories(seed)).to.deep.equal(plan)
    expect(planStories('another')).to.not.deep.equal(plan)
  })

  it('tells the same cases, amounts, days and deadlines when it is loaded again', async () => {
    await using second = await load('2026-11-22')
    const told = await toldCases(house.db.reader)
    expect(told).to.have.length(some().length)
    expect(await toldCases(second.db.reader)).to.deep.equal(told)
  })

  it('moves by whole weeks on another day, and computes what is computed anew', async () => {
    expect(['2026-11-22', '2026-11-28', '2026-11-29', '2026-11-21'].map(shiftFor)).to.deep.equal([0, 0, 7, -7])
    await using later = await load('2027-03-07')
    const registered = async (of: typeof house, shift: number) =>
      (
        await of.db
          .reader('case_facts')
          .orderBy(['registered_on', 'title'])
          .select('title', 'registered_on', 'claimed_fen')
      ).map(row => ({ ...row, registered_on: addDays(row.registered_on, shift) }))
    expect(shiftFor('2027-03-07')).to.equal(105)
    expect(await registered(later, -105)).to.deep.equal(await registered(house, 0))
    const ends = async (of: typeof house) =>
      of.db
        .reader('case_facts')
        .join('cases', 'cases.id', 'case_facts.case_id')
        .where('summary', 'like', '【S%')
        .orderBy('summary')
        .select('summary', 'case_facts.state', 'doing', 'paid_fen')
    expect(await ends(later), 'holidays of another year change no end').to.deep.equal(await ends(house))
    const published = await later.db.reader('events').where({ workflow: 'bargaining', step: 'publish' }).first()
    expect(published.happened_on).to.equal(addDays('2026-06-24', 105))
    const days = await later.db.reader('events').where({ step: 'accept' }).distinct().pluck('happened_on')
    expect(days.filter(day => [0, 6].includes(weekdayOf(day)))).to.deep.equal([])
    expect(moved({ on: '2026-11-09', rows: [{ dueOn: '2026-11-24' }], text: '11-24' }, 7)).to.deep.equal({
      on: '2026-11-16',
      rows: [{ dueOn: '2026-12-01' }],
      text: '11-24',
    })
  })

  it('hands out an event log of every workflow that was worked, the same steps to both standards', async () => {
    const visitor = house.visitor()
    await signIn(visitor, administrator, demoPassword)
    const worked: string[] = await house.db.reader('proceedings').distinct().pluck('workflow')
    expect(worked).to.have.length.greaterThan(15)
    for (const workflow of worked) {
      const log = async (ending: string) => {
        const path = `/process-reports/${workflow}/event-log.${ending}?from=2025-01-01&to=2026-12-31`
        return (await visitor.get(path)).html
      }
      const traces = tracesOfXes(await log('xes'))
      for (const trace of traces) {
        const recorded = trace.map(event => event.recorded)
        expect(recorded, `${workflow}: in the order of the history`).to.deep.equal(recorded.toSorted())
      }
      const ids = (await log('json').then(eventsOfOcel)).map(({ id }) => id)
      expect(
        traces.flat().map(event => event['identity:id']),
        workflow,
      ).to.deep.equal(ids)
    }
  })

  it('leaves nothing for the clock to do: states are those of the day', async () => {
    expect(await passDeadlines(house.office)).to.equal(0)
    const ahead = await house.db.reader('events').where('happened_on', '>', '2026-11-22')
    expect(ahead).to.deep.equal([])
  })

  it('offers somebody of every role on the sign-in page, who can sign in', async () => {
    const logins = await demoLogins(house.db.reader)
    const roles = await house.db
      .reader('memberships')
      .join('people', 'people.id', 'memberships.person_id')
      .whereIn(
        'user_name',
        logins.map(({ userName }) => userName),
      )
      .distinct()
      .pluck('role')
    expect(roles.toSorted()).to.deep.equal([
      'administrator',
      'auditor',
      'lawyer',
      'legal-aid-officer',
      'mediator',
      'partner',
      'station-lead',
      'supervisor',
    ])
    const visitor = house.visitor()
    await signIn(visitor, logins[0]!.userName, demoPassword)
    expect((await visitor.get('/')).status).to.be.oneOf([200, 303])
  })

  it('is not told as of a day on which a cause of its cases was not in force', () => {
    expect(() => refuseTooEarly('2026-05-09')).to.throw('from 2026-05-10 on')
    expect(() => refuseTooEarly('2026-05-10')).to.not.throw()
  })

  it('is told of an earlier year where the stories are chosen: a large load tells three', async () => {
    await using empty = await openOffice({ isEmpty: true })
    const [story] = planStories('earlier').filter(({ name }) => !name.startsWith('S'))
    await loadDemo(empty.office, { today: '2025-11-29', stories: [story!] })
    expect(await empty.db.reader('cases').pluck('summary')).to.have.length(1)
  })

  it('books rooms for meetings whose hours overlap: the first that is free, and none for the third', async () => {
    await using empty = await openOffice({ isEmpty: true, now: at('2026-11-22') })
    const story = planStories(seed).find(({ name }) => !name.startsWith('S'))!
    const stories = ['14:00', '14:30', '14:15', '15:00'].map((time, place) => ({
      ...story,
      name: `meets at ${time}`,
      entries: [
        story.entries[0]!,
        logs(['2026-11-20', `10:0${place}`], 'owner', 'appointment', {
          kind: 'session',
          onDay: '2026-11-25',
          at: time,
          with: '双方当事人',
        }),
      ],
    }))
    await loadDemo(empty.office, { today: '2026-11-22', stories })
    const booked = await empty.db
      .reader('bookings')
      .join('rooms', 'rooms.id', 'bookings.room_id')
      .orderBy('bookings.starts_at')
      .select('starts_at', 'name_zh')
    expect(booked.map(({ starts_at, name_zh }) => `${starts_at} ${name_zh}`)).to.deep.equal([
      '14:00 一号调解室',
      '14:15 二号调解室',
      '15:00 一号调解室',
    ])
  })

  it('is refused in production, and where cases or people are there already', async () => {
    const why = (loading: Promise<void>) =>
      loading.then(
        () => 'loaded',
        (error: Error) => error.message,
      )
    expect(await why(loadDemo(house.office, { today: '2026-11-22' }))).to.match(/holds the demo of 2026-11-22 already/)
    await using real = await openOffice()
    expect(await why(loadDemo(real.office, { today: '2026-11-22' }))).to.match(/people that are not of the demo/)
    await real.as('mediator-a').submit(
      '/cases/new',
      {
        kind: 'dispute',
        channel: 'walk-in',
        applicantNature: 'person',
        applicantName: '小周',
        applicantPhone: '14000000001',
        respondentNature: 'unit',
        consentChannel: 'signed',
      },
      '/cases/new',
    )
    expect(await why(loadDemo(real.office, { today: '2026-11-22' }))).to.match(/cases that are not of the demo/)
    const production = { ...house.office, config: { ...house.office.config, production: true } }
    expect(await why(loadDemo(production, { today: '2026-11-22' }))).to.match(/not loaded in production/)
  })
})
