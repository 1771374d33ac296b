/** Every paper the office files, as the source its template is built from. */
import { acceptanceNotice } from './acceptance-notice.ts'
import { arbitrationPapers } from './arbitration-papers.ts'
import { assignmentNotice } from './assignment-notice.ts'
import { bargainingPapers } from './bargaining-papers.ts'
import type { NamedSource, PaperSource } from './blocks.ts'
import { confirmationPapers } from './confirmation-papers.ts'
import { coordinationPapers } from './coordination-papers.ts'
import { courtPapers } from './court-papers.ts'
import { filingPapers } from './filing-papers.ts'
import { legalAidPapers } from './legal-aid-papers.ts'
import { mediationAgreement } from './mediation-agreement.ts'
import { mediationApplication } from './mediation-application.ts'
import { mediationPapers } from './mediation-papers.ts'
import { terminationNotice } from './termination-notice.ts'
import { unionPapers } from './union-papers.ts'

/** Papers that any step can fill: places of `general-values.ts` only. */
export const generalSources: readonly NamedSource[] = [
  ...mediationPapers,
  ...confirmationPapers,
  ...arbitrationPapers,
  ...courtPapers,
  ...filingPapers,
  ...legalAidPapers,
  ...bargainingPapers,
  ...coordinationPapers,
  ...unionPapers,
]

/** With those that have values of their own. */
export const sources: readonly PaperSource[] = [
  mediationApplication,
  acceptanceNotice,
  mediationAgreement,
  terminationNotice,
  assignmentNotice,
  ...generalSources,
]
