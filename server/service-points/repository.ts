/** Service points. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { beside, under } from '../organisations/repository.ts'
import type { Hours, PointKind } from './kinds.ts'

export type PointFacts = {
  organisationId: string
  kind: PointKind
  name: Text
  address: string
  phone: string | null
  alwaysOpen: boolean
  hours: Hours[]
  note: string | null
}
export type ServicePoint = PointFacts & { id: string; active: boolean; organisation: Text }

const points = (db: Db) =>
  db('service_points')
    .join('organisations', 'organisations.id', 'service_points.organisation_id')
    .orderBy('organisations.path')
    .orderBy('service_points.id')
    .select('service_points.*', 'organisations.name_zh as run_by_zh', 'organisations.name_en as run_by_en')

/** At most `limit` of those run by organisations below `paths`. */
export async function pointsUnder(db: Db, paths: readonly string[], limit: number): Promise<ServicePoint[]> {
  return (await points(db).where(under('organisations.path', paths)).limit(limit)).map(toPoint)
}

/** Throws NotFound where it does not exist or is not run by an organisation below one of `paths`. */
export async function findPoint(db: Db, id: string, paths: readonly string[]): Promise<ServicePoint> {
  const row = await points(db).where('service_points.id', id).where(under('organisations.path', paths)).first()
  if (!row) throw new NotFound(`No service point ${id}`)
  return toPoint(row)
}

/** Open ones that a case of this place can be sent to: run by its station, by those beside it, or by those above. */
export async function pointsNear(db: Db, organisationPath: string): Promise<ServicePoint[]> {
  const rows = await points(db).where('service_points.active', true).where(beside(organisationPath))
  return rows.map(toPoint)
}

/** Those that are open and run by the organisation itself. */
export async function pointsOf(db: Db, organisationId: string): Promise<ServicePoint[]> {
  const rows = await points(db).where({
    'service_points.organisation_id': organisationId,
    'service_points.active': true,
  })
  return rows.map(toPoint)
}

/** Those that referrals of a case name, as far as everybody who sees the case may know. */
export async function pointsNamedIn(db: Db, caseId: string): Promise<ServicePoint[]> {
  const named = await db('records').where({ case_id: caseId, kind: 'service-point', audience: 'all' }).select('details')
  const ids = [...new Set(named.map(({ details }) => JSON.parse(details).servicePointId as string))]
  return ids.length === 0 ? [] : (await points(db).whereIn('service_points.id', ids)).map(toPoint)
}

/** Returns the new point's id. */
export async function insertPoint(tx: Db, facts: PointFacts, at: Date): Promise<string> {
  const id = randomUUIDv7()
  await tx('service_points').insert({ id, ...toRow(facts), active: true, created_at: at.toISOString() })
  return id
}

export async function updatePoint(tx: Db, id: string, facts: PointFacts): Promise<void> {
  await tx('service_points').where({ id }).update(toRow(facts))
}

export async function setPointActive(tx: Db, id: string, active: boolean): Promise<void> {
  await tx('service_points').where({ id }).update({ active })
}

const toRow = ({ organisationId, kind, name, address, phone, alwaysOpen, hours, note }: PointFacts) => ({
  organisation_id: organisationId,
  kind,
  name_zh: name.zh,
  name_en: name.en,
  address,
  phone,
  always_open: alwaysOpen,
  hours: JSON.stringify(hours),
  note,
})

const toPoint = (row: any): ServicePoint => ({
  id: row.id,
  organisationId: row.organisation_id,
  organisation: { zh: row.run_by_zh, en: row.run_by_en },
  kind: row.kind,
  name: { zh: row.name_zh, en: row.name_en },
  address: row.address,
  phone: row.phone,
  alwaysOpen: Boolean(row.always_open),
  hours: JSON.parse(row.hours),
  note: row.note,
  active: Boolean(row.active),
})
