/** All steps of legal aid, in the order a case meets them. */
import { applicationSteps } from './application.ts'
import { assignmentSteps } from './assignment.ts'
import { closingSteps } from './closing.ts'
import { decisionSteps } from './decision.ts'
import { forwardingSteps } from './forwarding.ts'
import { handlingSteps } from './handling.ts'
import { objectionSteps } from './objection.ts'

export const steps = {
  ...applicationSteps,
  ...forwardingSteps,
  ...decisionSteps,
  ...assignmentSteps,
  ...handlingSteps,
  ...closingSteps,
  ...objectionSteps,
}
