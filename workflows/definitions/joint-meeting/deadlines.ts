/** The days of a joint meeting: back from its date, after it, and one for each action. Practice (K). */
import type { Deadline, Running, Standing } from '../../define.ts'
import { type ActionFacts, actionClocks, progressClocks } from '../meeting/actions.ts'
import { ownLength } from '../own-lengths.ts'
import type { Lengths, OwnRule } from './parameters.ts'

export type Facts = ActionFacts & {
  topics?: string[]
  collectUntil?: string
  plannedOn?: string
  meetingKey?: string
  heldOn?: string
  minutesOn?: string
  lengths?: Lengths
}

const practice = { zh: '《工会法》第35条第1款；会议惯例', en: 'Trade Union Law, art. 35(1); practice' }

/** Days before the meeting that is planned. */
const before = (length: number, label: Deadline['label'], step: string): Deadline<keyof Facts> => ({
  label,
  due: { length, unit: 'd', after: 'plannedOn', direction: 'before' },
  source: practice,
  evidence: 'K',
  missed: { text: { zh: '抓紧办理，或者调整会议日期', en: 'Hurry, or plan a later day' } },
  metBy: [step],
})

export const deadlines = {
  jm_collect: {
    label: { zh: '议题征集', en: 'Topics collected' },
    due: { length: 0, unit: 'd', after: 'collectUntil' },
    source: practice,
    evidence: 'K',
    missed: { text: { zh: '转入筛选论证', en: 'Screening follows' } },
    metBy: ['screen'],
  },
  jm_topics: {
    ...before(45, { zh: '会前征集议题', en: 'Topics before the meeting' }, 'screen'),
    parameter: 'jm_topics_days',
  },
  jm_screening: {
    ...before(30, { zh: '会前筛选论证', en: 'Screening before the meeting' }, 'screen'),
    parameter: 'jm_screening_days',
  },
  jm_agenda: {
    ...before(10, { zh: '会前确定议程', en: 'Agenda before the meeting' }, 'setAgenda'),
    parameter: 'jm_agenda_days',
  },
  jm_progress: {
    label: { zh: '按季反馈进展', en: 'Progress each quarter' },
    due: { length: 3, unit: 'm' },
    source: practice,
    evidence: 'K',
    parameter: 'jm_progress_months',
    missed: { text: { zh: '督办牵头单位', en: 'Press the lead' } },
    metBy: ['reportProgress'],
  },
  jm_minutes: {
    label: { zh: '形成会议纪要', en: 'Minutes' },
    due: { length: 10, unit: 'wd', after: 'heldOn' },
    source: practice,
    evidence: 'K',
    parameter: 'jm_minutes_days',
    missed: { text: { zh: '催办', en: 'Press for them' } },
    metBy: ['issueMinutes'],
  },
  jm_assign: {
    label: { zh: '交办任务', en: 'Actions handed out' },
    due: { length: 5, unit: 'wd', after: 'minutesOn' },
    source: practice,
    evidence: 'K',
    parameter: 'jm_assign_days',
    missed: { text: { zh: '催办', en: 'Press for them' } },
    metBy: ['assignActions'],
  },
  jm_action: {
    label: { zh: '办结事项', en: 'Action done' },
    due: { length: 0, unit: 'd' },
    source: { zh: '会议纪要确定的期限', en: 'The day set in the minutes' },
    evidence: 'parameter',
    missed: { text: { zh: '督办牵头单位', en: 'Press the lead' }, step: 'lapseAction' },
    metBy: ['reportProgress'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

/** Where each clock runs that has a length of the office. */
const clocks: readonly { rule: OwnRule; states: readonly string[]; from: 'plannedOn' | 'heldOn' | 'minutesOn' }[] = [
  { rule: 'jm_topics', states: ['collecting'], from: 'plannedOn' },
  { rule: 'jm_screening', states: ['collecting'], from: 'plannedOn' },
  { rule: 'jm_agenda', states: ['collecting', 'screening'], from: 'plannedOn' },
  { rule: 'jm_minutes', states: ['held'], from: 'heldOn' },
  { rule: 'jm_assign', states: ['minutes'], from: 'minutesOn' },
]

export function running({ states, facts, records }: Standing): Running[] {
  const known: Facts = facts
  const counted = clocks.flatMap(({ rule, from, ...clock }): Running[] => {
    const anchorOn = known[from]
    if (!anchorOn || !clock.states.some(state => states.includes(state))) return []
    return [{ rule, subject: 'proceeding', anchorOn, ...ownLength(known, rule) }]
  })
  if (!states.includes('following')) return counted
  return [
    ...actionClocks(known, 'jm_action'),
    ...progressClocks({ facts: known, records, since: known.minutesOn }, 'jm_progress').map(one => ({
      ...one,
      ...ownLength(known, 'jm_progress'),
    })),
  ]
}
