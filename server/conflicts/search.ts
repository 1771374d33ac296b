/**
 * The search for conflicts of interest before a lawyer takes a case: all its parties against all parties of all
 * cases. It is kept with what it found; the searcher is shown only what lies in cases they may see.
 */
import { randomUUIDv7 } from 'node:crypto'
import type { Given } from '../../workflows/define.ts'
import type { Db } from '../db.ts'
import { dayOf, type Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { type Hit, hitsOf, isConflict } from './hits.ts'
import { partiesLike, partiesOf, sidesOf } from './party-repository.ts'
import { type Engagement, engagementsOf, insertSearch, logSearch, recipientIn, visibleAmong } from './repository.ts'
import { termsOf } from './terms.ts'

export type ConflictSearch = NonNullable<Given['conflictSearch']>
/** `personId` is the lawyer searched for; `by` is whoever searches. */
export type Wanted = { caseId: string; personId: string; by: Person }

/** `found` counts possible conflicts that the searcher may see, `hidden` those in cases the searcher may not. */
export async function searchConflicts(
  tx: Db,
  office: Pick<Office, 'now'>,
  { caseId, personId, by }: Wanted,
): Promise<ConflictSearch> {
  const now = office.now()
  const ours = await partiesOf(tx, caseId)
  const hits = await findHits(tx, { caseId, personId, ours })
  const seen = { person: by, today: dayOf(now) }
  const visible = await visibleAmong(
    tx,
    hits.map(({ otherCaseId }) => otherCaseId),
    seen,
  )
  const count = (conflict: boolean, shown: boolean): number =>
    hits.filter(hit => isConflict(hit) === conflict && visible.has(hit.otherCaseId) === shown).length
  const search = {
    id: randomUUIDv7(),
    caseId,
    personId,
    searchedBy: by.id,
    searchedAt: now.toISOString(),
    searched: ours.length,
    found: count(true, true),
    hidden: count(true, false),
    elsewhere: count(false, true),
    elsewhereHidden: count(false, false),
  }
  await insertSearch(tx, search, hits)
  await logSearch(tx, { id: randomUUIDv7(), by, search })
  return { searched: search.searched, found: search.found, hidden: search.hidden, searchId: search.id }
}

type Asked = { caseId: string; personId: string; ours: Awaited<ReturnType<typeof partiesOf>> }

async function findHits(tx: Db, { caseId, personId, ours }: Asked): Promise<Hit[]> {
  const engagements = await engagementsOf(tx, personId)
  const recipientId = await recipientIn(tx, caseId, personId)
  const sides = await sidesOf(tx, [recipientId, ...engagements.map(one => one.recipientId)].filter(isKnown))
  const sideOf = (partyId: string | null): string => (partyId && sides.get(partyId)) || 'applicant'
  const actedFor = sidesByCase(engagements, sideOf)
  const theirs = await partiesLike(tx, termsOf(ours), { caseId, lawyersCases: [...actedFor.keys()] })
  return hitsOf({ caseId, clientSide: sideOf(recipientId), ours, theirs, actedFor })
}

const isKnown = (id: string | null): id is string => id !== null

function sidesByCase(engagements: readonly Engagement[], sideOf: (partyId: string | null) => string) {
  const byCase = new Map<string, Set<string>>()
  for (const { caseId, recipientId } of engagements) {
    const sides = byCase.get(caseId) ?? new Set()
    byCase.set(caseId, sides.add(sideOf(recipientId)))
  }
  return byCase
}
