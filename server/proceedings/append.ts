/** Appends to the one history of a case: next sequence number, next link of the chain. */
import type { Audience, Given } from '../../workflows/define.ts'
import { noteChange } from '../facts/changes.ts'
import { commitmentsTo, linkOf, saltsFor } from './chain.ts'
import { appendEvent, type Event } from './history.ts'
import type { Moment } from './moment.ts'

export type NewEvent = {
  id: string
  step: string
  /** As they are stored: sealed where the field says so. */
  answers: Record<string, unknown>
  happenedOn: string
  given?: Given
  audience?: Audience
  proceeding?: { id: string; version: number; workflow: string; definitionNumber: number; state: string }
  onBehalfOf?: string | null
  causedBy?: string | null
  amends?: string | null
  idempotencyKey?: string | null
  contentMac?: string | null
  batchId?: string | null
  memberId?: string | null
}

export async function append(moment: Moment, added: NewEvent): Promise<Event> {
  const { file } = moment
  const salts = saltsFor(added.answers)
  const body = {
    id: added.id,
    caseId: file.id,
    sequence: file.headSequence + 1,
    proceedingId: added.proceeding?.id ?? null,
    version: added.proceeding?.version ?? null,
    workflow: added.proceeding?.workflow ?? null,
    definitionNumber: added.proceeding?.definitionNumber ?? null,
    step: added.step,
    takenBy: moment.by.id,
    onBehalfOf: added.onBehalfOf ?? null,
    audience: added.audience ?? 'all',
    happenedOn: added.happenedOn,
    recordedAt: moment.recordedAt,
    causedBy: added.causedBy ?? null,
    amends: added.amends ?? null,
    given: added.given ?? { today: moment.today },
    commitments: commitmentsTo(added.answers, salts),
  }
  const event: Event = {
    ...body,
    state: added.proceeding?.state ?? null,
    answers: added.answers,
    salts,
    idempotencyKey: added.idempotencyKey ?? null,
    contentMac: added.contentMac ?? null,
    batchId: added.batchId ?? null,
    memberId: added.memberId ?? null,
    previousHash: file.headHash,
    hash: linkOf(file.headHash, body),
  }
  await appendEvent(moment.tx, event)
  if (!moment.isNoted) await noteChange(moment.tx, file.id)
  moment.isNoted = true
  file.headSequence = event.sequence
  file.headHash = event.hash
  return event
}
