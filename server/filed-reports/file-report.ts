/**
 * Files a report: what it says, and the rows it says it of, are kept for good, as all of it stood at one moment. A
 * correction is another filing.
 */
import { randomUUIDv7 } from 'node:crypto'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotNow, Stale } from '../errors.ts'
import type { ReadableHouse } from '../facts/shares.ts'
import type { Office } from '../office.ts'
import { nameOfPerson } from '../people/name-of-person.ts'
import type { Asked } from '../reports/asked.ts'
import { isLarge } from '../reports/beside/ask.ts'
import type { Report } from '../reports/indicator.ts'
import type { Reader } from '../reports/read-report.ts'
import { instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { fileBeside } from './file-beside.ts'
import { filingOf, insertParts } from './filings.ts'
import { type Asking, figuresNow, keepFiled } from './keep-filed.ts'
import { type Part, partsOf } from './parts.ts'
import { type FiledFigure, type FiledReport, lastFiled, type Scope } from './repository.ts'
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

/**
 * Its id; of very many cases it is being filed from here on, by a thread beside. Throws Invalid for a period that is not
 * over or a correction without a reason, Stale when another came first, NotNow while somebody else files the same.
 */
export async function fileReport(office: Office, filing: Filing): Promise<string> {
  const { report, asked, reader, seen, reason, locale } = filing
  const before = await lastFiled(office.db.reader, scopeOf(filing))
  if ((before?.revision ?? 0) !== seen) throw new Stale(`Report ${report.id} was filed meanwhile`, words.filedMeanwhile)
  const wrong = problemsOf({ asked, isCorrection: before !== undefined, reason })
  if (wrong) throw new Invalid({ [wrong.field]: [words[wrong.says][locale]] })
  await refuseSecond(office.db.reader, scopeOf(filing))
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
  if (await isLarge(office, { report, asked, reader })) {
    if (await fileBeside(office, filed, { report, asked, reader })) return filed.id
    await refuseSecond(office.db.reader, filed)
    throw new Stale(`Report ${report.id} was filed meanwhile`, words.filedMeanwhile)
  }
  const { figures, parts } = await office.db.snapshot(db =>
    readWhole({ ...office, db: { reader: db } }, { report, asked, reader }),
  )
  await office.db.write(async tx => {
    await keepFiled(tx, filed, figures)
    await insertParts(tx, filed.id, parts)
  })
  return filed.id
}

async function readWhole(house: ReadableHouse, asking: Asking): Promise<{ figures: FiledFigure[]; parts: Part[] }> {
  const parts: Part[] = []
  for await (const part of partsOf(house, asking)) parts.push(part)
  return { figures: await figuresNow(house, asking), parts }
}

/** Throws NotNow while it is being filed. */
async function refuseSecond(db: Db, scope: Scope): Promise<void> {
  const going = await filingOf(db, scope)
  if (!going) return
  const by = { name: await nameOfPerson(db, going.filedBy), at: instantWords(going.filedAt, 'zh') }
  throw new NotNow(`Report ${scope.report} is being filed`, {
    zh: fill(words.isBeingFiled.zh, by),
    en: fill(words.isBeingFiled.en, by),
  })
}

type Checked = { asked: Asked; isCorrection: boolean; reason: string | undefined }

function problemsOf({ asked, isCorrection, reason }: Checked) {
  const hindrance = hindranceOf(asked)
  if (hindrance) return hindrance
  return isCorrection && !reason ? ({ field: 'reason', says: 'reasonMissing' } as const) : undefined
}

/** Why nothing can be filed for what was asked, known before anything is typed. */
export function hindranceOf({ wrong, span, knownOn }: Asked) {
  if (wrong.includes('period')) return { field: 'period', says: 'wrongPeriod' } as const
  if (wrong.length > 0) return { field: 'period', says: 'wrongAsked' } as const
  return span.to > knownOn ? ({ field: 'period', says: 'notOver' } as const) : undefined
}
