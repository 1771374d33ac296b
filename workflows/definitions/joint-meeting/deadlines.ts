/** The days of a joint meeting: back from its date, after it, and one for each action. Practice (K). */
import type { Deadline, Running, Standing } from '../../define.ts'
import { type ActionFacts, actionClocks, progressClocks } from '../meeting/actions.ts'

export type Facts = ActionFacts & {
  topics?: string[]
  collectUntil?: string
  plannedOn?: string
  meetingKey?: string
  heldOn?: string
  minutesOn?: string
}

const practice = { zh: '《工会法》第35条第1款；会议惯例', en: 'Trade Union Law, art. 35(1); practice' }

/** Days before the meeting that is planned. */
const before = (length: number, zh: string, en: string, step: string): Deadline<keyof Facts> => ({
  label: { zh, en },
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
  jm_topics: before(45, '议题征集（会前四十五日）', 'Topics, 45 days before', 'screen'),
  jm_screening: before(30, '筛选论证（会前三十日）', 'Screening, 30 days before', 'screen'),
  jm_agenda: before(10, '确定议程（会前十日）', 'Agenda, 10 days before', 'setAgenda'),
  jm_progress: {
    label: { zh: '按季反馈进展', en: 'Progress each quarter' },
    due: { length: 3, unit: 'm' },
    source: practice,
    evidence: 'K',
    missed: { text: { zh: '督办牵头单位', en: 'Press the lead' } },
    metBy: ['reportProgress'],
  },
  jm_minutes: {
    label: { zh: '形成会议纪要', en: 'Minutes' },
    due: { length: 10, unit: 'wd', after: 'heldOn' },
    source: practice,
    evidence: 'K',
    missed: { text: { zh: '催办', en: 'Press for them' } },
    metBy: ['issueMinutes'],
  },
  jm_assign: {
    label: { zh: '交办任务', en: 'Actions handed out' },
    due: { length: 5, unit: 'wd', after: 'minutesOn' },
    source: practice,
    evidence: 'K',
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

export const running = ({ states, facts, records }: Standing): Running[] =>
  states.includes('following')
    ? [
        ...actionClocks(facts, 'jm_action'),
        ...progressClocks({ facts, records, since: facts.minutesOn }, 'jm_progress'),
      ]
    : []
