/**
 * A filed report beside today's: figure by figure, and the cases that make the difference. Both count only the cases
 * that the reader may see today, as every figure of the house does; what is frozen is the filing, not anybody's rights.
 */
import type { Db } from '../db.ts'
import type { ReadableHouse } from '../facts/shares.ts'
import type { Asked } from '../reports/asked.ts'
import { casesAmong, type ReportCase } from '../reports/cases.ts'
import { casesAtOnce, everyRow } from '../reports/every-row.ts'
import { type Figure, figureFrom, type Indicator, indicatorsOf, type Report, type Row } from '../reports/indicator.ts'
import type { Reader } from '../reports/read-report.ts'
import { sides } from './changes.ts'
import { forward, OutOfOrder } from './forward.ts'
import { figuresNow } from './keep-filed.ts'
import { type FiledFigure, type FiledReport, figuresOf, rowsOf } from './repository.ts'

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

type Progress = (cases: number, total: number) => void

/**
 * `asked` is what was filed, as on record today. Both are read forward side by side, so that of either no more than some
 * cases are held at once. `told` hears how many cases have been read, of how many.
 */
export async function compareFiled(
  house: ReadableHouse,
  comparing: Comparing,
  told: Progress = () => {},
): Promise<Comparison> {
  try {
    return await sideBySide(house, comparing, { mostAhead: casesAtOnce, told })
  } catch (error) {
    if (!(error instanceof OutOfOrder)) throw error
    return sideBySide(house, comparing, { mostAhead: Number.POSITIVE_INFINITY, told })
  }
}

type One = {
  figure: FiledFigure
  indicator: Indicator | undefined
  filed: ReturnType<typeof forward>
  sides: ReturnType<typeof sides>
}

async function sideBySide(
  house: ReadableHouse,
  { filed, report, asked, reader }: Comparing,
  { mostAhead, told }: { mostAhead: number; told: Progress },
): Promise<Comparison> {
  const db = house.db.reader
  const known = new Map((report ? indicatorsOf(report) : []).map(one => [one.id, one]))
  const all = new Map<string, One>()
  for (const figure of await figuresOf(db, filed.id)) {
    const seen = seenRows(db, { filedId: filed.id, indicator: figure.id, reader })
    const indicator = known.get(figure.id)
    all.set(figure.id, { figure, indicator, filed: forward(seen, mostAhead), sides: sides() })
  }
  let read = 0
  if (report)
    for await (const { cases, total, last, rows } of everyRow(house, { report, asked, reader })) {
      for (const [id, some] of rows) await meet(all.get(id), some, last)
      read += cases
      told(read, total)
    }
  for (const one of all.values()) for await (const was of one.filed.rest()) one.sides.meet(was, [])
  const base = new Map(
    report ? (await figuresNow(house, { report, asked, reader })).map(one => [one.id, one.base]) : [],
  )
  const compared = [...all.values()].map(one => comparedOf(one, base))
  const ids = new Set(compared.flatMap(({ changes }) => changes.map(({ caseId }) => caseId)))
  return { compared, cases: await casesAmong(db, [...ids], reader) }
}

/** `last`: the greatest of the cases that these rows are of; undefined where they are of all. */
async function meet(one: One | undefined, rows: readonly Row[], last: string | undefined): Promise<void> {
  one?.sides.meet(last === undefined ? await one.filed.whole() : await one.filed.upTo(last), rows)
}

function comparedOf({ figure, indicator, sides }: One, base: ReadonlyMap<string, number | null>): Compared {
  const { was, now, changes } = sides
  return {
    filed: figure,
    was: figureFrom(figure, was.sum(), figure.base ?? 0),
    now: indicator && figureFrom(indicator, now.sum(), base.get(indicator.id) ?? 0),
    changes: indicator ? changes.first() : [],
    changed: indicator ? changes.count() : 0,
    lines: { was: was.lines(figure), now: now.lines(figure) },
  }
}

type Filed = { filedId: string; indicator: string; reader: Reader }

/** Of cases that the reader may see. */
async function* seenRows(db: Db, { filedId, indicator, reader }: Filed): AsyncGenerator<Row[]> {
  for await (const rows of rowsOf(db, filedId, indicator)) {
    const seen = await casesAmong(db, [...new Set(rows.map(({ caseId }) => caseId))], reader)
    yield rows.filter(({ caseId }) => seen.has(caseId))
  }
}
