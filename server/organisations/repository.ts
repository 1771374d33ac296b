/** The tree of organisations. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Knex } from 'knex'
import { officialCode } from '../../workflows/law/taxonomies/taxonomy.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { dayOf } from '../office.ts'
import type { OrganisationKind, PartnerKind } from './kinds.ts'

export type OrganisationFacts = {
  name: Text
  shortCode: string
  /** Of the taxonomy of mediation bodies: an official entry, or one of an office under it. */
  mediationEntry: string | null
  partnerKind: PartnerKind | null
  /** How long a partner has to sign for a referral. */
  signInDays: number | null
  signInUnit: 'd' | 'wd' | null
  /** The file shows only that a referral to it was made. */
  confidential: boolean
  phone: string | null
  address: string | null
}

export type Organisation = OrganisationFacts & {
  id: string
  parentId: string | null
  /** '/province/city/county/station/': every id from the top down. */
  path: string
  kind: OrganisationKind
  active: boolean
  /** 'YYYY-MM-DD', the day it was entered. */
  createdOn: string
}

/** How many stand above it. */
export const depthOf = ({ path }: Pick<Organisation, 'path'>): number => path.split('/').length - 3

/** Only rows whose path is one of `paths` or below one; none at all where there are none. */
export const under = (column: string, paths: readonly string[]) => (query: Knex.QueryBuilder) => {
  if (paths.length === 0) return void query.whereRaw('1 = 0')
  for (const path of paths) {
    const end = `${path.slice(0, -1)}0` // '0' follows '/' in ASCII, so that an index serves
    query.orWhere(branch => branch.where(column, '>=', path).where(column, '<', end))
  }
}

/** Only organisations near the one at this path: itself and those above it, and everything below the one next above. */
export const beside = (path: string) => (query: Knex.QueryBuilder) => {
  const ids = path.split('/').filter(Boolean)
  const parent = `/${ids.slice(0, -1).join('/')}/`
  query.whereIn('organisations.id', ids)
  if (ids.length > 1) query.orWhere(under('organisations.path', [parent]))
}

/** Throws NotFound where it does not exist or is not below one of `paths`. */
export async function findOrganisation(db: Db, id: string, paths: readonly string[]): Promise<Organisation> {
  const row = await db('organisations').where({ id }).where(under('path', paths)).first()
  if (!row) throw new NotFound(`No organisation ${id}`)
  return toOrganisation(row)
}

/** At most `limit` of the organisations below `paths`, parents before children. */
export async function organisationsUnder(db: Db, paths: readonly string[], limit: number): Promise<Organisation[]> {
  const rows = await db('organisations').where(under('path', paths)).orderBy('path').limit(limit)
  return rows.map(toOrganisation)
}

/** The short code of a station below `path`, for examples of numbers; that of `path` itself where none is below it. */
export async function exampleCode(db: Db, path: string): Promise<string> {
  const found = await db('organisations')
    .where(under('path', [path]))
    .orderByRaw("case kind when 'station' then 0 when 'partner' then 2 else 1 end")
    .orderBy('path')
    .first('short_code')
  return found?.short_code ?? ''
}

export async function organisationsAt(db: Db, paths: readonly string[]): Promise<Organisation[]> {
  const rows = await db('organisations')
    .whereIn('path', [...paths])
    .orderBy('path')
  return rows.map(toOrganisation)
}

export async function childrenOf(db: Db, parentId: string): Promise<Organisation[]> {
  const rows = await db('organisations').where({ parent_id: parentId }).orderBy(['kind', 'name_zh'])
  return rows.map(toOrganisation)
}

/** Open partners that a place works with: those below it, and those of the organisations above it; by kind and name. */
export async function partnersNear(db: Db, path: string): Promise<Organisation[]> {
  const ids = path.split('/').filter(Boolean)
  const rows = await db('organisations')
    .where({ kind: 'partner', active: true })
    .where(any => any.where(under('path', [path])).orWhereIn('parent_id', ids))
    .orderBy(['partner_kind', 'name_zh'])
  return rows.map(toOrganisation)
}

/** Returns the new organisation's id. */
export async function addOrganisation(
  tx: Db,
  { kind, parent, facts, at }: { kind: OrganisationKind; parent: Organisation; facts: OrganisationFacts; at: Date },
): Promise<string> {
  const id = randomUUIDv7()
  await tx('organisations').insert({
    id,
    parent_id: parent.id,
    path: `${parent.path}${id}/`,
    kind,
    created_at: at.toISOString(),
    ...toRow(facts),
  })
  return id
}

export async function changeOrganisation(tx: Db, id: string, facts: OrganisationFacts): Promise<void> {
  await tx('organisations').where({ id }).update(toRow(facts))
}

export async function setActive(tx: Db, id: string, active: boolean): Promise<void> {
  await tx('organisations').where({ id }).update({ active })
}

/** Another station whose case numbers would look the same. */
export const isShortCodeTaken = async (db: Db, shortCode: string, except = ''): Promise<boolean> =>
  Boolean(
    await db('organisations')
      .where({ short_code: shortCode })
      .whereNot({ kind: 'partner' })
      .whereNot({ id: except })
      .first('id'),
  )

/** What still hangs on an organisation: working units below it, people with a role in it, cases not closed. */
export async function dependantsOf(
  db: Db,
  { id, path }: Pick<Organisation, 'id' | 'path'>,
  today: string,
): Promise<{ organisations: number; people: number; cases: number }> {
  const count = async (query: Knex.QueryBuilder) => Number((await query.count({ n: '*' }).first())?.n ?? 0)
  const organisations = await count(db('organisations').where({ parent_id: id, active: true }))
  const running = db('memberships').where(ends => ends.whereNull('to_on').orWhere('to_on', '>=', today))
  const people = await count(running.where({ organisation_id: id }))
  const ofCases = db('cases').where(under('organisation_path', [path]))
  const cases = await count(ofCases.whereIn('state', ['registered', 'open']))
  return { organisations, people, cases }
}

const toRow = (facts: OrganisationFacts) => ({
  name_zh: facts.name.zh,
  name_en: facts.name.en,
  short_code: facts.shortCode,
  mediation_basis: facts.mediationEntry && officialCode(facts.mediationEntry),
  mediation_entry: facts.mediationEntry,
  partner_kind: facts.partnerKind,
  sign_in_days: facts.signInDays,
  sign_in_unit: facts.signInUnit,
  confidential: facts.confidential,
  phone: facts.phone,
  address: facts.address,
})

const toOrganisation = (row: any): Organisation => ({
  id: row.id,
  parentId: row.parent_id,
  path: row.path,
  kind: row.kind,
  name: { zh: row.name_zh, en: row.name_en },
  shortCode: row.short_code,
  mediationEntry: row.mediation_entry,
  partnerKind: row.partner_kind,
  signInDays: row.sign_in_days,
  signInUnit: row.sign_in_unit,
  confidential: Boolean(row.confidential),
  phone: row.phone,
  address: row.address,
  active: Boolean(row.active),
  createdOn: dayOf(new Date(row.created_at)),
})
