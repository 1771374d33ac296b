/** The entries of one parameter as its page shows and keeps them, replaced ones too. Nothing is written over or deleted. */
import { randomUUIDv7 } from 'node:crypto'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { NotFound, Stale } from '../errors.ts'
import { under } from '../organisations/repository.ts'

export type EntryFacts = {
  region: string
  /** 'YYYY-MM-DD' */
  validFrom: string
  /** The last day on which it holds; null: until another one begins. */
  validTo: string | null
  /** In the parameter's unit; null: withdrawn. */
  value: number | null
  source: string
  notice: string | null
}

export type Entry = EntryFacts & {
  id: string
  name: string
  organisation: Text | null
  replaces: string | null
  replacedBy: string | null
  reason: string | null
  enteredBy: string
  /** Whoever entered it does not confirm it. */
  enteredById: string
  recordedAt: string
}

/** Part of the tree: the organisations above a place by id, and all below some paths. */
export type Area = { ids: readonly string[]; paths: readonly string[] }

const entries = (db: Db) =>
  db('parameters as p')
    .leftJoin('organisations as o', 'o.id', 'p.region')
    .leftJoin('people', 'people.id', 'p.changed_by')
    .select('p.*', 'o.name_zh', 'o.name_en', 'people.name as by_name')

/** The newest day first; of the same day what was recorded last. */
export async function entriesOf(db: Db, name: string, { ids, paths }: Area): Promise<Entry[]> {
  const rows = await entries(db)
    .where('p.name', name)
    .where(here => here.whereIn('p.region', ['', ...ids]).orWhere(under('o.path', paths)))
    .orderBy('p.valid_from', 'desc')
    .orderBy('p.changed_at', 'desc')
    .orderBy('p.id', 'desc')
  return rows.map(toEntry)
}

type Found = { name: string; id: string; paths: readonly string[]; orWhole?: true }

/** One that lies below `paths`, or with `orWhole` holds for the whole house. Throws NotFound otherwise. */
export async function findEntry(db: Db, { name, id, paths, orWhole }: Found): Promise<Entry> {
  const row = await entries(db)
    .where({ 'p.name': name, 'p.id': id })
    .where(any => {
      any.where(under('o.path', paths))
      if (orWhole) any.orWhere('p.region', '')
    })
    .first()
  if (!row) throw new NotFound(`No entry ${id} of ${name}`)
  return toEntry(row)
}

/** The entry, or the one that took its place, and so on: what stands now. Throws NotFound as `findEntry` does. */
export async function findLatest(db: Db, asked: Parameters<typeof findEntry>[1]): Promise<Entry> {
  const entry = await findEntry(db, asked)
  return entry.replacedBy ? findLatest(db, { ...asked, id: entry.replacedBy }) : entry
}

/** Of which parameter an entry is; undefined where there is none. */
export const parameterOfEntry = async (db: Db, id: string): Promise<string | undefined> =>
  (await db('parameters').where({ id }).first('name'))?.name

/** Whether an entry holds already from that day for that organisation. */
export const isTaken = async (
  db: Db,
  { name, region, validFrom }: Pick<Entry, 'name' | 'region' | 'validFrom'>,
): Promise<boolean> =>
  Boolean(await db('parameters').where({ name, region, valid_from: validFrom }).whereNull('replaced_by').first('id'))

export type NewEntry = EntryFacts & { name: string; byId: string; at: Date }

/** Returns the new entry's id. */
export async function insertEntry(tx: Db, entry: NewEntry): Promise<string> {
  const id = randomUUIDv7()
  await tx('parameters').insert({ id, ...toRow(entry) })
  return id
}

/** The old one stays on file and counts no more. Throws Stale where it was replaced meanwhile. */
export async function replaceEntry(
  tx: Db,
  oldId: string,
  { reason, ...entry }: NewEntry & { reason: string },
): Promise<string> {
  const id = randomUUIDv7()
  const changed = await tx('parameters').where({ id: oldId }).whereNull('replaced_by').update({ replaced_by: id })
  if (changed === 0) throw new Stale(`Entry ${oldId} was replaced already`)
  await tx('parameters').insert({ id, ...toRow(entry), replaces: oldId, reason })
  return id
}

const toRow = ({ name, region, validFrom, validTo, value, source, notice, byId, at }: NewEntry) => ({
  name,
  region,
  valid_from: validFrom,
  valid_to: validTo,
  value: JSON.stringify(value),
  source,
  notice,
  changed_by: byId,
  changed_at: at.toISOString(),
})

const toEntry = (row: any): Entry => ({
  id: row.id,
  name: row.name,
  region: row.region,
  organisation: row.name_zh ? { zh: row.name_zh, en: row.name_en } : null,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  value: JSON.parse(row.value),
  source: row.source,
  notice: row.notice,
  replaces: row.replaces,
  replacedBy: row.replaced_by,
  reason: row.reason,
  enteredBy: row.by_name ?? row.changed_by,
  enteredById: row.changed_by,
  recordedAt: row.changed_at,
})
