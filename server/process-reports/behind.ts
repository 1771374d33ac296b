/** What a figure of a process report counts, one line each: the figure and the list come from the same walk. */
import { type KindOfMark, kindsOfMark } from '../../workflows/process/marks.ts'
import { variantKey } from '../../workflows/process/tally.ts'
import type { Office } from '../office.ts'
import type { Asked, Proceeding } from './repository.ts'
import { type Traveller, travellersOf } from './travelled.ts'
import { variantId } from './variant-id.ts'

/** What was counted: all that began, are open or have ended, a variant, or a kind of mark. */
export type Counted = { what: 'begun' | 'open' | 'ended' } | { what: 'variant' | KindOfMark; which: string }

export type Line = { proceeding: Proceeding; on: string; days: number | null }
export type Behind = { lines: Line[]; count: number }

const plain = ['begun', 'open', 'ended'] as const
const named = ['variant', ...kindsOfMark] as const

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

function linesOf({ proceeding, trip, wholeDays, marks }: Traveller, counted: Counted): Line[] {
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
    default:
      return marks
        .filter(({ kind, which }) => kind === counted.what && which === counted.which)
        .map(({ on, days }) => ({ proceeding, on, days }))
  }
}
