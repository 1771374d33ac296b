/** The cases a report is about: of the organisation and kind asked for, and among those the reader may see. */
import type { Knex } from 'knex'
import { columnsOf, onlyVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { under } from '../organisations/repository.ts'
import type { Person } from '../people/person.ts'

/** `path` is the organisation's; its whole subtree is meant, unless it is its own cases alone. */
export type Seeing = {
  person: Person
  today: string
  path: string
  isOwnOnly?: boolean
  kind?: string | undefined
  /** None but these. */
  caseIds?: readonly string[]
}

export type ReportCase = {
  id: string
  path: string
  kind: string
  cause: string | null
  ownerId: string
  title: string
  number: string
}

/** Narrows a query that has joined `case_facts`. */
export function narrowedCases<Q extends Knex.QueryBuilder>(
  query: Q,
  db: Db,
  { person, today, path, isOwnOnly, kind, caseIds }: Seeing,
): Q {
  onlyVisible(query, db, { person, today, columns: columnsOf('case_facts') })
  if (isOwnOnly) query.where('case_facts.organisation_path', path)
  else if (path !== '/') query.where(under('case_facts.organisation_path', [path]))
  if (kind) query.where('case_facts.kind', kind)
  if (caseIds) query.whereIn('case_facts.case_id', [...caseIds])
  return query
}

/** All of them by id. */
export const reportCases = async (db: Db, seeing: Seeing): Promise<Map<string, ReportCase>> =>
  toCases(await narrowedCases(told(db), db, seeing))

/** Those of these cases that the person may see, wherever they lie now. */
export async function casesAmong(
  db: Db,
  ids: readonly string[],
  { person, today }: Pick<Seeing, 'person' | 'today'>,
): Promise<Map<string, ReportCase>> {
  const found = new Map<string, ReportCase>()
  for (let from = 0; from < ids.length; from += 500) {
    const query = told(db).whereIn('case_facts.case_id', ids.slice(from, from + 500))
    const page = toCases(await onlyVisible(query, db, { person, today, columns: columnsOf('case_facts') }))
    for (const [id, one] of page) found.set(id, one)
  }
  return found
}

const told = (db: Db) =>
  db('case_facts')
    .join('cases', 'cases.id', 'case_facts.case_id')
    .select(
      'case_facts.case_id',
      'case_facts.organisation_path',
      'case_facts.kind',
      'case_facts.cause',
      'case_facts.owner_id',
      'case_facts.title',
      'cases.case_number',
      'cases.registration_number',
    )

const toCases = (rows: readonly Record<string, any>[]): Map<string, ReportCase> =>
  new Map(
    rows.map(row => [
      row.case_id,
      {
        id: row.case_id,
        path: row.organisation_path,
        kind: row.kind,
        cause: row.cause,
        ownerId: row.owner_id,
        title: row.title,
        number: row.case_number ?? row.registration_number,
      },
    ]),
  )
