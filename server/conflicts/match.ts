/** Whether two parties of different cases may be one and the same, and what says so. Pure. */
import { foldName } from '../cases/fold-name.ts'

/** A party as a search compares it; numbers by their blind indexes only. */
export type Comparable = {
  id: string
  caseId: string
  side: string
  nature: string
  name: string
  nameFolded: string
  /** '' where it was never worked out. */
  nameCore: string
  /** Folded. */
  formerName: string | null
  legalRepresentative: string | null
  identityIndex: string | null
  creditCode: string | null
  phoneIndexes: readonly string[]
}

export type MatchedBy =
  | 'identity'
  | 'credit-code'
  | 'phone'
  | 'name'
  | 'former-name'
  | 'similar-name'
  | 'legal-representative'

type Test = (ours: Comparable, theirs: Comparable) => boolean

/** The surest sign first. */
const tests: readonly [MatchedBy, Test][] = [
  ['identity', (ours, theirs) => isSame(ours.identityIndex, theirs.identityIndex)],
  ['credit-code', (ours, theirs) => isSame(ours.creditCode, theirs.creditCode)],
  ['phone', (ours, theirs) => ours.phoneIndexes.some(index => theirs.phoneIndexes.includes(index))],
  ['name', (ours, theirs) => isSame(ours.nameFolded, theirs.nameFolded)],
  ['former-name', hasCommonFormerName],
  ['similar-name', (ours, theirs) => isUnit(ours) && isUnit(theirs) && isSame(ours.nameCore, theirs.nameCore)],
  ['legal-representative', hasCommonRepresentative],
]

/** What makes them look like one; undefined where nothing does. */
export const matchedBy = (ours: Comparable, theirs: Comparable): MatchedBy | undefined =>
  tests.find(([, test]) => test(ours, theirs))?.[0]

const isSame = (a: string | null, b: string | null): boolean => Boolean(a) && a === b
const isUnit = ({ nature }: Comparable): boolean => nature === 'unit'

function hasCommonFormerName(ours: Comparable, theirs: Comparable): boolean {
  return (
    isSame(ours.formerName, theirs.nameFolded) ||
    isSame(theirs.formerName, ours.nameFolded) ||
    isSame(ours.formerName, theirs.formerName)
  )
}

/** One leads the other, or one person leads both. */
function hasCommonRepresentative(ours: Comparable, theirs: Comparable): boolean {
  const [mine, other] = [foldedOrNull(ours.legalRepresentative), foldedOrNull(theirs.legalRepresentative)]
  return isSame(mine, theirs.nameFolded) || isSame(other, ours.nameFolded) || isSame(mine, other)
}

const foldedOrNull = (name: string | null): string | null => name && foldName(name)
