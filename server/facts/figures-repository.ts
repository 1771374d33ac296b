/** Shares of cases in figures, and their sums; the only file that knows these columns. */
import type { Db } from '../db.ts'
import { type Measured, measures, nothingMeasured } from '../reports/indicator.ts'
import { type Picked, packShares, pickShares, unpackShares } from './pack-shares.ts'
import { idAt, idsAbove } from './repository.ts'
import type { CaseMonth, CaseTurn } from './shares.ts'

const withPlaces = (db: Db) =>
  db('case_figures')
    .join('organisations', 'organisations.id', 'case_figures.organisation_id')
    .select(
      'case_figures.case_id',
      'case_figures.month',
      'case_figures.kind',
      'case_figures.shares',
      'organisations.path',
    )

const toMonth = (row: Record<string, any>, only?: ReadonlySet<string>): CaseMonth => ({
  caseId: row.case_id,
  organisationPath: row.path,
  kind: row.kind,
  month: row.month,
  shares: unpackShares(row.shares, only),
})

/** Under these names and of these indicators, where they are told. */
export type Only = { names: readonly string[]; indicators: ReadonlySet<string> }

/** As they were folded last. */
export async function monthsKept(db: Db, caseIds: readonly string[], only?: Only): Promise<CaseMonth[]> {
  const query = withPlaces(db).whereIn('case_figures.case_id', [...caseIds])
  if (only) query.whereIn('case_figures.month', [...only.names])
  const rows: Record<string, any>[] = await query
  return rows.map(row => toMonth(row, only?.indicators))
}

export async function turnsKept(db: Db, caseIds: readonly string[]): Promise<CaseTurn[]> {
  const rows = await db('case_turns')
    .whereIn('case_id', [...caseIds])
    .select('case_id', 'turns_on')
  return rows.map(({ case_id, turns_on }) => ({ caseId: case_id, turnsOn: turns_on }))
}

/** Cases that have come to count for something else by that day. */
export const casesTurned = (db: Db, on: string, limit: number): Promise<string[]> =>
  db('case_turns').where('turns_on', '<=', on).orderBy('turns_on').limit(limit).pluck('case_id')

/** The name that comes next, in the order of names. */
export async function nameAfter(db: Db, name: string): Promise<string | undefined> {
  const row = await db('case_figures').where('month', '>', name).orderBy('month').first('month')
  return row?.month
}

/** Which of these organisations have cases of their own that count for any of these indicators under a name. */
export const placesCounting = (
  db: Db,
  {
    organisationIds,
    indicators,
    name,
  }: { organisationIds: readonly string[]; indicators: readonly string[]; name: string },
): Promise<string[]> =>
  db('figure_sums')
    .whereIn('organisation_id', [...organisationIds])
    .where({ is_own: true, month: name })
    .whereIn('indicator', [...indicators])
    .distinct('organisation_id')
    .pluck('organisation_id')

export type Counting = { organisationIds: readonly string[]; indicators: readonly string[]; name: string }
export type CountedCase = Pick<CaseMonth, 'caseId' | 'organisationPath' | 'kind'> & { picked: Picked[] }

/** Cases that lie with these organisations and count for any of these indicators under a name. */
export async function casesCounting(db: Db, { organisationIds, indicators, name }: Counting): Promise<CountedCase[]> {
  const query = withPlaces(db)
    .where('case_figures.month', name)
    .whereIn('case_figures.organisation_id', [...organisationIds])
    .where(any => {
      for (const id of indicators) any.orWhereRaw("case_figures.shares like ? escape '\\'", [`%"${liked(id)}%`])
    })
  const rows: Record<string, any>[] = await query
  return rows.map(row => ({
    caseId: row.case_id,
    organisationPath: row.path,
    kind: row.kind,
    picked: indicators.flatMap(id => pickShares(row.shares, id)),
  }))
}

const liked = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')

export type Place = { organisationId: string; caseId: string }

export type PackedMonth = Pick<CaseMonth, 'caseId' | 'organisationPath' | 'kind'> & { packed: string }

/** What is kept under a name, by organisation and case. */
export async function monthsNamed(
  db: Db,
  name: string,
  { after, limit }: { after: Place | undefined; limit: number },
): Promise<PackedMonth[]> {
  const query = withPlaces(db)
    .where('case_figures.month', name)
    .orderBy(['case_figures.organisation_id', 'case_figures.case_id'])
    .limit(limit)
  if (after)
    query.whereRaw('(case_figures.organisation_id, case_figures.case_id) > (?, ?)', [
      after.organisationId,
      after.caseId,
    ])
  const rows: Record<string, any>[] = await query
  return rows.map(row => ({
    ...{ caseId: row.case_id, organisationPath: row.path, kind: row.kind, packed: row.shares },
  }))
}

const rowsAtOnce = 100

const keyOf = ({ caseId, month }: CaseMonth) => [caseId, month]

export async function replaceMonths(
  tx: Db,
  { gone, come }: { gone: readonly CaseMonth[]; come: readonly CaseMonth[] },
): Promise<void> {
  for (let from = 0; from < gone.length; from += rowsAtOnce)
    await tx('case_figures')
      .whereIn(['case_id', 'month'], gone.slice(from, from + rowsAtOnce).map(keyOf))
      .delete()
  for (let from = 0; from < come.length; from += rowsAtOnce)
    await tx('case_figures').insert(
      come.slice(from, from + rowsAtOnce).map(({ caseId, organisationPath, kind, month, shares }) => ({
        case_id: caseId,
        month,
        organisation_id: idAt(organisationPath),
        kind,
        shares: packShares(shares),
      })),
    )
}

export async function replaceTurns(tx: Db, caseIds: readonly string[], turns: readonly CaseTurn[]): Promise<void> {
  await tx('case_turns')
    .whereIn('case_id', [...caseIds])
    .delete()
  for (let from = 0; from < turns.length; from += rowsAtOnce)
    await tx('case_turns').insert(
      turns.slice(from, from + rowsAtOnce).map(({ caseId, turnsOn }) => ({ case_id: caseId, turns_on: turnsOn })),
    )
}

const keyColumns = ['organisation_id', 'is_own', 'month', 'indicator', 'line', 'kind'] as const
export type SumRow = Record<(typeof keyColumns)[number], string | boolean> & Measured
export type SumRows = Map<string, SumRow>

/** Adds the shares of a case, or takes them away: for its own organisation and each above it. */
export function addMonth(
  rows: SumRows,
  { organisationPath, kind, month, shares }: Omit<CaseMonth, 'caseId'>,
  sign: 1 | -1,
): void {
  const own = idAt(organisationPath)
  const above = idsAbove(organisationPath)
  for (const { indicator, line, on: _, ...measured } of shares) {
    const what = `${month} ${indicator} ${kind} ${line}`
    const add = (organisationId: string, isOwn: boolean): void => {
      const key = `${organisationId} ${isOwn} ${what}`
      let row = rows.get(key)
      if (!row) {
        row = { organisation_id: organisationId, is_own: isOwn, month, indicator, line, kind, ...nothingMeasured }
        rows.set(key, row)
      }
      for (const name of measures) row[name] += sign * measured[name]
    }
    add(own, true)
    for (const id of above) add(id, false)
  }
}

const isSomething = (row: Measured): boolean => measures.some(name => row[name] !== 0)

/** Adds the shares of some cases to the sums and takes those of others away. What comes to nothing goes. */
export async function addToFigureSums(
  tx: Db,
  { gone, come }: { gone: readonly CaseMonth[]; come: readonly CaseMonth[] },
): Promise<void> {
  const sums: SumRows = new Map()
  for (const one of come) addMonth(sums, one, 1)
  for (const one of gone) addMonth(sums, one, -1)
  const rows = [...sums.values()].filter(isSomething)
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

/** Of a name under which no sums are kept yet. */
export async function insertFigureSums(tx: Db, sums: SumRows): Promise<void> {
  const rows = [...sums.values()].filter(isSomething)
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await tx('figure_sums').insert(rows.slice(from, from + rowsAtOnce))
}

export const removeFigureSums = (tx: Db): Promise<unknown> => tx('figure_sums').delete()

/** Of these organisations and indicators, under these names added up; one kind of case where it is told. */
export type Wanted = {
  organisationIds: readonly string[]
  indicators: readonly string[]
  names: readonly string[]
  /** Lines of tables, too. */
  withLines: boolean
  kind: string | undefined
}
export type FigureSum = Measured & { organisationId: string; isOwn: boolean; indicator: string; line: string }

export async function figureSums(
  db: Db,
  { organisationIds, indicators, names, withLines, kind }: Wanted,
): Promise<FigureSum[]> {
  if (indicators.length === 0 || names.length === 0) return []
  const query = db('figure_sums')
    .whereIn('organisation_id', [...organisationIds])
    .whereIn('is_own', [true, false])
    .whereIn('month', [...names])
    .whereIn('indicator', [...indicators])
    .groupBy('organisation_id', 'is_own', 'indicator', 'line')
    .select('organisation_id', 'is_own', 'indicator', 'line')
  if (!withLines) query.where('line', '')
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
