/** Gives the next number of a series, in the transaction that needs it; the only place where numbers are written. */
import { allocate } from '../cases/counters.ts'
import type { Db } from '../db.ts'
import { lookOf, writeNumber } from './format.ts'
import { formatInForce } from './repository.ts'

export type NumberWanted = {
  /** 'case-dispute', 'registration', 'paper-letters': an id of series.ts. */
  series: string
  sign: string
  organisationId: string
  /** 'YYYY' */
  year: string
  /** What holds where no organisation above has set a format, and its counter by the station's code. */
  standard: { format: string; counter: (code: string) => string }
}

/**
 * 闽榕马园劳调〔2026〕0123号. A number taken by a transaction that is written stays used. Every way of writing counts
 * by itself, so that no two numbers are the same, whatever was set before: a format that is set begins at 1, and one
 * that is set back goes on where it was.
 */
export async function allocateNumber(tx: Db, wanted: NumberWanted): Promise<string> {
  const { series, sign, organisationId, year, standard } = wanted
  const { short_code: code, path } = await tx('organisations').where({ id: organisationId }).first('short_code', 'path')
  const format = (await formatInForce(tx, series, path))?.format ?? standard.format
  const parts = { code, sign, year }
  const look = lookOf(format, parts)
  const counter = look === lookOf(standard.format, parts) ? standard.counter(code) : `look/${look}`
  return writeNumber(format, parts, await allocate(tx, counter))
}
