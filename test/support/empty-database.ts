/** A used copy of the template on PostgreSQL becomes as new; what the migrations wrote is there again. */
import { query } from './query.ts'

/** Keeps what the migrations wrote beside the tables, in a schema of its own. To be called on the template, once. */
export async function keepFirstRows(url: string): Promise<void> {
  await query(url, `create schema first_rows; ${forEachTable('create table first_rows.%1$I as table public.%1$I')}`)
}

/** Whoever is still connected to it is cut off. */
export async function emptyDatabase(url: string): Promise<void> {
  await query(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid();
    begin;
    set local session_replication_role = replica; -- in any order, whatever refers to whatever
    ${forEachTable('delete from public.%1$I')};
    ${forEachTable('insert into public.%1$I table first_rows.%1$I', 'first_rows')};
    select setval(format('%I.%I', schemaname, sequencename), start_value, false)
      from pg_sequences where last_value is not null;
    commit`,
  )
  await query(url, 'vacuum')
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
