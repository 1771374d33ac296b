/** Whether two rows of parties are one and the same, and by what that is known. Pure; numbers by their blind indexes only. */

export type PartyTraits = {
  nature: 'person' | 'unit'
  nameFolded: string
  /** Of enterprises; '' where it was never worked out. */
  nameCore: string
  identityIndex: string | null
  creditCode: string | null
  phoneIndexes: readonly string[]
}

/** The surest sign first. A similar name is for a person to judge. */
const sameSigns = ['identity', 'credit-code', 'name-phone', 'similar-name'] as const
export type SameSign = (typeof sameSigns)[number]

/**
 * A worker is the same by identity number, or by name and phone; an enterprise by credit code, or by the core of its
 * name. Two numbers that differ outweigh any likeness. Undefined where nothing says that they are one.
 */
export function sameBy(ours: PartyTraits, theirs: PartyTraits): SameSign | undefined {
  if (ours.nature !== theirs.nature) return undefined
  return ours.nature === 'person' ? samePersonBy(ours, theirs) : sameUnitBy(ours, theirs)
}

function samePersonBy(ours: PartyTraits, theirs: PartyTraits): SameSign | undefined {
  if (ours.identityIndex && theirs.identityIndex)
    return ours.identityIndex === theirs.identityIndex ? 'identity' : undefined
  const sharesPhone = ours.phoneIndexes.some(index => theirs.phoneIndexes.includes(index))
  return sharesPhone && ours.nameFolded === theirs.nameFolded ? 'name-phone' : undefined
}

type UnitTraits = Pick<PartyTraits, 'nameCore' | 'creditCode'>

/** By credit code, or by the core of the name where not both have a code. */
export function sameUnitBy(ours: UnitTraits, theirs: UnitTraits): SameSign | undefined {
  if (ours.creditCode && theirs.creditCode) return ours.creditCode === theirs.creditCode ? 'credit-code' : undefined
  return ours.nameCore !== '' && ours.nameCore === theirs.nameCore ? 'similar-name' : undefined
}
