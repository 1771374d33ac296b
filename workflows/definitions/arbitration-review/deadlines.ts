/** The days of an arbitration review. */
import type { Deadline, Running, Standing } from '../../define.ts'
import { arbitrationReviewWindow } from '../joint-application/windows.ts'
import type { Facts } from './facts.ts'

export const deadlines = {
  arb_review_apply: {
    ...arbitrationReviewWindow,
    missed: { ...arbitrationReviewWindow.missed, step: 'expire' },
    metBy: ['apply'],
  },
  arb_review_decide: {
    label: { zh: '审查调解协议并作出决定', en: 'Review the agreement and decide' },
    due: { length: 5, unit: 'wd', after: 'acceptedOn' },
    source: { zh: '《劳动人事争议仲裁办案规则》第76、80条', en: 'Arbitration Rules, arts. 76, 80' },
    evidence: 'V-off',
    missed: { text: { zh: '向仲裁委员会催办、投诉', en: 'Press the commission, complain' } },
    metBy: ['issueLetter', 'refuse'],
  },
} as const satisfies Record<string, Deadline<keyof Facts & string>>

/** Five working days, and five more with the approval of the head of the commission. */
export function running({ states, facts }: Standing): Running[] {
  const { acceptedOn, extendedOn }: Facts = facts
  if (!states.includes('accepted') || !acceptedOn) return []
  const extension = { days: 5, reason: { zh: '经仲裁委员会负责人批准延长', en: 'Lengthened with approval' } }
  return [
    { rule: 'arb_review_decide', subject: 'proceeding', anchorOn: acceptedOn, ...(extendedOn ? { extension } : {}) },
  ]
}
