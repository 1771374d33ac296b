/** Looks at each row of a batch before anybody confirms it: what would be refused is told, and nothing is written. */
import type { Text } from '../../workflows/text.ts'
import { Invalid, Refusal } from '../errors.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { judgeMany } from '../proceedings/take-many.ts'
import { findMoving } from './recompute.ts'
import { reasonOf } from './refusal-reason.ts'
import { type Batch, moveBatch } from './repository.ts'
import { type BatchRow, putRow, rowsIn } from './rows.ts'
import { answersByRow, asSteps, isRecompute, judgeRow, makerNow, otherLocale, refusalIn } from './rows-at-hand.ts'
import { slices } from './slices.ts'

const atOnce = 50

/** One portion; with the last one the batch waits for its confirmation. */
export async function checkSome(office: Office, batch: Batch): Promise<void> {
  if (isRecompute(batch)) return findMoving(office, batch)
  const rows = await rowsIn(office.db.reader, batch.id, { states: ['chosen'], limit: atOnce })
  if (rows.length === 0) {
    const now = office.now()
    await office.db.write(tx => moveBatch(tx, { id: batch.id, from: ['checking'], state: 'ready', now }))
    return
  }
  const reasons = await reasonsFor(office, batch, rows)
  await office.db.write(async tx => {
    for (const [index, { place }] of rows.entries()) {
      const reason = reasons[index] ?? null
      await putRow(tx, batch.id, { place, state: reason ? 'refused' : 'waiting', reason })
    }
  })
}

async function reasonsFor(office: Office, batch: Batch, rows: readonly BatchRow[]): Promise<(Text | undefined)[]> {
  try {
    const by = await makerNow(office.db.reader, office, batch)
    const refusals = await refusalsFor(office, { batch, rows, by })
    return await inBothLanguages(refusals, by.locale, some =>
      refusalsFor(office, {
        batch,
        rows: some.map(index => rows[index]!),
        by: { ...by, locale: otherLocale(by.locale) },
      }),
    )
  } catch (error) {
    if (!(error instanceof Refusal)) throw error // refused for all of them: no right any more, or nothing to be seen
    return rows.map(() => reasonOf(error, 'zh'))
  }
}

type Judging = { batch: Batch; rows: readonly BatchRow[]; by: Person }
type Refusals = (Refusal | undefined)[]

async function refusalsFor(office: Office, { batch, rows, by }: Judging): Promise<Refusals> {
  const db = office.db.reader
  const breathe = slices()
  const answers = await answersByRow(db, office, { batch, rows })
  if (batch.proceedingId) return judgeMany(db, office, asSteps(batch, { by, rows, answers }), breathe)
  const found: Refusals = []
  for (const row of rows) {
    found.push(await refusalIn(() => judgeRow(db, office, batch, { row, by, answers: answers.get(row.place)! })))
    await breathe()
  }
  return found
}

/** Only what a form says is said in one language; those rows are asked once more in the other. */
export async function inBothLanguages(
  refusals: Refusals,
  locale: Person['locale'],
  askAgain: (places: number[]) => Promise<Refusals>,
): Promise<(Text | undefined)[]> {
  const ofForms = refusals.flatMap((one, index) => (one instanceof Invalid ? [index] : []))
  const again = ofForms.length > 0 ? await askAgain(ofForms) : []
  const others = new Map(ofForms.map((index, place) => [index, again[place]]))
  return refusals.map((one, index) => one && reasonOf(one, locale, others.get(index)))
}
