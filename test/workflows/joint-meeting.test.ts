import { expect } from 'chai'
import { jointMeeting } from '../../workflows/definitions/joint-meeting/index.ts'
import { activeStates, stateName } from '../../workflows/walk.ts'
import { attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './joint-meeting.samples.ts'
import { does, following, held, walks } from './joint-meeting.walks.ts'

describeWorkflow(jointMeeting, samples, walks)

describe('a joint meeting of government and union', () => {
  const standing = (...steps: WalkStep[]): Stop => walk(jointMeeting, steps).stops.at(-1)!
  const days = (stop: Stop) => rulesRunning(jointMeeting, stop).map(({ subject, anchorOn }) => [subject, anchorOn])

  it('gives each action a day of its own, until it is done or late', () => {
    const out = standing(...following)
    expect(days(out)).to.deep.equal([
      ['event-7-1', '2026-11-18'],
      ['event-7-2', '2026-11-18'],
    ])
    const late = attempt(jointMeeting, out, does('lapseAction'))!.stop
    expect(days(late).map(([subject]) => subject)).to.deep.equal(['event-7-2'])
    const delayed = attempt(jointMeeting, late, does('delayAction'))!.stop
    expect(days(delayed)[0]).to.deep.equal(['event-7-1', '2026-11-30'])
  })

  it('is done when every action is, and only then rated', () => {
    const one = standing(...following, does('reportProgress'))
    expect(stateName(one.snapshot)).to.equal('following')
    expect(attempt(jointMeeting, one, does('rate'))).to.equal(undefined)
    const all = attempt(jointMeeting, one, does('reportProgress', 1))!.stop
    expect(stateName(all.snapshot)).to.equal('done')
  })

  it('lays out topics and actions as they stand', () => {
    const { snapshot, records } = standing(...following, does('reportProgress'))
    const [topics, actions] = jointMeeting.sheets({
      states: activeStates(snapshot),
      facts: snapshot.context,
      records: [...records],
    })
    expect(topics!.rows.map(row => row.at(-1))).to.deep.equal([{ zh: '列入议程', en: 'On the agenda' }])
    expect(actions!.rows.map(row => [row[1], (row[4] as { en: string }).en])).to.have.deep.members([
      ['人社局', 'Done'],
      ['交通局', 'In hand'],
    ])
  })

  it('keeps the day of the meeting as an appointment, held once it was', () => {
    const meeting = standing(...held).records.find(({ kind }) => kind === 'hearing')
    expect(meeting).to.include({ state: 'held', onDay: '2026-11-10' })
  })
})
