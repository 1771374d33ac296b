import { expect } from 'chai'
import { loadDemo } from '../../server/demo/load.ts'
import { planStories } from '../../server/demo/plan/stories.ts'
import { beginRebuilding, rebuildSome } from '../../server/facts/rebuild.ts'
import { addDays } from '../../workflows/law/days.ts'
import { testClient } from '../support/databases.ts'
import { expectSameFigures, expectSameReports, foldAll, keptRows } from '../support/kept-figures.ts'
import { openOffice } from '../support/office.ts'
import { listenTo, wideReads } from '../support/wide-reads.ts'

const seed = 'fengqiao'

describe('the whole demo', () => {
  let house: Awaited<ReturnType<typeof openOffice>>
  const progress: number[] = []
  let asked: ReadonlySet<string>

  before(async function () {
    if (testClient === 'postgres') this.skip() // told in part above; in whole it is the same on both
    house = await openOffice({ isEmpty: true, now: '2026-11-22T00:30:00Z' })
    asked = listenTo(house.office)
    await loadDemo(house.office, { today: '2026-11-22', progress: done => progress.push(done) })
  })
  after(() => house?.close())

  const count = async (query: PromiseLike<unknown[]>): Promise<number> => (await query).length

  it('has one province with three cities, six stations, their partners and 400 cases', async () => {
    const db = house.db.reader
    const kinds = await db('organisations').groupBy('kind').select('kind').count('* as many')
    const many = Object.fromEntries(kinds.map(({ kind, many }) => [kind, many]))
    expect(many).to.include({ province: 1, city: 3, county: 6, station: 6 })
    expect(many.partner).to.be.greaterThan(10)
    expect(await count(db('people'))).to.be.within(20, 26)
    expect(await count(db('cases'))).to.equal(400)
    const workings = await db('records').where({ kind: 'working' }).whereNull('state').pluck('amount_fen')
    expect(workings.filter(fen => Number(fen) > 0)).to.have.length.of.at.least(10)
    expect(progress).to.deep.equal(Array.from({ length: 400 }, (_, place) => place + 1))
  })

  it('asks in no step for more than the rows of a few cases, so that a step is no slower for a million others', async () => {
    expect(asked.size).to.be.greaterThan(150)
    expect(await wideReads(house.db.reader, asked)).to.deep.equal([])
  })

  it('ends S05, S07 and S19, and leaves S20 open and yellow', async () => {
    const rows = await house.db
      .reader('case_facts')
      .join('cases', 'cases.id', 'case_facts.case_id')
      .where('summary', 'like', '【S%')
      .orderBy('summary')
      .select('summary', 'case_facts.state', 'doing', 'agreed_fen', 'paid_fen', 'next_deadline_on', 'next_date_on')
    const asked = rows.filter(({ summary }) => ['S05', 'S07', 'S19', 'S20'].includes(summary.slice(1, 4)))
    const told = asked.map(({ summary, state, doing, paid_fen, next_deadline_on }) => [
      summary.slice(1, 4),
      state,
      doing,
      paid_fen,
      next_deadline_on,
    ])
    expect(told).to.deep.equal([
      ['S05', 'closed', 'performance/closed', 2_600_000, null],
      ['S07', 'closed', 'performance/closed', 2_800_000, null],
      ['S19', 'closed', 'performance/closed', 600_000, null],
      ['S20', 'open', 'mediation/accepted', 0, '2026-11-24'],
    ])
  })

  it('has rooms at every station, booked for what lies ahead', async () => {
    const db = house.db.reader
    expect(await count(db('rooms'))).to.equal(12)
    const booked = await db('bookings')
    expect(booked.length).to.be.greaterThan(3)
    expect(booked.every(({ on_day }) => on_day >= '2026-11-22')).to.equal(true)
  })

  it('has service points, one of them named by a referral, and an insurer that has paid', async () => {
    const db = house.db.reader
    const points: string[] = await db('service_points').where({ active: true }).pluck('kind')
    expect(points.filter(kind => kind === 'station')).to.have.length(6)
    expect(points).to.include.members(['driver-home', 'rest-point'])
    const [named] = await db('records').where({ kind: 'service-point' }).pluck('details')
    expect(
      await db('service_points')
        .where({ id: JSON.parse(named).servicePointId })
        .pluck('kind'),
    ).to.deep.equal(['driver-home'])
    const claims = await db('proceedings').where({ workflow: 'insurance-claim' })
    expect(claims.map(({ state }) => state)).to.deep.equal(['paid', 'paid'])
    const ids = claims.map(({ id }) => id)
    const paid = await db('records').whereIn('proceeding_id', ids).where({ state: 'paid' }).pluck('amount_fen')
    expect(paid.map(Number).toSorted()).to.deep.equal([1_200_000, 5_200_000])
  })

  it('has the frequencies of the practice notes', async () => {
    const db = house.db.reader
    const disputes: { cause: string | null; member_count: number }[] = await db('case_facts').where({ kind: 'dispute' })
    const share = (fits: (one: (typeof disputes)[number]) => boolean) => disputes.filter(fits).length / disputes.length
    expect(share(({ cause }) => cause === 'LDM.5.1')).to.be.within(0.4, 0.58)
    expect(share(({ cause }) => cause === 'LDM.5.5')).to.be.within(0.1, 0.24)
    expect(share(({ member_count }) => member_count === 1)).to.be.within(0.62, 0.85)
    expect(share(({ member_count }) => member_count >= 10)).to.be.within(0.015, 0.07)
    const walkIns = await count(db('cases').where({ channel: 'walk-in' }))
    expect(walkIns / 400).to.be.within(0.42, 0.6)
    const settled = await count(db('proceedings').where({ workflow: 'mediation', state: 'agreement-effective' }))
    const accepted = await count(db('events').where({ workflow: 'mediation', step: 'accept' }))
    expect(settled / accepted).to.be.within(0.64, 0.84)
    const fen = await db('claims').whereNotNull('amount_fen').pluck('amount_fen')
    expect(fen.filter(one => one % 100 > 0).length / fen.length).to.be.within(0.25, 0.5)
    const season = await db('cases').where({ kind: 'dispute' }).pluck('registered_on')
    const perMonth = (months: string[]) => season.filter(day => months.includes(day.slice(5, 7))).length / months.length
    expect(perMonth(['11', '12', '01', '02'])).to.be.greaterThan(perMonth(['05', '06', '07', '08', '09', '10']))
  })

  it('has the troubles of real offices', async () => {
    const db = house.db.reader
    const away = await db('people').where({ user_name: 'zhuang' }).first()
    const open = { owner_id: away.id }
    expect(await count(db('cases').where(open).whereIn('state', ['registered', 'open']))).to.equal(9)
    const cover = await house.person((await db('people').where({ user_name: 'xie' }).first()).id)
    expect(cover.covers).to.deep.equal([away.id])

    const harbour = await db('organisations').where({ short_code: '东泉海园' }).first()
    const atHarbour = db('cases').where({ organisation_id: harbour.id })
    expect(await count(atHarbour.clone().where('registered_on', '>=', '2026-11-01'))).to.equal(0)
    expect(await count(atHarbour)).to.be.greaterThan(5)

    const firm = db('parties').join('cases', 'cases.id', 'parties.case_id').where({ name: '泉浦某榘鞋业有限公司' })
    expect(await count(firm.clone().where('registered_on', '>=', addDays('2026-11-22', -90)))).to.equal(6)

    const [forgotten] = await db('case_facts')
      .where({ registered_on: addDays('2026-11-22', -200), kind: 'dispute' })
      .where('title', 'like', '许某桐%')
    expect(forgotten).to.include({ state: 'registered', next_date_on: null, next_deadline_on: null })

    const reopened = await count(db('events').where({ step: 'reopen' }))
    expect(reopened / 400).to.be.within(0.03, 0.05)
    const shared = await db('parties')
      .where({ side: 'applicant' })
      .groupBy('phone_index')
      .havingRaw('count(distinct case_id) > 1')
      .select('phone_index')
    expect(shared.length).to.be.greaterThan(8)
    const names: string[] = await db('parties').pluck('name')
    expect(names.filter(name => /[㐀-䶿龘翯\u{20000}-\u{2fa1f}]/u.test(name)).length).to.be.greaterThan(3)

    const [joined] = await db('events')
      .join('cases', 'cases.id', 'events.case_id')
      .where({ step: 'addMembers' })
      .whereNot('summary', 'like', '【S%')
      .select('events.*')
    const grown = await db('case_facts').where({ case_id: joined.case_id }).first()
    expect(grown.member_count).to.equal(12)
    expect(joined.happened_on > grown.registered_on && joined.happened_on <= addDays(grown.registered_on, 3)).to.equal(
      true,
    )
  })

  it('has slips that were seen: payments taken back and recorded anew, sessions answered anew', async () => {
    const db = house.db.reader
    const gone = await db('reversals').join('events', 'events.id', 'reversals.event_id').select('events.*')
    expect(gone.length).to.be.within(5, 40)
    expect(new Set(gone.map(({ step }) => step))).to.deep.equal(new Set(['recordPayment']))
    const amended = await db('events').where({ step: 'amend' }).pluck('workflow')
    expect(amended.length).to.be.within(3, 30)
    expect(new Set(amended)).to.deep.equal(new Set(['mediation']))
  })

  it('has work in the hands of lawyers, partners and counsellors', async () => {
    const desk = async (userName: string) => {
      const { id } = await house.db.reader('people').where({ user_name: userName }).first()
      const { memberships } = await house.person(id)
      const grants = await house.db
        .reader('access_grants')
        .join('proceedings', 'proceedings.id', 'access_grants.proceeding_id')
        .where({ grant: 'assigned', ended: false })
        .where(to =>
          to.where({ person_id: id }).orWhereIn(
            'organisation_id',
            memberships.map(one => one.organisationId),
          ),
        )
      return grants.map(({ state }) => state)
    }
    expect(await desk('lin')).to.include.members(['assigned', 'handling'])
    expect(await desk('zhou')).to.include.members(['sent', 'in-progress', 'returned'])
    expect(await desk('song')).to.include('signed')
  })

  it('has half-known cases, typed as people type', async () => {
    const nameless = planStories(seed).filter(
      ({ entries: [first] }) => first?.deed.kind === 'register' && !first.deed.answers.respondentName,
    )
    expect(nameless).to.have.length(20)
    const phones = await house.db.reader('parties').whereNotNull('phone_sealed').pluck('phone_sealed')
    expect(phones.every(sealed => /^\d+$/.test(house.office.sealer.open(sealed)))).to.equal(true)
  })

  it('has missed instalments, and red and yellow cases for the desk', async () => {
    const db = house.db.reader
    const parts = await db('events').where({ workflow: 'performance', step: 'begin' }).pluck('case_id')
    const missed = await db('events').where({ step: 'markMissed' }).distinct().pluck('case_id')
    expect(missed.length / parts.length).to.be.within(0.03, 0.15)
    const running = db('deadlines').where({ status: 'running' })
    expect(await count(running.clone().where('due_on', '<', '2026-11-22'))).to.be.greaterThan(0)
    expect(await count(running.clone().whereBetween('due_on', ['2026-11-22', '2026-11-29']))).to.be.greaterThan(2)
    const papers = await db('papers').where({ state: 'queued' })
    expect(papers.length).to.be.greaterThan(400)
    expect(await count(db('evidence'))).to.be.greaterThan(80)
  })

  it('gives figures from sums as its histories tell them, also when the sums are made again', async () => {
    const filters = { from: '2025-12-10', to: '2026-11-22' }
    const ids = await house.db.reader('people').whereIn('user_name', ['zhu', 'huang']).pluck('id')
    const people = await Promise.all(ids.map(id => house.person(id)))
    await beginRebuilding(house.office)
    while (await rebuildSome(house.office));
    expect(
      await expectSameFigures(
        house,
        people.map(person => ({ person, filters })),
      ),
    ).to.be.greaterThan(400)
    const periods = ['2026-11', '2026-Q3', '2026']
    for (const person of people) {
      const queries = periods.map(period => ({ period }))
      expect(await expectSameReports(house, { person, queries })).to.be.greaterThan(100)
    }
    const rows = await keptRows(house)
    expect(await house.db.reader('figure_sums').where('times', '<', 0)).to.not.be.empty
    await house.db.write(async tx => {
      for (const table of ['fact_sums', 'proceeding_facts', 'figure_sums', 'case_figures', 'case_turns'])
        await tx(table).delete()
      await tx.raw('insert into fact_changes (case_id) select id from cases')
    })
    await foldAll(house)
    expect(await keptRows(house)).to.deep.equal(rows)
  })
})
