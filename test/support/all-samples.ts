/** The samples of every workflow, by its id. */
import { samples as caseFile } from '../workflows/case-file.samples.ts'
import { samples as consultation } from '../workflows/consultation.samples.ts'
import { samples as legalAid } from '../workflows/legal-aid.samples.ts'
import { samples as mediation } from '../workflows/mediation.samples.ts'
import { samples as performance } from '../workflows/performance.samples.ts'
import { samples as referral } from '../workflows/referral.samples.ts'
import type { Samples } from './samples.ts'

export const allSamples: Record<string, Samples> = {
  'case-file': caseFile,
  consultation,
  mediation,
  performance,
  'legal-aid': legalAid,
  referral,
}
