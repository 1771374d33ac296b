/**
 * Which cases a person sees or does not see by name, whatever lies where they work. Asked again after each transaction,
 * and the same object as long as it is the same, so that what is made of very many cases can be kept with it.
 */
import type { Knex } from 'knex'
import { indexedBy } from '../database/indexed-by.ts'
import { readOnce } from '../database/since-written.ts'
import type { Db } from '../db.ts'
import { casesShutOn, columnsOf, onlyApart, onlyVisible, reachOf, type Seeing } from './visible.ts'

/**
 * `opened`: seen though they do not lie within reach, as an owner, for an owner who is away, or by a grant. `shut`: those
 * one is shut out of, wherever they lie.
 */
export type Apart = {
  opened: readonly { id: string; path: string }[]
  shut: ReadonlySet<string>
}

type Kept = { text: string; apart: Apart }
/** By person, for those who asked last. */
const kept = new WeakMap<Db, Map<string, Kept>>()
const mostKept = 100

export const casesApart = (db: Db, seeing: Seeing): Promise<Apart> => {
  const { person, today } = seeing
  return readOnce(db, ['apart', person.id, person.memberships, person.covers, today], () => readApart(db, seeing))
}

async function readApart(db: Db, seeing: Seeing): Promise<Apart> {
  const [opened, shut] = await Promise.all([casesOpened(db, seeing), idsShut(db, seeing)])
  const text = `${shut} ${JSON.stringify(opened)}`
  const all = kept.get(db) ?? new Map<string, Kept>()
  kept.set(db, all)
  const { id } = seeing.person
  const known = all.get(id)
  const one =
    known?.text === text ? known : { text, apart: { opened, shut: new Set(shut === '' ? [] : shut.split(',')) } }
  all.delete(id)
  all.set(id, one) // who asked last is the last to go
  if (all.size > mostKept) all.delete(all.keys().next().value!)
  return one.apart
}

async function casesOpened(db: Db, seeing: Seeing): Promise<Apart['opened']> {
  const found = await Promise.all((['owner', 'grant'] as const).map(by => openedBy(db, seeing, by)))
  return found.flat()
}

/** Owned cases by an index in which no step moves a row. */
function openedBy(db: Db, seeing: Seeing, by: 'owner' | 'grant'): Knex.QueryBuilder<object, Apart['opened'][number][]> {
  const cases =
    by === 'owner' && reachOf(seeing.person).length > 0
      ? indexedBy(db, 'case_facts', 'case_facts_owner_place')
      : db('case_facts')
  const columns = columnsOf('case_facts')
  return onlyApart(cases.select({ id: columns.id, path: columns.path }), db, { ...seeing, columns, by })
}

/** A statement that names them is no longer than this. */
const mostNamed = 200

/**
 * Ids of those that are seen though they do not lie within reach; undefined where there are many of them, as for whoever
 * sees no place at all.
 */
export function fewOpened(db: Db, seeing: Seeing): Promise<readonly string[] | undefined> {
  const { person, today } = seeing
  if (reachOf(person).length === 0) return Promise.resolve(undefined)
  return readOnce(db, ['few opened', person.id, person.memberships, person.covers, today], async () => {
    const ids: string[] = []
    for (const by of ['owner', 'grant'] as const)
      if (ids.length <= mostNamed)
        for (const { id } of await openedBy(db, seeing, by).limit(mostNamed + 1)) ids.push(id)
    return ids.length > mostNamed ? undefined : ids
  })
}

/** As one text of the database, with commas between: thousands of rows would take ten times as long. */
async function idsShut(db: Db, seeing: Seeing): Promise<string> {
  const all = db.client.config.client === 'pg' ? "string_agg(case_id, ',')" : "group_concat(case_id, ',')"
  const row = await casesShutOn(db, seeing)
    .clearSelect()
    .first(db.raw(`${all} as ids`))
  return row?.ids ?? ''
}

/** Those of a few cases that a person sees. */
export async function seenAmong(db: Db, ids: readonly string[], seeing: Seeing): Promise<ReadonlySet<string>> {
  const seen = new Set<string>()
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const query = db('case_facts').whereIn('case_facts.case_id', ids.slice(from, from + idsAtOnce))
    const columns = columnsOf('case_facts')
    const rows: string[] = await onlyVisible(query, db, { ...seeing, columns, eachCase: true }).pluck(
      'case_facts.case_id',
    )
    for (const id of rows) seen.add(id)
  }
  return seen
}

const idsAtOnce = 500
