/** The file list of each workflow that has one, by its id. */
import { arbitrationFile, legalAidFile } from './advocacy.ts'
import { bargainingDisputeFile, paymentOrderFile, workInjuryFile } from './applications.ts'
import type { FileItem } from './define.ts'
import {
  arbitrationReviewFile,
  consultationFile,
  judicialConfirmationFile,
  mediationFile,
  performanceFile,
  referralFile,
} from './mediation.ts'
import { bargainingFile, inspectionFile, supervisionFile } from './union.ts'

export type { FileItem } from './define.ts'

export const fileLists: Readonly<Record<string, readonly FileItem[]>> = {
  consultation: consultationFile,
  mediation: mediationFile,
  performance: performanceFile,
  'arbitration-review': arbitrationReviewFile,
  'judicial-confirmation': judicialConfirmationFile,
  'legal-aid': legalAidFile,
  arbitration: arbitrationFile,
  referral: referralFile,
  supervision: supervisionFile,
  inspection: inspectionFile,
  bargaining: bargainingFile,
  'payment-order': paymentOrderFile,
  'work-injury': workInjuryFile,
  'bargaining-dispute': bargainingDisputeFile,
}

/** Why a workflow has no list: no rule and no custom of stations says what its file must hold. */
export const withoutList: Readonly<Record<string, string>> = {
  'case-file': 'the case itself: its contents are those of its proceedings',
  'court-entrusted': 'the mediation it begins has its own list; the rest goes back to the court',
  'arbitration-entrusted': 'the mediation it begins has its own list; the rest goes back to the commission',
  'prosecutor-support': 'the procuratorate keeps the file of the suit it supports',
  'first-instance': 'the court keeps the file; the lawyer’s closing file is that of legal aid',
  'second-instance': 'the court keeps the file; the lawyer’s closing file is that of legal aid',
  retrial: 'the court keeps the file; the lawyer’s closing file is that of legal aid',
  'set-aside': 'the court keeps the file; the lawyer’s closing file is that of legal aid',
  enforcement: 'the court keeps the file; what was paid is checked under performance',
  'group-incident': 'its reports are timed steps; no rule lists a file',
  'insurance-claim': 'the insurer keeps the file of the claim',
  'hotline-order': 'the hotline keeps the order; the answer goes back to it',
  'tripartite-meeting': 'minutes and tasks are its papers; no rule lists a file',
  'risk-report': 'the report is its paper; no rule lists a file',
  'joint-meeting': 'minutes and tasks are its papers; no rule lists a file',
}

/** What is known of a proceeding's file. */
export type OnShelf = {
  steps: ReadonlySet<string>
  states: ReadonlySet<string>
  papers: ReadonlySet<string>
  /** Of all proceedings of the case that lie open to the reader. */
  casePapers: ReadonlySet<string>
  hasEvidence: boolean
}

export type Standing = 'there' | 'missing' | 'not-yet' | 'if-any'

/** Whether an item of a file is there, is missing, or is not needed as far as the proceeding has come. */
export function standingOf(one: FileItem, { steps, states, papers, casePapers, hasEvidence }: OnShelf): Standing {
  const isThere =
    one.papers?.some(paper => papers.has(paper)) ||
    one.fromCase?.some(paper => casePapers.has(paper)) ||
    one.steps?.some(step => steps.has(step)) ||
    one.states?.some(state => [...states].some(passed => passed === state || passed.startsWith(`${state}.`))) ||
    (one.evidence && hasEvidence)
  if (isThere) return 'there'
  if (one.ifAny) return 'if-any'
  return one.after && !one.after.some(step => steps.has(step)) ? 'not-yet' : 'missing'
}
