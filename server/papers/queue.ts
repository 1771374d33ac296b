/** Asks for papers in the transaction of the step that names them: each gets its number at once and for good. */
import { randomUUIDv7 } from 'node:crypto'
import { allocate } from '../cases/counters.ts'
import type { Db } from '../db.ts'
import { dayOf } from '../office.ts'
import { insertQueued, withdraw } from './repository.ts'
import { counterOf, seriesOf } from './series.ts'

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
  /** `{code}` of the station, `{series}`, `{year}`, `{number}` of the series and year. */
  format: string
}

/** The ids of the papers, in the order of their templates. A job of the clock makes them afterwards. */
export async function queuePapers(tx: Db, wanted: PapersWanted): Promise<string[]> {
  const { caseId, proceedingId, eventId, now, organisationId } = wanted
  const year = dayOf(new Date(now)).slice(0, 4)
  const { short_code: code } = await tx('organisations').where({ id: organisationId }).first('short_code')
  const ids: string[] = []
  for (const template of wanted.templates) {
    const id = randomUUIDv7()
    const number = await paperNumber(tx, { template, code, year, format: wanted.format })
    await insertQueued(tx, { id, caseId, proceedingId, eventId, template, number, queuedAt: now })
    ids.push(id)
  }
  return ids
}

/** Papers of events that were taken back: kept with their numbers and files, but no longer in force. */
export const withdrawPapers = (tx: Db, eventIds: readonly string[]): Promise<void> => withdraw(tx, eventIds)

type Place = { template: string; code: string; year: string; format: string }

/** 闽榕马园文〔2026〕0123号; one series for each kind of letter, code and year, without gaps, never reused. */
async function paperNumber(tx: Db, { template, code, year, format }: Place): Promise<string> {
  const place = await allocate(tx, counterOf(template, code, year))
  return format
    .replace('{code}', code)
    .replace('{series}', seriesOf(template))
    .replace('{year}', year)
    .replace('{number}', String(place).padStart(4, '0'))
}
