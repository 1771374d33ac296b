/** What a person does with a batch: answers the step once, confirms, cancels, retries. Nothing here takes a step. */
import { Invalid, NotAllowed, NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { parseForm } from '../web/parse-form.ts'
import { formForMany } from './answers.ts'
import { type Batch, type BatchState, findBatch, lockBatch, moveBatch, sealAnswers, versionsOf } from './repository.ts'
import { countsOf, moveRows, type RowState, rowsIn, seeAnew } from './rows.ts'
import { isMove, isRecompute, stepOf } from './rows-at-hand.ts'
import { goOnBeside } from './run.ts'
import { words } from './words.ts'

type Asked = { id: string; by: Person }

/** The step's answers for all; then each row is checked. Throws Invalid as the form of the step does. */
export async function answerBatch(office: Office, { id, by, answers }: Asked & { answers: object }): Promise<void> {
  const batch = await ownBatch(office, { id, by })
  if (isMove(batch) || isRecompute(batch)) throw new NotNow(`Batch ${id} asks nothing`, words.notNow)
  parseForm(formForMany(stepOf(batch)), answers, by.locale)
  const sealed = sealAnswers(office, answers)
  await move(office, { id, from: ['draft', 'ready'], to: 'checking', sealed }, { again: ['waiting'] })
  goOnBeside(office)
}

export async function confirmBatch(office: Office, { id, by }: Asked): Promise<void> {
  await ownBatch(office, { id, by })
  const { waiting } = await countsOf(office.db.reader, id, { person: by, today: todayOf(office) })
  if (waiting === 0) throw new Invalid({ '': [words.chooseSome[by.locale]] })
  await move(office, { id, from: ['ready'], to: 'running' })
  goOnBeside(office)
}

/** What is done stays done. Its maker or an administrator above may. */
export async function cancelBatch(office: Office, { id, by }: Asked): Promise<void> {
  await findBatch(office.db.reader, id, { person: by, today: todayOf(office) })
  await office.db.write(async tx => {
    await lockBatch(tx, id)
    const moved = await moveBatch(tx, {
      id,
      from: ['draft', 'checking', 'ready', 'running'],
      state: 'cancelled',
      now: office.now(),
    })
    if (!moved) throw new NotNow(`Batch ${id} has ended`, words.notNow)
    await moveRows(tx, id, { from: ['chosen', 'waiting'], to: 'cancelled' })
  })
}

/** Those not done are tried again, as they stand now. */
export async function retryBatch(office: Office, { id, by }: Asked): Promise<void> {
  const batch = await ownBatch(office, { id, by })
  if (isRecompute(batch)) return lookAgain(office, id)
  const rows = await rowsIn(office.db.reader, id, { states: undone, limit: 5_000 })
  const places = rows.filter(({ caseId, proceedingId }) => caseId && (proceedingId || batch.caseId))
  const versions = await versionsOf(office.db.reader, [
    ...new Set(places.flatMap(({ proceedingId }) => proceedingId ?? [])),
  ])
  await office.db.write(async tx => {
    const seenVersion = batch.proceedingId ? (versions.get(batch.proceedingId) ?? batch.seenVersion) : batch.seenVersion
    const from: BatchState[] = ['partly', 'cancelled']
    const moved = await moveBatch(tx, { id, from, state: 'running', now: office.now(), seenVersion })
    if (!moved) throw new NotNow(`Batch ${id} is not over`, words.notNow)
    await seeAnew(tx, id, { rows: places, versions })
  })
  goOnBeside(office)
}

/** What a changed calendar moves is looked for anew; rows not done wait again. */
async function lookAgain(office: Office, id: string): Promise<void> {
  await office.db.write(async tx => {
    const from: BatchState[] = ['partly', 'cancelled']
    if (!(await moveBatch(tx, { id, from, state: 'checking', now: office.now() })))
      throw new NotNow(`Batch ${id} is not over`, words.notNow)
    await moveRows(tx, id, { from: undone, to: 'waiting' })
  })
  goOnBeside(office)
}

const undone: readonly RowState[] = ['refused', 'failed', 'cancelled']

/** Asks the house to look for what is left; harmless when it is at it already. */
export async function resumeBatch(office: Office, { id, by }: Asked): Promise<void> {
  await findBatch(office.db.reader, id, { person: by, today: todayOf(office) })
  goOnBeside(office)
}

async function ownBatch(office: Office, { id, by }: Asked): Promise<Batch> {
  const batch = await findBatch(office.db.reader, id, { person: by, today: todayOf(office) })
  if (batch.madeBy !== by.id) throw new NotAllowed(`Batch ${id} is of ${batch.madeBy}`)
  return batch
}

type Move = { id: string; from: readonly BatchState[]; to: BatchState; sealed?: string }

async function move(
  office: Office,
  { id, from, to, sealed }: Move,
  { again = [] }: { again?: readonly RowState[] } = {},
): Promise<void> {
  await office.db.write(async tx => {
    const moved = await moveBatch(tx, {
      id,
      from,
      state: to,
      now: office.now(),
      ...(sealed === undefined ? {} : { sealed }),
    })
    if (!moved) throw new NotNow(`Batch ${id} is in another state`, words.notNow)
    if (again.length > 0) await moveRows(tx, id, { from: again, to: 'chosen' })
  })
}
