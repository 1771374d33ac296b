/** Shares of a case in figures as text: by day, by what was measured, and then every indicator and line it was measured for. */
import { type Measured, measures, nothingMeasured } from '../reports/indicator.ts'
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

/** The one order in which they are packed. */
export const inOrder = (shares: readonly Share[]): Share[] =>
  shares
    .map(one => ({ key: `${one.indicator}\n${one.line}\n${one.on}`, one }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ one }) => one)

/** All of them, or those of some indicators. */
export function unpackShares(text: string, only?: ReadonlySet<string>): Share[] {
  const shares: Share[] = []
  for (const [on, day] of Object.entries(JSON.parse(text) as Packed))
    for (const [numbers, names] of Object.entries(day)) {
      const measured = measuredFrom(numbers)
      for (const name of names) {
        const parts = nameParts(name)
        if (!only || only.has(parts.indicator)) shares.push({ ...parts, on, ...measured })
      }
    }
  return shares
}

/** By `indicator` or `indicator|line`, whatever the day. */
export type Tally = Map<string, Measured>

/** Adds up very many texts, each so often, of which nothing but the sum is wanted. */
export function addPacked(tally: Tally, text: string, often: number): void {
  for (const day of Object.values(JSON.parse(text) as Packed))
    for (const [numbers, names] of Object.entries(day)) {
      const measured = measuredFrom(numbers)
      for (const name of names) {
        const sum = tally.get(name) ?? { ...nothingMeasured }
        tally.set(name, sum)
        for (const measure of measures) sum[measure] += often * measured[measure]
      }
    }
}

export function nameParts(name: string): { indicator: string; line: string } {
  const at = name.indexOf('|')
  return at < 0 ? { indicator: name, line: '' } : { indicator: name.slice(0, at), line: name.slice(at + 1) }
}

export type Picked = Pick<Share, 'indicator' | 'line' | 'on' | 'times'>

/** Only those of one indicator, read where they stand: a list looks into very many texts for few of their words. */
export function pickShares(text: string, indicator: string): Picked[] {
  if (text.includes('\\')) return unpackShares(text).filter(one => one.indicator === indicator)
  const picked: Picked[] = []
  const start = `"${indicator}`
  for (let at = text.indexOf(start); at >= 0; at = text.indexOf(start, at + 1)) {
    const end = text.indexOf('"', at + 1)
    const rest = text.slice(at + start.length, end)
    if (rest !== '' && !rest.startsWith('|')) continue
    const list = text.lastIndexOf('":[', at)
    const numbers = text.slice(text.lastIndexOf('"', list - 1) + 1, list)
    const day = text.lastIndexOf('":{', at)
    picked.push({ indicator, line: rest.slice(1), on: text.slice(day - 10, day), times: Number.parseInt(numbers, 10) })
  }
  return picked
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
