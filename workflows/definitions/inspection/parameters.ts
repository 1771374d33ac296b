/**
 * What the inspection leaves to a place: the days of a clue, never guessed, and the times a decision leaves, whose
 * articles were not read in an official text (K), so that a place may correct them.
 */
import type { Parameter } from '../../define.ts'
import { lengthsBy, type OwnLengths } from '../own-lengths.ts'
import { enforcementLaw, procedureLaw, reconsiderationLaw } from './sources.ts'

export const parameters = {
  arrears_clue_days: {
    label: { zh: '欠薪线索办理天数（自然日）', en: 'Days to handle a clue of arrears' },
    unit: 'd',
    default: null,
    source: { zh: '由当地规定，未查得', en: 'Set by local rules; not known' },
    evidence: 'parameter',
  },
  decision_reconsider_days: {
    label: { zh: '监察决定：申请行政复议的天数（自然日）', en: 'Inspection decision: days to ask for reconsideration' },
    unit: 'd',
    default: 60,
    source: reconsiderationLaw,
    evidence: 'K',
  },
  decision_suit_months: {
    label: { zh: '监察决定：提起行政诉讼的月数', en: 'Inspection decision: months to bring a suit' },
    unit: 'm',
    default: 6,
    source: procedureLaw,
    evidence: 'K',
  },
  inspection_court_months: {
    label: {
      zh: '监察决定：申请法院强制执行的月数（自送达起，含起诉期限）',
      en: 'Inspection decision: months to ask the court to enforce, from service, those of a suit included',
    },
    unit: 'm',
    default: 9,
    source: enforcementLaw,
    evidence: 'K',
  },
} as const satisfies Record<string, Parameter>

/** The rules that run once a decision is served, each with its parameter. */
const named = {
  decision_reconsider: 'decision_reconsider_days',
  decision_suit: 'decision_suit_months',
  inspection_court: 'inspection_court_months',
} as const satisfies Record<string, keyof typeof parameters>

export type DecisionRule = keyof typeof named
export const decisionRules = Object.keys(named) as DecisionRule[]
export type Lengths = OwnLengths<DecisionRule>
export const lengthsAfter = lengthsBy(named)
