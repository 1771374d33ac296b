/** Days that no law fixes: how soon a firm names its lawyer, and the lawyer meets the recipient. Working rules (K). */
import type { Given, Parameter } from '../../define.ts'

const source = { zh: '工作规则，法律没有规定天数', en: 'A working rule; no law fixes the days' }

export const parameters = {
  la_person_named_days: {
    label: { zh: '确定承办人天数（工作日）', en: 'Working days to name the lawyer' },
    unit: 'wd',
    default: 3,
    source,
    evidence: 'K',
  },
  la_first_meeting_days: {
    label: { zh: '首次会见天数（工作日）', en: 'Working days to the first meeting' },
    unit: 'wd',
    default: 5,
    source,
    evidence: 'K',
  },
} as const satisfies Record<string, Parameter>

/** As they stood when the step was recorded; undefined for steps that did not look: the definition's days count. */
export const namingDays = ({ parameters: set }: Given): number | undefined => set?.la_person_named_days ?? undefined
export const meetingDays = ({ parameters: set }: Given): number | undefined => set?.la_first_meeting_days ?? undefined
