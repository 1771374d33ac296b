import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { jointMeeting } from '../../workflows/definitions/joint-meeting/index.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { activeStates, stateName } from '../../workflows/walk.ts'
import { attempt, type Stop, type WalkStep, walk } from '../support/explore.ts'
import { rulesRunning } from '../support/running.ts'
import { describeWorkflow } from '../support/walks.ts'
import { samples } from './joint-meeting.samples.ts'
import { does, following, held, walks } from './joint-meeting.walks.ts'

describeWorkflow(jointMeeting, samples, walks)

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })

describe('a joint meeting of government and union', () => {
  const standing = (...steps: WalkStep[]): Stop => walk(jointMeeting, steps).stops.at(-1)!
  const days = (stop: Stop, name = 'jm_action') =>
    rulesRunning(jointMeeting, stop)
      .filter(({ rule }) => rule === name)
      .map(({ subject, anchorOn }) => [subject, anchorOn])

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

  it('asks for progress on each action three months after it was last told, until it is done', () => {
    const out = standing(...following)
    expect(days(out, 'jm_progress')).to.deep.equal([
      ['event-7-1', '2026-11-10'],
      ['event-7-2', '2026-11-10'],
    ])
    const told = attempt(jointMeeting, out, does('reportProgress', 2, { reportedOn: '2026-11-16' }))!.stop
    expect(days(told, 'jm_progress')[0]).to.deep.equal(['event-7-1', '2026-11-16'])
    const [, , progress] = jointMeeting.sheets({ states: [], facts: {}, records: [...told.records] })
    expect(progress!.rows).to.deep.equal([['推进工资专项集体协商', '2026-11-16', { zh: '推进中', en: 'Going on' }]])
    const done = attempt(jointMeeting, told, does('reportProgress'))!.stop
    expect(days(done, 'jm_progress').map(([subject]) => subject)).to.deep.equal(['event-7-2'])
  })

  it('asks as often as the office had set when the actions were handed out', () => {
    const handsOut = { ...following.at(-1)!, given: { parameters: { jm_progress_months: 2 } } }
    const out = standing(...following.slice(0, -1), handsOut, does('reportProgress', 2, { reportedOn: '2026-11-16' }))
    const found = rulesRunning(jointMeeting, out).filter(({ rule }) => rule === 'jm_progress')
    expect(found.map(({ anchorOn, length }) => [anchorOn, length])).to.deep.equal([
      ['2026-11-16', 2],
      ['2026-11-10', 2],
    ])
  })

  it('counts back from the day the meeting is planned for', () => {
    const opened = standing(does('open', 0, { collectUntil: undefined, plannedOn: '2027-01-29' }))
    const lastDays = rulesRunning(jointMeeting, opened).map(run => {
      const { due } = jointMeeting.deadlines[run.rule as keyof typeof jointMeeting.deadlines]
      return [run.rule, dueOn(lengthOf(due, run), run, calendar).dueOn]
    })
    expect(lastDays).to.deep.equal([
      ['jm_topics', '2026-12-15'],
      ['jm_screening', '2026-12-30'],
      ['jm_agenda', '2027-01-19'],
    ])
    const start = walk(jointMeeting, []).stops[0]!
    expect(attempt(jointMeeting, start, does('open', 0, { plannedOn: '2026-11-10' }))).to.equal(undefined)
  })

  it('counts by the days the office had set when a clock began, else by those of practice', () => {
    const set = { parameters: { jm_topics_days: 60, jm_screening_days: 30, jm_agenda_days: 10, jm_minutes_days: 7 } }
    const lengths = (steps: WalkStep[]) =>
      rulesRunning(jointMeeting, standing(...steps)).map(({ rule, length }) => [rule, length])
    const opened = { ...does('open', 0, { collectUntil: undefined, plannedOn: '2027-01-29' }), given: set }
    expect(lengths([opened])).to.deep.equal([
      ['jm_topics', 60],
      ['jm_screening', 30],
      ['jm_agenda', 10],
    ])
    expect(lengths(held)).to.deep.equal([['jm_minutes', undefined]])
    const last = held.at(-1)!
    expect(lengths([...held.slice(0, -1), { ...last, given: set }])).to.deep.equal([['jm_minutes', 7]])
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
