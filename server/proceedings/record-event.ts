/** Events that move nothing: a call, a note, an upload, an appointment. They raise no proceeding's version. */
import { randomUUIDv7 } from 'node:crypto'
import type { Audience } from '../../workflows/define.ts'
import type { RecordPut } from '../../workflows/records.ts'
import { refreshFacts } from '../cases/facts.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { append } from './append.ts'
import { eventByKey } from './history.ts'
import { momentOf } from './moment.ts'
import { lockCase, moveHead } from './repository.ts'
import { writeRecords } from './write-records.ts'

export type EventToRecord = {
  caseId: string
  /** What happened: contact, note, upload, appointment … */
  step: string
  answers: Record<string, unknown>
  by: Person
  audience?: Audience
  happenedOn?: string
  onBehalfOf?: string
  idempotencyKey?: string | undefined
  /** Records are filed with the case's own proceeding; keys should start with the event's id. */
  records?: (eventId: string) => RecordPut[]
}

/** The event's id; the first one's where the key was used before. Throws NotFound for a case the person may not see. */
export async function recordEvent(tx: Db, office: Office, told: EventToRecord): Promise<string> {
  const before = told.idempotencyKey ? await eventByKey(tx, told.by.id, told.idempotencyKey) : undefined
  if (before) return before.id
  const today = todayOf(office)
  const file = await lockCase(tx, told.caseId, { person: told.by, today })
  const moment = momentOf(tx, office, { by: told.by, file })
  const id = randomUUIDv7()
  await append(moment, {
    id,
    step: told.step,
    answers: told.answers,
    happenedOn: told.happenedOn ?? today,
    audience: told.audience ?? 'all',
    onBehalfOf: told.onBehalfOf ?? null,
    idempotencyKey: told.idempotencyKey ?? null,
  })
  const puts = told.records?.(id) ?? []
  if (puts.length > 0) {
    const own = await tx('proceedings').where({ case_id: file.id, workflow: 'case-file' }).first('id')
    await writeRecords(tx, office.sealer, { filing: { caseId: file.id, proceedingId: own.id, eventId: id }, puts })
    for (const { kind } of puts) moment.touched.add(kind)
  }
  await moveHead(tx, moment.file)
  await refreshFacts(moment)
  return id
}
