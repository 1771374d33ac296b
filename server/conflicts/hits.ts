/** What a match means for the lawyer: a possible conflict, or only another case of the same party. Pure. */
import { type Comparable, type MatchedBy, matchedBy } from './match.ts'

/**
 * `own-client`: the other side of this case was this lawyer's client. `former-opponent`: the client of this case
 * stood against this lawyer's client. `both-sides`: the lawyer acts for another side of this very case.
 * `same-party`: the party has another case; no conflict in itself.
 */
export type HitKind = 'own-client' | 'former-opponent' | 'both-sides' | 'same-party'
export type Hit = { kind: HitKind; matchedBy: MatchedBy; partyId: string; otherCaseId: string; otherPartyId: string }

export const isConflict = ({ kind }: Pick<Hit, 'kind'>): boolean => kind !== 'same-party'

export type Compared = {
  caseId: string
  /** The side the lawyer is to act for here. */
  clientSide: string
  ours: readonly Comparable[]
  theirs: readonly Comparable[]
  /** For each case the lawyer was ever on: the sides they acted for. */
  actedFor: ReadonlyMap<string, ReadonlySet<string>>
}

/** One hit for each party and each other case: the gravest, by its surest sign; conflicts first. */
export function hitsOf({ caseId, clientSide, ours, theirs, actedFor }: Compared): Hit[] {
  const found = new Map<string, Hit>()
  for (const party of ours) {
    for (const other of theirs) {
      const sign = matchedBy(party, other)
      if (!sign) continue
      const kind = kindOf({ isClient: party.side === clientSide, other, actedFor })
      const hit = { kind, matchedBy: sign, partyId: party.id, otherCaseId: other.caseId, otherPartyId: other.id }
      const key = `${party.id} ${other.caseId}`
      if (rankOf(hit) < rankOf(found.get(key))) found.set(key, hit)
    }
  }
  const inThisCase = ours.filter(({ side }) => side !== clientSide && actedFor.get(caseId)?.has(side))
  const bothSides = inThisCase.map(
    ({ id }): Hit => ({ kind: 'both-sides', matchedBy: 'name', partyId: id, otherCaseId: caseId, otherPartyId: id }),
  )
  return [...bothSides, ...found.values()].toSorted((a, b) => rankOf(a) - rankOf(b))
}

type Side = { isClient: boolean; other: Comparable; actedFor: Compared['actedFor'] }

function kindOf({ isClient, other, actedFor }: Side): HitKind {
  const sides = actedFor.get(other.caseId)
  if (!sides) return 'same-party'
  const wasClient = sides.has(other.side)
  if (!isClient && wasClient) return 'own-client'
  if (isClient && !wasClient) return 'former-opponent'
  return 'same-party'
}

const ranks: Record<HitKind, number> = { 'both-sides': 0, 'own-client': 1, 'former-opponent': 2, 'same-party': 3 }
const signs: readonly MatchedBy[] = [
  'identity',
  'credit-code',
  'phone',
  'name',
  'former-name',
  'similar-name',
  'legal-representative',
]

const rankOf = (hit: Hit | undefined): number =>
  hit ? ranks[hit.kind] * signs.length + signs.indexOf(hit.matchedBy) : Number.POSITIVE_INFINITY
