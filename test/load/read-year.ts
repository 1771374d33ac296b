/** Reads from a told house what each of its cases wrote into every table; the only file that knows which tables those are. */
import SqliteConnection, { type Database } from 'better-sqlite3'
import type { SourceRow } from './template.ts'

/** Kept by the house itself, and made again for the copies. */
const madeAgain = [
  'search_entries',
  'fact_changes',
  'case_presence',
  'batches',
  'batch_rows',
  'roster_previews',
  'drafts',
]
/** Who works where: they have ids of their own in the copies' house. */
export const houseTables = [
  'organisations',
  'people',
  'memberships',
  'absences',
  'duties',
  'person_skills',
  'rooms',
  'service_points',
  'parameters',
] as const
export type HouseTable = (typeof houseTables)[number]

export type CaseRows = ReadonlyMap<string, SourceRow[]>
export type YearRead = {
  house: Record<HouseTable, SourceRow[]>
  /** By the id of the case. */
  cases: ReadonlyMap<string, CaseRows>
  files: readonly SourceRow[]
}

export function readYear(file: string): YearRead {
  const db = new SqliteConnection(file, { readonly: true })
  try {
    const rowsOf = (table: string): SourceRow[] => db.prepare(`select * from "${table}"`).all() as SourceRow[]
    const house = Object.fromEntries(houseTables.map(table => [table, rowsOf(table)])) as YearRead['house']
    return { house, cases: casesIn(db, rowsOf), files: rowsOf('stored_files') }
  } finally {
    db.close()
  }
}

/** Tables whose rows belong to one case: by its id, or by the row of another such table. In order of dependence. */
function caseTables(db: Database): { table: string; by?: { column: string; table: string } }[] {
  const tables = (
    db.prepare(`select name from sqlite_master where type = 'table' order by name`).pluck().all() as string[]
  ).filter(name => !madeAgain.includes(name) && !/^(sqlite_|knex_|search_)/.test(name))
  const columnsOf = (table: string): string[] =>
    (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)
  const own = tables.filter(table => table === 'cases' || columnsOf(table).includes('case_id'))
  const below = tables.flatMap(table => {
    if (own.includes(table)) return []
    const keys = db.pragma(`foreign_key_list("${table}")`) as { table: string; from: string }[]
    const key = keys.find(one => own.includes(one.table))
    return key ? [{ table, by: { column: key.from, table: key.table } }] : []
  })
  return [...own.map(table => ({ table })), ...below]
}

function casesIn(db: Database, rowsOf: (table: string) => SourceRow[]): Map<string, Map<string, SourceRow[]>> {
  const cases = new Map<string, Map<string, SourceRow[]>>()
  const caseOf = new Map<string, string>()
  for (const { table, by } of caseTables(db))
    for (const row of rowsOf(table)) {
      const caseId = by
        ? caseOf.get(`${by.table} ${row[by.column]}`)
        : table === 'cases'
          ? String(row.id)
          : (row.case_id as string | null)
      if (!caseId) continue
      if ('id' in row) caseOf.set(`${table} ${row.id}`, caseId)
      const tables = cases.get(caseId) ?? new Map<string, SourceRow[]>()
      cases.set(caseId, tables)
      tables.set(table, [...(tables.get(table) ?? []), row])
    }
  return cases
}
