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

/** By case: its owner and the people assigned to it today. */
export async function participantsIn(
  db: Db,
  caseIds: readonly string[],
  today: string,
): Promise<Map<string, Participant[]>> {
  const ids = [...new Set(caseIds)]
  const owners = db('cases')
    .join('people', 'people.id', 'cases.owner_id')
    .whereIn('cases.id', ids)
    .select('cases.id as case_id', 'people.id', 'people.name')
  const assigned = assignments(db, today)
    .join('people', 'people.id', 'access_grants.person_id')
    .whereIn('access_grants.case_id', ids)
    .select('access_grants.case_id', 'people.id', 'people.name')
  const rows: (Participant & { case_id: string })[] = await owners.union(assigned)
  const inOrder = rows.toSorted((one, other) => one.id.localeCompare(other.id))
  return Map.groupBy(inOrder, row => row.case_id)
}

/** Of these people, whether as owners or assigned: their meetings that stand, from one day to another. */
export async function meetingsOfPeople(
  db: Db,
  personIds: readonly string[],
  { from, to, today }: Span & { today: string },
): Promise<Meeting[]> {
  const ids = [...personIds]
  const owned = db('cases').whereIn('owner_id', ids).select('id')
  const assigned = assignments(db, today).whereIn('person_id', ids).select('case_id')
  const rows = await standing(db)
    .whereIn('records.case_id', owned.union(assigned))
    .whereBetween('records.on_day', [from, to])
  return rows.map(toMeeting)
}

export type Double = { name: string; span: Span }

/** Participants who have another meeting at the same time, and when that is; never of which case. */
export async function doublesOf(db: Db, meeting: Meeting, today: string): Promise<Double[]> {
  const span = spanOf(meeting)
  if (!span) return []
  const ours = (await participantsIn(db, [meeting.caseId], today)).get(meeting.caseId) ?? []
  const ids = ours.map(({ id }) => id)
  const thatDay = await meetingsOfPeople(db, ids, { from: meeting.onDay, to: meeting.onDay, today })
  const others = thatDay.flatMap(other => {
    const theirs = isSame(other, meeting) ? undefined : spanOf(other)
    return theirs && overlaps(theirs, span) ? [{ caseId: other.caseId, span: theirs }] : []
  })
  const everybody = await participantsIn(
    db,
    others.map(({ caseId }) => caseId),
    today,
  )
  return ours.flatMap(({ id, name }) =>
    others
      .filter(({ caseId }) => everybody.get(caseId)?.some(person => person.id === id))
      .map(other => ({ name, span: other.span })),
  )
}

/** Of people, in force today. */
const assignments = (db: Db, today: string) =>
  db('access_grants')
    .where({ grant: 'assigned' })
    .whereNotNull('person_id')
    .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today))
