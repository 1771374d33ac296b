import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { deadlines } from '../../workflows/definitions/work-injury/deadlines.ts'
import { workInjury } from '../../workflows/definitions/work-injury/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './work-injury.samples.ts'

describeWorkflow(workInjury, samples)

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

describe('a work injury', () => {
  const does = (step: string, place = 0, changed: Record<string, unknown> = {}): WalkStep => {
    const sample = samples[step]![place]!
    return { step, ...sample, answers: { ...sample.answers, ...changed } }
  }
  const standing = (...steps: WalkStep[]): Stop => walk(workInjury, steps).stops.at(-1)!
  const lastDay = (stop: Stop, rule: keyof typeof deadlines): string => {
    const run = rulesRunning(workInjury, stop).find(one => one.rule === rule)!
    return dueOn(lengthOf(deadlines[rule].due, run), run, calendar).dueOn
  }
  const accepted = (place: number) => [
    does('record'),
    does('apply'),
    does('accept', place, { acceptedOn: '2026-03-20' }),
  ]

  it('is applied for within thirty days by the employer, within a year by worker or union (WIR 17)', () => {
    const injured = standing(does('record'))
    expect(lastDay(injured, 'wi_employer_apply')).to.equal('2026-04-01')
    expect(lastDay(injured, 'wi_worker_apply')).to.equal('2027-03-02')
  })

  it('leaves out delay that is not their fault, and gives the employer more time where that was agreed (WIR 17)', () => {
    const later = standing(does('record'), does('leaveOutDelay'), does('extendEmployerTime'))
    expect(lastDay(later, 'wi_worker_apply')).to.equal('2027-05-04')
    expect(lastDay(later, 'wi_employer_apply')).to.equal('2026-04-20')
    const injured = standing(does('record'))
    expect(attempt(workInjury, injured, does('leaveOutDelay', 0, { from: '2026-02-01' }))).to.equal(undefined)
  })

  it('waits while the employment is disputed, which is arbitrated first', () => {
    const waiting = standing(...accepted(0), does('suspend'))
    const first = attempt(workInjury, waiting, does('arbitrateRelation'))!.stop
    expect(stateName(first.snapshot)).to.equal('accepted.suspended')
    expect(attempt(workInjury, first, does('recognise')), 'not while it waits').to.equal(undefined)
    expect(workInjury.steps.arbitrateRelation.couplings![0]).to.include({ workflow: 'arbitration', begins: true })
  })

  it('is reviewed a year after the conclusion at the earliest (WIR 28)', () => {
    const appraised = standing(...accepted(0), does('recognise'), does('applyAppraisal'), does('conclude'))
    expect(attempt(workInjury, appraised, does('applyReview', 0, { receivedOn: '2027-11-04' }))).to.equal(undefined)
    expect(attempt(workInjury, appraised, does('applyReview', 0, { receivedOn: '2027-11-05' }))).to.not.equal(undefined)
    const wrong = (reviewableOn: string | null) =>
      workInjury.steps.applyReview!.wrong!({
        answers: { receivedOn: '2025-02-28' },
        facts: { concludedOn: '2024-02-29' },
        given: { today: '2025-03-03', reviewableOn },
        eventId: 'e',
        happenedOn: '2025-02-28',
      })
    expect(wrong('2025-03-01'), 'by the day its deadline counts, as months are read').to.have.property('receivedOn')
    expect(wrong('2025-02-28')).to.not.have.property('receivedOn')
  })

  it('lays out what was paid, and by whom', () => {
    const { records } = standing(...accepted(0), does('recognise'), does('recordBenefits'))
    const [sheet] = workInjury.sheets({ states: [], facts: {}, records: [...records] })
    expect(sheet!.rows).to.deep.equal([['2026-11-10', { zh: '工伤保险基金', en: 'The fund' }, 100_000]])
  })

  it('is decided in sixty days, in fifteen where the facts are clear, and not while it waits (WIR 20)', () => {
    expect(lastDay(standing(...accepted(0)), 'wi_decide')).to.equal('2026-05-19')
    expect(lastDay(standing(...accepted(1)), 'wi_decide')).to.equal('2026-04-04')
    const waited = standing(
      ...accepted(0),
      does('suspend', 0, { suspendedOn: '2026-04-01' }),
      does('resume', 0, { resumedOn: '2026-04-11' }),
    )
    expect(lastDay(waited, 'wi_decide')).to.equal('2026-05-29')
  })

  it('can be appraised again within fifteen days of receipt, and the second conclusion is final (WIR 26)', () => {
    const appraised = [...accepted(0), does('recognise'), does('applyAppraisal'), does('conclude')]
    expect(lastDay(standing(...appraised), 'lca_again')).to.equal('2026-11-25')
    const again = standing(...appraised, does('applyAgain'), does('conclude'))
    expect(rulesRunning(workInjury, again).map(({ rule }) => rule)).to.not.include('lca_again')
  })

  it('keeps stop-work pay for twelve months, and twelve more with the committee’s word (WIR 33)', () => {
    const recognised = [...accepted(0), does('recognise')]
    expect(lastDay(standing(...recognised), 'stop_work_pay')).to.equal('2027-03-02')
    expect(lastDay(standing(...recognised, does('extendStopWork')), 'stop_work_pay')).to.equal('2028-03-02')
  })

  it('takes no conclusion that was received before it was made', () => {
    const appraising = standing(...accepted(0), does('recognise'), does('applyAppraisal'))
    expect(attempt(workInjury, appraising, does('conclude', 0, { madeOn: '2026-11-12' }))).to.equal(undefined)
  })
})
