import { expect } from 'chai'
import fc from 'fast-check'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { isUsualTerm } from '../../workflows/definitions/bargaining/contracts.ts'
import { deadlines } from '../../workflows/definitions/bargaining/deadlines.ts'
import { growth } from '../../workflows/definitions/bargaining/grades.ts'
import { bargaining } from '../../workflows/definitions/bargaining/index.ts'
import { type Representative, teamFault } from '../../workflows/definitions/bargaining/representatives.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { hasMajority, hasQuorum, isAdopted, isExactlyHalf } from '../../workflows/law/congress-vote.ts'
import { addDays } from '../../workflows/law/days.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples, skillGrade } from './bargaining.samples.ts'
import { does, drafted, inForce, inTalks, offered, submitted, walks } from './bargaining.walks.ts'

describeWorkflow(bargaining, samples, walks)

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

describe('the vote of a congress (CCP 36)', () => {
  const vote = (total: number, attended: number, yes: number) => ({ total, attended, yes, no: 0, abstained: 0 })

  it('counts against all, not against those present', () => {
    expect(hasQuorum(vote(90, 60, 0))).to.equal(true)
    expect(hasQuorum(vote(90, 59, 0))).to.equal(false)
    expect(hasMajority(vote(90, 60, 45)), 'the half itself').to.equal(true)
    expect(hasMajority(vote(90, 60, 44)), 'most of those present').to.equal(false)
    expect(isExactlyHalf(vote(90, 60, 45))).to.equal(true)
    expect(isAdopted(vote(0, 0, 0))).to.equal(false)
  })

  it('is never lost by another yes, nor won by another absence', () => {
    const votes = fc
      .record({
        total: fc.integer({ min: 1, max: 500 }),
        a: fc.double({ min: 0, max: 1, noNaN: true }),
        y: fc.double({ min: 0, max: 1, noNaN: true }),
      })
      .map(({ total, a, y }) => {
        const attended = Math.floor(total * a)
        return vote(total, attended, Math.floor(attended * y))
      })
    fc.assert(
      fc.property(votes, one => {
        const more = { ...one, yes: one.yes + 1 }
        const fewer = { ...one, attended: Math.max(one.attended - 1, 0) }
        return (!isAdopted(one) || isAdopted(more)) && (isAdopted(one) || !isAdopted(fewer))
      }),
    )
  })
})

describe('the representatives of both sides', () => {
  const person = (side: 'union' | 'employer', name: string, more: Partial<Representative> = {}): Representative => ({
    side,
    name,
    post: '职务',
    chief: 'no',
    outside: 'no',
    ...more,
  })
  const team = (side: 'union' | 'employer', count: number, more: Partial<Representative> = {}) =>
    Array.from({ length: count }, (_, place) =>
      person(side, `${side}${place}`, place === 0 ? { chief: 'yes' } : place === 1 ? more : {}),
    )
  const fault = (...list: Representative[]) => teamFault(list)?.en

  it('are as many on both sides, three or more, with one chief each', () => {
    expect(fault(...team('union', 3), ...team('employer', 3))).to.equal(undefined)
    expect(fault(...team('union', 4), ...team('employer', 3))).to.contain('same number')
    expect(fault(...team('union', 2), ...team('employer', 2))).to.contain('Three or more')
    expect(fault(...team('union', 3, { chief: 'yes' }), ...team('employer', 3))).to.contain('One chief')
  })

  it('come from outside for a third at most, and never as chief', () => {
    expect(fault(...team('union', 3, { outside: 'yes' }), ...team('employer', 3))).to.equal(undefined)
    const two = [...team('union', 3, { outside: 'yes' }).slice(0, 2), person('union', 'x', { outside: 'yes' })]
    expect(fault(...two, ...team('employer', 3))).to.contain('a third')
    const [chief, ...others] = team('union', 3)
    expect(fault({ ...chief!, outside: 'yes' }, ...others, ...team('employer', 3))).to.contain('chief')
  })

  it('sit on one side only', () => {
    const [chief, ...others] = team('employer', 3)
    expect(fault(...team('union', 3), chief!, { ...others[0]!, name: 'union1' }, others[1]!)).to.contain('both sides')
  })
})

describe('collective bargaining', () => {
  const standing = (...steps: WalkStep[]): Stop => walk(bargaining, steps).stops.at(-1)!
  const lastDay = (stop: Stop, rule: keyof typeof deadlines): string | undefined => {
    const run = rulesRunning(bargaining, stop).find(one => one.rule === rule)
    return run && dueOn(lengthOf(deadlines[rule].due, run), run, calendar).dueOn
  }

  it('is answered within fifteen days in Fujian, and a silence offers letters and coordination (S17)', () => {
    const out = standing(does('prepare'), does('offer', 0, { receivedOn: '2026-03-16' }))
    expect(lastDay(out, 'bargaining_reply')).to.equal('2026-03-31')
    const silent = standing(...offered, does('lapseOffer'))
    expect(stateName(silent.snapshot)).to.equal('no-reply')
    expect(attempt(bargaining, silent, does('supervise'))).to.not.equal(undefined)
    expect(stateName(attempt(bargaining, silent, does('answerOffer'))!.stop.snapshot)).to.equal('talks.open')
  })

  it('takes effect by silence on the day after the fifteenth (LCL 54; S17)', () => {
    const signed = standing(...drafted, does('vote'), does('sign', 0, { signedOn: '2026-06-02' }))
    expect(lastDay(signed, 'contract_submit')).to.equal('2026-06-12')
    const filed = attempt(bargaining, signed, does('submit', 0, { receivedOn: '2026-06-09' }))!.stop
    expect(lastDay(filed, 'contract_review')).to.equal('2026-06-24')
    expect(addDays(lastDay(filed, 'contract_review')!, 1)).to.equal('2026-06-25')
    const force = standing(...inForce)
    expect(stateName(force.snapshot)).to.equal('in-force.effective')
    expect(force.records.find(({ details }) => details.what === 'contract')?.state).to.equal('effective')
  })

  it('submits wage contracts within seven days, and renews them sixty days before their end', () => {
    const wages = standing(...inTalks, does('draft', 1), does('vote'), does('sign', 0, { signedOn: '2026-06-02' }))
    expect(lastDay(wages, 'contract_submit')).to.equal('2026-06-09')
    const force = [...inTalks, does('draft', 1), does('vote'), does('sign'), does('submit'), does('takeEffect')]
    expect(lastDay(standing(...force), 'wage_contract_renew')).to.equal('2027-04-24')
    expect(lastDay(standing(...force), 'contract_renew_window')).to.equal('2027-03-25')
    expect(lastDay(standing(...inForce), 'wage_contract_renew')).to.equal(undefined)
  })

  it('talks again within sixty days when the congress says no (FJCC 20)', () => {
    const rejected = standing(...drafted, does('vote', 1, { votedOn: '2026-05-20' }))
    expect(stateName(rejected.snapshot)).to.equal('talks.rejected')
    expect(lastDay(rejected, 'draft_resubmit')).to.equal('2026-07-20')
  })

  it('lets the chiefs chair in turn (CCP 34)', () => {
    const once = standing(...inTalks, does('holdSession'))
    expect(attempt(bargaining, once, does('holdSession'))).to.equal(undefined)
    expect(attempt(bargaining, once, does('holdSession', 1))).to.not.equal(undefined)
  })

  it('asks industry contracts for a lowest wage and raise, and skill-grade contracts for their table', () => {
    const talks = standing(...inTalks)
    const [industry] = samples.draft!
    const [contract] = industry!.answers.contracts
    const without = (field: string) => does('draft', 0, { contracts: [{ ...contract, [field]: undefined }] })
    for (const field of ['minimumFen', 'raise', 'employers', 'industry', 'area'])
      expect(attempt(bargaining, talks, without(field)), field).to.equal(undefined)
    expect(attempt(bargaining, talks, does('draft', 1, { grades: [] }))).to.equal(undefined)
  })

  it('shows the skill-grade table with its growth on last year, and divides by nothing', () => {
    expect(growth(skillGrade as never)).to.be.closeTo(0.0545, 0.0001)
    expect(growth({ ...skillGrade, lastBaseFen: 0, lastAllowanceFen: 0 } as never)).to.equal(null)
    const { records } = standing(...inTalks, does('draft', 1))
    const table = bargaining.sheets({ states: [], facts: {}, records }).at(-1)!
    expect(
      table.rows.map(([grade, posts, base, allowance]) => [(grade as { en: string }).en, posts, base, allowance]),
    ).to.deep.equal([['Senior, grade 3', '针车工', 520_000, 60_000]])
    expect(submitted).to.have.length(7)
  })

  const later = { ...samples.draft![0]!.answers.contracts[0], startsOn: '2027-06-24', endsOn: '2028-06-23' }

  it('keeps a contract in force while it is changed, and ends it once the new one takes effect (CCP 39-40)', () => {
    const contracts = (stop: Stop) =>
      stop.records.filter(({ details }) => details.what === 'contract').map(({ state }) => state)
    const changing = [...inForce, does('change')]
    expect(contracts(standing(...changing))).to.deep.equal(['changing'])
    const again = [...changing, does('draft'), does('vote', 1), does('draft')]
    expect(contracts(standing(...again)), 'a draft gives way to the next').to.deep.equal([
      'changing',
      'replaced',
      'draft',
    ])
    for (const step of ['clear', 'takeEffect']) {
      const done = standing(...again, does('vote'), does('sign'), does('submit'), does(step))
      expect(contracts(done), step).to.have.members(['ended', 'replaced', 'effective'])
    }
  })

  it('ends a contract with its term, whatever is talked over then', () => {
    const renewing = [...inForce, does('renew')]
    const drafts = [...renewing, does('answerOffer'), does('draft', 0, { contracts: [later] })]
    for (const way of [renewing, drafts])
      expect(lastDay(standing(...way), 'contract_term'), 'of the contract in force').to.equal('2027-06-23')
    const ended = standing(...drafts, does('expire'))
    expect(stateName(ended.snapshot), 'the talks go on').to.equal('drafting')
    expect(lastDay(ended, 'contract_term')).to.equal(undefined)
    expect(ended.records.map(({ state }) => state)).to.include.members(['ended', 'draft'])
    const anew = standing(...drafts, does('expire'), does('vote'), does('sign'), does('submit'), does('takeEffect'))
    expect(lastDay(anew, 'contract_term')).to.equal('2028-06-23')
    expect(attempt(bargaining, standing(...drafted), does('expire')), 'a draft has no term yet').to.equal(undefined)
  })

  it('goes on as it was when talks to change or renew it come to nothing', () => {
    const tried = [...inForce, does('change'), does('draft', 1, { contracts: [{ ...later, kind: 'skill-wage' }] })]
    const back = standing(...tried, does('vote', 1), does('giveUp'))
    expect(stateName(back.snapshot)).to.equal('in-force.performing')
    expect(lastDay(back, 'contract_term')).to.equal('2027-06-23')
    expect(lastDay(back, 'wage_contract_renew'), 'it is no wage contract').to.equal(undefined)
    const states = back.records.filter(({ details }) => details.what === 'contract').map(({ state }) => state)
    expect(states).to.have.members(['effective', 'dropped'])
    expect(stateName(standing(...inTalks, does('giveUp')).snapshot)).to.equal('ended')
  })

  it('shows of the grade tables and lists only those of drafts that stand', () => {
    const rejected = [...inTalks, does('draft', 1), does('vote', 1), does('draft', 1)]
    const { records } = standing(...rejected)
    expect(records.filter(({ kind }) => kind === 'grade-row')).to.have.length(2)
    const table = bargaining.sheets({ states: [], facts: {}, records }).at(-1)!
    expect(table.rows).to.have.length(1)
  })

  it('fills a vacant seat within fifteen days, and shows the newest roster alone (CCP 31)', () => {
    const vacant = [...inTalks, does('nameRepresentatives'), does('recordVacancy', 0, { vacantOn: '2026-09-16' })]
    expect(lastDay(standing(...vacant), 'rep_vacancy'), '1 October is a holiday').to.equal('2026-10-08')
    const filled = standing(...vacant, does('nameRepresentatives'))
    expect(lastDay(filled, 'rep_vacancy')).to.equal(undefined)
    const [roster] = bargaining.sheets({ states: [], facts: {}, records: filled.records })
    expect(roster!.rows).to.have.length(6)
  })

  it('ties the list of employers to the count of the contract it belongs to', () => {
    const list = (count: number) => Array.from({ length: count }, (_, place) => ({ name: `${place + 1}号鞋厂` }))
    const drafts = (sample: number, covered: object[]) =>
      attempt(bargaining, standing(...inTalks), does('draft', sample, { covered }))
    expect(drafts(0, list(8))).to.not.equal(undefined)
    expect(drafts(0, list(7)), 'one is missing').to.equal(undefined)
    expect(drafts(0, [...list(7), { name: '1号鞋厂' }]), 'one twice').to.equal(undefined)
    expect(drafts(1, list(8)), 'a contract of one employer').to.equal(undefined)
  })

  it('tells the figures of each session, and what each side said on a topic', () => {
    const given = does('exchange', 0, { minimumFen: 226_500, guideline: '基准线6%', cpi: '100.4' })
    const { records } = standing(...inTalks, given, does('holdSession'), given)
    const [, reference, topics] = bargaining.sheets({ states: [], facts: {}, records })
    expect(reference!.rows.map(([session, , minimum]) => [session, minimum])).to.deep.equal([
      [1, 226_500],
      [2, 226_500],
    ])
    expect(topics!.rows[0]!.slice(2, 5)).to.deep.equal(['针车工序工价', '上调12%', '上调5%'])
  })

  it('counts nobody twice in a vote', () => {
    const stop = standing(...drafted)
    expect(attempt(bargaining, stop, does('vote', 0, { yes: 79, no: 5 }))).to.equal(undefined)
    expect(attempt(bargaining, stop, does('vote', 0, { attended: 91 }))).to.equal(undefined)
  })

  it('asks about a term that is not one year to three, by the day after its last', () => {
    const runs = (endsOn: string) => isUsualTerm({ startsOn: '2026-06-25', endsOn })
    expect(['2027-06-23', '2027-06-24', '2029-06-24', '2029-06-25'].map(runs)).to.deep.equal([false, true, true, false])
  })
})
