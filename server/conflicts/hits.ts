/** What a match means for the lawyer: a possible conflict, or only another case of the same party. Pure. */
import { foldName } from '../cases/fold-name.ts'
import { type Comparable, type MatchedBy, matchedBy } from './match.ts'

/**
 * `own-client`: the other side of this case was this lawyer's client. `former-opponent`: the client of this case
 * stood against this lawyer's client. `both-sides`: the lawyer acts for another side of this very case.
 * `own-person`: the party, or who leads it, seems to be the person searched for.
 * `same-party`: the party has another case; no conflict in itself.
 */
export type HitKind = 'own-person' | 'own-client' | 'former-opponent' | 'both-sides' | 'same-party'
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
  /** Who serves both sides is bound to none: having acted for either, or against it, speaks against them. */
  isNeutral?: boolean
}

/** One hit for each party and each other case: the gravest, by its surest sign; conflicts first. */
export function hitsOf({ caseId, clientSide, ours, theirs, actedFor, isNeutral = false }: Compared): Hit[] {
  const found = new Map<string, Hit>()
  for (const party of ours) {
    for (const other of theirs) {
      const sign = matchedBy(party, other)
      if (!sign) continue
      const kind = kindOf({ isClient: party.side === clientSide, other, actedFor, isNeutral })
      const hit = { kind, matchedBy: sign, partyId: party.id, otherCaseId: other.caseId, otherPartyId: other.id }
      const key = `${party.id} ${other.caseId}`
      if (rankOf(hit) < rankOf(found.get(key))) found.set(key, hit)
    }
  }
  const inThisCase = ours.filter(({ side }) => (isNeutral || side !== clientSide) && actedFor.get(caseId)?.has(side))
  const bothSides = inThisCase.map(
    ({ id }): Hit => ({ kind: 'both-sides', matchedBy: 'name', partyId: id, otherCaseId: caseId, otherPartyId: id }),
  )
  return [...bothSides, ...found.values()].toSorted((a, b) => rankOf(a) - rankOf(b))
}

type Side = { isClient: boolean; other: Comparable; actedFor: Compared['actedFor']; isNeutral: boolean }

function kindOf({ isClient, other, actedFor, isNeutral }: Side): HitKind {
  const sides = actedFor.get(other.caseId)
  if (!sides) return 'same-party'
  const wasClient = sides.has(other.side)
  if (isNeutral) return wasClient ? 'own-client' : 'former-opponent'
  if (!isClient && wasClient) return 'own-client'
  if (isClient && !wasClient) return 'former-opponent'
  return 'same-party'
}

/** A party of this case who seems to be the person themselves, by phone or name, or to be led by them. */
export function ownPersonHits(
  ours: readonly Comparable[],
  { caseId, nameFolded, phoneIndex }: { caseId: string; nameFolded: string; phoneIndex: string | null },
): Hit[] {
  return ours.flatMap((party): Hit[] => {
    const sign = ownSign(party, { nameFolded, phoneIndex })
    const own = { kind: 'own-person', partyId: party.id, otherCaseId: caseId, otherPartyId: party.id } as const
    return sign ? [{ ...own, matchedBy: sign }] : []
  })
}

function ownSign(
  { nature, nameFolded: name, legalRepresentative: leader, phoneIndexes }: Comparable,
  { nameFolded, phoneIndex }: { nameFolded: string; phoneIndex: string | null },
): MatchedBy | undefined {
  if (phoneIndex && phoneIndexes.includes(phoneIndex)) return 'phone'
  if (nature === 'person' && name === nameFolded) return 'name'
  return leader && foldName(leader) === nameFolded ? 'legal-representative' : undefined
}

/** Signs that name one party and no other: only these are told of cases that the searcher may not see. */
export const exactSigns: readonly MatchedBy[] = ['identity', 'credit-code', 'phone']

const ranks: Record<HitKind, number> = {
  'own-person': 0,
  'both-sides': 1,
  'own-client': 2,
  'former-opponent': 3,
  'same-party': 4,
}
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
