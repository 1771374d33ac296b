/** Who of the house takes part in the meetings of a case, and whether they are elsewhere at the same time. */
import type { Db } from '../db.ts'
import { anHourFrom, overlaps, type Span } from '../rooms/spans.ts'
import { isSame, type Meeting, standing, toMeeting } from './repository.ts'

/** When a meeting is, as far as its time is known. */
export function spanOf({
  startsAt,
  endsAt,
  atTime,
}: Pick<Meeting, 'startsAt' | 'endsAt' | 'atTime'>): Span | undefined {
  if (startsAt && endsAt) return { from: startsAt, to: endsAt }
  return atTime ? anHourFrom(atTime) : undefined
}

export type Participant = { id: string; name: string }

/** The owner of the case and the people assigned to it today, by name. */
export async function participantsIn(
  db: Db,
  { caseId, ownerId, today }: { caseId: string; ownerId: string; today: string },
): Promise<Participant[]> {
  return db('people')
    .where('id', ownerId)
    .orWhereIn('id', assignments(db, today).where({ case_id: caseId }).select('person_id'))
    .orderBy('name')
    .select('id', 'name')
}

/** Of these people, whether as owners or assigned: their meetings that stand, from one day to another. */
export async function meetingsOfPeople(
  db: Db,
  personIds: readonly string[],
  { from, to, today }: Span & { today: string },
): Promise<Meeting[]> {
  const ids = [...personIds]
  const rows = await standing(db)
    .whereBetween('records.on_day', [from, to])
    .where(theirs =>
      theirs
        .whereIn('cases.owner_id', ids)
        .orWhereIn('cases.id', assignments(db, today).whereIn('person_id', ids).select('case_id')),
    )
  return rows.map(toMeeting)
}

export type Double = { name: string; span: Span }

/** Participants who have another meeting at the same time, and when that is; never of which case. */
export async function doublesOf(db: Db, meeting: Meeting, today: string): Promise<Double[]> {
  const span = spanOf(meeting)
  if (!span) return []
  const people = await participantsIn(db, { caseId: meeting.caseId, ownerId: meeting.ownerId, today })
  const found: Double[] = []
  for (const { id, name } of people) {
    const others = await meetingsOfPeople(db, [id], { from: meeting.onDay, to: meeting.onDay, today })
    for (const other of others) {
      const theirs = spanOf(other)
      if (theirs && !isSame(other, meeting) && overlaps(theirs, span)) found.push({ name, span: theirs })
    }
  }
  return found
}

const assignments = (db: Db, today: string) =>
  db('access_grants')
    .where({ grant: 'assigned' })
    .whereNotNull('person_id')
    .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today))
