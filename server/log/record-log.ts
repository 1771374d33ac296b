/** Writes a call, a note, an appointment or a message to the owner into a case's history; nothing moves by it. */
import type { Audience } from '../../workflows/define.ts'
import type { RecordPut } from '../../workflows/records.ts'
import { readableAudiences } from '../access/audience.ts'
import { findCaseFile } from '../cases/repository.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { messageThatWaits } from '../owner-messages/repository.ts'
import type { Person } from '../people/person.ts'
import { eventByKey } from '../proceedings/history.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import { lockCase } from '../proceedings/repository.ts'
import { isOrderStep, type OrderStep } from '../supervision-orders/forms.ts'
import { orderFor, orderRecords } from '../supervision-orders/records.ts'
import { refuseOrderStep } from '../supervision-orders/rights.ts'
import type { LogKind } from './forms.ts'

export type Logged = {
  caseId: string
  kind: LogKind
  /** Already parsed by the form of its kind. */
  answers: Record<string, any>
  /** The key of the appointment or message it tells about. */
  about?: string | undefined
  by: Person
  key?: string | undefined
}

/** The event's id. Throws NotFound for a case the person may not see, for an appointment that is not planned, a message that waits for no answer. */
export async function recordLog(
  tx: Db,
  office: Office,
  { caseId, kind, answers, about, by, key }: Logged,
): Promise<string> {
  const today = todayOf(office)
  if (kind === 'ownerAnswer') await messageThatWaits(tx, { caseId, about })
  if (isOrderStep(kind)) await refuseOrder(tx, { caseId, step: kind, about, by, today, key })
  const told = kind === 'appointmentHeld' ? await plannedAppointment(tx, { caseId, about, by, today }) : answers
  return recordEvent(tx, office, {
    caseId,
    step: kind,
    answers: { ...answers, ...(about ? { about } : {}) },
    by,
    audience: (told.audience as Audience | undefined) ?? 'all',
    happenedOn: (answers.contactedOn as string | undefined) ?? today,
    idempotencyKey: key,
    records: eventId => recordsOf(kind, { answers, eventId, about, onDay: today }),
  })
}

type Ordering = {
  caseId: string
  step: OrderStep
  about: string | undefined
  by: Person
  today: string
  key: string | undefined
}

/** Judged with the case locked, so that of two at once the second meets what the first has done. */
async function refuseOrder(tx: Db, { caseId, step, about, by, today, key }: Ordering): Promise<void> {
  const file = await lockCase(tx, caseId, { person: by, today })
  await refuseOrderStep(tx, file, { step, about, person: by, today })
  const isAgain = key !== undefined && (await eventByKey(tx, by.id, key)) !== undefined // sent twice: one event
  if (step !== 'supervisionOrder' && !isAgain) await orderFor(tx, { caseId, about, step })
}

type Planned = { audience: Audience; onDay: string; atTime: string | null; details: Record<string, unknown> }
type Asked = { caseId: string; about: string | undefined; by: Person; today: string }

/** What became of an appointment is read by those who knew of it. Throws NotFound where that is not this person. */
export async function plannedAppointment(tx: Db, { caseId, about, by, today }: Asked): Promise<Planned> {
  const file = await findCaseFile(tx, caseId, { person: by, today })
  const row = await tx('records')
    .where({ case_id: caseId, kind: 'appointment', key: about ?? '', state: 'planned' })
    .whereIn('audience', readableAudiences(by, file))
    .first()
  if (!row) throw new NotFound('No such appointment')
  return { audience: row.audience, onDay: row.on_day, atTime: row.at_time, details: JSON.parse(row.details) }
}

type Told = { answers: Record<string, any>; eventId: string; about: string | undefined; onDay: string }

function recordsOf(kind: LogKind, { answers, eventId, about, onDay }: Told): RecordPut[] {
  if (kind === 'appointmentHeld') return [{ kind: 'appointment', key: about!, state: answers.outcome }]
  if (isOrderStep(kind)) return orderRecords(kind, { answers, eventId, about })
  if (kind === 'ownerAnswer') return [{ kind: 'owner-message', key: about!, state: 'answered' }]
  if (kind === 'ownerMessage') return [{ kind: 'owner-message', key: `${eventId}-message`, onDay, state: 'open' }]
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
