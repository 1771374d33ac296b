/** What a figure of a process report counts, one line each: the figure and the list come from the same walk. */
import { arrowKey } from '../../workflows/diagram.ts'
import { variantKey } from '../../workflows/process/tally.ts'
import type { Office } from '../office.ts'
import type { Asked, Proceeding } from './repository.ts'
import { type Traveller, travellersOf } from './travelled.ts'
import { variantId } from './variant-id.ts'

/** What was counted: 'begun', 'open', 'ended', a state, who stands in it now, an arrow, or a way. */
export type Counted =
  | { what: 'begun' | 'open' | 'ended' }
  | { what: 'state' | 'standing' | 'arrow' | 'variant'; which: string }

export type Line = { proceeding: Proceeding; on: string; days: number | null }
export type Behind = { lines: Line[]; count: number }

const plain = ['begun', 'open', 'ended'] as const
const named = ['state', 'standing', 'arrow', 'variant'] as const

/** From an address; undefined for what counts nothing. */
export function countedIn({ what, which }: { what?: unknown; which?: unknown }): Counted | undefined {
  const simple = plain.find(one => one === what)
  if (simple) return { what: simple }
  const known = named.find(one => one === what)
  return known && typeof which === 'string' && which.length <= 400 ? { what: known, which } : undefined
}

/** A page of the lines, and how many there are. */
export async function behind(
  office: Office,
  asked: Asked,
  { counted, offset, limit }: { counted: Counted; offset: number; limit: number },
): Promise<Behind> {
  const lines: Line[] = []
  let count = 0
  for await (const travellers of travellersOf(office, asked))
    for (const line of travellers.flatMap(one => linesOf(one, counted))) {
      if (count >= offset && lines.length < limit) lines.push(line)
      count += 1
    }
  return { lines, count }
}

function linesOf(traveller: Traveller, counted: Counted): Line[] {
  const { proceeding, trip, wholeDays } = traveller
  const { beganOn, endedOn } = proceeding
  const whole = { proceeding, on: endedOn ?? beganOn, days: wholeDays }
  switch (counted.what) {
    case 'begun':
      return [{ ...whole, on: beganOn }]
    case 'open':
      return wholeDays === null ? [whole] : []
    case 'ended':
      return wholeDays === null ? [] : [whole]
    case 'variant':
      return variantId(variantKey(trip)) === counted.which ? [whole] : []
    case 'arrow':
      return trip.passages
        .filter(passage => arrowKey(passage) === counted.which)
        .map(({ on, days }) => ({ proceeding, on, days }))
    case 'state':
    case 'standing':
      return trip.sojourns
        .filter(({ path, until }) => path === counted.which && (until === null) === (counted.what === 'standing'))
        .map(({ from, until, days }) => ({ proceeding, on: until ?? from, days }))
  }
}
