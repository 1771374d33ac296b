/** Days around a joint meeting, and months between reports, that practice has settled (K); an office may set its own. */
import type { Parameter } from '../../define.ts'
import { lengthsBy, type OwnLengths } from '../own-lengths.ts'

const source = { zh: '会议惯例，法律没有规定天数', en: 'Practice; no law fixes the days' }
const parameter = <N extends number>(zh: string, en: string, unit: 'd' | 'wd' | 'm', length: N) =>
  ({ label: { zh, en }, unit, default: length, source, evidence: 'K' }) as const satisfies Parameter

export const parameters = {
  jm_topics_days: parameter('联席会议：会前多少日截止征集议题', 'Joint meeting: topics, days before', 'd', 45),
  jm_screening_days: parameter('联席会议：会前多少日完成论证', 'Joint meeting: screening, days before', 'd', 30),
  jm_agenda_days: parameter('联席会议：会前多少日确定议程', 'Joint meeting: agenda, days before', 'd', 10),
  jm_minutes_days: parameter(
    '联席会议：会后多少工作日形成纪要',
    'Joint meeting: working days to the minutes',
    'wd',
    10,
  ),
  jm_assign_days: parameter(
    '联席会议：纪要后多少工作日交办',
    'Joint meeting: working days to hand out actions',
    'wd',
    5,
  ),
  jm_progress_months: parameter('联席会议：每隔几个月反馈进展', 'Joint meeting: months between reports', 'm', 3),
}

/** The rules whose length the office may set, each with its parameter. */
const named = {
  jm_topics: 'jm_topics_days',
  jm_screening: 'jm_screening_days',
  jm_agenda: 'jm_agenda_days',
  jm_minutes: 'jm_minutes_days',
  jm_assign: 'jm_assign_days',
  jm_progress: 'jm_progress_months',
} as const satisfies Record<string, keyof typeof parameters>

export type OwnRule = keyof typeof named
export type Lengths = OwnLengths<OwnRule>
export const lengthsAfter = lengthsBy(named)
