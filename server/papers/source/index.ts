/** Every paper the office files, as the source its template is built from. */
import { acceptanceNotice } from './acceptance-notice.ts'
import { assignmentNotice } from './assignment-notice.ts'
import type { PaperSource } from './blocks.ts'
import { mediationAgreement } from './mediation-agreement.ts'
import { mediationApplication } from './mediation-application.ts'
import { terminationNotice } from './termination-notice.ts'

export const sources: readonly PaperSource[] = [
  mediationApplication,
  acceptanceNotice,
  mediationAgreement,
  terminationNotice,
  assignmentNotice,
]
