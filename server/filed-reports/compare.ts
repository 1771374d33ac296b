/**
 * A filed report beside today's: figure by figure, and the cases that make the difference. Both count only the cases
 * that the reader may see today, as every figure of the house does; what is frozen is the filing, not anybody's rights.
 */
import type { Office } from '../office.ts'
import type { Asked } from '../reports/asked.ts'
import { casesAmong, type ReportCase } from '../reports/cases.ts'
import { everyRow } from '../reports/every-row.ts'
import {
  type Figure,
  figureOf,
  type Indicator,
  indicatorsOf,
  measured,
  type Report,
  type Row,
} from '../reports/indicator.ts'
import type { Reader } from '../reports/read-report.ts'
import type { Reading } from '../reports/reading.ts'
import { type FiledFigure, type FiledReport, figuresOf } from './repository.ts'

export type Compared = {
  filed: FiledFigure
  was: Figure
  /** Undefined where the house no longer knows the indicator. */
  now: Figure | undefined
  changes: readonly Change[]
  /** By the line of a table that rows belong to. */
  lines: { was: Lines; now: Lines }
}
type Lines = ReadonlyMap<string, Figure>
/** One case: rows that were counted and are not, and the other way round; where both are there, it changed. */
export type Change = { caseId: string; gone: readonly Row[]; come: readonly Row[] }

export type Comparison = {
  compared: readonly Compared[]
  cases: ReadonlyMap<string, ReportCase>
  /** Undefined where the house no longer has the report. */
  reading: Reading | undefined
}

type Comparing = { filed: FiledReport; report: Report | undefined; asked: Asked; reader: Reader }

/** `asked` is what was filed, as on record today. */
export async function compareFiled(office: Office, { filed, report, asked, reader }: Comparing): Promise<Comparison> {
  const db = office.db.reader
  const figures = await figuresOf(db, filed.id)
  const now = report && (await everyRow(office, { report, asked, reader }))
  const reading = now?.reading
  const indicators = new Map((report ? indicatorsOf(report) : []).map(one => [one.id, one]))
  const ids = new Set([...figures.map(({ rows }) => rows), ...(now?.rows.values() ?? [])].flat().map(row => row.caseId))
  const seen = await casesAmong(db, [...ids], reader)
  return {
    cases: seen,
    reading,
    compared: figures.map(one => {
      const rows = one.rows.filter(({ caseId }) => seen.has(caseId))
      const indicator = indicators.get(one.id)
      const today = indicator && now?.rows.get(indicator.id)
      return {
        filed: one,
        was: figureOf(one, rows, one.base ?? 0),
        now: today && measured(indicator, reading!, today),
        changes: today ? changesBetween(rows, today) : [],
        lines: { was: linesOf(one, rows), now: linesOf(one, today ?? []) },
      }
    }),
  }
}

const linesOf = (of: Pick<Indicator, 'unit'>, rows: readonly Row[]): Lines =>
  new Map([...Map.groupBy(rows, ({ group = '' }) => group)].map(([group, some]) => [group, figureOf(of, some)]))

/** Cases whose rows differ, in the order of the first of their days. */
export function changesBetween(was: readonly Row[], now: readonly Row[]): Change[] {
  const before = Map.groupBy(was, ({ caseId }) => caseId)
  const after = Map.groupBy(now, ({ caseId }) => caseId)
  return [...new Set([...before.keys(), ...after.keys()])]
    .map(caseId => {
      const [old = [], current = []] = [before.get(caseId), after.get(caseId)]
      return { caseId, gone: without(old, current), come: without(current, old) }
    })
    .filter(({ gone, come }) => gone.length + come.length > 0)
    .toSorted((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : a.caseId < b.caseId ? -1 : 1))
}

const dayOf = ({ gone, come }: Change): string => (gone[0] ?? come[0])!.on
const keyOf = ({ on, value, part, counts, group }: Row): string =>
  JSON.stringify([on, value ?? null, part ?? null, counts ?? null, group ?? null])

/** The rows of one list that the other lacks; equal ones are taken off one by one. */
function without(rows: readonly Row[], others: readonly Row[]): Row[] {
  const left = others.map(keyOf)
  return rows.filter(row => {
    const at = left.indexOf(keyOf(row))
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
