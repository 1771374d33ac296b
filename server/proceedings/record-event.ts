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
  /** Told of a case whose use has stopped. */
  evenRestricted?: boolean
  /** New ones are filed with the case's own proceeding; their keys should start with the event's id. */
  records?: (eventId: string) => RecordPut[]
}

/** The event's id; the first one's where the key was used before. Throws NotFound for a case the person may not see. */
export async function recordEvent(tx: Db, office: Office, told: EventToRecord): Promise<string> {
  const before = told.idempotencyKey ? await eventByKey(tx, told.by.id, told.idempotencyKey) : undefined
  if (before) return before.id
  const today = todayOf(office)
  const file = await lockCase(tx, told.caseId, { person: told.by, today, evenRestricted: told.evenRestricted })
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
    for (const put of puts) {
      const filing = { caseId: file.id, proceedingId: await homeOf(tx, file.id, put), eventId: id, isNew: true }
      await writeRecords(tx, office.sealer, { filing, puts: [put] })
      moment.touched.add(put.kind)
    }
  }
  await moveHead(tx, moment.file)
  await refreshFacts(moment)
  return id
}

/** The proceeding in which the record lies already, else that of the file. */
async function homeOf(tx: Db, caseId: string, { kind, key }: RecordPut): Promise<string> {
  const found = await tx('records').where({ case_id: caseId, kind, key }).first('proceeding_id')
  return (
    found?.proceeding_id ?? (await tx('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first('id')).id
  )
}
