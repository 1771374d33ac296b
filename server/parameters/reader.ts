/** From where somebody looks at parameters and rules: their own organisation, what stands above it, and what lies below. */
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { administeredBy, topsOf } from '../organisations/administered.ts'
import { organisationsAt } from '../organisations/repository.ts'
import type { Person } from '../people/person.ts'
import type { Area } from './entries.ts'

export type Viewpoint = {
  /** The top of what the person administers, else where they work. */
  path: string
  area: Area
  place: string
  nameOf(organisationId: string): Text | undefined
  isMine(organisationId: string): boolean
}

export async function viewpointOf(db: Db, person: Person, locale: Locale): Promise<Viewpoint> {
  const own = topsOf(administeredBy(person))
  const path = own[0] ?? person.memberships[0]?.path ?? '/'
  const ids = path.split('/').filter(Boolean)
  const above = await organisationsAt(
    db,
    ids.map((_, depth) => `/${ids.slice(0, depth + 1).join('/')}/`),
  )
  const names = new Map(above.map(({ id, name }) => [id, name]))
  const mine = new Set(await idsUnder(db, own))
  return {
    path,
    area: { ids, paths: own.length > 0 ? own : [path] },
    place: names.get(ids.at(-1) ?? '')?.[locale] ?? '—',
    nameOf: id => names.get(id),
    isMine: id => mine.has(id),
  }
}

async function idsUnder(db: Db, paths: readonly string[]): Promise<string[]> {
  if (paths.length === 0) return []
  return db('organisations')
    .where(any => {
      for (const path of paths) any.orWhereBetween('path', [path, `${path}\uffff`])
    })
    .pluck('id')
}
