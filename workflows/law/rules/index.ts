/** The register of deadline rules: what the definitions leave unsaid of each, by its id. Law reference, section 2.2. */
import type { Deadline } from '../../define.ts'
import { arbitrationRules } from './arbitration.ts'
import { bargainingRules } from './bargaining.ts'
import { civilLimitation } from './civil-limitation.ts'
import type { CountingId } from './counting.ts'
import { courtRules } from './court.ts'
import type { RuleFacts } from './facts.ts'
import { legalAidRules } from './legal-aid.ts'
import { mediationRules } from './mediation.ts'
import { outsideFacts } from './outside.ts'
import { supervisionRules } from './supervision.ts'

export { type CountingId, countingRules, generalCounting, openOfClaims, openOfDeadlines } from './counting.ts'
export type { Extension, RuleFacts } from './facts.ts'
export { type Law, laws } from './laws.ts'
export { type OutsideRule, outsideRules } from './outside.ts'

/** Undefined for working rules that no law knows. */
export const ruleFacts: Readonly<Record<string, RuleFacts | undefined>> = {
  ...mediationRules,
  ...arbitrationRules,
  limitation_of_claim: arbitrationRules.limitation_arbitration, // the same year, counted for each claim
  limitation_of_civil_claim: civilLimitation,
  ...courtRules,
  ...legalAidRules,
  ...bargainingRules,
  ...supervisionRules,
  ...outsideFacts,
}

/** How a rule that the register does not know is counted, by its length alone. */
export function countingOf({ length, unit, direction, rolls }: Deadline['due']): CountingId[] {
  if (length === 0) return ['DAY_SET']
  if (direction === 'before') return [unit === 'wd' ? 'BACK_WD' : 'BACK_D']
  if (unit === 'wd') return ['C_WD']
  const first: CountingId = unit === 'd' ? 'C_FIRST' : 'C_MONTH'
  return rolls === false ? [unit === 'd' ? 'PLAIN' : first] : [first, 'C_ROLL']
}
