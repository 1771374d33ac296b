/** What telling a story needs to read from a case, and the demo's own mark. The only file here that knows columns. */
import { randomUUIDv7 } from 'node:crypto'
import { findClaim } from '../calculators/repository.ts'
import type { Db } from '../db.ts'
import { clock } from '../people/person.ts'
import { pointsNear } from '../service-points/repository.ts'

export const ownerOf = async (db: Db, caseId: string): Promise<string | undefined> =>
  (await db('cases').where({ id: caseId }).first('owner_id'))?.owner_id

/** Parties of a side in the order in which they were registered: 0 is the first. */
export const partyOnSide = async (db: Db, caseId: string, side: string, place = 0): Promise<string | undefined> =>
  (await db('parties').where({ case_id: caseId, side }).orderBy('id').offset(place).first('id'))?.id

/** Members of the registration by their place: 0 is the applicant. */
export async function memberAt(db: Db, caseId: string, place: number): Promise<string | undefined> {
  const ids: string[] = await db('members').where({ case_id: caseId }).orderBy('id').pluck('id')
  return ids.find(id => id.endsWith(`-m${place}`))
}

/** Whoever of the roster carries that name. */
export const memberNamed = async (db: Db, caseId: string, name: string): Promise<string | undefined> =>
  (
    await db('members')
      .join('parties', 'parties.id', 'members.party_id')
      .where({ 'members.case_id': caseId, name })
      .first('members.id as id')
  )?.id

/** The first that was put on file. */
export async function firstClaim(db: Db, caseId: string): Promise<string | undefined> {
  return (await db('claims').where({ case_id: caseId }).orderBy('id').first('id'))?.id
}

/** The first action of a team or a meeting that is in hand. */
export async function firstAction(db: Db, caseId: string): Promise<string | undefined> {
  const rows = await db('records')
    .where({ case_id: caseId, kind: 'action', state: 'open' })
    .orderBy('on_day')
    .orderBy('key')
  return rows.find(({ details }) => JSON.parse(details).what === 'action')?.key
}

/** `place` counts from 1, the earliest day first. */
export async function openObligation(db: Db, caseId: string, place: number): Promise<string | undefined> {
  const rows = await db('records')
    .where({ case_id: caseId, kind: 'obligation', state: 'open' })
    .orderBy('on_day')
    .orderBy('key')
  return rows[place - 1]?.key
}

export const earliestAppointment = async (db: Db, caseId: string): Promise<string | undefined> =>
  (await db('records').where({ case_id: caseId, kind: 'appointment', state: 'planned' }).orderBy('on_day').first('key'))
    ?.key

/** The partner of that kind that stands closest to the case's station. */
export async function nearestPartner(db: Db, caseId: string, kind: string): Promise<string | undefined> {
  const { organisation_path: place } = await db('cases').where({ id: caseId }).first('organisation_path')
  const rows: { id: string; path: string }[] = await db('organisations')
    .where({ kind: 'partner', partner_kind: kind, active: true })
    .orderBy('path')
    .select('id', 'path')
  const shared = (path: string): number => path.split('/').filter((id, depth) => place.split('/')[depth] === id).length
  return rows.toSorted((a, b) => shared(b.path) - shared(a.path))[0]?.id
}

/** A service point of that kind which the case's station may send to. */
export async function servicePointNear(db: Db, caseId: string, kind: string): Promise<string | undefined> {
  const { organisation_path: place } = await db('cases').where({ id: caseId }).first('organisation_path')
  return (await pointsNear(db, place)).find(point => point.kind === kind)?.id
}

export const caseNumberOf = async (db: Db, caseId: string): Promise<string | undefined> =>
  (await db('cases').where({ id: caseId }).first('registration_number'))?.registration_number

/** The newest proceeding of a workflow, and the version a page would show. */
export const newestProceeding = (
  db: Db,
  caseId: string,
  workflow: string,
): Promise<{ id: string; version: number } | undefined> =>
  db('proceedings')
    .where({ case_id: caseId, workflow })
    .orderBy('began_at', 'desc')
    .orderBy('id', 'desc')
    .first('id', 'version')

export const hasCases = async (db: Db): Promise<boolean> => Boolean(await db('cases').first('id'))

const mark = 'demo'
export type DemoMark = { seed: string; today: string }

/** What the demo in this database was made of; undefined where there is none. */
export async function demoMark(db: Db): Promise<DemoMark | undefined> {
  const row = await db('parameters').where({ name: mark }).first('value')
  return row && JSON.parse(row.value)
}

/** The instant at which the demo had been told; undefined where the house is a real one. */
export async function demoToldAt(db: Db): Promise<string | undefined> {
  return (await db('parameters').where({ name: mark }).first('changed_at'))?.changed_at
}

export async function keepDemoMark(tx: Db, { seed, today }: DemoMark, at: Date): Promise<void> {
  await tx('parameters').insert({
    id: randomUUIDv7(),
    name: mark,
    valid_from: today,
    value: JSON.stringify({ seed, today }),
    source: 'demo:load',
    changed_by: clock.id,
    changed_at: at.toISOString(),
  })
}

export type Ahead = { caseId: string; key: string; onDay: string; atTime: string; stationId: string; ownerId: string }

/** Appointments after a day that have a time, in open cases. */
export async function meetingsAhead(db: Db, after: string): Promise<Ahead[]> {
  const rows = await db('records')
    .join('cases', 'cases.id', 'records.case_id')
    .where({ 'records.kind': 'appointment', 'records.state': 'planned' })
    .where('records.on_day', '>', after)
    .whereNotNull('records.at_time')
    .whereIn('cases.state', ['registered', 'open'])
    .orderBy(['records.on_day', 'records.at_time', 'cases.registration_number', 'records.key'])
    .select('records.case_id', 'records.key', 'on_day', 'at_time', 'cases.organisation_id', 'cases.owner_id')
  return rows.map(row => ({
    caseId: row.case_id,
    key: row.key,
    onDay: row.on_day,
    atTime: row.at_time,
    stationId: row.organisation_id,
    ownerId: row.owner_id,
  }))
}

export type Notice = { id: string; ownerId: string; applicantId: string; respondentId: string }

/** Notices of acceptance that wait to be made, of open cases with a worker and an employer; the newest numbers first. */
export async function newestNotices(db: Db, limit: number): Promise<Notice[]> {
  const rows = await db('papers')
    .join('cases', 'cases.id', 'papers.case_id')
    .where({ 'papers.template': 'acceptance-notice', 'papers.state': 'queued', 'cases.state': 'open' })
    .orderBy('papers.queued_at', 'desc')
    .orderBy('papers.number', 'desc')
    .limit(limit * 4)
    .select('papers.id', 'papers.case_id', 'cases.owner_id')
  const notices: Notice[] = []
  for (const { id, case_id: caseId, owner_id: ownerId } of rows) {
    const [applicantId, respondentId] = [
      await partyOnSide(db, caseId, 'applicant'),
      await partyOnSide(db, caseId, 'respondent'),
    ]
    if (applicantId && respondentId) notices.push({ id, ownerId, applicantId, respondentId })
  }
  return notices.slice(0, limit)
}

/** Claims of these causes with an amount, in open cases of the ordinary day, the newest cases first. */
export async function claimsOfCauses(db: Db, causes: readonly string[], limit: number) {
  const rows = await db('claims')
    .join('cases', 'cases.id', 'claims.case_id')
    .whereIn('claims.cause', [...causes])
    .whereNotNull('claims.amount_fen')
    .whereNull('claims.result')
    .where('cases.state', 'open')
    .whereNot('cases.summary', 'like', '【S%')
    .orderBy('cases.registered_on', 'desc')
    .orderBy('claims.id')
    .limit(limit)
    .select('claims.id', 'claims.case_id', 'cases.owner_id', 'cases.organisation_path')
  return Promise.all(
    rows.map(async ({ id, case_id: caseId, owner_id: ownerId, organisation_path: organisationPath }) => ({
      caseId,
      ownerId,
      organisationPath,
      claim: await findClaim(db, caseId, id),
    })),
  )
}
