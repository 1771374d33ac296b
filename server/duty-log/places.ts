/** Where somebody may do duty: the organisations they work for, and the service points near those. */
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { pointsNear, type ServicePoint } from '../service-points/repository.ts'

export type Places = { organisations: { id: string; name: Text }[]; points: ServicePoint[] }

export async function ownPlaces(db: Db, { memberships }: Person): Promise<Places> {
  const held = memberships.filter(({ role }) => ['mediator', 'station-lead', 'lawyer'].includes(role))
  const rows = await db('organisations')
    .whereIn(
      'id',
      held.map(({ organisationId }) => organisationId),
    )
    .orderBy('path')
    .select('id', 'name_zh', 'name_en')
  const points = new Map<string, ServicePoint>()
  for (const path of new Set(held.map(one => one.path)))
    for (const point of await pointsNear(db, path)) points.set(point.id, point)
  return {
    organisations: rows.map(row => ({ id: row.id, name: { zh: row.name_zh, en: row.name_en } })),
    points: [...points.values()],
  }
}
