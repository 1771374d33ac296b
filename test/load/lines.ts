/**
 * Rows in the text format of COPY; those of a template are joined and escaped once for all of its copies. What fills them
 * is put together byte by byte: a text of one sign for each byte is joined and written out in half the time. Pure.
 */
import type { Value } from './batch.ts'
import { type Cell, filled, isRope, type Rope } from './rope.ts'
import { inOrderOf } from './stamp.ts'
import type { Row } from './template.ts'

/** `inOrder`: shares in figures, which each copy has in an order of its own, and what stands behind them. */
/** `text` is bytewise. */
export type Line = { table: string; columns: readonly string[]; text: Rope; inOrder?: { cell: Cell; after: Rope } }

export function lineFor({ table, columns, cells, orders }: Row): Line {
  if (orders === undefined) return { table, columns, text: joined(cells, '', '\n') }
  const [before, after] = [cells.slice(0, orders), cells.slice(orders + 1)]
  return {
    table,
    columns,
    text: joined(before, '', before.length > 0 ? '\t' : ''),
    inOrder: { cell: cells[orders]!, after: joined(after, after.length > 0 ? '\t' : '', '\n') },
  }
}

/** Both hold the same, in the order of slots. */
export type Filling = { values: readonly string[]; bytes: readonly string[] }

/** Bytewise. What fills a template holds no sign that COPY or JSON would have escaped. */
export function filledLine({ text, inOrder }: Line, { values, bytes }: Filling): string {
  if (!inOrder) return filled(text, bytes)
  const { cell, after } = inOrder
  return filled(text, bytes) + bytewise(fieldOf(inOrderOf(cell, values))) + filled(after, bytes)
}

const beyondAscii = /[\u0080-\uffff]/
/** A text of one sign, at most U+00FF, for each byte of it in UTF-8. */
export const bytewise = (text: string): string => (beyondAscii.test(text) ? Buffer.from(text).toString('latin1') : text)

/** In a memory of its own, which can be handed on to another thread. */
export function bytesOf(bytewiseText: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(bytewiseText.length)
  Buffer.from(bytes.buffer).write(bytewiseText, 'latin1')
  return bytes
}

export const lineOf = (row: readonly Value[]): string => `${row.map(fieldOf).join('\t')}\n`

function joined(cells: readonly Cell[], before: string, after: string): Rope {
  const texts = [before]
  const slots: number[] = []
  for (const [place, cell] of cells.entries()) {
    if (place > 0) texts.push(`${texts.pop()}\t`)
    const [first, ...others] = isRope(cell) ? cell.texts.map(escaped) : [fieldOf(cell)]
    texts.push(`${texts.pop()}${first}`, ...others)
    if (isRope(cell)) slots.push(...cell.slots)
  }
  texts.push(`${texts.pop()}${after}`)
  return { texts: texts.map(bytewise), slots }
}

const fieldOf = (value: Value): string =>
  value === null ? '\\N' : typeof value === 'number' ? String(value) : escaped(value)

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = (text: string): string => text.replaceAll(/[\\\n\r\t]/g, one => escapes[one]!)
