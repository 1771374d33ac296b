/** Organisations of a report: the one asked for, those right below it, and what lies near it. */
import type { Knex } from 'knex'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { under } from '../organisations/repository.ts'
import type { Person } from '../people/person.ts'

export type Place = { id: string; path: string; kind: string; name: Text }

/** Itself, those above it and everything below it. */
export const near = (column: string, path: string) => (query: Knex.QueryBuilder) => {
  query.orWhere(below => below.where(under(column, [path])))
  const ids = path.split('/').filter(Boolean)
  const above = ids.map((_, place) => `/${ids.slice(0, place + 1).join('/')}/`)
  query.orWhereIn(column, above)
  query.orWhereIn('parent_id', ids)
}

/** Where the person works and all that lies below, without partners: what a report may be asked for. */
export async function placesOf(db: Db, { memberships }: Person): Promise<Place[]> {
  const paths = memberships.filter(({ role }) => role !== 'partner').map(({ path }) => path)
  const rows = await db('organisations')
    .whereNot({ kind: 'partner' })
    .where(under('path', paths))
    .orderBy('path')
    .select('id', 'path', 'kind', 'name_zh', 'name_en')
  return rows.map(({ id, path, kind, name_zh: zh, name_en: en }) => ({ id, path, kind, name: { zh, en } }))
}

/** Those right below a place; none below a station. */
export const childrenAmong = (places: readonly Place[], { path }: Place): Place[] =>
  places.filter(one => one.path.startsWith(path) && one.path.slice(path.length).split('/').length === 2)
