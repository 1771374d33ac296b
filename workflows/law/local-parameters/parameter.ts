/**
 * A figure that a place fixes anew every year or so: what it is, what is known of it, and how it is found for a place
 * and a day. Nothing is guessed: where no figure holds, the answer says which one is missing.
 */
import type { Evidence, Parameter } from '../../define.ts'
import type { Text } from '../../text.ts'

/**
 * Where a figure holds: a region known here, or the id of an organisation for which somebody has entered one.
 * The tiers are those of Fujian's minimum wages.
 */
export type Region = 'national' | 'fujian' | `fujian-tier-${'a' | 'b' | 'c' | 'd'}` | (string & {})

/** Who fixes it, and so how far down it may differ. */
export type Level = 'national' | 'province' | 'city' | 'county'

export type KnownValue = {
  /** In the unit of the parameter; money in fen. */
  value: number
  region: Region
  /** 'YYYY-MM-DD', both days included; without `validTo` no later figure is known of. */
  validFrom: string
  validTo?: string
  source: Text
  evidence: Evidence
}

/** Like a workflow's parameter, but without a default: what is known is known for a region and a time. */
export type LocalParameter = Omit<Parameter, 'default' | 'evidence'> & {
  level: Level
  /** What it decides, in a few words. */
  usedFor: Text
  /** Bounds that the law itself sets, in the parameter's unit. */
  between?: { min?: number; max?: number }
  /** Published anew for each calendar year and never good for another: an entry ends within the year in which it begins. */
  everyYear?: true
  known: readonly KnownValue[]
}

/** What an office has entered; the one that replaces another is given, the other is not. */
export type EnteredValue = {
  id: string
  name: string
  region: Region
  validFrom: string
  /** The last day on which it holds; without it until another one begins. */
  validTo?: string | null
  /** null: withdrawn, so that what holds for the wider region counts. */
  value: number | null
  source: string
}

export type FoundValue = {
  value: number
  /** The day it holds from, 'YYYY-MM-DD', and for which region. */
  from: string
  region: Region
  source: Text
  /** How sure it is; 'entered' where an administrator has entered it with its source. */
  tag: Evidence | 'entered'
  /** By whom and when it was confirmed at the place, or that it is to be, where that was asked. */
  standing?: Text
  /** What a calculation keeps to say which figure it used: the id of the entry, or id, region and day. */
  version: string
}
export type MissingValue = { missing: { id: string; place: Region; year: number } }

export type Asked = {
  /** From the widest to the nearest: `['national', 'fujian', …]`, then ids of organisations from the top down. */
  region: readonly Region[]
  /** 'YYYY-MM-DD' */
  on: string
  entered?: readonly EnteredValue[]
}

export const isMissing = (found: FoundValue | MissingValue): found is MissingValue => 'missing' in found

/**
 * The figure that holds on a day at a place: of the nearest region that has one, the one that began last. What was
 * entered comes before what is known here. Where the one that began last has ended, no older one stands up again: the
 * region has none until another begins.
 */
export function valueAt(
  id: string,
  { known }: Pick<LocalParameter, 'known'>,
  { region, on, entered = [] }: Asked,
): FoundValue | MissingValue {
  const own = entered.filter(one => one.name === id && one.value !== null)
  for (const place of region.toReversed()) {
    const last = holding(own, { place, on })
    if (last) return ofEntry(last)
    const listed = holding(known, { place, on })
    if (listed) return ofKnown(id, listed)
  }
  return { missing: { id, place: region.at(-1) ?? 'national', year: Number(on.slice(0, 4)) } }
}

type Spell = { region: Region; validFrom: string; validTo?: string | null }

/** Of a region, the one that began last before or on a day, unless it has ended. */
export function holding<T extends Spell>(
  values: readonly T[],
  { place, on }: { place: Region; on: string },
): T | undefined {
  const begun = values.filter(({ region, validFrom }) => region === place && validFrom <= on)
  const last = begun.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).at(-1)
  return last && (!last.validTo || on <= last.validTo) ? last : undefined
}

const ofEntry = ({ id, value, validFrom, region, source }: EnteredValue): FoundValue => ({
  value: value!,
  from: validFrom,
  region,
  source: { zh: source, en: source },
  tag: 'entered',
  version: id,
})

const ofKnown = (id: string, { value, validFrom, region, source, evidence }: KnownValue): FoundValue => ({
  value,
  from: validFrom,
  region,
  source,
  tag: evidence,
  version: `${id} ${region} ${validFrom}`,
})
