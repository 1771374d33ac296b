/** What is asked when the use of a file stops, goes on, or comes to its end; the history of the case tells the same. */
import { z } from 'zod'
import { confirmed, longText, shortText } from '../../workflows/fields.ts'
import { words } from './words.ts'

const because = longText(words.reason, { max: 600 })

export const restrictForm = z.object({ caseNumber: shortText(words.caseNumber, { max: 48 }), reason: because })
export const reasonForm = z.object({ reason: because })
export const proposeForm = z.object({ appraisal: longText(words.appraisal, { max: 600 }) })
export const eraseForm = z.object({ sure: confirmed(words.sure) })

/** By step: what the timeline tells. */
export const restrictionEvents = {
  useRestricted: reasonForm,
  useRestored: reasonForm,
  restrictionTakenOver: reasonForm,
  erasureProposed: proposeForm,
  erasureDeclined: reasonForm,
}
export type RestrictionStep = keyof typeof restrictionEvents
