/** Names that rows of a report may be grouped by: partners, people, causes. */
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { near } from './places.ts'

/** `isNear`: belongs to the organisation asked for, to one above or one below it. */
export type Partner = { id: string; name: Text; kind: string; active: boolean; isNear: boolean }
export type Surroundings = {
  partners: ReadonlyMap<string, Partner>
  people: ReadonlyMap<string, string>
}

/** Of the organisation asked for. */
export async function surroundingsOf(db: Db, path: string): Promise<Surroundings> {
  const people = await db('people').orderBy('name').select('id', 'name')
  return { partners: await everyPartner(db, path), people: new Map(people.map(({ id, name }) => [id, name])) }
}

export async function everyPartner(db: Db, path = '/'): Promise<Surroundings['partners']> {
  const nearIds = await db('organisations').where({ kind: 'partner' }).where(near('path', path)).pluck('id')
  const isNear = new Set<string>(nearIds)
  const partners = await db('organisations')
    .where({ kind: 'partner' })
    .orderBy(['partner_kind', 'name_zh'])
    .select('id', 'name_zh', 'name_en', 'partner_kind', 'active')
  return new Map(
    partners.map(row => [
      row.id,
      {
        ...{ id: row.id, name: { zh: row.name_zh, en: row.name_en }, kind: row.partner_kind },
        ...{ active: Boolean(row.active), isNear: isNear.has(row.id) },
      },
    ]),
  )
}
