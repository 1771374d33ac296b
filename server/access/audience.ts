/**
 * Who may read an event of a case they may see. Mediation is confidential: what one side said in its own room
 * reaches neither the other side's lawyer nor a partner. People's Mediation Law, art. 15(4); Enterprise Labour
 * Dispute Rules, art. 24.
 */
import type { Audience, Role } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'

const mediators: readonly Role[] = ['mediator', 'station-lead']

/**
 * The audiences a person belongs to in a case. Lawyers on a case stand with its applicant, for whom aid is given.
 * What is for the two ends alone is told by `mayRead`, event by event.
 */
export function readableAudiences({ memberships }: Person, place: { organisationPath: string }): Audience[] {
  const here = memberships.some(({ role, path }) => mediators.includes(role) && path === place.organisationPath)
  if (here) return ['all', 'applicant', 'respondent', 'mediators']
  if (memberships.some(({ role }) => role === 'lawyer')) return ['all', 'applicant']
  return ['all']
}

/**
 * The two ends of what was sent to another body, by proceeding: who sent it, and the partner it went to.
 * `isConfidential` where the file shows only that it was made.
 */
export type Ends = ReadonlyMap<string, { senderId: string; partnerId: string; isConfidential: boolean }>

/** Read from the grants of a case and the first events of the proceedings that gave them. */
export async function endsIn(db: Db, caseId: string): Promise<Ends> {
  const rows = await db('access_grants')
    .join('events', on =>
      on.on('events.proceeding_id', 'access_grants.proceeding_id').andOnVal('events.version', '=', 1),
    )
    .where('access_grants.case_id', caseId)
    .where('access_grants.grant', 'assigned')
    .whereNotNull('access_grants.organisation_id')
    .select('access_grants.proceeding_id', 'access_grants.organisation_id', 'events.taken_by', 'events.audience')
  return new Map(
    rows.map(row => [
      row.proceeding_id,
      { senderId: row.taken_by, partnerId: row.organisation_id, isConfidential: row.audience === 'ends' },
    ]),
  )
}

/** What the partners are called, by proceeding; for those who are shown more than that it was made. */
export async function partnersIn(db: Db, ends: Ends, locale: Locale): Promise<ReadonlyMap<string, string>> {
  if (ends.size === 0) return new Map()
  const ids = [...ends.values()].map(({ partnerId }) => partnerId)
  const rows = await db('organisations').whereIn('id', ids).select('id', 'name_zh', 'name_en')
  const names = new Map<string, string>(rows.map(row => [row.id, locale === 'zh' ? row.name_zh : row.name_en]))
  return new Map([...ends].map(([proceedingId, { partnerId }]) => [proceedingId, names.get(partnerId) ?? '']))
}

type Told = { audience: Audience; takenBy: string; proceedingId: string | null }

/** What is for the ends alone is read by whoever recorded it, by the sender and by the partner it went to. */
export function mayRead(
  { audience, takenBy, proceedingId }: Told,
  { person, audiences, ends }: { person: Person; audiences: readonly Audience[]; ends: Ends },
): boolean {
  if (audience !== 'ends') return audiences.includes(audience)
  return takenBy === person.id || (proceedingId !== null && isEnd(person, ends.get(proceedingId)))
}

/** Whether a person who sees the case reads this event of it; what they may not read they cannot correct either. */
export async function reads(
  db: Db,
  event: Told & { caseId: string },
  { person, place }: { person: Person; place: { organisationPath: string } },
): Promise<boolean> {
  return mayRead(event, { person, audiences: readableAudiences(person, place), ends: await endsIn(db, event.caseId) })
}

export const isEnd = ({ id, memberships }: Person, end: { senderId: string; partnerId: string } | undefined): boolean =>
  end !== undefined &&
  (end.senderId === id || memberships.some(({ organisationId }) => organisationId === end.partnerId))

/** Whether a proceeding shows this reader no more than that it was made. */
export const isClosedTo = (person: Person, proceedingId: string, ends: Ends): boolean =>
  ends.get(proceedingId)?.isConfidential === true && !isEnd(person, ends.get(proceedingId))
