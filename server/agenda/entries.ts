/**
 * What stands in an agenda, cut to its reader: of a person only meetings the reader may know of; of a room every
 * meeting, those of others without a word beyond the time.
 */
import type { Role } from '../../workflows/define.ts'
import { readableAudiences } from '../access/audience.ts'
import { visibleAmong } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { meetingsOfPeople } from '../meetings/people.ts'
import { type Meeting, meetingsInRooms } from '../meetings/repository.ts'
import { hasRole, type Person } from '../people/person.ts'

export type Asked = { reader: Person; today: string /** First and last day, 'YYYY-MM-DD'. */; from: string; to: string }
/** `known` where the reader may know what it is. */
export type Entry = { meeting: Meeting; known: boolean }

/** A partner sees its referral and an auditor the history: neither sees what is arranged. */
const insiders: readonly Role[] = [
  'mediator',
  'station-lead',
  'lawyer',
  'legal-aid-officer',
  'supervisor',
  'administrator',
]

/** The reader's own, with those of people they cover; or another person's, as far as the reader may know of them. */
export async function entriesOfPerson(db: Db, personId: string, { reader, today, from, to }: Asked): Promise<Entry[]> {
  const ids = personId === reader.id ? [reader.id, ...reader.covers] : [personId]
  const found = await meetingsOfPeople(db, ids, { from, to, today })
  return (await judged(db, found, { reader, today })).filter(({ known }) => known)
}

export async function entriesInRooms(
  db: Db,
  roomIds: readonly string[],
  { reader, today, from, to }: Asked,
): Promise<Entry[]> {
  return judged(db, await meetingsInRooms(db, roomIds, { from, to }), { reader, today })
}

export const seesArrangements = (reader: Person): boolean => hasRole(reader, ...insiders)

async function judged(
  db: Db,
  found: readonly Meeting[],
  { reader, today }: Pick<Asked, 'reader' | 'today'>,
): Promise<Entry[]> {
  const asked = seesArrangements(reader) ? found.map(({ caseId }) => caseId) : []
  const visible = await visibleAmong(db, asked, { person: reader, today })
  return found.map(meeting => ({
    meeting,
    known: visible.has(meeting.caseId) && readableAudiences(reader, meeting).includes(meeting.audience),
  }))
}
