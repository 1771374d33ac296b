/** Whether the history of a case is whole: every link follows from the one before, and the last is the case's head. */
import { type ChainedEvent, commitmentsTo, linkOf } from './chain.ts'
import type { Event } from './history.ts'
import type { CaseFile } from './repository.ts'

/** The sequence number of the first event that does not fit; undefined when all do. Erased answers still fit. */
export function brokenAt(
  events: readonly Event[],
  { headSequence, headHash }: Pick<CaseFile, 'headSequence' | 'headHash'>,
): number | undefined {
  let previous = ''
  for (const [place, event] of events.entries()) {
    if (event.sequence !== place + 1 || event.previousHash !== previous || !fits(event, previous)) return event.sequence
    previous = event.hash
  }
  return previous === headHash && events.length === headSequence ? undefined : events.length + 1
}

function fits(event: Event, previous: string): boolean {
  const told = commitmentsTo(event.answers, event.salts)
  const isKept = Object.entries(told).every(([name, commitment]) => event.commitments[name] === commitment)
  return isKept && linkOf(previous, chained(event)) === event.hash
}

/** What of an event is in the chain. */
export function chained(event: Event): ChainedEvent {
  return {
    id: event.id,
    caseId: event.caseId,
    sequence: event.sequence,
    proceedingId: event.proceedingId,
    version: event.version,
    workflow: event.workflow,
    definitionNumber: event.definitionNumber,
    step: event.step,
    takenBy: event.takenBy,
    onBehalfOf: event.onBehalfOf,
    audience: event.audience,
    happenedOn: event.happenedOn,
    recordedAt: event.recordedAt,
    causedBy: event.causedBy,
    amends: event.amends,
    given: event.given,
    commitments: event.commitments,
  }
}
