import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import type { Running } from '../../workflows/define.ts'
import { deadlines } from '../../workflows/definitions/arbitration/deadlines.ts'
import { arbitration } from '../../workflows/definitions/arbitration/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { argsOf, attempt, type Stop, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './arbitration.samples.ts'
import { defended, does, pending, walks } from './arbitration.walks.ts'

describeWorkflow(arbitration, samples, walks)

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

describe('an arbitration', () => {
  const stopAfter = (...steps: ReturnType<typeof does>[]): Stop => walk(arbitration, steps).stops.at(-1)!
  const runs = (stop: Stop, rule: string): Running[] => rulesRunning(arbitration, stop).filter(one => one.rule === rule)
  const lastDay = ({ rule, ...run }: Running): string =>
    dueOn(lengthOf(deadlines[rule as keyof typeof deadlines].due, run), run, calendar).dueOn
  const awardBy = (...steps: ReturnType<typeof does>[]): string => lastDay(runs(stopAfter(...steps), 'arb_award')[0]!)
  /** What filing takes along in the case file. */
  const coupled = (file: ReturnType<typeof does>) => {
    const stop = stopAfter(does('prepare'))
    const args = argsOf(arbitration, stop.snapshot, file, 2)!
    return arbitration.steps.file.couplings
      .filter(({ when }) => when?.(args) ?? true)
      .map(({ step, answers }) => [step, answers?.(args)] as const)
  }
  const accepted = does('accept', 0, { acceptedOn: '2026-06-08' })
  const filed = [does('prepare'), does('file', 0, { filedOn: '2026-06-02' })]

  it('is accepted or refused within five working days of a complete application (LDMAL 29; RULES 30)', () => {
    expect(lastDay(runs(stopAfter(...filed), 'arb_accept')[0]!)).to.equal('2026-06-09')
    const corrected = stopAfter(does('prepare'), does('file', 1), does('complete', 0, { completedOn: '2026-09-24' }))
    expect(lastDay(runs(corrected, 'arb_accept')[0]!), 'anew, over the National Day holiday').to.equal('2026-10-09')
  })

  it('is decided within forty-five natural days of acceptance, rolled to a working day (LDMAL 43)', () => {
    expect(awardBy(...filed, accepted)).to.equal('2026-07-23')
    expect(awardBy(...filed, does('accept', 0, { acceptedOn: '2026-08-20' }))).to.equal('2026-10-08')
  })

  it('adds fifteen days to the end that was not rolled', () => {
    const extended = [...filed, does('accept', 0, { acceptedOn: '2026-08-20' }), does('extend', 0, { days: 15 })]
    expect(awardBy(...extended), '60 days from 20 August').to.equal('2026-10-19')
  })

  it('does not count suspension and public notice, and begins anew with changed claims (RULES 46)', () => {
    const stopped = [does('suspend', 0, { suspendedOn: '2026-06-10' }), does('resume', 0, { resumedOn: '2026-06-20' })]
    expect(awardBy(...filed, accepted, ...stopped)).to.equal('2026-08-03')
    expect(awardBy(...filed, accepted, does('changeClaims', 0, { changedOn: '2026-06-29' }))).to.equal('2026-08-13')
    expect(awardBy(...defended, does('decideCounterclaim', 0, { decidedOn: '2026-07-01' }))).to.equal('2026-08-17')
  })

  it('has one panel member only in cases of fewer than ten workers (RULES 65)', () => {
    const [one] = samples.accept!
    expect(attempt(arbitration, stopAfter(...filed), { step: 'accept', ...one!, given: { memberCount: 10 } })).to.equal(
      undefined,
    )
    const group = stopAfter(...filed, does('accept', 1))
    expect(runs(group, 'arb_group_notice')).to.have.length(1)
    expect(runs(stopAfter(...filed, accepted), 'arb_group_notice')).to.have.length(0)
  })

  it('chooses three to five representatives, if it chooses any (RULES 63)', () => {
    const two = does('file', 1, { representatives: ['member-1', 'member-2'] })
    expect(attempt(arbitration, stopAfter(does('prepare')), two)).to.equal(undefined)
    expect(coupled(does('file', 1))).to.deep.include([
      'nameRepresentatives',
      { chosenOn: '2026-11-10', members: ['member-1', 'member-2', 'member-3'] },
    ])
    expect(coupled(does('file')).map(([step]) => step)).to.not.include('nameRepresentatives')
  })

  it('may cut the ten working days for the defence in a simple case (RULES 58)', () => {
    const served = (place: number) => [...pending, does('serveCopy', place, { receivedOn: '2026-09-24' })]
    expect(lastDay(runs(stopAfter(...served(0)), 'arb_defence').at(-1)!)).to.equal('2026-10-15')
    expect(lastDay(runs(stopAfter(...served(1)), 'arb_defence').at(-1)!), 'five').to.equal('2026-10-09')
  })

  it('brings claims under its forum (M2)', () => {
    const brought = { broughtOn: '2026-11-10', claims: ['claim-1'], forum: 'arbitration' }
    expect(coupled(does('file', 0, { claims: ['claim-1'] }))).to.deep.equal([['bringClaims', brought]])
    expect(coupled(does('file', 0, { claims: [] }))).to.deep.equal([])
  })

  it('loses property preserved beforehand unless it is filed within thirty days (CPL 104)', () => {
    const preserved = stopAfter(does('prepare'), does('recordPreservation', 0, { takenOn: '2026-01-20' }))
    expect(lastDay(runs(preserved, 'preservation_pre_suit')[0]!)).to.equal('2026-02-24')
    expect(runs(attempt(arbitration, preserved, does('file'))!.stop, 'preservation_pre_suit')).to.deep.equal([])
    const urgent = stopAfter(...pending, does('askPreservation', 0, { askedOn: '2026-11-06' }))
    expect(lastDay(runs(urgent, 'preservation_ruling_urgent')[0]!), 'a Sunday is no excuse').to.equal('2026-11-08')
  })

  it('Section 6.5: points out a number that looks wrong, and takes it', () => {
    const odd = stopAfter(...filed, does('accept', 0, { number: '12号' }))
    const titles = (stop: Stop) =>
      arbitration.notices!({ states: [stateName(stop.snapshot)], facts: stop.snapshot.context }).map(
        ({ title }) => title.en,
      )
    expect(titles(odd)).to.deep.equal(['Read the number again'])
    expect(titles(stopAfter(...filed, accepted))).to.deep.equal([])
  })

  it('counts back from the hearing: notice five working days, postponement three (RULES 38)', () => {
    const set = stopAfter(...defended, does('setHearing', 0, { hearingOn: '2026-11-27' }))
    expect(lastDay(runs(set, 'arb_hearing_notice')[0]!)).to.equal('2026-11-20')
    expect(lastDay(runs(set, 'arb_postpone_request')[0]!)).to.equal('2026-11-24')
  })

  it('moves a hearing without losing the one before', () => {
    const moved = stopAfter(...defended, does('setHearing'), does('setHearing', 0, { hearingOn: '2026-11-19' }))
    const hearings = moved.records.filter(({ kind }) => kind === 'hearing')
    expect(hearings.map(({ onDay, state }) => [onDay, state])).to.deep.equal([
      ['2026-11-18', 'cancelled'],
      ['2026-11-19', 'planned'],
    ])
  })

  it('treats an absent applicant as having withdrawn, who may not come again (RULES 39)', () => {
    const absent = stopAfter(...defended, does('setHearing'), does('holdHearing', 1))
    expect(stateName(absent.snapshot)).to.equal('deemed-withdrawn')
  })

  it('takes no further claims after the time for evidence (RULES 44)', () => {
    const stop = stopAfter(...pending, does('setEvidenceTerm', 0, { until: '2026-11-12' }))
    const late = does('changeClaims', 0, { what: 'claims', changedOn: '2026-11-13' })
    expect(attempt(arbitration, stop, late)).to.equal(undefined)
    expect(attempt(arbitration, stop, { ...late, answers: { ...late.answers, what: 'parties' } })).to.not.equal(
      undefined,
    )
  })
})
