/** The few things a paper is made of. `{name}` is a place the case fills; nothing else in a text is special. */
import type { Text } from '../../../workflows/text.ts'

export type Column = { head: string; cell: string /** Hundredths of the text's width. */; share: number; right?: true }

type Line = 'title' | 'number' | 'plain' | 'body' | 'heading' | 'right' | 'note' | 'sign' | 'seal' | 'day'
/** A label and its value; with `given` only where that is so. */
export type FieldRow = readonly [label: string, value: string, given?: string]

export type Block =
  | {
      kind: Line
      text: string /** Stays on the page of what follows it. */
      keep?: true /** Begins a page. */
      fresh?: true
    }
  | { kind: 'each' | 'when' | 'unless'; name: string; blocks: readonly Block[] }
  | { kind: 'table'; each: string; columns: readonly Column[] }
  | { kind: 'grid'; rows: readonly (readonly string[])[]; columns: readonly Column[] }
  | { kind: 'fields'; rows: readonly FieldRow[] }
  | { kind: 'space'; keep?: true }
  /** Tables that only the case knows: their columns come from the questions that were asked. */
  | { kind: 'drawn'; name: string }

export type PaperSource = { id: string; blocks: readonly Block[] }

/** A source that also names the paper and says which places may be left to be written by hand. */
export type NamedSource = PaperSource & {
  title: Text
  mayStayOpen: readonly string[]
  /** Whose own form goes before ours, where another body sets one. */
  formOf?: Text
}

export const title = (text: string): Block => ({ kind: 'title', text })
/** The paper's own number and the case's, at the right. */
export const numbers: Block = { kind: 'number', text: '{number}' }
/** A line that begins at the margin: an addressee, a party's data. */
export const plain = (text: string): Block => ({ kind: 'plain', text })
/** A paragraph, indented by two characters. */
export const body = (text: string): Block => ({ kind: 'body', text })
export const heading = (text: string): Block => ({ kind: 'heading', text })
export const right = (text: string): Block => ({ kind: 'right', text })
/** Who signs, and room for the day at the right where both fit on the line of twenty-seven signs. */
export const sign = (who: string): Block => ({
  kind: 'sign',
  text: who.length <= 14 ? `${who}：\t＿＿＿＿＿　　年　月　日` : `${who}：\t＿＿＿＿＿`,
})
/** The issuer with its seal, over the day: GB/T 9704, 7.3.5. */
export const seal = (text: string): Block => ({ kind: 'seal', text })
export const day = (text: string): Block => ({ kind: 'day', text })
/** Blocks that stay on one page: a seal never stands alone behind a turned leaf. */
export const together = (...blocks: Block[]): Block[] =>
  blocks.map((block, place) =>
    place < blocks.length - 1 && ('text' in block || block.kind === 'space') ? { ...block, keep: true } : block,
  )
/** What is attached begins a page of its own: GB/T 9704, 7.3.6. */
export const attachment = (text: string): Block => ({ kind: 'plain', text, fresh: true })
export const note = (text: string): Block => ({ kind: 'note', text })
export const space: Block = { kind: 'space' }
/** The blocks once for each entry of a list; inside, only the entry's own places can be named. */
export const each = (name: string, ...blocks: Block[]): Block => ({ kind: 'each', name, blocks })
export const when = (name: string, ...blocks: Block[]): Block => ({ kind: 'when', name, blocks })
export const unless = (name: string, ...blocks: Block[]): Block => ({ kind: 'unless', name, blocks })
/** A table with one row for each entry of a list; its head is repeated on every page. */
export const table = (each: string, ...columns: Column[]): Block => ({ kind: 'table', each, columns })
/** Labels and values side by side, framed. */
export const fields = (...rows: FieldRow[]): Block => ({ kind: 'fields', rows })
/** A table with so many empty rows to be written by hand. */
export const grid = (rows: number, ...columns: Omit<Column, 'cell'>[]): Block => ({
  kind: 'grid',
  rows: Array.from({ length: rows }, () => []),
  columns: columns.map(column => ({ ...column, cell: '' })),
})
/** The rows of a list, or so many empty ones to be written by hand where `given` does not hold. */
export const tableOrRoom = (
  { given, each, room }: { given: string; each: string; room: number },
  ...columns: Column[]
): Block[] => [when(given, table(each, ...columns)), unless(given, grid(room, ...columns))]
/** A table that names what belongs in it, numbered, with room for pages and remarks. */
export const listing = (names: readonly string[]): Block => ({
  kind: 'grid',
  rows: names.map((name, place) => [String(place + 1), name]),
  columns: [
    { head: '序号', cell: '', share: 8 },
    { head: '名称', cell: '', share: 56 },
    { head: '页码', cell: '', share: 14 },
    { head: '备注', cell: '', share: 22 },
  ],
})
/** What was told of the workers' employment, a line each; nothing where nothing was. */
export const employment: Block = {
  kind: 'when',
  name: 'hasEmployment',
  blocks: [{ kind: 'each', name: 'employments', blocks: [{ kind: 'body', text: '{words}' }] }],
}
export const drawn = (name: string): Block => ({ kind: 'drawn', name })
