/** Names that rows of a report may be grouped by: partners, people, causes. */
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { near } from './places.ts'

export type Partner = { id: string; name: Text; kind: string; active: boolean }
export type Surroundings = {
  partners: ReadonlyMap<string, Partner>
  people: ReadonlyMap<string, string>
}

/** Of the organisation asked for, those above and those below it. */
export async function surroundingsOf(db: Db, path: string): Promise<Surroundings> {
  const partners = await db('organisations')
    .where({ kind: 'partner' })
    .where(near('path', path))
    .orderBy(['partner_kind', 'name_zh'])
    .select('id', 'name_zh', 'name_en', 'partner_kind', 'active')
  const people = await db('people').orderBy('name').select('id', 'name')
  return {
    partners: new Map(
      partners.map(row => [
        row.id,
        { id: row.id, name: { zh: row.name_zh, en: row.name_en }, kind: row.partner_kind, active: Boolean(row.active) },
      ]),
    ),
    people: new Map(people.map(({ id, name }) => [id, name])),
  }
}
