/** Filed reports and their figures. The only file that knows these columns; nothing here is ever updated. */
import type { Db } from '../db.ts'
import { Stale } from '../errors.ts'
import type { Indicator, Row } from '../reports/indicator.ts'
import type { Span } from '../reports/span.ts'
import { words } from './words.ts'

/** Which report of whom it is: one filing after another corrects the one before. */
export type Scope = {
  report: string
  organisationId: string
  isOwnOnly: boolean
  kind: string | undefined
  span: Span
}

export type FiledReport = Scope & {
  id: string
  /** As it stands in an address. */
  period: string
  knownOn: string
  /** 1 for the first. */
  revision: number
  correctsId: string | null
  reason: string | null
  filedBy: string
  filedAt: string
}

/** Everything a figure is told with, as it was worded that day. */
export type FiledFigure = Pick<Indicator, 'id' | 'name' | 'says' | 'over' | 'source' | 'unit'> & { base: number | null }

export const columnsOf = ({ span, isOwnOnly, kind, ...more }: FiledReport) => ({
  id: more.id,
  report: more.report,
  organisation_id: more.organisationId,
  own_only: isOwnOnly,
  case_kind: kind ?? '',
  period: more.period,
  from_on: span.from,
  to_on: span.to,
  known_on: more.knownOn,
  revision: more.revision,
  corrects_id: more.correctsId,
  reason: more.reason,
  filed_by: more.filedBy,
  filed_at: more.filedAt,
})

/** Their rows are written in parts beside. Throws Stale where somebody else was faster. */
export async function insertFiled(tx: Db, filed: FiledReport, figures: readonly FiledFigure[]): Promise<void> {
  const written = await tx('filed_reports')
    .insert(columnsOf(filed))
    .onConflict(['organisation_id', 'report', 'own_only', 'case_kind', 'from_on', 'to_on', 'revision'])
    .ignore()
    .returning('id')
  if (written.length === 0) throw new Stale(`Report ${filed.report} was filed meanwhile`, words.filedMeanwhile)
  const rows = figures.map(({ id, unit, base, ...definition }, place) => ({
    filed_id: filed.id,
    indicator: id,
    place,
    unit,
    base,
    definition: JSON.stringify(definition),
    rows: '[]',
  }))
  for (const row of rows) await tx('filed_figures').insert(row)
}

export const toFiled = (row: Record<string, any>): FiledReport => ({
  id: row.id,
  report: row.report,
  organisationId: row.organisation_id,
  isOwnOnly: Boolean(row.own_only),
  kind: row.case_kind || undefined,
  period: row.period,
  span: { from: row.from_on, to: row.to_on },
  knownOn: row.known_on,
  revision: Number(row.revision),
  correctsId: row.corrects_id,
  reason: row.reason,
  filedBy: row.filed_by,
  filedAt: row.filed_at,
})

export async function findFiled(db: Db, id: string): Promise<FiledReport | undefined> {
  const row = await db('filed_reports').where({ id }).first()
  return row && toFiled(row)
}

/** The filing of this report that stands: the last one. */
export async function lastFiled(db: Db, { report, organisationId, isOwnOnly, kind, span }: Scope) {
  const row = await db('filed_reports')
    .where({
      organisation_id: organisationId,
      report,
      own_only: isOwnOnly,
      case_kind: kind ?? '',
      from_on: span.from,
      to_on: span.to,
    })
    .orderBy('revision', 'desc')
    .first()
  return row && toFiled(row)
}

/** The one that corrects it, if any. */
export const correctionOf = (db: Db, id: string): Promise<{ id: string; revision: number } | undefined> =>
  db('filed_reports').where({ corrects_id: id }).first('id', 'revision')

export async function figuresOf(db: Db, filedId: string): Promise<FiledFigure[]> {
  const rows = await db('filed_figures')
    .where({ filed_id: filedId })
    .orderBy('place')
    .select('indicator', 'unit', 'base', 'definition')
  return rows.map(row => ({
    ...JSON.parse(row.definition),
    id: row.indicator,
    unit: row.unit,
    base: row.base === null ? null : Number(row.base),
  }))
}

/** What a figure was made of, some rows at a time; in the row of the figure itself where it was filed before there were parts. */
export async function* rowsOf(db: Db, filedId: string, indicator: string): AsyncGenerator<Row[]> {
  const whole = await db('filed_figures').where({ filed_id: filedId, indicator }).first('rows')
  yield JSON.parse(whole.rows)
  for (let part = 0; ; part += 1) {
    const row = await db('filed_rows').where({ filed_id: filedId, indicator, part }).first('rows')
    if (!row) return
    yield JSON.parse(row.rows)
  }
}

type Page = { organisationIds: readonly string[]; report: string | undefined; offset: number; limit: number }
export type ListedFiling = FiledReport & { filer: string; isCorrected: boolean }

const listed = (db: Db, { organisationIds, report }: Pick<Page, 'organisationIds' | 'report'>) =>
  db('filed_reports')
    .whereIn('filed_reports.organisation_id', [...organisationIds])
    .where(one => (report ? one.where('filed_reports.report', report) : one))

export const countFilingsOf = async (db: Db, asked: Pick<Page, 'organisationIds' | 'report'>): Promise<number> =>
  Number((await listed(db, asked).count({ count: '*' }).first())?.count ?? 0)

/** Of these organisations, the newest first. */
export async function filingsOf(db: Db, { offset, limit, ...asked }: Page): Promise<ListedFiling[]> {
  const rows = await listed(db, asked)
    .join('people', 'people.id', 'filed_reports.filed_by')
    .leftJoin('filed_reports as later', 'later.corrects_id', 'filed_reports.id')
    .orderBy([
      { column: 'filed_reports.filed_at', order: 'desc' },
      { column: 'filed_reports.id', order: 'desc' },
    ])
    .offset(offset)
    .limit(limit)
    .select('filed_reports.*', 'people.name as filer', 'later.id as later_id')
  return rows.map(row => ({ ...toFiled(row), filer: row.filer, isCorrected: row.later_id !== null }))
}
