import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import type { Running } from '../../workflows/define.ts'
import { deadlines } from '../../workflows/definitions/first-instance/deadlines.ts'
import { firstInstance } from '../../workflows/definitions/first-instance/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { argsOf, attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
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
    const twice = [...ordinary, does('extendTrial', 0, { months: 3 })]
    expect(lastDay(runs(standing(twice), 'trial_ordinary')[0]!), 'by the superior court').to.equal('2027-06-10')
    const more = attempt(firstInstance, standing([...simple, does('extendTrial')]), does('extendTrial'))
    expect(more, 'once only').to.equal(undefined)
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

  it('goes on counting the time to sue until the complaint is filed (LDMAL 29, 48-50; JI1 24)', () => {
    const preparing = (place: number) =>
      rulesRunning(firstInstance, standing([does('prepare', place)])).map(run => [run.rule, lastDay(run)])
    expect(preparing(0)).to.deep.equal([['sue_after_award', '2026-11-18']])
    expect(preparing(1)).to.deep.equal([['sue_after_refusal', '2026-11-18']])
    expect(preparing(2)).to.deep.equal([['sue_after_set_aside', '2026-11-18']])
    expect(preparing(3)).to.deep.equal([['sue_after_refused_enforcement', '2026-12-03']])
    expect(preparing(4)).to.deep.equal([])
    expect(runs(standing([does('prepare'), does('file')]), 'sue_after_award')).to.deep.equal([])
  })

  it('leaves one side its time when the other has appealed', () => {
    const appealed = standing([...judged, does('appeal', 1)])
    expect(stateName(appealed.snapshot)).to.equal('judged')
    expect(runs(appealed, 'appeal_judgment').map(({ subject }) => subject)).to.deep.equal(['event-8-worker'])
    expect(stateName(attempt(firstInstance, appealed, does('appeal'))!.stop.snapshot)).to.equal('appealed')
    const lapse = does('lapseAppeal', 0, { subject: 'event-8-worker' })
    expect(stateName(attempt(firstInstance, appealed, lapse)!.stop.snapshot)).to.equal('appealed')
  })

  it('hands the appeal the day from which its time runs, once', () => {
    const [coupling] = firstInstance.steps.appeal!.couplings!
    const args = (steps: readonly WalkStep[], step: WalkStep) => {
      const { snapshot, way } = standing(steps)
      return argsOf(firstInstance, snapshot, step, way.length + 1)!
    }
    expect(coupling!.answers!(args(judged, does('appeal')))).to.deep.equal({
      against: 'judgment',
      countsFrom: '2026-11-12',
    })
    const refused = [...filed, does('refuse', 0, { receivedOn: '2026-11-09' })]
    expect(coupling!.answers!(args(refused, does('appeal')))).to.deep.equal({
      against: 'ruling',
      countsFrom: '2026-11-09',
    })
    expect(coupling!.when!(args([...judged, does('appeal', 1)], does('appeal')))).to.equal(false)
  })

  it('is served by public notice after thirty days (CPL 95)', () => {
    const noticed = standing([...registered, does('serveByNotice', 0, { from: '2026-09-04' })])
    expect(runs(noticed, 'public_notice_service').map(lastDay), 'not rolled').to.deep.equal(['2026-10-04'])
  })

  it('keeps what was preserved only if enforcement is asked for within three months (JI1 49)', () => {
    const fresh = [does('prepare'), does('file'), does('register'), does('serveComplaint'), does('setHearing')]
    const effective = standing([
      ...fresh,
      does('holdHearing'),
      does('judge'),
      does('receiveDecision'),
      does('receiveDecision', 1),
      does('lapseAppeal', 0, { subject: 'event-8-worker' }),
      does('lapseAppeal', 0, { subject: 'event-9-employer' }),
      does('recordPreservation', 0, { moment: 'during' }),
    ])
    expect(runs(effective, 'preservation_after_title').map(lastDay)).to.deep.equal(['2027-02-22'])
    expect(runs(effective, 'enforcement_apply').map(({ anchorOn }) => anchorOn)).to.deep.equal(['2026-11-20'])
  })

  it('makes the award bind when the only plaintiff withdraws (JI1 4), and enforcement counts from then', () => {
    const withdrawn = standing([...registered, does('withdraw', 1, { withdrawnOn: '2026-11-16' })])
    expect(stateName(withdrawn.snapshot)).to.equal('award-binding')
    expect(runs(withdrawn, 'enforcement_apply').map(({ anchorOn }) => anchorOn)).to.deep.equal(['2026-11-16'])
    const enforce = does('applyEnforcement')
    const args = argsOf(firstInstance, withdrawn.snapshot, enforce, withdrawn.way.length + 1)!
    expect(firstInstance.steps.applyEnforcement!.couplings![0]!.answers!(args)).to.deep.equal({
      title: 'award',
      performanceEndsOn: '2026-11-16',
    })
    expect(stateName(standing([...registered, does('withdraw')]).snapshot)).to.equal('withdrawn')
  })
})
