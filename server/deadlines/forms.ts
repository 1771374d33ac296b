/** What is asked when a deadline is extended, stopped, let go on, set by hand, or when that is lifted again. */
import { z } from 'zod'
import { calendarDate, choice, longText, optional, shortText, wholeNumber } from '../../workflows/fields.ts'
import { groundWords, words } from './words.ts'

const reason = longText(words.reason, { max: 1000 })
const proof = shortText(words.proof, { max: 200 })

export const extendForm = z.object({
  length: optional(wholeNumber(words.added, { min: 1, max: 730, help: words.addedHelp })),
  until: optional(calendarDate(words.until)),
  approvedBy: shortText(words.approver),
  proof,
  obstacleEndedOn: optional(calendarDate(words.obstacleEndedOn, { help: words.restoreHelp })),
  appliedOn: optional(calendarDate(words.appliedOn)),
  reason,
})

export const suspendForm = z.object({
  fromOn: calendarDate(words.fromOn),
  toOn: optional(calendarDate(words.toOn)),
  ground: choice(words.ground, groundWords),
  proof,
  reason,
})

export const resumeForm = z.object({ toOn: calendarDate(words.toOn, { today: true }), reason })
export const setForm = z.object({ dueOn: calendarDate(words.newDay), reason, proof: optional(proof) })
export const liftForm = z.object({ reason })

/** The events these make, for the timeline. */
export const deadlineEvents = {
  deadlineExtended: extendForm,
  deadlineSuspended: suspendForm,
  deadlineResumed: resumeForm,
  deadlineSet: setForm,
  deadlineLifted: liftForm,
}
