import { expect } from 'chai'
import { tripartiteMeeting } from '../../workflows/definitions/tripartite-meeting/index.ts'
import { isComplete } from '../../workflows/definitions/tripartite-meeting/steps.ts'
import { stateName } from '../../workflows/walk.ts'
import { attempt, type Stop, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './tripartite-meeting.samples.ts'
import { all, convened, does, proposed, reminded, tracking, walks } from './tripartite-meeting.walks.ts'

describeWorkflow(tripartiteMeeting, samples, walks)

describe('a tripartite meeting', () => {
  const standing = (...steps: ReturnType<typeof does>[]): Stop => walk(tripartiteMeeting, steps).stops.at(-1)!

  it('needs government, union and one employers’ organisation to meet', () => {
    expect(isComplete(['government', 'union', 'chamber'])).to.equal(true)
    expect(isComplete(['government', 'union', 'federation'])).to.equal(true)
    for (const missing of ['government', 'union'])
      expect(isComplete(['government', 'union', 'federation', 'chamber'].filter(one => one !== missing))).to.equal(
        false,
      )
    expect(isComplete(['government', 'union'])).to.equal(false)
    expect(stateName(standing(does('open'), does('setAgenda'), does('convene', 1)).snapshot)).to.equal('adjourned')
  })

  it('collects topics until the day named, else as many days as the charter says, else without an end', () => {
    const ends = (changed: Record<string, unknown>, parameters: Record<string, number | null>) => {
      const call = { ...does('open', 0, { openedOn: '2026-11-02', ...changed }), given: { parameters } }
      return rulesRunning(tripartiteMeeting, standing(call)).map(({ rule, anchorOn }) => [rule, anchorOn])
    }
    const none = { collectUntil: undefined }
    expect(ends({ collectUntil: '2026-11-09' }, { tripartite_topic_days: 15 })).to.deep.equal([
      ['tp_collect', '2026-11-09'],
    ])
    expect(ends(none, { tripartite_topic_days: 15 })).to.deep.equal([['tp_collect', '2026-11-17']])
    expect(ends(none, { tripartite_topic_days: null })).to.deep.equal([])
  })

  it('decides by agreement of all four bodies, not by majority', () => {
    for (const missing of [0, 1, 2, 3]) {
      const three = standing(...proposed, ...all.filter((_, place) => place !== missing))
      expect(attempt(tripartiteMeeting, three, does('adopt')), `without ${missing}`).to.equal(undefined)
    }
    expect(attempt(tripartiteMeeting, standing(...proposed, ...all), does('adopt'))).to.not.equal(undefined)
    expect(attempt(tripartiteMeeting, standing(...convened), does('adopt'))).to.equal(undefined)
  })

  it('shows the positions of the sides beside each other, and proposals as they stand', () => {
    const { records } = standing(
      ...convened,
      does('statePosition', 0, { side: 'union', topic: '工价', position: '上调一成' }),
      does('statePosition', 0, { side: 'federation', topic: '工价', position: '上调三个点' }),
      does('propose'),
      does('propose', 1),
    )
    const [, positions, proposals] = tripartiteMeeting.sheets({ states: [], facts: {}, records })
    expect(positions!.rows.map(([topic, , position]) => [topic, position])).to.deep.equal([
      ['工价', '上调一成'],
      ['工价', '上调三个点'],
    ])
    expect(proposals!.rows.map(row => (row[4] as { en: string }).en)).to.deep.equal(['Replaced', 'Open'])
  })

  it('follows each action on its own day', () => {
    const late = attempt(tripartiteMeeting, standing(...tracking), does('lapseAction'))!.stop
    expect(rulesRunning(tripartiteMeeting, late).map(({ rule, subject }) => [rule, subject])).to.deep.equal([
      ['tp_action', 'event-10-2'],
    ])
  })

  it('reminds of a report on each action and of the next meeting as often as the office has set', () => {
    const at = walk(tripartiteMeeting, reminded).stops.at(-1)!
    const running = (stop: Stop) =>
      rulesRunning(tripartiteMeeting, stop).map(({ rule, subject, length }) => [rule, subject, length])
    expect(running(at)).to.deep.include.members([
      ['tp_progress', 'event-10-1', 1],
      ['tp_progress', 'event-10-2', 1],
      ['tp_next_meeting', 'proceeding', 6],
    ])
    const done = attempt(tripartiteMeeting, at, does('reportProgress'))!.stop
    expect(running(done).filter(([rule]) => rule === 'tp_progress')).to.deep.equal([['tp_progress', 'event-10-2', 1]])
    const silent = walk(tripartiteMeeting, tracking).stops.at(-1)!
    expect(
      running(silent).map(([rule]) => rule),
      'held before there were reminders',
    ).to.deep.equal(['tp_action', 'tp_action'])
  })
})
