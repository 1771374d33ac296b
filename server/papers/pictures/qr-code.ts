/** QR codes of short texts: bytes, correction level M, versions 1 to 9. ISO/IEC 18004. */
import { correctionFor } from './error-correction.ts'

/** By version: correction codewords of a block, and how much each block holds. */
const versions: readonly (readonly [correction: number, ...blocks: number[]])[] = [
  [10, 16],
  [16, 28],
  [26, 44],
  [18, 32, 32],
  [24, 43, 43],
  [16, 27, 27, 27, 27],
  [18, 31, 31, 31, 31],
  [22, 38, 38, 39, 39],
  [22, 36, 36, 36, 37, 37],
]

/** True is dark; rows from the top. Throws RangeError for more than 180 bytes. */
export function qrCode(text: string): boolean[][] {
  const bytes = [...new TextEncoder().encode(text)]
  const version = versions.findIndex(([, ...blocks]) => bytes.length + 2 <= sum(blocks)) + 1
  if (version === 0) throw new RangeError(`${bytes.length} bytes are too long for a code`)
  const bits = interleaved(codewords(bytes, version), version).flatMap(word => bitsOf(word, 8))
  const drawn = masks.map((_, mask) => draw(bits, version, mask))
  return drawn.toSorted((one, other) => penaltyOf(one) - penaltyOf(other))[0]!
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
const bitsOf = (value: number, count: number): number[] =>
  Array.from({ length: count }, (_, at) => (value >> (count - 1 - at)) & 1)

/** Mode, length, content, end, and padding to the full size. */
function codewords(bytes: readonly number[], version: number): number[] {
  const [, ...blocks] = versions[version - 1]!
  const nibbles = [4, bytes.length >> 4, bytes.length & 15, ...bytes.flatMap(byte => [byte >> 4, byte & 15]), 0]
  const words = Array.from({ length: nibbles.length / 2 }, (_, at) => nibbles[2 * at]! * 16 + nibbles[2 * at + 1]!)
  const missing = sum(blocks) - words.length
  return [...words, ...Array.from({ length: missing }, (_, at) => (at % 2 === 0 ? 0xec : 0x11))]
}

/** The first word of every block, the second of every block …, then their corrections in the same way. */
function interleaved(words: readonly number[], version: number): number[] {
  const [correction, ...sizes] = versions[version - 1]!
  let begun = 0
  const blocks = sizes.map(size => {
    begun += size
    return words.slice(begun - size, begun)
  })
  const corrections = blocks.map(block => correctionFor(block, correction))
  return [blocks, corrections].flatMap(lists =>
    Array.from({ length: Math.max(...lists.map(({ length }) => length)) }, (_, at) =>
      lists.flatMap(list => list[at] ?? []),
    ).flat(),
  )
}

const masks: readonly ((row: number, column: number) => boolean)[] = [
  (row, column) => (row + column) % 2 === 0,
  row => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row + column) % 2) + ((row * column) % 3)) % 2 === 0,
]

type Grid = (boolean | undefined)[][]

function draw(bits: readonly number[], version: number, mask: number): boolean[][] {
  const size = 17 + 4 * version
  const grid: Grid = Array.from({ length: size }, () => Array<boolean | undefined>(size).fill(undefined))
  drawPatterns(grid, version)
  drawFormat(grid, mask)
  if (version >= 7) drawVersion(grid, version)
  let next = 0
  for (const [row, column] of wayThrough(size)) {
    if (grid[row]![column] !== undefined) continue
    grid[row]![column] = ((bits[next] ?? 0) === 1) !== masks[mask]!(row, column)
    next += 1
  }
  return grid as boolean[][]
}

/** Finders in three corners, timing between them, alignment squares where none of these is. */
function drawPatterns(grid: Grid, version: number): void {
  const size = grid.length
  const corners = [
    [3, 3],
    [3, size - 4],
    [size - 4, 3],
  ] as const
  for (const [row, column] of corners) square(grid, { row, column, reach: 4 }, ring => ring !== 2 && ring !== 4)
  for (let at = 8; at < size - 8; at++) grid[6]![at] = grid[at]![6] = at % 2 === 0
  const last = size - 7
  const middle = version >= 7 ? [6, (last + 6) / 2, last] : version >= 2 ? [6, last] : []
  for (const row of middle)
    for (const column of middle) {
      const isCorner = (row === 6 && column !== (last + 6) / 2) || (column === 6 && row !== (last + 6) / 2)
      if (!isCorner || version < 2) square(grid, { row, column, reach: 2 }, ring => ring !== 1)
    }
}

type Place = { row: number; column: number; reach: number }

/** Rings around a middle; what lies outside is left out. */
function square(grid: Grid, { row, column, reach }: Place, isDark: (ring: number) => boolean): void {
  for (let down = -reach; down <= reach; down++)
    for (let right = -reach; right <= reach; right++)
      if (grid[row + down]?.[column + right] !== undefined || inside(grid, row + down, column + right))
        grid[row + down]![column + right] = isDark(Math.max(Math.abs(down), Math.abs(right)))
}

const inside = (grid: Grid, row: number, column: number): boolean =>
  row >= 0 && column >= 0 && row < grid.length && column < grid.length

/** `value` with the remainder that its check polynomial leaves behind it. */
function checked(value: number, { bits, polynomial }: { bits: number; polynomial: number }): number {
  let rest = value << bits
  for (let at = 31 - Math.clz32(rest); at >= bits && rest !== 0; at = 31 - Math.clz32(rest))
    rest ^= polynomial << (at - bits)
  return (value << bits) | rest
}

/** Level M is 00; twice, around the first finder and beside the two others. */
export const formatBits = (mask: number): number => checked(mask, { bits: 10, polynomial: 0x537 }) ^ 0x5412
export const versionBits = (version: number): number => checked(version, { bits: 12, polynomial: 0x1f25 })

function drawFormat(grid: Grid, mask: number): void {
  const size = grid.length
  const bits = bitsOf(formatBits(mask), 15).map(bit => bit === 1)
  const around = [0, 1, 2, 3, 4, 5, 7, 8]
  bits.forEach((bit, at) => {
    if (at < 8) grid[8]![around[at]!] = bit
    else grid[around[14 - at]!]![8] = bit
    if (at < 7) grid[size - 1 - at]![8] = bit
    else grid[8]![size - 15 + at] = bit
  })
  grid[size - 8]![8] = true
}

function drawVersion(grid: Grid, version: number): void {
  const size = grid.length
  bitsOf(versionBits(version), 18).forEach((bit, at) => {
    const [long, short] = [Math.floor((17 - at) / 3), (17 - at) % 3]
    grid[size - 11 + short]![long] = grid[long]![size - 11 + short] = bit === 1
  })
}

/** Two columns at a time from the right, up and down in turn; the column of the timing is left out. */
function* wayThrough(size: number): Generator<readonly [row: number, column: number]> {
  let up = true
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right -= 1
    for (let step = 0; step < size; step++)
      for (const column of [right, right - 1]) yield [up ? size - 1 - step : step, column] as const
    up = !up
  }
}

/** How hard it is to read: long runs, blocks, what looks like a finder, and too much of one colour. */
function penaltyOf(grid: readonly (readonly boolean[])[]): number {
  const size = grid.length
  const lines = [...grid, ...grid.map((_, column) => grid.map(row => row[column]!))].map(line =>
    line.map(Number).join(''),
  )
  const runs = sum(lines.flatMap(line => (line.match(/0{5,}|1{5,}/g) ?? []).map(({ length }) => length - 2)))
  const finders = sum(lines.map(line => (line.match(/(?=00001011101|10111010000)/g) ?? []).length)) * 40
  let blocks = 0
  for (let row = 1; row < size; row++)
    for (let column = 1; column < size; column++) {
      const dark = grid[row]![column]
      if (dark === grid[row - 1]![column] && dark === grid[row]![column - 1] && dark === grid[row - 1]![column - 1])
        blocks += 3
    }
  const share = sum(grid.map(row => row.filter(Boolean).length)) / size ** 2
  return runs + finders + blocks + Math.floor(Math.abs(share - 0.5) * 20) * 10
}
