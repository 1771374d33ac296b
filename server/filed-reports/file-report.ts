/** Files a report: what it says, and the rows it says it of, are kept for good. A correction is another filing. */
import { randomUUIDv7 } from 'node:crypto'
import type { Locale } from '../../workflows/text.ts'
import { Invalid, Stale } from '../errors.ts'
import type { Office } from '../office.ts'
import { logChange } from '../people/change-log.ts'
import type { Asked } from '../reports/asked.ts'
import { everyRow } from '../reports/every-row.ts'
import { indicatorsOf, type Report } from '../reports/indicator.ts'
import type { Reader } from '../reports/read-report.ts'
import { type FiledFigure, type FiledReport, insertFiled, lastFiled, type Scope } from './repository.ts'
import { words } from './words.ts'

export type Filing = {
  report: Report
  asked: Asked
  reader: Reader
  /** How many filings of this report the person knew of. */
  seen: number
  reason: string | undefined
  locale: Locale
}

export const scopeOf = ({ report, asked }: Pick<Filing, 'report' | 'asked'>): Scope => ({
  report: report.id,
  organisationId: asked.place.id,
  isOwnOnly: asked.isOwnOnly,
  kind: asked.kind,
  span: asked.span,
})

/** Its id. Throws Invalid for a period that is not over or a correction without a reason, Stale when another came first. */
export async function fileReport(office: Office, filing: Filing): Promise<string> {
  const { report, asked, reader, seen, reason, locale } = filing
  const before = await lastFiled(office.db.reader, scopeOf(filing))
  if ((before?.revision ?? 0) !== seen) throw new Stale(`Report ${report.id} was filed meanwhile`, words.filedMeanwhile)
  const wrong = problemsOf({ asked, isCorrection: before !== undefined, reason })
  if (wrong) throw new Invalid({ [wrong.field]: [words[wrong.says][locale]] })
  const filed: FiledReport = {
    ...scopeOf(filing),
    id: randomUUIDv7(),
    period: asked.period,
    knownOn: asked.knownOn,
    revision: seen + 1,
    correctsId: before?.id ?? null,
    reason: before ? (reason ?? null) : null,
    filedBy: reader.person.id,
    filedAt: office.now().toISOString(),
  }
  const figures = await figuresNow(office, filing)
  await office.db.write(async tx => {
    await insertFiled(tx, filed, figures)
    await logChange(tx, {
      by: reader.person.id,
      action: before ? 'report-corrected' : 'report-filed',
      subject: filed.id,
      ...(filed.reason ? { reason: filed.reason } : {}),
      at: office.now(),
    })
  })
  return filed.id
}

type Checked = { asked: Asked; isCorrection: boolean; reason: string | undefined }

function problemsOf({ asked, isCorrection, reason }: Checked) {
  if (asked.isWrong) return { field: 'period', says: 'wrongPeriod' } as const
  if (asked.span.to > asked.knownOn) return { field: 'period', says: 'notOver' } as const
  return isCorrection && !reason ? ({ field: 'reason', says: 'reasonMissing' } as const) : undefined
}

/** Every indicator of the report and of its tables, over what the filer may see. */
async function figuresNow(office: Office, { report, asked, reader }: Filing): Promise<FiledFigure[]> {
  const { rows, reading } = await everyRow(office, { report, asked, reader })
  return indicatorsOf(report).map(indicator => {
    const { id, name, says, over, source, unit } = indicator
    return {
      id,
      name,
      says,
      ...(over ? { over } : {}),
      source,
      unit,
      base: indicator.base?.(reading) ?? null,
      rows: rows.get(id)!,
    }
  })
}
