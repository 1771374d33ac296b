/**
 * Whether a running deadline may be extended or stopped by a record beside its workflow. The register of rules says what
 * the law allows; where a workflow has a step for it, that step is the way, with its ceiling and its papers.
 */
import type { Text } from '../text.ts'
import { addDays } from './days.ts'
import { ruleFacts } from './rules/index.ts'

/** The steps by which a workflow itself extends or stops a rule. */
export const ownSteps: readonly { workflow: string; rule: string; extend?: string; suspend?: string }[] = [
  { workflow: 'performance', rule: 'agreement_performance', extend: 'defer' },
  { workflow: 'arbitration', rule: 'arb_evidence', extend: 'setEvidenceTerm' },
  { workflow: 'arbitration-review', rule: 'arb_review_decide', extend: 'extend' },
  { workflow: 'arbitration', rule: 'arb_award', extend: 'extend', suspend: 'suspend' },
  { workflow: 'judicial-confirmation', rule: 'jud_confirm_decide', extend: 'extend' },
  { workflow: 'first-instance', rule: 'trial_ordinary', extend: 'extendTrial' },
  { workflow: 'first-instance', rule: 'trial_simple', extend: 'extendTrial' },
  { workflow: 'first-instance', rule: 'trial_small', extend: 'extendTrial' },
  { workflow: 'first-instance', rule: 'pre_suit_mediation', extend: 'extendMediation' },
  { workflow: 'court-entrusted', rule: 'pre_suit_mediation', extend: 'extend' },
  { workflow: 'mediation', rule: 'mediation_close', extend: 'extend' },
  { workflow: 'bargaining-dispute', rule: 'bd_finish', extend: 'extend' },
  { workflow: 'inspection', rule: 'inspection_finish', extend: 'extend' },
  { workflow: 'work-injury', rule: 'wi_employer_apply', extend: 'extendEmployerTime' },
  { workflow: 'work-injury', rule: 'wi_decide', suspend: 'suspend' },
  { workflow: 'work-injury', rule: 'lca_decide', extend: 'extendAppraisal' },
  { workflow: 'work-injury', rule: 'stop_work_pay', extend: 'extendStopWork' },
  { workflow: 'legal-aid', rule: 'la_review', suspend: 'askSupplement' },
  { workflow: 'enforcement', rule: 'enforcement_higher_court', suspend: 'suspend' },
]

type Where = { workflow: string; rule: string }

export const ownStepFor = (where: Where, kind: 'extend' | 'suspend'): string | undefined =>
  ownSteps.find(one => one.workflow === where.workflow && one.rule === where.rule)?.[kind]

/** Working rules of the office, which no law knows, are the office's to extend and to stop. */
const isOfficeRule = (rule: string): boolean => (ruleFacts[rule]?.laws.length ?? 0) === 0

/** Periods of the courts that are restored where an obstacle kept somebody from acting. Civil Procedure Law, art. 86. */
export const isRestorable = (rule: string): boolean => ruleFacts[rule]?.counting.includes('C_RESTORE') ?? false

/** Whether the law, or the office for its own rules, knows an extension at all. */
export function isExtendable(rule: string): boolean {
  const extension = ruleFacts[rule]?.extension
  return extension !== 'cannot' && (extension !== undefined || isRestorable(rule) || isOfficeRule(rule))
}

/** Why not, or nothing. The steps of the workflow are asked first: `ownStepFor`. */
export function whyNotExtend(rule: string): Text | undefined {
  const facts = ruleFacts[rule]
  if (facts?.extension === 'cannot')
    return { zh: '法律规定本期限不得延长。', en: 'The law does not allow this period to be extended.' }
  if (facts?.extension?.most)
    return {
      zh: `本期限的延长以${facts.extension.most.zh}为限，须用程序中的步骤办理。`,
      en: `It may be extended by ${facts.extension.most.en} at most, by a step of the proceeding.`,
    }
  if (isExtendable(rule)) return undefined
  return {
    zh: '法律没有规定本期限可以延长。确有需要的，由主管人工指定日期并写明理由。',
    en: 'No law says that this period may be extended. If need be, a supervisor sets a day by hand, with the reason.',
  }
}

export function whyNotSuspend(rule: string): Text | undefined {
  if (ruleFacts[rule]?.suspension || isOfficeRule(rule)) return undefined
  return {
    zh: '法律没有规定本期限可以中止。确有需要的，由主管人工指定日期并写明理由。',
    en: 'No law says that this period may be suspended. If need be, a supervisor sets a day by hand, with the reason.',
  }
}

/** The last day on which restoring may be asked for: ten natural days from the end of the obstacle. CPL, art. 86. */
export const restorableUntil = (obstacleEndedOn: string): string => addDays(obstacleEndedOn, 10)
