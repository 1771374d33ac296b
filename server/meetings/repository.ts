/**
 * Meetings on file, hearings and appointments alike, with the rooms booked for them. A booking counts while its record
 * stands as it was booked: taken back, moved, adjourned or cancelled, it is released without anybody's doing.
 */
import { randomUUIDv7 } from 'node:crypto'
import type { Knex } from 'knex'
import type { Audience } from '../../workflows/define.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Span } from '../rooms/spans.ts'

export type Meeting = {
  caseId: string
  proceedingId: string
  kind: 'hearing' | 'appointment'
  key: string
  /** The event that put it on file or last changed it. */
  eventId: string
  onDay: string
  atTime: string | null
  state: string
  audience: Audience
  details: Record<string, any>
  ownerId: string
  organisationPath: string
  /** The number of its case, and who against whom. */
  number: string
  title: string
  room: { id: string; name: Text; place: string } | null
  startsAt: string | null
  endsAt: string | null
  bring: string | null
}

const kinds = ['hearing', 'appointment']

/** Every hearing and appointment of any case; what is booked stands beside those it still counts for. */
export const meetings = (db: Db): Knex.QueryBuilder =>
  db('records')
    .join('cases', 'cases.id', 'records.case_id')
    .join('case_facts', 'case_facts.case_id', 'records.case_id')
    .join('proceedings', 'proceedings.id', 'records.proceeding_id')
    .leftJoin('bookings', counting(db))
    .leftJoin('rooms', 'rooms.id', 'bookings.room_id')
    .whereIn('records.kind', kinds)
    .orderBy('records.on_day')
    .orderByRaw("coalesce(bookings.starts_at, records.at_time, '')")
    .orderBy('records.key')
    .select(
      'records.*',
      'cases.owner_id',
      'cases.organisation_path',
      'cases.case_number',
      'cases.registration_number',
      'case_facts.title',
      'bookings.room_id',
      'bookings.starts_at',
      'bookings.ends_at',
      'bookings.bring',
      'rooms.name_zh as room_zh',
      'rooms.name_en as room_en',
      'rooms.place as room_place',
    )

/** Joins what is booked for records that stand as they were booked. */
export const counting = (db: Db) => (on: Knex.JoinClause) =>
  on
    .on('bookings.proceeding_id', 'records.proceeding_id')
    .andOn('bookings.kind', 'records.kind')
    .andOn('bookings.key', 'records.key')
    .andOn('bookings.on_day', 'records.on_day')
    .andOn(db.raw("coalesce(bookings.record_time, '') = coalesce(records.at_time, '')") as never)
    .andOnVal('bookings.released', '=', false)

/** Those that were held, and those that are to be: not cancelled, in proceedings and cases that have not ended. */
export const standing = (db: Db): Knex.QueryBuilder =>
  meetings(db)
    .whereIn('records.state', ['planned', 'held'])
    .where(stands =>
      stands
        .where('records.state', 'held')
        .orWhere(planned => planned.where('proceedings.ended', false).whereIn('cases.state', ['registered', 'open'])),
    )

export const toMeeting = (row: Record<string, any>): Meeting => ({
  caseId: row.case_id,
  proceedingId: row.proceeding_id,
  kind: row.kind,
  key: row.key,
  eventId: row.event_id,
  onDay: row.on_day,
  atTime: row.at_time,
  state: row.state,
  audience: row.audience,
  details: JSON.parse(row.details),
  ownerId: row.owner_id,
  organisationPath: row.organisation_path,
  number: row.case_number ?? row.registration_number,
  title: row.title,
  room: row.room_id ? { id: row.room_id, name: { zh: row.room_zh, en: row.room_en }, place: row.room_place } : null,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  bring: row.bring,
})

/** The meeting with this key, and whether it still stands. */
export async function meetingOf(
  db: Db,
  { caseId, key }: { caseId: string; key: string },
): Promise<{ meeting: Meeting; stands: boolean } | undefined> {
  const here = { 'records.case_id': caseId, 'records.key': key }
  const row = await meetings(db).where(here).first()
  if (!row) return undefined
  return { meeting: toMeeting(row), stands: (await standing(db).where(here).first()) !== undefined }
}

/** The next meeting of the case after a day that is still to be. */
export async function meetingAfter(
  db: Db,
  { caseId, day, audiences }: { caseId: string; day: string; audiences: readonly Audience[] },
): Promise<Meeting | undefined> {
  const row = await standing(db)
    .where({ 'records.case_id': caseId, 'records.state': 'planned' })
    .where('records.on_day', '>', day)
    .whereIn('records.audience', [...audiences])
    .first()
  return row && toMeeting(row)
}

export type PlaceInTime = { roomId: string; day: string; except?: Pick<Meeting, 'proceedingId' | 'kind' | 'key'> }

/** When rooms are taken on a day, by room, in the order of the clock. */
export async function takenOn(
  db: Db,
  { roomIds, day, except }: { roomIds: readonly string[]; day: string; except?: PlaceInTime['except'] | undefined },
): Promise<Map<string, Span[]>> {
  if (roomIds.length === 0) return new Map()
  const rows = await standing(db)
    .whereIn('bookings.room_id', [...roomIds])
    .where('bookings.on_day', day)
  const taken = new Map<string, Span[]>()
  for (const row of rows) {
    if (except && isSame(toMeeting(row), except)) continue
    taken.set(row.room_id, [...(taken.get(row.room_id) ?? []), { from: row.starts_at, to: row.ends_at }])
  }
  return taken
}

/** Every meeting that has one of these rooms, from one day to another. */
export async function meetingsInRooms(
  db: Db,
  roomIds: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<Meeting[]> {
  if (roomIds.length === 0) return []
  const rows = await standing(db)
    .whereIn('bookings.room_id', [...roomIds])
    .whereBetween('bookings.on_day', [from, to])
  return rows.map(toMeeting)
}

export const isSame = (one: Pick<Meeting, 'proceedingId' | 'kind' | 'key'>, other: typeof one): boolean =>
  one.proceedingId === other.proceedingId && one.kind === other.kind && one.key === other.key

/** Bookings of meetings that have moved away do not come back to a room that somebody else takes. */
export async function releaseMoved(tx: Db, { roomId, day, span }: PlaceInTime & { span: Span }): Promise<void> {
  const counted = standing(tx)
    .clearSelect()
    .clearOrder()
    .where({ 'bookings.room_id': roomId, 'bookings.on_day': day })
    .select('bookings.id')
  await tx('bookings')
    .where({ room_id: roomId, on_day: day, released: false })
    .where('starts_at', '<', span.to)
    .where('ends_at', '>', span.from)
    .whereNotIn('id', counted)
    .update({ released: true })
}

/** It counts no more; what it was stays on record. */
export async function releaseBooking(tx: Db, id: string): Promise<void> {
  await tx('bookings').where({ id }).update({ released: true })
}

export type Booked = {
  roomId: string | null
  from: string | null
  to: string | null
  bring: string | null
  by: string
  at: Date
}

/** What is arranged for a meeting; it takes the place of what was arranged before. */
export async function putBooking(tx: Db, meeting: Meeting, { roomId, from, to, bring, by, at }: Booked): Promise<void> {
  await dropBooking(tx, meeting)
  await tx('bookings').insert({
    id: randomUUIDv7(),
    case_id: meeting.caseId,
    ...recordOf(meeting),
    on_day: meeting.onDay,
    record_time: meeting.atTime,
    room_id: roomId,
    starts_at: from,
    ends_at: to,
    bring,
    booked_by: by,
    booked_at: at.toISOString(),
    released: false,
  })
}

export async function dropBooking(tx: Db, meeting: Meeting): Promise<void> {
  await tx('bookings').where(recordOf(meeting)).delete()
}

/** Whether a room was booked for the meeting as it stood before it moved. */
export async function hadRoom(db: Db, meeting: Meeting): Promise<boolean> {
  const row = await db('bookings').where(recordOf(meeting)).whereNotNull('room_id').first('id')
  return row !== undefined
}

const recordOf = ({ proceedingId, kind, key }: Meeting) => ({ proceeding_id: proceedingId, kind, key })

export async function partyNamesIn(db: Db, caseId: string): Promise<string[]> {
  return db('parties').where({ case_id: caseId }).pluck('name')
}
