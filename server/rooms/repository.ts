/** Rooms of organisations. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { arrangedBy } from '../organisations/administered.ts'
import { beside, under } from '../organisations/repository.ts'
import type { Person } from '../people/person.ts'
import type { RoomKind } from './kinds.ts'

export type RoomFacts = {
  organisationId: string
  kind: RoomKind
  name: Text
  place: string
  seats: number
}
export type Room = RoomFacts & { id: string; active: boolean; organisation: Text }

const rooms = (db: Db) =>
  db('rooms')
    .join('organisations', 'organisations.id', 'rooms.organisation_id')
    .orderBy('organisations.path')
    .orderBy('rooms.name_zh')
    .orderBy('rooms.id')
    .select('rooms.*', 'organisations.name_zh as owner_zh', 'organisations.name_en as owner_en')

/** At most `limit` of the rooms of organisations below `paths`, closed ones included. */
export async function roomsUnder(db: Db, paths: readonly string[], limit: number): Promise<Room[]> {
  return (await rooms(db).where(under('organisations.path', paths)).limit(limit)).map(toRoom)
}

/** Throws NotFound where it does not exist or belongs to no organisation below one of `paths`. */
export async function findRoom(db: Db, id: string, paths: readonly string[]): Promise<Room> {
  const row = await rooms(db).where('rooms.id', id).where(under('organisations.path', paths)).first()
  if (!row) throw new NotFound(`No room ${id}`)
  return toRoom(row)
}

/** Open ones that can be used at this place: of that organisation, of those beside it, of those above. */
export async function roomsNear(db: Db, organisationPath: string): Promise<Room[]> {
  return (await rooms(db).where('rooms.active', true).where(beside(organisationPath))).map(toRoom)
}

/** At most `limit` of the open ones that a person can use: near where they work, and those they keep. */
export async function roomsWithinReach(db: Db, person: Person, limit: number): Promise<Room[]> {
  const kept = arrangedBy(person)
  const rows = await rooms(db)
    .where('rooms.active', true)
    .where(reach => {
      reach.where(under('organisations.path', kept))
      for (const { path } of person.memberships) reach.orWhere(beside(path))
    })
    .limit(limit)
  return rows.map(toRoom)
}

/** Holds the room until the transaction ends: whoever else wants to book it waits. */
export async function lockRoom(tx: Db, id: string): Promise<void> {
  await tx('rooms').where({ id }).forUpdate().first('id')
}

/** Returns the new room's id. */
export async function insertRoom(tx: Db, facts: RoomFacts, at: Date): Promise<string> {
  const id = randomUUIDv7()
  await tx('rooms').insert({ id, ...toRow(facts), active: true, created_at: at.toISOString() })
  return id
}

export async function updateRoom(tx: Db, id: string, facts: RoomFacts): Promise<void> {
  await tx('rooms').where({ id }).update(toRow(facts))
}

export async function setRoomActive(tx: Db, id: string, active: boolean): Promise<void> {
  await tx('rooms').where({ id }).update({ active })
}

const toRow = ({ organisationId, kind, name, place, seats }: RoomFacts) => ({
  organisation_id: organisationId,
  kind,
  name_zh: name.zh,
  name_en: name.en,
  place,
  seats,
})

const toRoom = (row: any): Room => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisation: { zh: row.owner_zh, en: row.owner_en },
  kind: row.kind,
  name: { zh: row.name_zh, en: row.name_en },
  place: row.place,
  seats: row.seats,
  active: Boolean(row.active),
})
