/** The days of a tripartite meeting: topics, proposals, actions with their reports, and the next meeting. Charters (K). */
import type { Deadline, Parameter, Running, Standing } from '../../define.ts'
import { addMonths } from '../../law/days.ts'
import { type ActionFacts, actionClocks, progressClocks } from '../meeting/actions.ts'
import { proposalClock, type SideFacts } from '../sides/proposals.ts'

export type Facts = SideFacts &
  ActionFacts & {
    collectUntil?: string
    meetingKey?: string
    /** Known of meetings held since reports and the next meeting are reminded of. */
    heldOn?: string
    cycleMonths?: number
    feedbackMonths?: number
  }

const charter = { zh: '三方会议制度（章程）', en: 'The charter of the body' }

export const parameters = {
  tripartite_topic_days: {
    label: { zh: '议题征集天数', en: 'Days to collect topics' },
    unit: 'd',
    default: 15,
    source: charter,
    evidence: 'K',
  },
  tripartite_meeting_cycle: {
    label: { zh: '全体会议周期（月）', en: 'Months between plenary meetings' },
    unit: 'm',
    default: 12,
    source: charter,
    evidence: 'K',
  },
  tripartite_feedback_months: {
    label: { zh: '落实事项反馈间隔（月）', en: 'Months between reports on an action' },
    unit: 'm',
    default: 3,
    source: charter,
    evidence: 'K',
  },
} as const satisfies Record<string, Parameter>

export const deadlines = {
  tp_collect: {
    label: { zh: '议题征集', en: 'Topics collected' },
    due: { length: 0, unit: 'd', after: 'collectUntil' },
    source: charter,
    evidence: 'K',
    parameter: 'tripartite_topic_days',
    missed: { text: { zh: '转入拟定议程', en: 'The agenda follows' } },
    metBy: ['setAgenda'],
  },
  tp_proposal: {
    label: { zh: '方案有效期', en: 'The proposal stands until' },
    due: { length: 0, unit: 'd' },
    source: { zh: '方案载明的有效期', en: 'The day named in the proposal' },
    evidence: 'K',
    missed: {
      text: { zh: '方案失效，已表示的同意随之失效', en: 'It lapses, and consents with it' },
      step: 'lapseProposal',
    },
    metBy: ['adopt', 'propose'],
    isRight: true,
  },
  tp_action: {
    label: { zh: '办结事项', en: 'Action done' },
    due: { length: 0, unit: 'd' },
    source: { zh: '会议纪要确定的期限', en: 'The day set in the minutes' },
    evidence: 'parameter',
    missed: { text: { zh: '督办责任方', en: 'Press whoever leads' }, step: 'lapseAction' },
    metBy: ['reportProgress'],
  },
  tp_progress: {
    label: { zh: '定期反馈进展', en: 'Progress reported' },
    due: { length: 3, unit: 'm' },
    source: charter,
    evidence: 'parameter',
    parameter: 'tripartite_feedback_months',
    missed: { text: { zh: '督办责任方', en: 'Press whoever leads' } },
    metBy: ['reportProgress'],
  },
  tp_next_meeting: {
    label: { zh: '召开下一次会议', en: 'The next meeting' },
    due: { length: 12, unit: 'm', after: 'heldOn' },
    source: charter,
    evidence: 'parameter',
    parameter: 'tripartite_meeting_cycle',
    missed: { text: { zh: '启动下一次会议', en: 'Call the next meeting' } },
    metBy: ['open'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

const afterMeeting = ['consensus', 'no-consensus', 'tracking', 'done']

export function running(standing: Standing): Running[] {
  const { states, facts } = standing
  if (states.includes('convened')) return proposalClock(facts, 'tp_proposal')
  if (!afterMeeting.some(state => states.includes(state))) return []
  return [...(states.includes('tracking') ? followUp(standing) : []), ...nextMeeting(standing)]
}

/** Each action has its own day, and is reported on month by month or quarter by quarter until it is done. */
function followUp({ facts, records }: Standing): Running[] {
  const { heldOn, feedbackMonths }: Facts = facts
  const reports = feedbackMonths ? progressClocks({ facts, records, since: heldOn }, 'tp_progress') : []
  return [
    ...actionClocks(facts, 'tp_action'),
    ...reports.map(one => ({ ...one, ...(feedbackMonths ? { length: feedbackMonths } : {}) })),
  ]
}

/** The day on which it ought to meet again, for the calendar of the case once this meeting is closed; none where nothing is set. */
export const nextMeetingOn = ({ heldOn, cycleMonths }: Facts): string | undefined =>
  heldOn && cycleMonths ? addMonths(heldOn, cycleMonths) : undefined

/** The body meets again as often as its charter says, unless a later meeting of the case was held already. */
function nextMeeting({ facts, others }: Standing): Running[] {
  const { heldOn, cycleMonths }: Facts = facts
  if (!heldOn || !cycleMonths) return []
  const isFollowed = others.some(
    ({ workflow, facts: other }) => workflow === 'tripartite-meeting' && (other as Facts).heldOn! > heldOn,
  )
  return isFollowed ? [] : [{ rule: 'tp_next_meeting', subject: 'proceeding', anchorOn: heldOn, length: cycleMonths }]
}
