/** What a stamping thread hands on: rows by table, and what the cases are found by. */
import type { Stamped } from './stamp.ts'
import type { Template } from './template.ts'

export type Value = string | number | null
export type TableRows = { table: string; columns: readonly string[]; rows: Value[][] }
export type SearchRow = { id: number; caseId: string; names: Entry; words: Entry }
type Entry = Stamped['names']
export type Batch = { cases: number; tables: TableRows[]; found: SearchRow[] }

export type BatchOf = { add(template: Template, number: number, stamped: Stamped): void; take(): Batch }

export function gather(): BatchOf {
  let tables = new Map<string, TableRows>()
  let found: SearchRow[] = []
  return {
    add(template, number, { caseId, rows, names, words }) {
      for (const [place, { table, columns }] of template.rows.entries()) {
        const known = tables.get(table) ?? { table, columns, rows: [] }
        tables.set(table, known)
        known.rows.push(rows[place]!)
      }
      found.push({ id: number, caseId, names, words })
    },
    take() {
      const batch = { cases: found.length, tables: [...tables.values()], found }
      tables = new Map()
      found = []
      return batch
    },
  }
}
