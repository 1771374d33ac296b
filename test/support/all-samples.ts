/** The samples of every workflow, by its id. */
import { samples as arbitration } from '../workflows/arbitration.samples.ts'
import { samples as arbitrationEntrusted } from '../workflows/arbitration-entrusted.samples.ts'
import { samples as arbitrationReview } from '../workflows/arbitration-review.samples.ts'
import { samples as bargaining } from '../workflows/bargaining.samples.ts'
import { samples as bargainingDispute } from '../workflows/bargaining-dispute.samples.ts'
import { samples as caseFile } from '../workflows/case-file.samples.ts'
import { samples as consultation } from '../workflows/consultation.samples.ts'
import { samples as courtEntrusted } from '../workflows/court-entrusted.samples.ts'
import { samples as enforcement } from '../workflows/enforcement.samples.ts'
import { samples as firstInstance } from '../workflows/first-instance.samples.ts'
import { samples as groupIncident } from '../workflows/group-incident.samples.ts'
import { samples as hotlineOrder } from '../workflows/hotline-order.samples.ts'
import { samples as inspection } from '../workflows/inspection.samples.ts'
import { samples as insuranceClaim } from '../workflows/insurance-claim.samples.ts'
import { samples as jointMeeting } from '../workflows/joint-meeting.samples.ts'
import { samples as judicialConfirmation } from '../workflows/judicial-confirmation.samples.ts'
import { samples as legalAid } from '../workflows/legal-aid.samples.ts'
import { samples as mediation } from '../workflows/mediation.samples.ts'
import { samples as paymentOrder } from '../workflows/payment-order.samples.ts'
import { samples as performance } from '../workflows/performance.samples.ts'
import { samples as prosecutorSupport } from '../workflows/prosecutor-support.samples.ts'
import { samples as referral } from '../workflows/referral.samples.ts'
import { samples as retrial } from '../workflows/retrial.samples.ts'
import { samples as riskReport } from '../workflows/risk-report.samples.ts'
import { samples as secondInstance } from '../workflows/second-instance.samples.ts'
import { samples as setAside } from '../workflows/set-aside.samples.ts'
import { samples as supervision } from '../workflows/supervision.samples.ts'
import { samples as tripartiteMeeting } from '../workflows/tripartite-meeting.samples.ts'
import { samples as workInjury } from '../workflows/work-injury.samples.ts'
import type { Samples } from './samples.ts'

export const allSamples: Record<string, Samples> = {
  'case-file': caseFile,
  consultation,
  mediation,
  performance,
  'arbitration-review': arbitrationReview,
  'judicial-confirmation': judicialConfirmation,
  'payment-order': paymentOrder,
  'court-entrusted': courtEntrusted,
  'arbitration-entrusted': arbitrationEntrusted,
  'prosecutor-support': prosecutorSupport,
  'legal-aid': legalAid,
  referral,
  arbitration,
  enforcement,
  'first-instance': firstInstance,
  retrial,
  'second-instance': secondInstance,
  'set-aside': setAside,
  supervision,
  'hotline-order': hotlineOrder,
  inspection,
  'joint-meeting': jointMeeting,
  'work-injury': workInjury,
  'insurance-claim': insuranceClaim,
  'group-incident': groupIncident,
  bargaining,
  'bargaining-dispute': bargainingDispute,
  'tripartite-meeting': tripartiteMeeting,
  'risk-report': riskReport,
}
