/** Shares of cases in figures, and their sums; the only file that knows these columns. */
import type { Db } from '../db.ts'
import { type Measured, measures, nothingMeasured } from '../reports/indicator.ts'
import { idAt, idsAbove } from './repository.ts'
import { type CaseShares, packShares, type Share, unpackShares } from './shares.ts'

/** As they were folded last. */
export async function sharesKept(db: Db, caseIds: readonly string[]): Promise<CaseShares[]> {
  const query = withPlaces(db).whereIn('case_figures.case_id', [...caseIds])
  return (await query).map(toShares)
}

export async function sharesAfter(db: Db, after: string, limit: number): Promise<CaseShares[]> {
  const query = withPlaces(db).where('case_figures.case_id', '>', after).orderBy('case_figures.case_id').limit(limit)
  return (await query).map(toShares)
}

const withPlaces = (db: Db) =>
  db('case_figures')
    .join('organisations', 'organisations.id', 'case_figures.organisation_id')
    .select('case_figures.case_id', 'case_figures.kind', 'case_figures.shares', 'organisations.path')

const toShares = (row: Record<string, any>): CaseShares => ({
  caseId: row.case_id,
  organisationPath: row.path,
  kind: row.kind,
  shares: unpackShares(row.shares),
})

export async function replaceShares(tx: Db, gone: readonly CaseShares[], come: readonly CaseShares[]): Promise<void> {
  const ids = gone.map(({ caseId }) => caseId)
  if (ids.length > 0) await tx('case_figures').whereIn('case_id', ids).delete()
  for (let from = 0; from < come.length; from += rowsAtOnce)
    await tx('case_figures').insert(
      come.slice(from, from + rowsAtOnce).map(({ caseId, organisationPath, kind, shares }) => ({
        case_id: caseId,
        organisation_id: idAt(organisationPath),
        kind,
        shares: packShares(shares),
      })),
    )
}

const rowsAtOnce = 100

const keyColumns = ['organisation_id', 'is_own', 'indicator', 'kind', 'line', 'on_month', 'at_month'] as const
type SumRow = Record<(typeof keyColumns)[number], string | boolean> & Measured

/** One row for its own organisation and each above it. */
function rowsFor({ organisationPath, kind }: CaseShares, share: Share, sign: 1 | -1): SumRow[] {
  const { indicator, line, onMonth, atMonth } = share
  const what = { indicator, kind, line, on_month: onMonth, at_month: atMonth }
  const measured = Object.fromEntries(measures.map(name => [name, sign * share[name]])) as Measured
  return [
    { organisation_id: idAt(organisationPath), is_own: true, ...what, ...measured },
    ...idsAbove(organisationPath).map(id => ({ organisation_id: id, is_own: false, ...what, ...measured })),
  ]
}

/** Adds the shares of some cases to the sums and takes those of others away. What comes to nothing goes. */
export async function addToFigureSums(tx: Db, come: readonly CaseShares[], gone: readonly CaseShares[]): Promise<void> {
  const sums = new Map<string, SumRow>()
  const add = (all: readonly CaseShares[], sign: 1 | -1) => {
    for (const one of all)
      for (const share of one.shares)
        for (const row of rowsFor(one, share, sign)) {
          const key = JSON.stringify(keyColumns.map(name => row[name]))
          const known = sums.get(key)
          if (known) for (const name of measures) known[name] += row[name]
          else sums.set(key, row)
        }
  }
  add(come, 1)
  add(gone, -1)
  const rows = [...sums.values()].filter(row => measures.some(name => row[name] !== 0))
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx('figure_sums')
      .insert(rows.slice(from, from + rowsAtOnce))
      .onConflict([...keyColumns])
      .merge(
        Object.fromEntries(
          measures.map(name => [name, tx.raw('?? + ??', [`figure_sums.${name}`, `excluded.${name}`])]),
        ),
      )
  await tx('figure_sums').whereRaw('times = 0').where(nothingMeasured).delete()
}

export const removeFigureSums = (tx: Db): Promise<unknown> => tx('figure_sums').delete()

/** Months 'YYYY-MM', both counted; one kind of case where it is told. */
export type Months = { from: string; to: string; kind: string | undefined }
export type FigureSum = Measured & { organisationId: string; isOwn: boolean; indicator: string; line: string }

export async function figureSums(db: Db, organisationIds: readonly string[], months: Months): Promise<FigureSum[]> {
  const { from, to, kind } = months
  const query = db('figure_sums')
    .whereIn('organisation_id', [...organisationIds])
    .where('at_month', '<=', to)
    .where(on => on.where('on_month', '').orWhereBetween('on_month', [from, to]))
    .groupBy('organisation_id', 'is_own', 'indicator', 'line')
    .select('organisation_id', 'is_own', 'indicator', 'line')
  if (kind) query.where({ kind })
  for (const name of measures) query.sum({ [name]: name })
  const rows: Record<string, any>[] = await query
  return rows.map(row => ({
    organisationId: row.organisation_id,
    isOwn: Boolean(row.is_own),
    indicator: row.indicator,
    line: row.line,
    ...(Object.fromEntries(measures.map(name => [name, Number(row[name])])) as Measured),
  }))
}
