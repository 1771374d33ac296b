/** Changes to taxonomies, only ever added. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { TaxonomyId } from '../../workflows/law/taxonomies/index.ts'
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'

export type ChangeFacts = {
  taxonomy: TaxonomyId
  code: string
  organisationId: string
  change: 'added' | 'closed' | 'opened'
  /** 'YYYY-MM-DD', the first day on which it holds. */
  fromOn: string
  name: Text | null
  parent: string | null
  shortcut: string | null
  reason: string
}
export type Change = ChangeFacts & { id: string; organisation: Text; path: string; byName: string; changedAt: string }

const changes = (db: Db) =>
  db('taxonomy_changes')
    .join('organisations', 'organisations.id', 'taxonomy_changes.organisation_id')
    .join('people', 'people.id', 'taxonomy_changes.changed_by')
    .orderBy('taxonomy_changes.from_on')
    .orderBy('taxonomy_changes.id')
    .select(
      'taxonomy_changes.*',
      'organisations.name_zh as organisation_zh',
      'organisations.name_en as organisation_en',
      'organisations.path',
      'people.name as by_name',
    )

/** What holds at this place: made there or above, in the order of the days from which they hold. */
export async function changesAt(db: Db, taxonomy: TaxonomyId, path: string): Promise<Change[]> {
  const above = path.split('/').filter(Boolean)
  return (await changes(db).where({ taxonomy }).whereIn('taxonomy_changes.organisation_id', above)).map(toChange)
}

/** Every entry that any office added. */
export async function addedEntries(db: Db): Promise<Change[]> {
  return (await changes(db).where({ change: 'added' })).map(toChange)
}

export async function insertChange(
  tx: Db,
  facts: ChangeFacts,
  { byId, at }: { byId: string; at: Date },
): Promise<void> {
  await tx('taxonomy_changes').insert({
    id: randomUUIDv7(),
    taxonomy: facts.taxonomy,
    code: facts.code,
    organisation_id: facts.organisationId,
    change: facts.change,
    from_on: facts.fromOn,
    name_zh: facts.name?.zh ?? null,
    name_en: facts.name?.en ?? null,
    parent: facts.parent,
    shortcut: facts.shortcut,
    reason: facts.reason,
    changed_by: byId,
    changed_at: at.toISOString(),
  })
}

const toChange = (row: Record<string, any>): Change => ({
  id: row.id,
  taxonomy: row.taxonomy,
  code: row.code,
  organisationId: row.organisation_id,
  organisation: { zh: row.organisation_zh, en: row.organisation_en },
  path: row.path,
  change: row.change,
  fromOn: row.from_on,
  name: row.name_zh === null ? null : { zh: row.name_zh, en: row.name_en },
  parent: row.parent,
  shortcut: row.shortcut,
  reason: row.reason,
  byName: row.by_name,
  changedAt: row.changed_at,
})
