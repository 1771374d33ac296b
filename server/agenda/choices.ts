/** Whose agenda a person may open: everybody their own and the rooms in reach; leads and administrators their people's. */
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { arrangedBy, topsOf } from '../organisations/administered.ts'
import { findManaged, hasEnded, listPeople } from '../people/directory.ts'
import type { Person } from '../people/person.ts'
import { findRoom, type Room, roomsWithinReach } from '../rooms/repository.ts'

const most = 500

export type Choices = { people: { id: string; name: string }[]; rooms: Room[] }

export async function choicesFor(db: Db, reader: Person, today: string): Promise<Choices> {
  const paths = topsOf(arrangedBy(reader))
  const listed = paths.length > 0 ? await listPeople(db, { paths, limit: most }) : []
  return {
    people: listed.filter(
      ({ id, active, memberships }) => active && id !== reader.id && memberships.some(one => !hasEnded(one, today)),
    ),
    rooms: await roomsWithinReach(db, reader, most),
  }
}

/** Throws NotFound for somebody who is not among the reader's people. */
export async function refuseStranger(
  db: Db,
  id: string,
  { reader, today }: { reader: Person; today: string },
): Promise<string> {
  if (id === reader.id) return reader.name
  return (await findManaged(db, id, { paths: arrangedBy(reader), today })).name
}

/** One in reach, or one they keep though it is closed. Throws NotFound. */
export async function roomToShow(
  db: Db,
  id: string,
  { reader, rooms }: { reader: Person; rooms: readonly Room[] },
): Promise<Room> {
  const near = rooms.find(room => room.id === id)
  if (near) return near
  const kept = arrangedBy(reader)
  if (kept.length === 0) throw new NotFound(`No room ${id}`)
  return findRoom(db, id, kept)
}
