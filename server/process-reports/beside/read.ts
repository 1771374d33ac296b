/**
 * Figures and lists of process reports, whichever way they are read: as on record on an earlier day nothing is added up
 * beforehand, and where very many proceedings would be read for it a thread does so. Pages say so and look again.
 */
import type { Response } from 'express'
import type { Progress } from '../../answer-orders.ts'
import { answersBeside } from '../../answers-beside.ts'
import { rightsOf } from '../../exports/rights.ts'
import type { Office } from '../../office.ts'
import { sayStillReading } from '../../reports/beside/still-reading.ts'
import { words as reportWords } from '../../reports/words.ts'
import { type Behind, behind, type Wanted } from '../behind.ts'
import { type Asked, countPlaces } from '../repository.ts'
import { lengthsOf, type Tallied, tallyOf } from '../tallies.ts'
import type { Lengths } from '../travelled.ts'
import { words } from '../words.ts'
import type { Answer, Answers, Order, Question } from './order.ts'

const answers = answersBeside<Office, Order, Answer, Progress>(new URL('./reading-worker.ts', import.meta.url))

/** As many proceedings are read at once where they are asked for. */
const mostAtOnce = 3_000

/** undefined while it is still being read, as all of these. */
export const tallySoon = async (office: Office, asked: Asked): Promise<Tallied | undefined> =>
  (await isLarge(office, asked, [asked.workflow])) ? soon(office, { kind: 'tally', asked }) : tallyOf(office, asked)

/** The same, however long it takes. */
export const wholeTally = async (office: Office, asked: Asked): Promise<Tallied> =>
  (await isLarge(office, asked, [asked.workflow]))
    ? ((await answers.whole(office, await ordered(office, { kind: 'tally', asked }))) as Tallied)
    : tallyOf(office, asked)

export const linesSoon = async (office: Office, asked: Asked, wanted: Wanted): Promise<Behind | undefined> =>
  (await isLarge(office, asked, [asked.workflow]))
    ? soon(office, { kind: 'lines', asked, wanted })
    : behind(office, asked, wanted)

/** By workflow. */
export async function lengthsSoon(
  office: Office,
  asked: Omit<Asked, 'workflow'>,
  workflows: readonly string[],
): Promise<ReadonlyMap<string, Lengths> | undefined> {
  const isBeside = await isLarge(office, asked, workflows)
  const told = isBeside ? await soon(office, { kind: 'lengths', asked, workflows }) : []
  if (!told) return undefined
  if (!isBeside) for (const workflow of workflows) told.push(await lengthsOf(office, { ...asked, workflow }))
  return new Map(workflows.map((workflow, place) => [workflow, told[place]!]))
}

async function isLarge({ db }: Office, asked: Omit<Asked, 'workflow'>, workflows: readonly string[]): Promise<boolean> {
  if (!asked.filters.known) return false
  let left = mostAtOnce
  for (const workflow of workflows) {
    left -= await countPlaces(db.reader, { ...asked, workflow }, left + 1)
    if (left < 0) return true
  }
  return false
}

const soon = async <Kind extends Question['kind']>(office: Office, question: Question & { kind: Kind }) =>
  (await answers.soon(office, await ordered(office, question))) as Answers[Kind] | undefined

async function ordered({ db, config, now }: Office, question: Question): Promise<{ key: string; order: Order }> {
  const { person, ...asked } = question.asked
  const rights = await rightsOf(db.reader, question.asked)
  const key = JSON.stringify([person.id, rights, { ...question, asked }])
  return { key, order: { config, nowMs: now().getTime(), question } }
}

/** What a page says meanwhile. */
export async function stillReading(office: Office, res: Response, question: Question): Promise<void> {
  const progress = answers.progressOf(office, (await ordered(office, question)).key)
  sayStillReading(res, { text: reportWords.readingText, some: words.readingSome, progress })
}
