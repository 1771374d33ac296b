/** Who has confirmed a default or a rule that was marked 待核. Rows in, plain objects out; only this file knows the columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { under } from '../organisations/repository.ts'
import type { Area } from './entries.ts'
import { regionsOf } from './repository.ts'

/**
 * What can be confirmed: the default of a parameter by its name, a rule as it stands in a definition, a value that was
 * entered by the id of its entry, a reading that was chosen by the id of its choice.
 */
export type Subject = { kind: 'parameter' | 'rule' | 'entry' | 'reading'; subject: string; value: string }

export type Confirmation = Subject & {
  id: string
  region: string
  organisation: Text
  note: string
  /** false: what was confirmed before was taken back. */
  holds: boolean
  confirmedBy: string
  confirmedAt: string
}

const confirmations = (db: Db) =>
  db('confirmations as c')
    .join('organisations as o', 'o.id', 'c.region')
    .join('people', 'people.id', 'c.confirmed_by')
    .orderBy('c.confirmed_at', 'desc')
    .orderBy('c.id', 'desc')
    .select('c.*', 'o.name_zh', 'o.name_en', 'people.name as by_name')

/** All that was ever recorded about these subjects, the newest first. */
export async function confirmationsOf(
  db: Db,
  subjects: readonly Pick<Subject, 'kind' | 'subject'>[],
  { ids, paths }: Area,
): Promise<Confirmation[]> {
  const named = subjects.map(({ kind, subject }) => [kind, subject] as const)
  const rows = await confirmations(db)
    .whereIn(['c.kind', 'c.subject'], named as never)
    .where(here => here.whereIn('c.region', [...ids]).orWhere(under('o.path', paths)))
  return rows.map(toConfirmation)
}

/** What holds at a place, by kind, subject and value: the nearest organisation's word. */
export type Confirmed = (subject: Subject) => Confirmation | undefined

export async function confirmedAt(db: Db, path: string): Promise<Confirmed> {
  const regions = regionsOf(path)
  const rows: Confirmation[] = (await confirmations(db).whereIn('c.region', regions)).map(toConfirmation)
  const nearest = new Map<string, Confirmation>()
  for (const one of latestOfEach(rows).filter(({ holds }) => holds)) {
    const known = nearest.get(keyOf(one))
    if (!known || regions.indexOf(one.region) > regions.indexOf(known.region)) nearest.set(keyOf(one), one)
  }
  return subject => nearest.get(keyOf(subject))
}

const keyOf = ({ kind, subject, value }: Subject): string => `${kind} ${subject} ${value}`

/** The last word of each organisation on each subject; rows come the newest first. */
export function latestOfEach(rows: readonly Confirmation[]): Confirmation[] {
  const seen = new Set<string>()
  return rows.filter(one => {
    const key = `${one.region} ${one.kind} ${one.subject}`
    return !seen.has(key) && seen.add(key)
  })
}

/** One below `paths`. Throws NotFound otherwise. */
export async function findConfirmation(db: Db, id: string, paths: readonly string[]): Promise<Confirmation> {
  const row = await confirmations(db).where('c.id', id).where(under('o.path', paths)).first()
  if (!row) throw new NotFound(`No confirmation ${id}`)
  return toConfirmation(row)
}

type NewConfirmation = Subject & { region: string; note: string; holds: boolean; byId: string; at: Date }

export async function insertConfirmation(tx: Db, { byId, at, ...one }: NewConfirmation): Promise<void> {
  await tx('confirmations').insert({
    id: randomUUIDv7(),
    ...one,
    confirmed_by: byId,
    confirmed_at: at.toISOString(),
  })
}

const toConfirmation = (row: any): Confirmation => ({
  id: row.id,
  kind: row.kind,
  subject: row.subject,
  value: row.value,
  region: row.region,
  organisation: { zh: row.name_zh, en: row.name_en },
  note: row.note,
  holds: Boolean(row.holds),
  confirmedBy: row.by_name,
  confirmedAt: row.confirmed_at,
})
