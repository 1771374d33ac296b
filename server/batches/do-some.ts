/** Carries out a portion of a batch: at most fifty rows a transaction, each written together with what came of it. */
import type { Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Refusal } from '../errors.ts'
import type { Office } from '../office.ts'
import { once } from '../proceedings/once.ts'
import { judgeMany, type Outcome, takeManyIn } from '../proceedings/take-many.ts'
import { inBothLanguages } from './check.ts'
import { addMoving, recomputeRows } from './recompute.ts'
import { reasonOf, unexpected } from './refusal-reason.ts'
import { type Batch, lockBatch, moveBatch } from './repository.ts'
import { anyUndone, type BatchRow, putRow, rowsIn } from './rows.ts'
import {
  answersByRow,
  asSteps,
  isRecompute,
  judgeRow,
  makerNow,
  otherLocale,
  refusalIn,
  takeRow,
} from './rows-at-hand.ts'
import { slices } from './slices.ts'

export const mostAtOnce = 50

/** One portion; with the last one the batch has its name: done, or partly. */
export async function doSome(office: Office, batch: Batch): Promise<void> {
  const rows = await rowsIn(office.db.reader, batch.id, { states: ['waiting'], limit: mostAtOnce })
  if (rows.length === 0) return finish(office, batch)
  if (isRecompute(batch)) await office.calendar.reload() // another process may have changed it
  if (batch.proceedingId || isRecompute(batch)) return doTogether(office, batch, rows)
  const breathe = slices()
  for (const row of rows) {
    await doOne(office, batch, row)
    if ((await breathe()) === 'enough') return
  }
}

async function finish(office: Office, batch: Batch): Promise<void> {
  if (isRecompute(batch) && (await addMoving(office, batch)) > 0) return
  const { id } = batch
  await office.db.write(async tx => {
    const state = (await anyUndone(tx, id)) ? 'partly' : 'done'
    await moveBatch(tx, { id, from: ['running'], state, now: office.now() })
  })
}

/** Members of one proceeding, or cases that a changed calendar touches, in one transaction. */
async function doTogether(office: Office, batch: Batch, rows: readonly BatchRow[]): Promise<void> {
  try {
    await office.db.write(tx => takeTogether(tx, office, { batch, rows }))
  } catch (error) {
    if (error instanceof Refusal) return failAll(office, batch, { rows, reason: reasonOf(error, 'zh') })
    office.log.error({ err: error, batch: batch.id }, 'a portion of a batch failed')
    if (rows.length === 1) return failAll(office, batch, { rows, reason: unexpected })
    for (const row of rows) await doTogether(office, batch, [row]) // so that one fault does not stop the others
  }
}

async function takeTogether(
  tx: Db,
  office: Office,
  { batch, rows: found }: { batch: Batch; rows: readonly BatchRow[] },
): Promise<void> {
  const rows = await stillWaiting(tx, batch, found)
  if (rows.length === 0) return
  if (isRecompute(batch)) return recomputeRows(tx, office, { batch, rows })
  const by = await makerNow(tx, office, batch)
  const answers = await answersByRow(tx, office, { batch, rows })
  const steps = asSteps(batch, { by, rows, answers })
  const breathe = slices()
  const outcomes = await takeManyIn(tx, office, steps, breathe)
  const reasons = await inBothLanguages(outcomes.map(refusalOf), by.locale, places =>
    judgeMany(
      tx,
      office,
      { ...steps, by: { ...by, locale: otherLocale(by.locale) }, rows: places.map(place => steps.rows[place]!) },
      async () => 'go on',
    ),
  )
  for (const [index, outcome] of outcomes.entries()) {
    await putOutcome(tx, batch, { row: rows[index]!, outcome, reason: reasons[index] })
    await breathe()
  }
}

/** Not those of a batch that was cancelled a moment ago, nor those that another process has done meanwhile. */
async function stillWaiting(tx: Db, { id }: Batch, rows: readonly BatchRow[]): Promise<BatchRow[]> {
  if (rows.length === 0 || (await lockBatch(tx, id)) !== 'running') return []
  const asked = new Set(rows.map(({ place }) => place))
  const after = rows[0]!.place - 1
  const now = await rowsIn(tx, id, { states: ['waiting'], after, limit: rows.length })
  return now.filter(({ place }) => asked.has(place))
}

const refusalOf = (outcome: Outcome): Refusal | undefined => ('refusal' in outcome ? outcome.refusal : undefined)

type Came = { row: BatchRow; outcome: Outcome; reason?: Text | undefined }

async function putOutcome(tx: Db, { id }: Batch, { row, outcome, reason }: Came): Promise<void> {
  const { place, attempts } = row
  if ('eventId' in outcome)
    await putRow(tx, id, { place, state: 'done', reason: null, eventId: outcome.eventId, attempts: attempts + 1 })
  else await putRow(tx, id, { place, state: 'failed', reason: reason ?? unexpected, attempts: attempts + 1 })
}

/** A case, or a proceeding that begins, in a transaction of its own. */
async function doOne(office: Office, batch: Batch, row: BatchRow): Promise<void> {
  const refusal = await refusalIn(() => once(() => office.db.write(tx => takeOne(tx, office, { batch, row })))).catch(
    (error: unknown) => {
      office.log.error({ err: error, batch: batch.id }, 'a row of a batch failed')
      return 'fault' as const
    },
  )
  if (refusal === undefined) return
  const reason = refusal === 'fault' ? unexpected : await reasonInBoth(office, { batch, row, refusal })
  await failAll(office, batch, { rows: [row], reason })
}

async function takeOne(tx: Db, office: Office, { batch, row }: { batch: Batch; row: BatchRow }): Promise<void> {
  if ((await stillWaiting(tx, batch, [row])).length === 0) return
  const by = await makerNow(tx, office, batch)
  const answers = (await answersByRow(tx, office, { batch, rows: [row] })).get(row.place)!
  const { eventId } = await takeRow(tx, office, batch, { row, by, answers })
  await putOutcome(tx, batch, { row, outcome: { eventId } })
}

async function reasonInBoth(
  office: Office,
  { batch, row, refusal }: { batch: Batch; row: BatchRow; refusal: Refusal },
): Promise<Text> {
  const db = office.db.reader
  const by = await makerNow(db, office, batch).catch(() => undefined)
  if (!by) return reasonOf(refusal, 'zh')
  const answers = (await answersByRow(db, office, { batch, rows: [row] })).get(row.place)!
  const other = { ...by, locale: otherLocale(by.locale) }
  const [reason] = await inBothLanguages([refusal], by.locale, async () => [
    await refusalIn(() => judgeRow(db, office, batch, { row, by: other, answers })),
  ])
  return reason ?? unexpected
}

async function failAll(
  office: Office,
  { id }: Batch,
  { rows, reason }: { rows: readonly BatchRow[]; reason: Text },
): Promise<void> {
  await office.db.write(async tx => {
    for (const { place, attempts } of rows)
      await putRow(tx, id, { place, state: 'failed', reason, attempts: attempts + 1 })
  })
}
