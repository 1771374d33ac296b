import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import type { Running } from '../../workflows/define.ts'
import { deadlines } from '../../workflows/definitions/first-instance/deadlines.ts'
import { firstInstance } from '../../workflows/definitions/first-instance/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './first-instance.samples.ts'
import { binding, does, filed, heard, judged, registered, walks } from './first-instance.walks.ts'

describeWorkflow(firstInstance, samples, walks)

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

describe('a suit at first instance', () => {
  const standing = (steps: readonly WalkStep[]): Stop => walk(firstInstance, steps).stops.at(-1)!
  const runs = (stop: Stop, rule: string): Running[] =>
    rulesRunning(firstInstance, stop).filter(one => one.rule === rule)
  const lastDay = (run: Running): string => dueOn(lengthOf(deadlines[run.rule]!.due, run), run, calendar).dueOn

  it('has six, three or two months, and what was added to them (CPL 152, 164, 168)', () => {
    const on = { registeredOn: '2026-03-10' }
    const simple = [...filed, does('register', 0, on)]
    expect(lastDay(runs(standing(simple), 'trial_simple')[0]!)).to.equal('2026-06-10')
    expect(lastDay(runs(standing([...simple, does('extendTrial')]), 'trial_simple')[0]!)).to.equal('2026-07-10')
    expect(lastDay(runs(standing([...filed, does('register', 1, on)]), 'trial_small')[0]!)).to.equal('2026-05-11')
    const ordinary = [...filed, does('register', 2, on), does('extendTrial', 0, { months: 6 })]
    expect(lastDay(runs(standing(ordinary), 'trial_ordinary')[0]!)).to.equal('2027-03-10')
    expect(attempt(firstInstance, standing(simple), does('extendTrial', 0, { months: 2 }))).to.equal(undefined)
  })

  it('goes on as another procedure when the court says so', () => {
    const changed = standing([...registered, does('changeProcedure', 0, { procedure: 'ordinary' })])
    expect(runs(changed, 'trial_simple')).to.deep.equal([])
    expect(runs(changed, 'trial_ordinary')).to.have.length(1)
  })

  it('is mediated before it is registered for thirty days, and longer if all agree (OMR 24)', () => {
    const referred = [...filed, does('referToMediation', 0, { referredOn: '2026-11-02' })]
    expect(lastDay(runs(standing(referred), 'pre_suit_mediation')[0]!)).to.equal('2026-12-02')
    const longer = standing([...referred, does('extendMediation', 0, { until: '2026-12-20' })])
    expect(lastDay(runs(longer, 'pre_suit_mediation').at(-1)!)).to.equal('2026-12-20')
  })

  it('counts the fifteen days to appeal from each side’s own receipt (CPL 171)', () => {
    expect(runs(standing(judged), 'appeal_judgment').map(run => [run.subject, lastDay(run)])).to.deep.equal([
      ['event-8-worker', '2026-11-27'],
      ['event-9-employer', '2026-11-30'],
    ])
    expect(stateName(standing(binding).snapshot)).to.equal('effective')
  })

  it('knows no appeal against a small claim (CPL 165)', () => {
    const small = standing([
      ...filed,
      does('register', 1),
      does('serveComplaint'),
      does('setHearing'),
      does('holdHearing'),
      does('judge'),
    ])
    expect(attempt(firstInstance, small, does('appeal'))).to.equal(undefined)
  })

  it('cannot serve a judgment before it was made', () => {
    const early = does('receiveDecision', 0, { receivedOn: '2026-11-01' })
    expect(attempt(firstInstance, standing([...heard, does('judge')]), early)).to.equal(undefined)
  })
})
