/** Days of hearings as records: set, moved, held. They stand on the desk as next dates and in the calendars. */
import type { StepArgs } from '../../define.ts'
import type { RecordPut } from '../../records.ts'

type HearingFacts = { hearingKey?: string | undefined; hearingOn?: string | undefined }

/** The hearing that is set; one that was set before is cancelled. Answers: hearingOn, at, place. */
export function hearingRecords({ answers, facts, eventId }: StepArgs<any, HearingFacts>): RecordPut[] {
  return [
    ...(facts.hearingKey ? [{ kind: 'hearing' as const, key: facts.hearingKey, state: 'cancelled' }] : []),
    {
      kind: 'hearing',
      key: `${eventId}-hearing`,
      onDay: answers.hearingOn,
      atTime: answers.at ?? null,
      state: 'planned',
      details: { what: 'hearing', place: answers.place ?? null },
    },
  ]
}

/** The hearing that was set is held; one that was not set goes on file as held. Answers: heldOn, result. */
export const heldRecords = ({ answers, facts, eventId }: StepArgs<any, HearingFacts>): RecordPut[] => [
  {
    kind: 'hearing',
    key: facts.hearingKey ?? `${eventId}-hearing`,
    onDay: answers.heldOn,
    state: 'held',
    details: { what: 'hearing', result: answers.result },
  },
]
