/**
 * The search for conflicts of interest before somebody takes a case: all its parties against all parties of all
 * cases. It is kept with what it found; the searcher is shown only what lies in cases they may see.
 */
import { randomUUIDv7 } from 'node:crypto'
import type { Given } from '../../workflows/define.ts'
import type { Standing } from '../../workflows/fields.ts'
import { logElsewhere } from '../access/log-elsewhere.ts'
import { foldName } from '../cases/fold-name.ts'
import type { Db } from '../db.ts'
import { dayOf, type Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { exactSigns, type Hit, hitsOf, isConflict, ownPersonHits } from './hits.ts'
import { partiesLike, partiesOf, sidesOf } from './party-repository.ts'
import {
  type Engagement,
  engagementsOf,
  insertSearch,
  logSearch,
  recipientIn,
  shutAmong,
  visibleAmong,
} from './repository.ts'
import { termsOf } from './terms.ts'

export type ConflictSearch = NonNullable<Given['conflictSearch']>
/** `personId` is whoever is to take the case on, as a lawyer of one side unless told; `by` is whoever searches. */
export type Wanted = { caseId: string; personId: string; by: Person; as?: Standing }

/** `found` counts possible conflicts that the searcher may see, `hidden` those in cases the searcher may not. */
export async function searchConflicts(
  tx: Db,
  office: Pick<Office, 'now'>,
  { caseId, personId, by, as }: Wanted,
): Promise<ConflictSearch> {
  const now = office.now()
  const {
    hits,
    met,
    told: _told,
    ...counts
  } = await lookForConflicts(tx, {
    caseId,
    personId,
    by,
    today: dayOf(now),
    ...(as ? { as } : {}),
  })
  const search = {
    id: randomUUIDv7(),
    caseId,
    personId,
    searchedBy: by.id,
    searchedAt: now.toISOString(),
    ...counts,
  }
  await insertSearch(tx, search, hits)
  await logSearch(tx, { id: randomUUIDv7(), by, search })
  await logElsewhere(tx, { personId: by.id, action: 'conflict-elsewhere', met, at: search.searchedAt })
  return { searched: search.searched, found: search.found, hidden: search.hidden, searchId: search.id }
}

/**
 * The same without keeping it. What lies in cases the searcher may not see is only counted: conflicts by any sign, mere
 * further cases of a party by an exact one; a case that was shut to the searcher is not counted at all.
 */
export async function lookForConflicts(
  db: Db,
  { caseId, personId, by, as = 'lawyer', today }: Wanted & { today: string },
) {
  const ours = await partiesOf(db, caseId)
  const hits = await findHits(db, { caseId, personId, ours, as })
  const others = hits.map(({ otherCaseId }) => otherCaseId)
  const visible = await visibleAmong(db, others, { person: by, today })
  const shut = await shutAmong(db, others, { person: by })
  const counted = hits.filter(
    hit => visible.has(hit.otherCaseId) || (!shut.has(hit.otherCaseId) && (isConflict(hit) || isExact(hit))),
  )
  const count = (conflict: boolean, shown: boolean): number =>
    counted.filter(hit => isConflict(hit) === conflict && visible.has(hit.otherCaseId) === shown).length
  const hidden = counted.filter(hit => !visible.has(hit.otherCaseId))
  return {
    hits,
    /** What is counted and not shown: whoever tells the count keeps with those cases that they were met. */
    met: hidden.map(hit => ({ caseId: hit.otherCaseId, sign: hit.matchedBy, isConflict: isConflict(hit) })),
    /** Possible conflicts that may be told in full. */
    told: counted.filter(hit => isConflict(hit) && visible.has(hit.otherCaseId)),
    searched: ours.length,
    found: count(true, true),
    hidden: count(true, false),
    elsewhere: count(false, true),
    elsewhereHidden: count(false, false),
  }
}

const isExact = ({ matchedBy }: Hit): boolean => exactSigns.includes(matchedBy)

type Asked = { caseId: string; personId: string; ours: Awaited<ReturnType<typeof partiesOf>>; as: Standing }

async function findHits(tx: Db, { caseId, personId, ours, as }: Asked): Promise<Hit[]> {
  const person = await tx('people').where({ id: personId }).first('name', 'phone_index')
  const own = person
    ? ownPersonHits(ours, { caseId, nameFolded: foldName(person.name), phoneIndex: person.phone_index })
    : []
  const engagements = await engagementsOf(tx, personId)
  const recipientId = await recipientIn(tx, caseId, personId)
  const sides = await sidesOf(tx, [recipientId, ...engagements.map(one => one.recipientId)].filter(isKnown))
  const sideOf = (partyId: string | null): string => (partyId && sides.get(partyId)) || 'applicant'
  const actedFor = sidesByCase(engagements, sideOf)
  const theirs = await partiesLike(tx, termsOf(ours), { caseId, lawyersCases: [...actedFor.keys()] })
  const found = hitsOf({ caseId, clientSide: sideOf(recipientId), ours, theirs, actedFor, isNeutral: as === 'neutral' })
  return [...own, ...found]
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
