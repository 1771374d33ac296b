/** The rows of a report's figures cut into parts that can be written one by one. */
import type { ReadableHouse } from '../facts/shares.ts'
import { everyRow } from '../reports/every-row.ts'
import type { Row } from '../reports/indicator.ts'
import type { Asking } from './keep-filed.ts'

/** So many rows fill a part. */
const rowsInPart = 500

/** `rows`: JSON. `place`: from 0, of each indicator. */
export type Part = { indicator: string; place: number; rows: string }

/** `told` hears how many cases have been read, of how many. */
export async function* partsOf(
  house: ReadableHouse,
  asking: Asking,
  told: (cases: number, total: number) => void = () => {},
): AsyncGenerator<Part> {
  const waiting = new Map<string, Row[]>()
  const places = new Map<string, number>()
  const part = (indicator: string): Part => {
    const place = places.get(indicator) ?? 0
    places.set(indicator, place + 1)
    const rows = JSON.stringify(waiting.get(indicator))
    waiting.delete(indicator)
    return { indicator, place, rows }
  }
  let read = 0
  for await (const { cases, total, rows } of everyRow(house, asking)) {
    for (const [indicator, some] of rows) {
      if (some.length === 0) continue
      const all = waiting.get(indicator) ?? []
      for (const row of some) all.push(row)
      waiting.set(indicator, all)
      if (all.length >= rowsInPart) yield part(indicator)
    }
    read += cases
    told(read, total)
  }
  for (const indicator of [...waiting.keys()]) yield part(indicator)
}
