import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import type { Running } from '../../workflows/define.ts'
import { deadlines } from '../../workflows/definitions/arbitration/deadlines.ts'
import { arbitration } from '../../workflows/definitions/arbitration/index.ts'
import { wrongOutcomes } from '../../workflows/definitions/court/outcomes.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { activeStates, stateName } from '../../workflows/walk.ts'
import { argsOf, attempt, type Stop, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { awarded, does, heard, pending } from './arbitration.walks.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

describe('awards of an arbitration', () => {
  const stopAfter = (...steps: ReturnType<typeof does>[]): Stop => walk(arbitration, steps).stops.at(-1)!
  const next = (stop: Stop, step: ReturnType<typeof does>): Stop => attempt(arbitration, stop, step)!.stop
  const runs = (stop: Stop, rule: string): Running[] => rulesRunning(arbitration, stop).filter(one => one.rule === rule)
  const subjects = (stop: Stop, rule: string) => runs(stop, rule).map(({ subject }) => subject)
  const lastDay = ({ rule, ...run }: Running): string =>
    dueOn(lengthOf(deadlines[rule as keyof typeof deadlines].due, run), run, calendar).dueOn
  const served = [...awarded, does('receiveAward'), does('receiveAward', 1)]
  const lapse = (side: 'worker' | 'employer') =>
    does('lapseSuit', 1, { subject: side === 'worker' ? 'event-9-worker' : 'event-10-employer' })

  it('give each side fifteen days from its own receipt, and the employer thirty on a final one (LDMAL 48-50)', () => {
    const stop = stopAfter(...served)
    expect(runs(stop, 'sue_after_award').map(run => [run.subject, lastDay(run)])).to.deep.equal([
      ['event-9-worker', '2026-11-27'],
      ['event-10-employer', '2026-11-30'],
    ])
    expect(runs(stop, 'set_aside_award').map(lastDay)).to.deep.equal(['2026-12-14'])
  })

  it('Section 2.1: roll over the National Day holiday', () => {
    const early = stopAfter(...heard, does('award', 1, { awardedOn: '2026-09-01' }))
    const received = next(early, does('receiveAward', 0, { receivedOn: '2026-09-16' }))
    expect(runs(received, 'sue_after_award').map(lastDay)).to.deep.equal(['2026-10-08'])
  })

  it('let the employer not sue where every award is final', () => {
    const final = stopAfter(...heard, does('award', 1), does('receiveAward', 2))
    expect(subjects(final, 'sue_after_award')).to.deep.equal(['event-9-worker'])
    expect(attempt(arbitration, final, does('sue', 1))).to.equal(undefined)
    expect(attempt(arbitration, final, does('sue'))).to.not.equal(undefined)
  })

  it('count as not final where one paper mixes both kinds or names none (JI1 18, 20)', () => {
    for (const kind of ['mixed', 'unmarked']) {
      const stop = stopAfter(
        ...heard,
        does('award', 1, { awards: [{ kind, amountFen: 100 }] }),
        does('receiveAward', 2),
      )
      expect(subjects(stop, 'sue_after_award'), kind).to.deep.equal(['event-9-worker', 'event-9-employer'])
      expect(runs(stop, 'set_aside_award'), kind).to.deep.equal([])
    }
  })

  it('bind once nobody can sue any more', () => {
    const one = stopAfter(...served, lapse('worker'))
    expect(stateName(one.snapshot)).to.equal('awarded')
    expect(subjects(one, 'sue_after_award')).to.deep.equal(['event-10-employer'])
    const both = next(one, lapse('employer'))
    expect(stateName(both.snapshot)).to.equal('effective')
    expect(runs(both, 'enforcement_apply').map(({ anchorOn }) => anchorOn)).to.deep.equal(['2026-11-20'])
  })

  it('bind from the day they were made where all are final (LDMAL 47)', () => {
    const lapsed = stopAfter(...heard, does('award', 1), does('receiveAward', 2), lapse('worker'))
    expect(lapsed.snapshot.context).to.include({ effectiveOn: '2026-11-10' })
    expect(attempt(arbitration, stopAfter(...heard, does('award', 1)), does('enforceFinal'))).to.not.equal(undefined)
    const other = stopAfter(...heard, does('award', 1, { awards: [{ kind: 'non-final' }] }))
    expect(attempt(arbitration, other, does('enforceFinal')), 'nothing final to enforce').to.equal(undefined)
  })

  it('leave the worker fifteen days when the employer has sued', () => {
    const sued = stopAfter(...served, does('sue', 1))
    expect(stateName(sued.snapshot)).to.equal('awarded')
    expect(subjects(sued, 'sue_after_award')).to.deep.equal(['event-9-worker'])
    expect(stateName(next(sued, does('sue')).snapshot)).to.equal('to-court')
  })

  it('go to court when the one has sued and the other can no more', () => {
    const sued = stopAfter(...served, does('sue'))
    expect(runs(sued, 'set_aside_award'), 'not taken while the worker sues (JI1 21)').to.deep.equal([])
    expect(stateName(next(sued, lapse('employer')).snapshot)).to.equal('to-court')
  })

  it('bind one without the other: a suit on one award leaves the final one (RULES 50)', () => {
    const sued = stopAfter(...served, does('sue', 2), does('sue', 1))
    expect(stateName(sued.snapshot)).to.equal('awarded')
    const lapsed = next(sued, lapse('worker'))
    expect(stateName(lapsed.snapshot)).to.equal('effective')
  })

  it('stay as they are for the others when some workers of a group sue (JI1 17)', () => {
    const some = stopAfter(...served, does('sue', 0, { scope: 'some-workers' }))
    expect(subjects(some, 'sue_after_award')).to.deep.equal(['event-9-worker', 'event-10-employer'])
  })

  it('begin one suit, with the day from which its time runs', () => {
    const { couplings = [] } = arbitration.steps.sue!
    const begun = (stop: Stop, step: ReturnType<typeof does>) => {
      const args = argsOf(arbitration, stop.snapshot, step, stop.way.length + 1)!
      return couplings
        .filter(({ when }) => when?.(args) ?? true)
        .map(({ workflow, answers }) => [workflow, answers?.(args)])
    }
    const stop = stopAfter(...served)
    const told = (countsFrom: string) => [['first-instance', { ground: 'award', countsFrom }]]
    expect(begun(stop, does('sue'))).to.deep.equal(told('2026-11-12'))
    expect(begun(stop, does('sue', 1))).to.deep.equal(told('2026-11-13'))
    expect(begun(stop, does('sue', 3)), 'the earlier of the two').to.deep.equal(told('2026-11-12'))
    expect(begun(next(stop, does('sue', 1)), does('sue')), 'joined to the first (JI1 4)').to.deep.equal([])
    expect(begun(stop, does('sue', 0, { scope: 'some-workers' }))).to.deep.equal([])
  })

  it('are written back to the claims, and kept apart item by item', () => {
    const { records, way } = stopAfter(...awarded)
    const args = argsOf(arbitration, stopAfter(...heard).snapshot, does('award'), way.length)!
    const [outcomes] = arbitration.steps.award.couplings
    expect(outcomes!.answers!(args)).to.deep.equal({
      decidedOn: '2026-11-10',
      forum: 'arbitration',
      outcomes: [{ claim: 'claim-1', result: 'partly', awardedFen: 1_200_000 }],
    })
    const items = records.filter(({ details }) => details.what === 'award-item')
    expect(items.map(({ state, amountFen }) => [state, amountFen])).to.deep.equal([
      ['final', 1_200_000],
      ['non-final', 960_000],
    ])
    const sheets = arbitration.sheets({ records })
    expect(sheets.map(({ rows }) => rows.length)).to.deep.equal([2, 2])
  })

  it('name no item of an award that is not there, and no claim twice', () => {
    const stop = stopAfter(...heard)
    const one = { item: 'wages', claim: 'claim-1', result: 'supported', awardedFen: 100 }
    const refused = (items: object[]) => attempt(arbitration, stop, does('award', 0, { items })) === undefined
    expect(refused([one])).to.equal(false)
    expect(refused([{ ...one, award: 3 }]), 'there are two awards').to.equal(true)
    expect(refused([one, one]), 'one line for each claim').to.equal(true)
    expect(refused([{ ...one, result: 'dismissed' }]), 'a dismissed claim has no amount').to.equal(true)
  })

  it('are checked against the minimum wage of the place, which is never guessed (RULES 50)', () => {
    const checked = (parameters: Record<string, number | null>) => {
      const stop = next(stopAfter(...heard), { ...does('award'), given: { parameters } })
      const notices = arbitration.notices!({ states: activeStates(stop.snapshot), facts: stop.snapshot.context })
      return notices.find(({ title }) => title.en.startsWith('Finality'))!.items[0]!.reason.en
    }
    expect(checked({ monthly_minimum_wage: 200_000 })).to.equal(
      '1 final, 1 not; for reference, the body in charge decides',
    )
    expect(checked({ monthly_minimum_wage: 90_000 })).to.contain('0 final, 2 not')
    expect(checked({ monthly_minimum_wage: null })).to.contain('1 items need the local monthly minimum wage')
  })

  it('give nothing on a claim that is dismissed, whatever the office calls it', () => {
    const faults = (result: string) => Object.keys(wrongOutcomes([{ claim: 'one', result, awardedFen: 100 }]))
    expect(['dismissed', 'dismissed.x0a1b2c', 'partly', 'partly.x0a1b2c'].map(faults)).to.deep.equal([
      ['outcomes'],
      ['outcomes'],
      [],
      [],
    ])
  })

  it('are not awaited for ever: after forty-five days the parties may sue as well (LDMAL 43)', () => {
    const late = stopAfter(...pending, does('lapseAward'))
    expect(stateName(late.snapshot)).to.contain('overdue')
    expect(stateName(next(late, does('sueAfterRefusal')).snapshot)).to.equal('to-court')
  })
})
