import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { inspection } from '../../workflows/definitions/inspection/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './inspection.samples.ts'

describeWorkflow(inspection, samples)

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

describe('labour inspection', () => {
  const does = (step: string, changed: Record<string, unknown> = {}): WalkStep => {
    const [sample] = samples[step]!
    return { step, answers: { ...sample!.answers, ...changed } }
  }
  const standing = (...steps: WalkStep[]): Stop => walk(inspection, steps).stops.at(-1)!
  const lastDay = (stop: Stop, rule: keyof typeof inspection.deadlines): string => {
    const run = rulesRunning(inspection, stop).find(one => one.rule === rule)!
    return dueOn(lengthOf(inspection.deadlines[rule].due, run), run, calendar).dueOn
  }
  const sent = [does('register'), does('send', { sentOn: '2026-01-20' })]

  it('decides within five working days on what it was sent (LSIR 18; S02)', () => {
    expect(lastDay(standing(...sent), 'inspection_accept')).to.equal('2026-01-27')
    expect(lastDay(standing(does('register')), 'inspection_limitation')).to.equal('2028-01-05')
  })

  it('has sixty working days, and thirty more once (LSI 17)', () => {
    const registered = [...sent, does('accept', { acceptedOn: '2026-09-24' })]
    expect(lastDay(standing(...registered), 'inspection_finish')).to.equal('2026-12-24')
    const extended = standing(...registered, does('extend'))
    expect(rulesRunning(inspection, extended)[0]?.extension?.days).to.equal(30)
    expect(attempt(inspection, extended, does('extend'))).to.equal(undefined)
  })

  it('refuses what is in dispute procedure already (LSI 21)', () => {
    const start = walk(inspection, []).stops[0]!
    expect(attempt(inspection, start, does('register', { elsewhere: 'yes' }))).to.equal(undefined)
  })
})
