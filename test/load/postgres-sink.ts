/** Fills a PostgreSQL database by COPY; several sinks may do so side by side. */
import pg from 'pg'
import { edition, vectorOf } from '../../server/search/entries.ts'
import type { TableRows, Value } from './batch.ts'
import { copyInto } from './copy-in.ts'
import type { Sink } from './sink.ts'

/** What is made again at the end, in order of its making: tables' own keys, then indexes, then references. */
type LaidAside = { drop: string; make: string }

export async function openPostgresSink(connectionString: string): Promise<Sink> {
  const client = new pg.Client({ connectionString })
  await client.connect()
  await client.query('set synchronous_commit = off')
  let laidAside: LaidAside[] = []
  const put = ({ table, columns, rows }: TableRows): Promise<void> =>
    rows.length === 0
      ? Promise.resolve()
      : copyInto(client, `copy "${table}" (${columns.map(one => `"${one}"`)}) from stdin`, rows.map(lineOf))
  return {
    async begin() {
      laidAside = await constraintsAndIndexes(client)
      for (const { drop } of laidAside) await client.query(drop)
    },
    async write({ tables, found }) {
      await client.query('begin')
      for (const rows of tables) await put(rows)
      await put({
        table: 'search_entries',
        columns: ['id', 'case_id', 'edition', 'tokens', 'words'],
        rows: found.map(({ id, caseId, names, words }) => [
          id,
          caseId,
          edition,
          vectorOf(names.tokens, names.marks),
          vectorOf(words.tokens, words.marks),
        ]),
      })
      await client.query('commit')
    },
    put,
    async finish(progress) {
      await client.query(`set maintenance_work_mem = '1GB'`)
      for (const [place, { make }] of laidAside.toReversed().entries()) {
        await client.query(make)
        progress(place + 1, laidAside.length)
      }
      await client.query(`select setval('search_entries_id_seq', greatest(max(id), 1)) from search_entries`)
      await client.query('analyze')
    },
    close: () => client.end(),
  }
}

/** In the order of laying aside: references first, then indexes, then keys. */
async function constraintsAndIndexes(client: pg.Client): Promise<LaidAside[]> {
  const { rows: constraints } = await client.query(`
    select conrelid::regclass::text as at, quote_ident(conname) as name, contype as type, pg_get_constraintdef(oid) as def
    from pg_constraint
    where connamespace = current_schema()::regnamespace and contype in ('f', 'p', 'u') and conrelid <> 0
    order by contype = 'p', contype = 'u', conname`)
  const { rows: indexes } = await client.query(`
    select quote_ident(i.relname) as name, pg_get_indexdef(x.indexrelid) as def
    from pg_index x join pg_class i on i.oid = x.indexrelid
    where i.relnamespace = current_schema()::regnamespace
      and not exists (select 1 from pg_constraint where conindid = x.indexrelid)
    order by 1`)
  const constraint = ({ at, name, def }: Record<string, string>): LaidAside => ({
    drop: `alter table ${at} drop constraint ${name}`,
    make: `alter table ${at} add constraint ${name} ${def}`,
  })
  return [
    ...constraints.filter(({ type }) => type === 'f').map(constraint),
    ...indexes.map(({ name, def }) => ({ drop: `drop index ${name}`, make: def })),
    ...constraints.filter(({ type }) => type !== 'f').map(constraint),
  ]
}

const lineOf = (row: readonly Value[]): string => `${row.map(fieldOf).join('\t')}\n`

const escapes: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }
const fieldOf = (value: Value): string =>
  value === null
    ? '\\N'
    : typeof value === 'number'
      ? String(value)
      : value.replaceAll(/[\\\n\r\t]/g, one => escapes[one]!)
