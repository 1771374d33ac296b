/**
 * The time to sue where the commission refuses or cancels a case. LDMAL 29 fixes no number; fifteen days is the safe
 * reading, known from practice, so a place may set another.
 */
import type { Given, Parameter } from '../../define.ts'

export const refusalDays = 15

export const refusalParameters = {
  sue_after_refusal_days: {
    label: { zh: '不予受理后起诉的天数（自然日）', en: 'Days to sue after a refusal' },
    unit: 'd',
    default: refusalDays,
    source: {
      zh: '《劳动争议调解仲裁法》第29条没有规定天数，按十五日掌握',
      en: 'Mediation and Arbitration Law, art. 29 fixes no number; fifteen days is the safe reading',
    },
    evidence: 'K',
  },
} as const satisfies Record<string, Parameter>

/** As it stood when the notice was recorded, where the place has set another number; facts of a proceeding. */
export function suingDaysIn({ parameters: set }: Given): { suingDays?: number } {
  const days = set?.sue_after_refusal_days
  return days && days !== refusalDays ? { suingDays: days } : {}
}
