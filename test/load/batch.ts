/** What a stamping thread hands on: rows by table, and what the cases are found by. */
import { edition, vectorOf } from '../../server/search/entries.ts'
import { bytesOf, bytewise, filledLine, type Line, lineFor, lineOf } from './lines.ts'
import { rowsOf, type Stamped } from './stamp.ts'
import type { Template } from './template.ts'

export type Value = string | number | null
export type TableRows = { table: string; columns: readonly string[]; rows: Value[][] }
/** In the text format of COPY, in UTF-8. */
export type TableText = { table: string; columns: readonly string[]; text: Uint8Array<ArrayBuffer> }
export type SearchRow = { id: number; caseId: string; names: Entry; words: Entry }
type Entry = Stamped['names']
/** SQLite takes rows and `found`, PostgreSQL `texts` in which it all is. */
export type Batch = { cases: number; tables: TableRows[]; found: SearchRow[]; texts: TableText[] }

export type BatchOf = { add(template: Template, number: number, stamped: Stamped): void; take(): Batch }

export const gatherFor = (databaseUrl: string): BatchOf =>
  databaseUrl.startsWith('sqlite:') ? gatherRows() : gatherTexts()

function gatherRows(): BatchOf {
  let tables = new Map<string, TableRows>()
  let found: SearchRow[] = []
  return {
    add(template, number, stamped) {
      const rows = rowsOf(template, stamped.values)
      for (const [place, { table, columns }] of template.rows.entries()) {
        const known = tables.get(table) ?? { table, columns, rows: [] }
        tables.set(table, known)
        known.rows.push(rows[place]!)
      }
      const { caseId, names, words } = stamped
      found.push({ id: number, caseId, names, words })
    },
    take() {
      const batch = { cases: found.length, tables: [...tables.values()], found, texts: [] }
      tables = new Map()
      found = []
      return batch
    },
  }
}

const searchColumns = ['id', 'case_id', 'edition', 'tokens', 'words']

function gatherTexts(): BatchOf {
  const lines = new WeakMap<Template, Line[]>()
  let tables = new Map<string, { columns: readonly string[]; text: string }>()
  let cases = 0
  const append = (table: string, columns: readonly string[], line: string): void => {
    const known = tables.get(table)
    if (known) known.text += line
    else tables.set(table, { columns, text: line })
  }
  return {
    add(template, number, { caseId, values, names, words }) {
      const itsLines = lines.get(template) ?? template.rows.map(lineFor)
      lines.set(template, itsLines)
      const filling = { values, bytes: values.map(bytewise) }
      for (const line of itsLines) append(line.table, line.columns, filledLine(line, filling))
      const vectors = [names, words].map(({ tokens, marks }) => vectorOf(tokens, marks))
      append('search_entries', searchColumns, bytewise(lineOf([number, caseId, edition, ...vectors])))
      cases++
    },
    take() {
      const texts = [...tables].map(([table, { columns, text }]) => ({ table, columns, text: bytesOf(text) }))
      const batch = { cases, tables: [], found: [], texts }
      tables = new Map()
      cases = 0
      return batch
    },
  }
}
