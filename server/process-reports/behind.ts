/** What a figure of a process report counts, one line each. */
import { type KindOfMark, kindsOfMark } from '../../workflows/process/marks.ts'
import { type Tally, variantKey } from '../../workflows/process/tally.ts'
import type { Asked, Proceeding } from './repository.ts'
import { type ReadHouse, type Traveller, travellersOf } from './travelled.ts'
import { variantId } from './variant-id.ts'
import { conformanceWords } from './words.ts'

/** What was counted: all that began, are open or have ended, a variant, or a kind of mark. */
export type Counted = { what: 'begun' | 'open' | 'ended' } | { what: 'variant' | KindOfMark; which: string }

export type Line = { proceeding: Proceeding; on: string; days: number | null }
/** `page`: the one that is shown. `isCut`: there are more proceedings, of which only the newest were looked through. */
export type Behind = { lines: Line[]; count: number; page: number; isCut: boolean }

const plain = ['begun', 'open', 'ended'] as const
const named = ['variant', ...kindsOfMark] as const

/** From an address; undefined for what counts nothing. */
export function countedIn({ what, which }: { what?: unknown; which?: unknown }): Counted | undefined {
  const simple = plain.find(one => one === what)
  if (simple) return { what: simple }
  const known = named.find(one => one === what)
  if (!known || typeof which !== 'string' || which.length > 400) return undefined
  return known === 'conformance' && !Object.hasOwn(conformanceWords, which) ? undefined : { what: known, which }
}

/** `count`: the figure, so many lines there are. */
export type Wanted = { counted: Counted; count: number; page: number; perPage: number }

/** A page of the lines, the last one where there are fewer. It looks no further than to its end. */
export async function behind(
  house: ReadHouse,
  asked: Asked,
  { counted, count, perPage: limit, ...wish }: Wanted,
): Promise<Behind> {
  const page = Math.min(wish.page, Math.max(1, Math.ceil(count / limit)))
  const offset = (page - 1) * limit
  const wanted = Math.min(limit, Math.max(count - offset, 0))
  const lines: Line[] = []
  let passed = 0
  if (wanted > 0)
    for await (const travellers of travellersOf(house, asked)) {
      const found = travellers.flatMap(one => linesOf(one, counted))
      lines.push(...found.slice(Math.max(offset - passed, 0), offset - passed + limit))
      passed += found.length
      if (passed >= offset + limit) break
    }
  return { lines: lines.slice(0, limit), count, page, isCut: lines.length < wanted }
}

/** The figure that the lines stand behind. */
export function countOf(tally: Tally, counted: Counted): number {
  switch (counted.what) {
    case 'begun':
      return tally.begun
    case 'open':
      return tally.open
    case 'ended':
      return tally.begun - tally.open
    case 'variant':
      return [...tally.variants].find(([steps]) => variantId(steps) === counted.which)?.[1].count ?? 0
    default:
      return tally.figures[counted.what].get(counted.which)?.count ?? 0
  }
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
