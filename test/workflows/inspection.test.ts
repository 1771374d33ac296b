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
    const openProceedings = [{ id: 'one', workflow: 'mediation', state: 'mediating.in-time' }]
    const pending = (apart?: string): WalkStep => ({
      ...does('register', { apart }),
      given: { openProceedings },
    })
    expect(attempt(inspection, start, pending()), 'a reason is asked for').to.equal(undefined)
    expect(attempt(inspection, start, pending('调解只涉及经济补偿'))).to.not.equal(undefined)
  })

  it('leaves a decision to be contested, and only then goes to court (K)', () => {
    const decided = standing(
      ...sent,
      does('accept'),
      does('decide', { decidedOn: '2026-03-02', servedOn: '2026-03-05', amountFen: 6_800_000 }),
    )
    expect(lastDay(decided, 'decision_reconsider')).to.equal('2026-05-06')
    expect(lastDay(decided, 'decision_suit')).to.equal('2026-09-07')
    expect(lastDay(decided, 'inspection_court')).to.equal('2026-12-07')
    const contested = attempt(inspection, decided, does('recordChallenge'))!.stop
    expect(rulesRunning(inspection, contested)).to.deep.equal([])
  })

  it('leaves the times that the place had set when the decision was recorded (K)', () => {
    const parameters = { decision_reconsider_days: 30, decision_suit_months: 3, inspection_court_months: null }
    const decide = { ...does('decide', { decidedOn: '2026-03-02', servedOn: '2026-03-05' }), given: { parameters } }
    const decided = standing(...sent, does('accept'), decide)
    expect(lastDay(decided, 'decision_reconsider')).to.equal('2026-04-07')
    expect(lastDay(decided, 'decision_suit')).to.equal('2026-06-05')
    expect(lastDay(decided, 'inspection_court')).to.equal('2026-12-07')
  })

  it('adds between half and the whole of what was ordered (LCL 85)', () => {
    const ignored = standing(
      ...sent,
      does('accept'),
      does('orderCorrection', { amountFen: 100_000 }),
      does('lapseOrder'),
    )
    for (const [amountFen, taken] of [
      [49_999, false],
      [50_000, true],
      [100_000, true],
      [100_001, false],
    ] as const)
      expect(
        attempt(inspection, ignored, does('orderExtraDamages', { amountFen })) !== undefined,
        `${amountFen}`,
      ).to.equal(taken)
    const ordered = attempt(inspection, ignored, does('orderExtraDamages', { amountFen: 50_000 }))!.stop
    const [sheet] = inspection.sheets({ states: [], facts: {}, records: [...ordered.records] })
    expect(sheet!.rows.map(row => row[3])).to.deep.equal([100_000, 50_000])
  })

  it('counts the days of a clue on the platform only where a local rule has set them', () => {
    const clue = (days: number | null) => [
      does('register'),
      {
        ...does('send', { sentOn: '2026-01-20', how: 'platform' }),
        given: { parameters: { arrears_clue_days: days } },
      },
    ]
    expect(rulesRunning(inspection, standing(...clue(null))).map(({ rule }) => rule)).to.not.include('arrears_clue')
    expect(lastDay(standing(...clue(10)), 'arrears_clue')).to.equal('2026-01-30')
  })
})
