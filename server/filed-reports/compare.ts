/**
 * A filed report beside today's: figure by figure, and the cases that make the difference. Both count only the cases
 * that the reader may see today, as every figure of the house does; what is frozen is the filing, not anybody's rights.
 */
import type { Db } from '../db.ts'
import type { ReadableHouse } from '../facts/shares.ts'
import type { Asked } from '../reports/asked.ts'
import { casesAmong, type ReportCase } from '../reports/cases.ts'
import { everyRow } from '../reports/every-row.ts'
import { type Figure, figureFrom, type Indicator, indicatorsOf, type Report, type Row } from '../reports/indicator.ts'
import type { Reader } from '../reports/read-report.ts'
import { sides } from './changes.ts'
import { figuresNow } from './keep-filed.ts'
import { type FiledFigure, type FiledReport, figuresOf, rowsOf } from './repository.ts'

/** So many cases that differ are told of one figure; the others are counted. */
export const mostTold = 2_000

export type Compared = {
  filed: FiledFigure
  was: Figure
  /** Undefined where the house no longer knows the indicator. */
  now: Figure | undefined
  changes: readonly Change[]
  /** How many cases differ in all. */
  changed: number
  /** By the line of a table that rows belong to. */
  lines: { was: Lines; now: Lines }
}
export type Lines = ReadonlyMap<string, Figure>
/** One case: rows that were counted and are not, and the other way round; where both are there, it changed. */
export type Change = { caseId: string; gone: readonly Row[]; come: readonly Row[] }

export type Comparison = { compared: readonly Compared[]; cases: ReadonlyMap<string, ReportCase> }

export type Comparing = { filed: FiledReport; report: Report | undefined; asked: Asked; reader: Reader }

/** `asked` is what was filed, as on record today. `told` hears how many cases have been read, of how many. */
export async function compareFiled(
  house: ReadableHouse,
  { filed, report, asked, reader }: Comparing,
  told: (cases: number, total: number) => void = () => {},
): Promise<Comparison> {
  const db = house.db.reader
  const known = new Map((report ? indicatorsOf(report) : []).map(one => [one.id, one]))
  const all = new Map<
    string,
    { figure: FiledFigure; indicator: Indicator | undefined; sides: ReturnType<typeof sides> }
  >()
  for (const figure of await figuresOf(db, filed.id)) {
    const was = await seenRows(db, { filedId: filed.id, indicator: figure.id, reader })
    all.set(figure.id, { figure, indicator: known.get(figure.id), sides: sides(was) })
  }
  let read = 0
  if (report)
    for await (const { cases, total, rows } of everyRow(house, { report, asked, reader })) {
      for (const [id, some] of rows) all.get(id)?.sides.meet(some)
      read += cases
      told(read, total)
    }
  const base = new Map(
    report ? (await figuresNow(house, { report, asked, reader })).map(one => [one.id, one.base]) : [],
  )
  const compared = [...all.values()].map(({ figure, indicator, sides: { was, now, changes } }): Compared => {
    const differing = indicator ? changes() : []
    return {
      filed: figure,
      was: figureFrom(figure, was.sum(), figure.base ?? 0),
      now: indicator && figureFrom(indicator, now.sum(), base.get(indicator.id) ?? 0),
      changes: differing.slice(0, mostTold),
      changed: differing.length,
      lines: { was: was.lines(figure), now: now.lines(figure) },
    }
  })
  const ids = new Set(compared.flatMap(({ changes }) => changes.map(({ caseId }) => caseId)))
  return { compared, cases: await casesAmong(db, [...ids], reader) }
}

type Filed = { filedId: string; indicator: string; reader: Reader }

/** By case, of those that the reader may see. */
async function seenRows(db: Db, { filedId, indicator, reader }: Filed): Promise<Map<string, Row[]>> {
  const found = new Map<string, Row[]>()
  for await (const rows of rowsOf(db, filedId, indicator)) {
    const seen = await casesAmong(db, [...new Set(rows.map(({ caseId }) => caseId))], reader)
    for (const row of rows) {
      if (!seen.has(row.caseId)) continue
      const known = found.get(row.caseId)
      if (known) known.push(row)
      else found.set(row.caseId, [row])
    }
  }
  return found
}
