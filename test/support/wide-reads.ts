/** Finds statements that would read a whole house for one case: SQLite plans them the same way with ten cases and a million. */
import type { Db } from '../../server/db.ts'
import type { Office } from '../../server/office.ts'

/** From now on what the transactions of this office ask of the database: each text once. */
export function listenTo({ db }: Pick<Office, 'db'>): ReadonlySet<string> {
  const statements = new Set<string>()
  const write = db.write
  const listen = (tx: Db) =>
    tx.on('query', ({ sql }: { sql: string }) => {
      const text = sql.replaceAll(/\(\?(?:, \?)+\)/g, '(?, ?)') // lists of any length are planned alike
      if (/^(select|update|delete)/.test(text)) statements.add(text)
    })
  db.write = work =>
    write(tx => {
      listen(tx)
      return work(tx)
    })
  return statements
}

/** From now on what is read outside of transactions: the reader of SQLite raises no events. */
export function listenToReader({ db }: Pick<Office, 'db'>): Set<string> {
  const statements = new Set<string>()
  const client: { runner(builder: { toSQL(): { sql: string } }): unknown } = db.reader.client
  const runner = client.runner.bind(client)
  client.runner = builder => {
    statements.add(builder.toSQL().sql)
    return runner(builder)
  }
  return statements
}

/** Columns that say the same of many cases: an index that begins with one leads to rows of the whole house. */
const shared = /^(kind|state|status|workflow|doing|template|nature|organisation_id|organisation_path)$/
/** A condition that no row fulfils ends the query before it begins: knex writes it for an empty list. */
const isEmpty = (sql: string): boolean => /(?:where|and) 1 = \?/.test(sql)

/** Plans of statements that scan a table of cases, or look rows up by what many cases have in common. */
export async function wideReads(db: Db, statements: Iterable<string>): Promise<string[]> {
  const growing = await growingTables(db)
  const wide: string[] = []
  for (const sql of statements) {
    if (isEmpty(sql)) continue
    const values = Array.from(sql.matchAll(/\?/g), () => 'x')
    const plan: { detail: string }[] = await db.raw(`explain query plan ${sql.replaceAll('?', '+?')}`, values)
    for (const { detail } of plan) if (isWide(detail, growing)) wide.push(`${detail}: ${sql}`)
  }
  return wide
}

/** Those with rows of cases, and the cases themselves. */
async function growingTables(db: Db): Promise<ReadonlySet<string>> {
  const rows: { name: string }[] = await db.raw(
    `select distinct t.name from sqlite_master as t, pragma_table_info(t.name) as c
     where t.type = 'table' and (t.name = 'cases' or c.name in ('case_id', 'proceeding_id', 'event_id', 'batch_id'))`,
  )
  return new Set(rows.map(({ name }) => name))
}

function isWide(detail: string, growing: ReadonlySet<string>): boolean {
  const [, scanned] = /^SCAN (\S+)/.exec(detail) ?? []
  if (scanned) return growing.has(scanned)
  const [, table, first] = /^SEARCH (\S+) USING (?:COVERING )?INDEX \S+ \((\w+)/.exec(detail) ?? []
  return table !== undefined && growing.has(table) && shared.test(first!)
}
