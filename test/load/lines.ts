/** Rows in the text format of COPY; those of a template are joined and escaped once for all of its copies. Pure. */
import type { Value } from './batch.ts'
import { type Cell, filled, isRope, type Rope } from './rope.ts'
import { inOrderOf } from './stamp.ts'
import type { Row } from './template.ts'

/** `inOrder`: shares in figures, which each copy has in an order of its own, and what stands behind them. */
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

/** What fills a template holds no sign that COPY or JSON would have escaped. */
export function filledLine({ text, inOrder }: Line, values: readonly string[]): string {
  if (!inOrder) return filled(text, values)
  const { cell, after } = inOrder
  return filled(text, values) + fieldOf(inOrderOf(cell, values)) + filled(after, values)
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
  return { texts, slots }
}

const fieldOf = (value: Value): string =>
  value === null ? '\\N' : typeof value === 'number' ? String(value) : escaped(value)

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const escaped = (text: string): string => text.replaceAll(/[\\\n\r\t]/g, one => escapes[one]!)
