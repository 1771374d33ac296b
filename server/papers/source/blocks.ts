/** The few things a paper is made of. `{name}` is a place the case fills; nothing else in a text is special. */
import type { Text } from '../../../workflows/text.ts'

export type Column = { head: string; cell: string /** Hundredths of the text's width. */; share: number; right?: true }

export type Block =
  | { kind: 'title' | 'number' | 'plain' | 'body' | 'heading' | 'right' | 'note'; text: string }
  | { kind: 'each' | 'when' | 'unless'; name: string; blocks: readonly Block[] }
  | { kind: 'table'; each: string; columns: readonly Column[] }
  | { kind: 'fields'; rows: readonly (readonly [label: string, value: string])[] }
  | { kind: 'space' }
  /** Tables that only the case knows: their columns come from the questions that were asked. */
  | { kind: 'drawn'; name: string }

export type PaperSource = { id: string; blocks: readonly Block[] }

/** A source that also names the paper and says which places may be left to be written by hand. */
export type NamedSource = PaperSource & { title: Text; mayStayOpen: readonly string[] }

export const title = (text: string): Block => ({ kind: 'title', text })
/** The paper's own number and the case's, at the right. */
export const numbers: Block = { kind: 'number', text: '{number}' }
/** A line that begins at the margin: an addressee, a party's data. */
export const plain = (text: string): Block => ({ kind: 'plain', text })
/** A paragraph, indented by two characters. */
export const body = (text: string): Block => ({ kind: 'body', text })
export const heading = (text: string): Block => ({ kind: 'heading', text })
export const right = (text: string): Block => ({ kind: 'right', text })
export const note = (text: string): Block => ({ kind: 'note', text })
export const space: Block = { kind: 'space' }
/** The blocks once for each entry of a list; inside, only the entry's own places can be named. */
export const each = (name: string, ...blocks: Block[]): Block => ({ kind: 'each', name, blocks })
export const when = (name: string, ...blocks: Block[]): Block => ({ kind: 'when', name, blocks })
export const unless = (name: string, ...blocks: Block[]): Block => ({ kind: 'unless', name, blocks })
/** A table with one row for each entry of a list; its head is repeated on every page. */
export const table = (each: string, ...columns: Column[]): Block => ({ kind: 'table', each, columns })
/** Labels and values side by side, framed. */
export const fields = (...rows: [label: string, value: string][]): Block => ({ kind: 'fields', rows })
export const drawn = (name: string): Block => ({ kind: 'drawn', name })
