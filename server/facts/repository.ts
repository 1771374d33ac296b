/** What proceedings count for, and its sums. Rows in, plain objects out; the only file that knows these columns. */
import type { Knex } from 'knex'
import type { PartOfCounts } from '../../workflows/process/counts.ts'
import type { Db } from '../db.ts'
import { under } from '../organisations/repository.ts'
import { erasedCases } from '../restrictions/restricted-for.ts'

/** Both parts as `packCounts` writes them. */
export type Packed = Record<PartOfCounts, string>
/** What one proceeding counts for, and where. `organisationPath` is where its case lies. */
export type Fact = Packed & {
  proceedingId: string
  caseId: string
  organisationPath: string
  kind: string
  workflow: string
  beganOn: string
}
/** What lies below an organisation and began in a month 'YYYY-MM'. */
export type SumKey = { organisationId: string; workflow: string; month: string; kind: string }

/** An organisation's path ends with its own id. */
export const idAt = (path: string): string => path.split('/').at(-2)!
/** Of every organisation above it. */
export const idsAbove = (path: string): string[] => path.split('/').slice(1, -2)

const factColumns = [
  'proceeding_facts.proceeding_id',
  'proceeding_facts.case_id',
  'proceeding_facts.kind',
  'proceeding_facts.workflow',
  'proceeding_facts.began_on',
  'organisations.path',
] as const

const factsWithPlaces = (db: Db) =>
  db('proceeding_facts').join('organisations', 'organisations.id', 'proceeding_facts.organisation_id')

const toFact = (row: Record<string, any>): Fact => ({
  proceedingId: row.proceeding_id,
  caseId: row.case_id,
  organisationPath: row.path,
  kind: row.kind,
  workflow: row.workflow,
  beganOn: row.began_on,
  lengths: row.lengths ?? '{}',
  ways: row.ways ?? '{}',
})

/** As they were folded last. */
export async function factsOfCases(db: Db, caseIds: readonly string[]): Promise<Fact[]> {
  const query = factsWithPlaces(db).whereIn('proceeding_facts.case_id', [...caseIds])
  return (await query.select(...factColumns, 'lengths', 'ways')).map(toFact)
}

/** `only` of one kind of case where it is told. */
export type Wanted = { workflow: string; from: string; to: string; kind: string | undefined }

const wantedOf =
  ({ workflow, from, to, kind }: Wanted) =>
  (query: Knex.QueryBuilder) => {
    query.where('proceeding_facts.workflow', workflow).whereBetween('proceeding_facts.began_on', [from, to])
    if (kind) query.where('proceeding_facts.kind', kind)
  }

type Reading = { wanted: Wanted; parts: readonly PartOfCounts[] }

export async function wantedOfCases(db: Db, caseIds: readonly string[], { wanted, parts }: Reading): Promise<Fact[]> {
  const query = factsWithPlaces(db)
    .whereIn('proceeding_facts.case_id', [...caseIds])
    .whereRaw("proceeding_facts.workflow || '' = ?", wanted.workflow) // an expression: not through the index of all cases
    .whereBetween('proceeding_facts.began_on', [wanted.from, wanted.to])
  if (wanted.kind) query.where('proceeding_facts.kind', wanted.kind)
  return (await query.select(...factColumns, ...parts)).map(toFact)
}

export type Page = { after: Fact | undefined; limit: number }

/** Of cases that lie with an organisation, in the order of beginning. */
export async function factsWith(
  db: Db,
  path: string,
  { wanted, parts, after, limit }: Reading & Page,
): Promise<Fact[]> {
  const query = factsWithPlaces(db).where('proceeding_facts.organisation_id', idAt(path)).where(wantedOf(wanted))
  return (await paged(query, { after, limit }).select(...factColumns, ...parts)).map(toFact)
}

/** Of cases that lie below it. */
export async function factsBelow(
  db: Db,
  path: string,
  { wanted, parts, after, limit }: Reading & Page,
): Promise<Fact[]> {
  const below = db('organisations')
    .where(under('path', [path]))
    .whereNot({ path })
    .select('id')
  const query = factsWithPlaces(db).whereIn('proceeding_facts.organisation_id', below).where(wantedOf(wanted))
  return (await paged(query, { after, limit }).select(...factColumns, ...parts)).map(toFact)
}

function paged(query: Knex.QueryBuilder, { after, limit }: Page): Knex.QueryBuilder {
  if (after)
    query.whereRaw('(proceeding_facts.began_on, proceeding_facts.proceeding_id) > (?, ?)', [
      after.beganOn,
      after.proceedingId,
    ])
  return query.orderBy(['proceeding_facts.began_on', 'proceeding_facts.proceeding_id']).limit(limit)
}

/** A workflow and a month of beginning, 'YYYY-MM'. */
export type Month = { workflow: string; month: string }

/** The next that anything began in; '' comes before the first. */
export async function monthAfter(db: Db, { workflow, month }: Month): Promise<Month | undefined> {
  const row = await db('proceeding_facts')
    .whereRaw('(workflow, began_on) > (?, ?)', [workflow, `${month}-99`])
    .orderBy(['workflow', 'began_on'])
    .first('workflow', 'began_on')
  return row && { workflow: row.workflow, month: row.began_on.slice(0, 7) }
}

/** Everything that began in it, in the order of beginning. */
export async function factsOfMonth(db: Db, { workflow, month }: Month, page: Page): Promise<Fact[]> {
  const wanted = { workflow, from: `${month}-01`, to: `${month}-99`, kind: undefined }
  const query = factsWithPlaces(db).where(wantedOf(wanted))
  return (await paged(query, page).select(...factColumns, 'lengths', 'ways')).map(toFact)
}

export async function caseIdsAfter(db: Db, after: string, limit: number): Promise<string[]> {
  const query = db('cases').where('id', '>', after).whereNotIn('id', erasedCases(db))
  return query.orderBy('id').limit(limit).pluck('id')
}

export async function countCases(db: Db): Promise<number> {
  return Number((await db('cases').count({ count: '*' }).first())?.count ?? 0)
}

/** How many began between two days, wherever. */
export async function countBegun(db: Db, wanted: Wanted): Promise<number> {
  const row = await db('proceeding_facts').where(wantedOf(wanted)).count({ count: '*' }).first()
  return Number(row?.count ?? 0)
}

export async function replaceFacts(
  tx: Db,
  { gone, come }: { gone: readonly Fact[]; come: readonly Fact[] },
): Promise<void> {
  const ids = gone.map(({ proceedingId }) => proceedingId)
  if (ids.length > 0) await tx('proceeding_facts').whereIn('proceeding_id', ids).delete()
  for (let from = 0; from < come.length; from += rowsAtOnce)
    await tx('proceeding_facts').insert(
      come.slice(from, from + rowsAtOnce).map(({ organisationPath, ...fact }) => ({
        proceeding_id: fact.proceedingId,
        case_id: fact.caseId,
        organisation_id: idAt(organisationPath),
        kind: fact.kind,
        workflow: fact.workflow,
        began_on: fact.beganOn,
        lengths: fact.lengths,
        ways: fact.ways,
      })),
    )
}

const rowsAtOnce = 200

const fromSumKey = ({ organisationId, ...rest }: SumKey) => ({ organisation_id: organisationId, ...rest })

export const sumAt = (db: Db, key: SumKey, parts: readonly PartOfCounts[]): Promise<Packed | undefined> =>
  db('fact_sums')
    .where(fromSumKey(key))
    .first(...parts)

export async function putSum(tx: Db, key: SumKey, { lengths, ways }: Packed): Promise<void> {
  const row = { ...fromSumKey(key), lengths, ways }
  await tx('fact_sums')
    .insert(row)
    .onConflict(['organisation_id', 'workflow', 'month', 'kind'])
    .merge(['lengths', 'ways'])
}

export const removeSum = (tx: Db, key: SumKey): Promise<unknown> => tx('fact_sums').where(fromSumKey(key)).delete()

export const removeAllSums = (tx: Db): Promise<unknown> => tx('fact_sums').delete()

/** Which sums there are of an organisation in the months of these days. */
export async function sumsOf(db: Db, organisationId: string, { workflow, from, to, kind }: Wanted): Promise<SumKey[]> {
  const query = db('fact_sums')
    .where({ organisation_id: organisationId, workflow })
    .whereBetween('month', [from.slice(0, 7), to.slice(0, 7)])
    .orderBy(['month', 'kind'])
  if (kind) query.where({ kind })
  const rows = await query.select('month', 'kind')
  return rows.map(row => ({ organisationId, workflow, month: row.month, kind: row.kind }))
}
