/** Days around a joint meeting that practice has settled (K); an office may set its own. */
import type { Given, Parameter } from '../../define.ts'

const source = { zh: '会议惯例，法律没有规定天数', en: 'Practice; no law fixes the days' }
const parameter = <N extends number>(zh: string, en: string, unit: 'd' | 'wd', days: N) =>
  ({ label: { zh, en }, unit, default: days, source, evidence: 'K' }) as const satisfies Parameter

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
}

export type OwnRule = 'jm_topics' | 'jm_screening' | 'jm_agenda' | 'jm_minutes' | 'jm_assign'
/** Days by rule, as the office had set them when the step was recorded that starts the clock. */
export type Lengths = Partial<Record<OwnRule, number>>

/** What a step adds to them; a step that did not look adds nothing, and the definition's days count. */
export function lengthsAfter(
  { lengths }: { lengths?: Lengths },
  { parameters: set }: Given,
  rules: readonly OwnRule[],
): { lengths?: Lengths } {
  const found = rules.flatMap(rule => {
    const days = set?.[`${rule}_days`]
    return typeof days === 'number' ? [[rule, days] as const] : []
  })
  return found.length === 0 ? {} : { lengths: { ...lengths, ...Object.fromEntries(found) } }
}
