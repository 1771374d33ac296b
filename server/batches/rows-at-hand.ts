/** A portion of a batch's rows with what each is to answer: the step, the person as they are today, the steps to take. */
import type { Step } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { NotAllowed, Refusal } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { findPerson } from '../people/repository.ts'
import { judgeMigration, migrateIn, type ToMigrate } from '../proceedings/migrate-proceeding.ts'
import type { ManySteps } from '../proceedings/take-many.ts'
import { judgeOne, type StepToTake, takeStepIn } from '../proceedings/take-step.ts'
import { answersFor, subjectsOf } from './answers.ts'
import { type Batch, openAnswers } from './repository.ts'
import type { BatchRow } from './rows.ts'

/** The step as the proceeding's number defines it, or the newest. */
export const stepOf = ({ workflow, definitionNumber, step }: StepNamed): Step =>
  workflowNamed(workflow, definitionNumber ?? undefined).steps[step]!
export type StepNamed = Pick<Batch, 'workflow' | 'definitionNumber' | 'step'>

/** Moves proceedings to another number of their workflow, and takes no step. */
export const isMove = ({ step }: Pick<Batch, 'step'>): boolean => step === 'migrated'

/** Brings deadlines in line with a changed calendar, and takes no step. */
export const isRecompute = ({ step }: Pick<Batch, 'step'>): boolean => step === 'recompute'

/** Rights are those of the moment at which a row is done: whoever has left, or lost a role, does nothing any more. */
export async function makerNow(db: Db, office: Office, { madeBy }: Batch): Promise<Person> {
  const person = await findPerson(db, madeBy, todayOf(office))
  if (!person) throw new NotAllowed(`${madeBy} is not active`)
  return person
}

/** The answers of each row, by its place. */
export async function answersByRow(
  db: Db,
  office: Office,
  { batch, rows }: { batch: Batch; rows: readonly BatchRow[] },
): Promise<Map<number, Record<string, unknown>>> {
  if (isMove(batch)) return new Map(rows.map(({ place }) => [place, {}]))
  const step = stepOf(batch)
  const common = openAnswers(office, batch.sealed)
  const subjects = await subjectsOf(db, rows, batch.proceedingId)
  return new Map(
    rows.map(row => [
      row.place,
      answersFor(step, { common, own: openAnswers(office, row.sealed), subject: subjects.get(row.place)! }),
    ]),
  )
}

/** The rows as steps of the one proceeding that they move. */
export function asSteps(
  batch: Batch,
  {
    by,
    rows,
    answers,
  }: { by: Person; rows: readonly BatchRow[]; answers: ReadonlyMap<number, Record<string, unknown>> },
): ManySteps {
  return {
    proceedingId: batch.proceedingId!,
    step: batch.step,
    seenVersion: batch.seenVersion,
    batchId: batch.id,
    by,
    rows: rows.map(row => ({
      memberId: row.memberId,
      answers: answers.get(row.place)!,
      idempotencyKey: keyOf(batch, row),
    })),
  }
}

type Making = { row: BatchRow; by: Person; answers: Record<string, unknown> }

/** What is done for a row by itself: its step, or its move to another number. Judged, nothing is written. */
export async function judgeRow(db: Db, office: Office, batch: Batch, making: Making): Promise<void> {
  if (isMove(batch)) await judgeMigration(db, office, asMove(batch, making))
  else await judgeOne(db, office, singleStep(batch, making))
}

export async function takeRow(tx: Db, office: Office, batch: Batch, making: Making): Promise<{ eventId: string }> {
  if (isMove(batch)) return migrateIn(tx, office, asMove(batch, making))
  return takeStepIn(tx, office, { ...singleStep(batch, making), idempotencyKey: keyOf(batch, making.row) })
}

const asMove = (batch: Batch, { row, by }: Making): ToMigrate => ({
  proceedingId: row.proceedingId!,
  to: batch.definitionNumber!,
  version: row.seenVersion,
  by,
  batchId: batch.id,
  idempotencyKey: keyOf(batch, row),
})

/** A row that is a step of its own: of a case, or one that begins a proceeding about a member. */
function singleStep(batch: Batch, { row, by, answers }: Making): StepToTake {
  const { caseId, memberId, proceedingId, seenVersion } = row
  return {
    on: proceedingId ? { proceedingId } : { caseId, begin: batch.workflow },
    step: batch.step,
    answers,
    version: proceedingId ? seenVersion : 0,
    ...(memberId ? { members: [memberId] } : {}),
    batchId: batch.id,
    by,
  }
}

export const keyOf = ({ id }: Batch, { place }: BatchRow): string => `batch-${id}-${place}`

export const otherLocale = (locale: Locale): Locale => (locale === 'zh' ? 'en' : 'zh')

/** What is thrown, where it is a refusal; anything else is a fault of ours. */
export async function refusalIn(work: () => Promise<unknown>): Promise<Refusal | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
}
