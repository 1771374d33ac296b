/** Whom a lawyer acted for, and the searches on file. */
import type { Given } from '../../workflows/given.ts'
import { casesShutTo, onlyIfVisible, seenCase } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { exactSigns, type Hit, type HitKind, isConflict } from './hits.ts'
import type { MatchedBy } from './match.ts'

export type Seen = { person: Person; today: string }

export type Engagement = { caseId: string; recipientId: string | null }

/** Every case the person was ever assigned to, with the party they acted for where a proceeding says so. */
export async function engagementsOf(db: Db, personId: string): Promise<Engagement[]> {
  const rows = await db('access_grants')
    .join('proceedings', 'proceedings.id', 'access_grants.proceeding_id')
    .where({ 'access_grants.person_id': personId, 'access_grants.grant': 'assigned' })
    .select('access_grants.case_id', 'proceedings.snapshot')
  return rows.map(({ case_id, snapshot }) => ({ caseId: case_id, recipientId: factsIn(snapshot).recipientId ?? null }))
}

/** The party the person is to act for in a case: by the newest proceeding that names them, else the newest of all. */
export async function recipientIn(db: Db, caseId: string, personId: string): Promise<string | null> {
  const rows = await db('proceedings').where({ case_id: caseId }).orderBy('began_at', 'desc').orderBy('id', 'desc')
  const facts = rows.map(({ snapshot }) => factsIn(snapshot)).filter(({ recipientId }) => recipientId)
  return (facts.find(({ lawyerId }) => lawyerId === personId) ?? facts[0])?.recipientId ?? null
}

/** Of these cases, the ones the person may see. */
export async function visibleAmong(db: Db, caseIds: readonly string[], { person, today }: Seen): Promise<Set<string>> {
  const query = db('cases').whereIn('cases.id', [...caseIds])
  const rows = await onlyIfVisible(query, db, { person, today }).select('cases.id')
  return new Set(rows.map(({ id }: { id: string }) => id))
}

/** Of these cases, the ones that were shut to this very person. */
export async function shutAmong(
  db: Db,
  caseIds: readonly string[],
  { person }: Pick<Seen, 'person'>,
): Promise<Set<string>> {
  if (caseIds.length === 0) return new Set()
  const rows = await casesShutTo(db, person).whereIn('case_id', [...caseIds])
  return new Set(rows.map(({ case_id }: { case_id: string }) => case_id))
}

export type Search = {
  id: string
  caseId: string
  personId: string
  searchedBy: string
  searchedAt: string
  searched: number
  found: number
  hidden: number
  elsewhere: number
  elsewhereHidden: number
}

export async function insertSearch(tx: Db, search: Search, hits: readonly Hit[]): Promise<void> {
  await tx('conflict_searches').insert({
    id: search.id,
    case_id: search.caseId,
    person_id: search.personId,
    searched_by: search.searchedBy,
    searched_at: search.searchedAt,
    searched: search.searched,
    found: search.found,
    hidden: search.hidden,
    elsewhere: search.elsewhere,
    elsewhere_hidden: search.elsewhereHidden,
  })
  const rows = hits.map((hit, place) => ({
    search_id: search.id,
    place,
    kind: hit.kind,
    matched_by: hit.matchedBy,
    party_id: hit.partyId,
    other_case_id: hit.otherCaseId,
    other_party_id: hit.otherPartyId,
  }))
  if (rows.length > 0) await tx.batchInsert('conflict_hits', rows, 100)
}

export async function logSearch(tx: Db, { id, by, search }: { id: string; by: Person; search: Search }): Promise<void> {
  await tx('access_log').insert({
    id,
    person_id: by.id,
    case_id: search.caseId,
    action: 'searched-conflicts',
    subject: search.id,
    at: search.searchedAt,
  })
}

export type SearchOnFile = Search & { lawyerName: string; searcherName: string }

/** The searches of a case, newest first. The case must be known to be visible. */
export async function searchesOf(db: Db, caseId: string): Promise<SearchOnFile[]> {
  const rows = await db('conflict_searches')
    .join('people as lawyers', 'lawyers.id', 'conflict_searches.person_id')
    .join('people as searchers', 'searchers.id', 'conflict_searches.searched_by')
    .where({ case_id: caseId })
    .orderBy('searched_at', 'desc')
    .orderBy('conflict_searches.id', 'desc')
    .limit(20)
    .select('conflict_searches.*', 'lawyers.name as lawyer_name', 'searchers.name as searcher_name')
  return rows.map(toSearch)
}

export type HitShown = {
  kind: HitKind
  matchedBy: MatchedBy
  partyName: string
  otherCaseId: string
  otherNumber: string
  otherTitle: string
}

/** Hits of a search in cases the reader may see today; the rest is only counted, by the search itself. */
export async function hitsShown(db: Db, searchId: string, { person, today }: Seen): Promise<HitShown[]> {
  const rows = await db('conflict_hits')
    .join('cases', 'cases.id', 'conflict_hits.other_case_id')
    .join('case_facts', 'case_facts.case_id', 'cases.id')
    .leftJoin('parties', 'parties.id', 'conflict_hits.party_id')
    .where({ search_id: searchId })
    .whereExists(seenCase(db, { person, today }, 'conflict_hits.other_case_id'))
    .orderBy('place')
    .select('conflict_hits.*', 'parties.name', 'cases.case_number', 'cases.registration_number', 'case_facts.title')
  return rows.map(row => ({
    kind: row.kind,
    matchedBy: row.matched_by,
    partyName: row.name ?? '',
    otherCaseId: row.other_case_id,
    otherNumber: row.case_number ?? row.registration_number,
    otherTitle: row.title,
  }))
}

/**
 * How many a search found that the reader may only have counted: conflicts by any sign, further cases of a party by an
 * exact one, and nothing in cases that were shut to the reader.
 */
export async function countHidden(db: Db, searchId: string, { person, today }: Seen): Promise<Hidden> {
  const rows: { kind: HitKind; matched_by: MatchedBy; n: number }[] = await db('conflict_hits')
    .where({ search_id: searchId })
    .whereNotExists(seenCase(db, { person, today }, 'conflict_hits.other_case_id'))
    .whereNotIn('other_case_id', casesShutTo(db, person))
    .groupBy('kind', 'matched_by')
    .select('kind', 'matched_by')
    .count('* as n')
  const sum = (wanted: typeof rows) => wanted.reduce((all, { n }) => all + Number(n), 0)
  return {
    conflicts: sum(rows.filter(isConflict)),
    elsewhere: sum(rows.filter(row => !isConflict(row) && exactSigns.includes(row.matched_by))),
  }
}

export type Hidden = { conflicts: number; elsewhere: number }

export type Waiver = { waivedBy: string; reason: string; recordedBy: string; happenedOn: string }

/** Who waived what each search found, or went on in spite of it: told by the steps that stand on it and have not been taken back. */
export async function waiversIn(db: Db, caseId: string): Promise<Map<string, Waiver>> {
  const rows = await db('events')
    .join('people', 'people.id', 'events.taken_by')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .where({ case_id: caseId })
    .where(any => any.where('step', 'accept').orWhere('events.given', 'like', '%"assigned":[%'))
    .whereNull('reversals.event_id')
    .select('events.answers', 'events.given', 'events.happened_on', 'people.name')
  return new Map(rows.flatMap(row => waiverOf(row)))
}

function waiverOf(row: Record<string, any>): [string, Waiver][] {
  const { conflictSearch, assigned = [] } = JSON.parse(row.given) as Given
  const { waivedBy, waiverReason, conflictReason } = JSON.parse(row.answers)
  const told = { recordedBy: row.name as string, happenedOn: row.happened_on as string }
  const accepted: [string, Waiver][] =
    conflictSearch && waivedBy ? [[conflictSearch.searchId, { ...told, waivedBy, reason: waiverReason ?? '' }]] : []
  const overridden = conflictReason ? assigned.filter(({ found, hidden }) => found + hidden > 0) : []
  return [
    ...accepted,
    ...overridden.map(({ searchId }): [string, Waiver] => [
      searchId,
      { ...told, waivedBy: 'assigner', reason: conflictReason },
    ]),
  ]
}

type Facts = { recipientId?: string; lawyerId?: string | null }
const factsIn = (snapshot: string): Facts => (JSON.parse(snapshot).context ?? {}) as Facts

function toSearch(row: Record<string, any>): SearchOnFile {
  return {
    id: row.id,
    caseId: row.case_id,
    personId: row.person_id,
    searchedBy: row.searched_by,
    searchedAt: row.searched_at,
    searched: row.searched,
    found: row.found,
    hidden: row.hidden,
    elsewhere: row.elsewhere,
    elsewhereHidden: row.elsewhere_hidden,
    lawyerName: row.lawyer_name,
    searcherName: row.searcher_name,
  }
}
