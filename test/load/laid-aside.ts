/**
 * Keys, indexes and references of a PostgreSQL database are laid aside while it is filled, and made again in one go:
 * first what each table has of its own, then what leads from one to another, which PostgreSQL checks row by row.
 */
import type pg from 'pg'

type Kind = 'key' | 'index' | 'reference'
type LaidAside = { table: string; kind: Kind; drop: string; make: string; name: string }

/** References go first, as they hang on keys. */
export async function setAside(client: pg.Client): Promise<readonly LaidAside[]> {
  const all = [...(await constraints(client)), ...(await indexes(client))]
  for (const kind of ['reference', 'index', 'key'])
    for (const one of all) if (one.kind === kind) await client.query(one.drop)
  return all
}

async function constraints(client: pg.Client): Promise<LaidAside[]> {
  const { rows } = await client.query(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, contype as type, pg_get_constraintdef(oid) as def
    from pg_constraint
    where connamespace = current_schema()::regnamespace and contype in ('f', 'p', 'u') and conrelid <> 0
    order by contype, conname`)
  return rows.map(({ table, name, type, def }) => ({
    table,
    name,
    kind: type === 'f' ? 'reference' : 'key',
    drop: `alter table ${table} drop constraint ${name}`,
    make: `alter table ${table} add constraint ${name} ${def}`,
  }))
}

async function indexes(client: pg.Client): Promise<LaidAside[]> {
  const { rows } = await client.query(`
    select x.indrelid::regclass::text as table, quote_ident(i.relname) as name, pg_get_indexdef(x.indexrelid) as def
    from pg_index x join pg_class i on i.oid = x.indexrelid
    where i.relnamespace = current_schema()::regnamespace
      and not exists (select 1 from pg_constraint where conindid = x.indexrelid)
    order by i.relname`)
  return rows.map(({ table, name, def }) => ({ table, name, kind: 'index', drop: `drop index ${name}`, make: def }))
}

type Progress = (done: number, of: number) => void

/**
 * `clients` take table after table, the largest first, so that none is left with one at the end; a table large as the
 * memory stays in it while it gets its indexes one after another. Throws where a row leads to one that is not there.
 */
export async function makeAgain(
  clients: readonly pg.Client[],
  all: readonly LaidAside[],
  progress: Progress,
): Promise<void> {
  const [first] = clients as [pg.Client]
  let done = 0
  const make = async (client: pg.Client, statement: string): Promise<void> => {
    await client.query(statement)
    progress(++done, all.length)
  }
  for (const client of clients) await client.query(forMaking)
  const tables = await largestFirst(first)
  await shared(clients, tables, async (client, table) => {
    for (const one of all) if (one.table === table && one.kind === 'key') await make(client, one.make)
    for (const one of all) if (one.table === table && one.kind === 'index') await make(client, one.make)
    await client.query(`vacuum (analyze, index_cleanup off, truncate off) ${table}`)
  })
  const references = all.filter(({ kind }) => kind === 'reference')
  for (const { make: statement } of references) await first.query(`${statement} not valid`)
  await shared(clients, tables, async (client, table) => {
    for (const one of references)
      if (one.table === table) await make(client, `alter table ${table} validate constraint ${one.name}`)
  })
}

/** Two statements side by side leave no processor for a third. */
const forMaking = `
  set maintenance_work_mem = '1GB'; set max_parallel_maintenance_workers = 0; set max_parallel_workers_per_gather = 0`

async function largestFirst(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(`
    select oid::regclass::text as name from pg_class
    where relnamespace = current_schema()::regnamespace and relkind = 'r' order by pg_table_size(oid) desc, oid`)
  return rows.map(({ name }) => name)
}

/** Each client works on the next one that is left. */
async function shared(
  clients: readonly pg.Client[],
  tables: readonly string[],
  work: (client: pg.Client, table: string) => Promise<void>,
): Promise<void> {
  const left = [...tables]
  await Promise.all(
    clients.map(async client => {
      for (let table = left.shift(); table; table = left.shift()) await work(client, table)
    }),
  )
}
