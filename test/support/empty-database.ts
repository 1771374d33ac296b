/** A used copy of the template on PostgreSQL becomes as new; what the migrations wrote is there again. */
import pg from 'pg'
import { query } from './query.ts'

/** Keeps what the migrations wrote beside the tables, in a schema of its own. To be called on the template, once. */
export async function keepFirstRows(url: string): Promise<void> {
  await query(url, `create schema first_rows; ${forEachTable('create table first_rows.%1$I as table public.%1$I')}`)
}

/** Whoever is still connected to it is cut off. */
export async function emptyDatabase(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`)
    const written = await tablesWithRows(client)
    await client.query(`begin;
      set local session_replication_role = replica; -- in any order, whatever refers to whatever
      ${written.map(table => `delete from ${table}`).join(';')};
      ${forEachTable('insert into public.%1$I table first_rows.%1$I', 'first_rows')};
      select setval(format('%I.%I', schemaname, sequencename), start_value, false)
        from pg_sequences where last_value is not null;
      commit`)
    // Of the others and of the catalogue there is nothing to tidy: that would take half of the time.
    if (written.length > 0) await client.query(`vacuum ${written.join(', ')}`)
  } finally {
    await client.end()
  }
}

/** Quoted, with their schema. */
async function tablesWithRows(client: pg.Client): Promise<string[]> {
  const { rows: all } = await client.query<{ one: string }>(
    `select format('public.%I', tablename) as one from pg_tables where schemaname = 'public'`,
  )
  const asked = all.map(({ one }) => `select '${one}' as one where exists (select from ${one})`)
  const { rows } = await client.query<{ one: string }>(asked.join(' union all '))
  return rows.map(({ one }) => one)
}

/** A statement for each table of a schema that has rows. */
const forEachTable = (statement: string, schema = 'public'): string => `do $each$
  declare one text; has_rows boolean;
  begin
    for one in select tablename from pg_tables where schemaname = '${schema}' loop
      execute format('select exists (select from ${schema}.%I)', one) into has_rows;
      if has_rows then execute format('${statement}', one); end if;
    end loop;
  end $each$`
