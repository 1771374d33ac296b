/** Every workflow the office runs, by id and number. */
import type { Deadline, Workflow } from './define.ts'
import { arbitration } from './definitions/arbitration/index.ts'
import { arbitrationEntrusted } from './definitions/arbitration-entrusted/index.ts'
import { arbitrationReview } from './definitions/arbitration-review/index.ts'
import { bargaining } from './definitions/bargaining/index.ts'
import { bargainingDispute } from './definitions/bargaining-dispute/index.ts'
import { caseFile } from './definitions/case-file/index.ts'
import { consultation } from './definitions/consultation.ts'
import { courtEntrusted } from './definitions/court-entrusted/index.ts'
import { enforcement } from './definitions/enforcement/index.ts'
import { firstInstance } from './definitions/first-instance/index.ts'
import { groupIncident } from './definitions/group-incident/index.ts'
import { hotlineOrder } from './definitions/hotline-order/index.ts'
import { inspection } from './definitions/inspection/index.ts'
import { insuranceClaim } from './definitions/insurance-claim/index.ts'
import { jointMeeting } from './definitions/joint-meeting/index.ts'
import { judicialConfirmation } from './definitions/judicial-confirmation/index.ts'
import { legalAid } from './definitions/legal-aid/index.ts'
import { mediation } from './definitions/mediation/index.ts'
import { paymentOrder } from './definitions/payment-order/index.ts'
import { performance } from './definitions/performance/index.ts'
import { prosecutorSupport } from './definitions/prosecutor-support/index.ts'
import { referral } from './definitions/referral/index.ts'
import { retrial } from './definitions/retrial/index.ts'
import { riskReport } from './definitions/risk-report.ts'
import { secondInstance } from './definitions/second-instance/index.ts'
import { setAside } from './definitions/set-aside/index.ts'
import { supervision } from './definitions/supervision/index.ts'
import { tripartiteMeeting } from './definitions/tripartite-meeting/index.ts'
import { workInjury } from './definitions/work-injury/index.ts'
import { registryOf } from './registry.ts'

/** The current definitions, and older ones on which a proceeding still stands. */
const definitions: readonly Workflow[] = [
  caseFile,
  consultation,
  mediation,
  performance,
  legalAid,
  referral,
  arbitration,
  firstInstance,
  setAside,
  secondInstance,
  retrial,
  enforcement,
  supervision,
  arbitrationReview,
  judicialConfirmation,
  paymentOrder,
  courtEntrusted,
  arbitrationEntrusted,
  prosecutorSupport,
  hotlineOrder,
  inspection,
  jointMeeting,
  workInjury,
  insuranceClaim,
  groupIncident,
  bargaining,
  bargainingDispute,
  tripartiteMeeting,
  riskReport,
]

let registry = registryOf(definitions)

/**
 * Runs the house with further definitions beside its own, such as a next number that has not been issued yet. Returns
 * what takes them out again. Throws when the set contradicts itself.
 */
export function addDefinitions(added: readonly Workflow[]): () => void {
  const before = registry
  registry = registryOf([...before.every, ...added])
  return () => {
    registry = before
  }
}

/** The definition a proceeding stands on; the newest one without a number. Throws when there is none. */
export const workflowNamed = (id: string, number?: number): Workflow => registry.named(id, number)

export const isWorkflow = (id: string): boolean => registry.has(id)

/** All numbers of one workflow, the newest first. */
export const numbersOf = (id: string): readonly Workflow[] => registry.numbersOf(id)

/** The rule of a deadline that a proceeding has on file; an older number's where its own has that rule no more. */
export const ruleNamed = (id: string, number: number, rule: string): Deadline | undefined =>
  registry.ruleNamed(id, number, rule)

/** Every definition on which a proceeding may stand, older numbers included. */
export const everyDefinition = (): readonly Workflow[] => registry.every

/** The newest definition of each workflow. */
export const allWorkflows = (): readonly Workflow[] => registry.newest
