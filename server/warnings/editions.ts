/** Rules as organisations set them, entry by entry. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'
import { type RuleId, type Settings, standardOf } from './rules.ts'

export type Edition = {
  id: string
  rule: RuleId
  path: string
  /** null: set back to what holds above. */
  settings: Settings | null
  reason: string
  setBy: string
  setAt: string
}

/** What holds at `path` and below it, unless something is set there; '/' is the house itself. */
export type Standing = { path: string; settings: Settings; edition: Edition | undefined }

/** The path of what the house begins with. */
export const housePath = '/'

/** By rule: everything that holds anywhere, the deepest first, what the house begins with last. */
export async function standings(db: Db, rules: readonly RuleId[]): Promise<Map<RuleId, Standing[]>> {
  const rows = await withNames(db)
    .whereIn('rule', [...rules])
    .orderBy('warning_rules.id')
  const newest = new Map(rows.map(row => [`${row.rule} ${row.path}`, toEdition(row)]))
  return new Map(rules.map(rule => [rule, standingsOf(rule, [...newest.values()])]))
}

function standingsOf(rule: RuleId, newest: readonly Edition[]): Standing[] {
  const set = newest.flatMap(edition =>
    edition.rule === rule && edition.settings ? [{ path: edition.path, settings: edition.settings, edition }] : [],
  )
  const house: Standing = { path: housePath, settings: standardOf(rule), edition: undefined }
  return [...set.toSorted((one, other) => other.path.length - one.path.length), house]
}

/** What holds for an organisation, or for a case that lies there. */
export const standingAt = (all: readonly Standing[], path: string): Standing =>
  all.find(one => path.startsWith(one.path))!

/** Everything that was set for a rule at one organisation, the newest first. */
export async function editionsAt(db: Db, rule: RuleId, path: string): Promise<Edition[]> {
  const rows = await withNames(db).where({ rule, path }).orderBy('warning_rules.id', 'desc')
  return rows.map(toEdition)
}

/** What organisations above it have set for a rule, the newest first. */
export async function editionsAbove(db: Db, rule: RuleId, path: string): Promise<Edition[]> {
  const rows = await withNames(db)
    .where({ rule })
    .whereNot({ path })
    .whereRaw('substr(?, 1, length(warning_rules.path)) = warning_rules.path', [path])
    .orderBy('warning_rules.id', 'desc')
  return rows.map(toEdition)
}

type NewEdition = Pick<Edition, 'rule' | 'path' | 'settings' | 'reason'> & { personId: string; at: string }

export async function insertEdition(tx: Db, { rule, path, settings, reason, personId, at }: NewEdition): Promise<void> {
  const kept = settings && JSON.stringify(settings)
  await tx('warning_rules').insert({
    id: randomUUIDv7(),
    rule,
    path,
    settings: kept,
    reason,
    set_by: personId,
    set_at: at,
  })
}

const withNames = (db: Db) =>
  db('warning_rules').join('people', 'people.id', 'warning_rules.set_by').select('warning_rules.*', 'people.name')

const toEdition = (row: Record<string, any>): Edition => ({
  id: row.id,
  rule: row.rule,
  path: row.path,
  settings: row.settings === null ? null : JSON.parse(row.settings),
  reason: row.reason,
  setBy: row.name,
  setAt: row.set_at,
})
