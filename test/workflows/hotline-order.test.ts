import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { hotlineOrder } from '../../workflows/definitions/hotline-order/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { stateName } from '../../workflows/walk.ts'
import { type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './hotline-order.samples.ts'

describeWorkflow(hotlineOrder, samples)

describe('a hotline order', () => {
  const does = (step: string, place = 0, changed: Record<string, unknown> = {}): WalkStep => {
    const sample = samples[step]![place]!
    return { step, ...sample, answers: { ...sample.answers, ...changed } }
  }
  const standing = (...steps: WalkStep[]): Stop => walk(hotlineOrder, steps).stops.at(-1)!
  const signed = [does('receive'), does('sign')]

  it('is signed for, handled and called back within the days the office has set', () => {
    const rules = [[does('receive')], signed, [...signed, does('feedBack')]].map(steps =>
      rulesRunning(hotlineOrder, standing(...steps)).map(({ rule, anchorOn, length }) => [rule, anchorOn, length]),
    )
    expect(rules).to.deep.equal([
      [['hotline_sign', '2026-08-03', 1]],
      [['hotline_handle', '2026-08-03', 5]],
      [['hotline_callback', '2026-11-10', 3]],
    ])
  })

  it('S11: counts on the real calendar from 3 August to the call back of 1 September', () => {
    const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
    const calendar = calendarOf({ holidays, publishedYears })
    const lastDay = (...steps: WalkStep[]) => {
      const [run] = rulesRunning(hotlineOrder, standing(...steps))
      const { due } = hotlineOrder.deadlines[run!.rule as keyof typeof hotlineOrder.deadlines]
      return dueOn(lengthOf(due, run!), run!, calendar).dueOn
    }
    expect(lastDay(does('receive')), 'sign').to.equal('2026-08-04')
    expect(lastDay(...signed), 'handle').to.equal('2026-08-10')
    const fedBack = does('feedBack', 0, { fedBackOn: '2026-08-28' })
    expect(lastDay(...signed, fedBack), 'call back').to.equal('2026-09-02')
    const called = standing(...signed, fedBack, does('callBack', 0, { calledOn: '2026-09-01' }))
    expect(stateName(called.snapshot)).to.equal('closed')
  })

  it('follows the day printed on the order', () => {
    const [run] = rulesRunning(hotlineOrder, standing(does('receive', 0, { handleBy: '2026-08-20' }), does('sign')))
    expect(run?.extension?.until).to.equal('2026-08-20')
  })

  it('is handled again when the caller is not satisfied', () => {
    const again = standing(...signed, does('feedBack'), does('callBack', 1))
    expect(stateName(again.snapshot)).to.equal('handling')
    expect(again.snapshot.context).to.include({ reopened: 1, signedOn: '2026-11-10' })
    expect(rulesRunning(hotlineOrder, again)[0]?.extension?.until).to.equal('2026-11-20')
    expect(stateName(standing(...signed, does('feedBack'), does('callBack', 2)).snapshot)).to.equal('fed-back')
    const [sheet] = hotlineOrder.sheets({ states: [], facts: {}, records: [...again.records] })
    expect(sheet!.rows.map(row => (row[1] as { zh: string }).zh)).to.deep.equal(['不满意，重新办理'])
  })
})
