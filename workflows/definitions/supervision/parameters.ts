/** Days to answer that neither law nor the union's own measures fix; a printed day always wins. */
import type { Given, Parameter } from '../../define.ts'

const source = {
  zh: '工会劳动法律监督办法未定天数；外省条例为十五个工作日',
  en: 'No number of days is fixed; regulations of other provinces say fifteen working days',
}

export const parameters = {
  sup_tip_feedback_days: {
    label: { zh: '提示函反馈天数（自然日）', en: 'Days to answer a prompt letter' },
    unit: 'd',
    default: 15,
    source,
    evidence: 'K',
  },
  sup_opinion_reply_days: {
    label: { zh: '意见书答复天数（工作日）', en: 'Working days to answer an opinion' },
    unit: 'wd',
    default: 15,
    source,
    evidence: 'parameter',
  },
  sup_proposal_feedback_days: {
    label: { zh: '建议书登记天数（工作日）', en: 'Working days to register a proposal' },
    unit: 'wd',
    default: 5,
    source,
    evidence: 'parameter',
  },
} as const satisfies Record<string, Parameter>

const named = {
  tip: 'sup_tip_feedback_days',
  opinion: 'sup_opinion_reply_days',
  proposal: 'sup_proposal_feedback_days',
} as const

/** How many days the letter leaves, as the office has set it. */
export const daysFor = ({ parameters: set }: Given, letter: keyof typeof named): number =>
  set?.[named[letter]] ?? parameters[named[letter]].default
