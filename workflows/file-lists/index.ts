/** The file list of each workflow that has one, by its id. */
import { arbitrationFile, legalAidFile } from './advocacy.ts'
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
}

/** What is known of a proceeding's file. */
export type OnShelf = {
  steps: ReadonlySet<string>
  states: ReadonlySet<string>
  papers: ReadonlySet<string>
  hasEvidence: boolean
}

export type Standing = 'there' | 'missing' | 'not-yet' | 'if-any'

/** Whether an item of a file is there, is missing, or is not needed as far as the proceeding has come. */
export function standingOf(one: FileItem, { steps, states, papers, hasEvidence }: OnShelf): Standing {
  const isThere =
    one.papers?.some(paper => papers.has(paper)) ||
    one.steps?.some(step => steps.has(step)) ||
    one.states?.some(state => [...states].some(passed => passed === state || passed.startsWith(`${state}.`))) ||
    (one.evidence && hasEvidence)
  if (isThere) return 'there'
  if (one.ifAny) return 'if-any'
  return one.after && !one.after.some(step => steps.has(step)) ? 'not-yet' : 'missing'
}
