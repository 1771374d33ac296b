/** What makes a report a filed one: its row, its figures as they are worded that day, and its line in the log. */
import type { Db } from '../db.ts'
import type { ReadableHouse } from '../facts/shares.ts'
import { logChange } from '../people/change-log.ts'
import type { Asked } from '../reports/asked.ts'
import { readingOf } from '../reports/every-row.ts'
import { indicatorsOf, type Report } from '../reports/indicator.ts'
import type { Reader } from '../reports/read-report.ts'
import { type FiledFigure, type FiledReport, insertFiled } from './repository.ts'

export type Asking = { report: Report; asked: Asked; reader: Reader }

/** With its line in the log. Throws Stale where somebody else was faster. */
export async function keepFiled(tx: Db, filed: FiledReport, figures: readonly FiledFigure[]): Promise<void> {
  await insertFiled(tx, filed, figures)
  await logChange(tx, {
    by: filed.filedBy,
    action: filed.correctsId ? 'report-corrected' : 'report-filed',
    subject: filed.id,
    ...(filed.reason ? { reason: filed.reason } : {}),
    at: new Date(filed.filedAt),
  })
}

/** Every indicator of the report and of its tables as it is worded today, with what shares are of. */
export async function figuresNow(house: ReadableHouse, asking: Asking) {
  const reading = await readingOf(house, asking)
  return indicatorsOf(asking.report).map((indicator): FiledFigure => {
    const { id, name, says, over, source, unit } = indicator
    return { id, name, says, ...(over ? { over } : {}), source, unit, base: indicator.base?.(reading) ?? null }
  })
}
