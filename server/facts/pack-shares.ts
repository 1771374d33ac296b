/** Shares of a case in figures as text: by day, by what was measured, and then every indicator and line it was measured for. */
import { type Measured, measures } from '../reports/indicator.ts'
import type { Share } from './shares.ts'

/** By day, and by measures as numbers: `indicator` or `indicator|line`. */
type Packed = Record<string, Record<string, string[]>>

/** The same for the same shares, which are in a fixed order. */
export function packShares(shares: readonly Share[]): string {
  const packed: Packed = {}
  for (const { indicator, line, on, ...measured } of shares) {
    const numbers = numbersOf(measured)
    packed[on] ??= {}
    packed[on][numbers] ??= []
    packed[on][numbers].push(line === '' ? indicator : `${indicator}|${line}`)
  }
  return JSON.stringify(packed)
}

export function unpackShares(text: string): Share[] {
  const shares: Share[] = []
  for (const [on, day] of Object.entries(JSON.parse(text) as Packed))
    for (const [numbers, names] of Object.entries(day)) {
      const measured = measuredFrom(numbers)
      for (const name of names) {
        const at = name.indexOf('|')
        const [indicator, line] = at < 0 ? [name, ''] : [name.slice(0, at), name.slice(at + 1)]
        shares.push({ indicator, line, on, ...measured })
      }
    }
  return shares
}

/** Zeroes at the end are left away: '1', '1,500'. */
const numbersOf = (measured: Measured): string =>
  measures
    .map(name => measured[name])
    .join(',')
    .replace(/(,0)+$/, '')

function measuredFrom(numbers: string): Measured {
  const [times = 0, value = 0, lacking = 0, above = 0, part = 0] = numbers.split(',').map(Number)
  return { times, value, lacking, above, part }
}
