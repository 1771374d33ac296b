/** Writes a call, a note or an appointment into a case's history; nothing moves by it. */
import type { Audience } from '../../workflows/define.ts'
import type { RecordPut } from '../../workflows/records.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import type { LogKind } from './forms.ts'

export type Logged = {
  caseId: string
  kind: LogKind
  /** Already parsed by the form of its kind. */
  answers: Record<string, any>
  /** The key of the appointment it tells about. */
  about?: string | undefined
  by: Person
  key?: string | undefined
}

/** The event's id. Throws NotFound for a case the person may not see, and for an appointment that is not planned. */
export async function recordLog(
  tx: Db,
  office: Office,
  { caseId, kind, answers, about, by, key }: Logged,
): Promise<string> {
  if (kind === 'appointmentHeld' && !(await isPlanned(tx, caseId, about))) throw new NotFound('No such appointment')
  return recordEvent(tx, office, {
    caseId,
    step: kind,
    answers: { ...answers, ...(about ? { about } : {}) },
    by,
    audience: (answers.audience as Audience | undefined) ?? 'all',
    happenedOn: (answers.contactedOn as string | undefined) ?? todayOf(office),
    idempotencyKey: key,
    records: eventId => recordsOf(kind, { answers, eventId, about }),
  })
}

async function isPlanned(tx: Db, caseId: string, key: string | undefined): Promise<boolean> {
  if (key === undefined) return false
  const planned = { case_id: caseId, kind: 'appointment', key, state: 'planned' }
  return (await tx('records').where(planned).first('key')) !== undefined
}

function recordsOf(
  kind: LogKind,
  { answers, eventId, about }: { answers: Record<string, any>; eventId: string; about: string | undefined },
): RecordPut[] {
  if (kind === 'appointmentHeld') return [{ kind: 'appointment', key: about!, state: answers.outcome }]
  if (kind !== 'appointment') return []
  return [
    {
      kind: 'appointment',
      key: `${eventId}-appointment`,
      onDay: answers.onDay,
      atTime: answers.at ?? null,
      state: 'planned',
      details: { kind: answers.kind, place: answers.place ?? null, with: answers.with ?? null },
    },
  ]
}
