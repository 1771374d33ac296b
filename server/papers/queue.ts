/** Asks for papers in the transaction of the step that names them: each gets its number at once and for good. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'
import { allocateNumber } from '../number-formats/allocate-number.ts'
import { dayOf } from '../office.ts'
import { newCheckCode } from './check-code.ts'
import { insertQueued, withdraw } from './repository.ts'
import { counterOf, type PaperSeries, seriesOf } from './series.ts'

export type PapersWanted = {
  caseId: string
  proceedingId: string
  eventId: string
  /** Ids of the catalogue. */
  templates: readonly string[]
  /** UTC instant. */
  now: string
  /** The case's own; its short code stands at the head of the number. */
  organisationId: string
  /** Where it is not that of the paper itself. */
  series?: PaperSeries
  /** What the environment says; an organisation's own goes before it. */
  format: string
}

/** The ids of the papers, in the order of their templates. A job of the clock makes them afterwards. */
export async function queuePapers(tx: Db, wanted: PapersWanted): Promise<string[]> {
  const { caseId, proceedingId, eventId, now, organisationId } = wanted
  const year = dayOf(new Date(now)).slice(0, 4)
  const ids: string[] = []
  for (const template of wanted.templates) {
    const id = randomUUIDv7()
    const number = await paperNumber(tx, {
      series: wanted.series ?? seriesOf(template),
      organisationId,
      year,
      format: wanted.format,
    })
    await insertQueued(tx, {
      id,
      caseId,
      proceedingId,
      eventId,
      template,
      number,
      checkCode: newCheckCode(),
      queuedAt: now,
    })
    ids.push(id)
  }
  return ids
}

/** Papers of events that were taken back: kept with their numbers and files, but no longer in force. */
export const withdrawPapers = (tx: Db, caseId: string, eventIds: readonly string[]): Promise<void> =>
  withdraw(tx, caseId, eventIds)

type Place = { series: PaperSeries; organisationId: string; year: string; format: string }

/** 闽榕马园文〔2026〕0123号; one series for each kind of letter, code and year, without gaps, never reused. */
const paperNumber = (tx: Db, { series, organisationId, year, format }: Place): Promise<string> =>
  allocateNumber(tx, {
    series: `paper-${series.id}`,
    sign: series.sign,
    organisationId,
    year,
    standard: { format, counter: code => counterOf(series, code, year) },
  })
