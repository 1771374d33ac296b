/** How wide the columns of a table of figures stand on a page, so that no figure is broken over two lines. Pure. */

/** In hundredths of the text of a page: a sign as wide as a digit, and the air beside it in its cell. */
const perSign = 1.25
const air = 3
/** Four Chinese signs of a head beside each other. */
const leastWidth = air + 8 * perSign
/** What the column of names keeps at least. */
const leastFirst = 20

/** Of one column of figures; Chinese signs are twice as wide. */
export const widthOf = (cells: readonly string[]): number =>
  Math.max(leastWidth, ...cells.map(cell => air + perSign * signsIn(cell)))

const signsIn = (text: string): number => [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0)

/** The places of columns that find room beside the names, at most so many; more stand in a table below. */
export function columnsBeside(widths: readonly number[], most: number): number[][] {
  const parts: number[][] = []
  for (const [place, width] of widths.entries()) {
    const last = parts.at(-1)
    const room = 100 - leastFirst - sumOf((last ?? []).map(at => widths[at]!))
    if (last && last.length < most && width <= room) last.push(place)
    else parts.push([place])
  }
  return parts
}

/** Of the names and of each column beside them, 100 in all: even ones where every figure finds room. */
export function sharesOf(widths: readonly number[]): number[] {
  const first = widths.length > 3 ? 28 : 40
  const even = (100 - first) / widths.length
  if (widths.every(width => width <= even)) return [first, ...widths.map(() => even)]
  const spare = Math.max(0, 100 - leastFirst - sumOf(widths)) / widths.length
  const shares = widths.map(width => width + spare)
  return [100 - sumOf(shares), ...shares]
}
