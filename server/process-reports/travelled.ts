/** The ways of many proceedings, read in slices between which other requests are served. */
import { isWorkflow, ruleNamed, workflowNamed } from '../../workflows/index.ts'
import { daysBetween } from '../../workflows/law/days.ts'
import { type Counts, countsOf } from '../../workflows/process/counts.ts'
import { countDays } from '../../workflows/process/day-counts.ts'
import { type DeadlineOnFile, type Mark, markOfDeadline, marksOf } from '../../workflows/process/marks.ts'
import { addTo, emptyTally, type Tally, type Travelled } from '../../workflows/process/tally.ts'
import { type Trip, tripOf } from '../../workflows/process/trip.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { ownTurn } from '../own-turn.ts'
import {
  type Asked,
  deadlinesOf,
  type History,
  historiesOf,
  type Place,
  type Proceeding,
  placesAfter,
  type StepOnFile,
  visibleOnes,
} from './repository.ts'

/** So many rows at a time: some ten milliseconds. */
const sliceSize = 200
/** A report goes no further back than over so many of the newest. */
export const mostProceedings = 50_000

export type Traveller = Travelled & { proceeding: Proceeding; trip: Trip; steps: readonly StepOnFile[] }

/** The newest first. Throws NotFound for a workflow that there is not. */
export async function* travellersOf(office: Office, asked: Asked): AsyncGenerator<Traveller[]> {
  const db = office.db.reader
  for await (const found of visibleSlices(office, asked)) {
    const ids = found.map(({ id }) => id)
    const histories = await historiesOf(db, ids)
    const deadlines = await deadlinesOf(db, ids)
    yield found.map(one =>
      travelled(one, {
        history: histories.get(one.id) ?? noHistory,
        deadlines: deadlines.get(one.id) ?? [],
        today: asked.today,
      }),
    )
  }
}

const noHistory: History = { standing: [], undone: [], corrected: [] }

export async function* visibleSlices(office: Office, asked: Asked): AsyncGenerator<Proceeding[]> {
  if (!isWorkflow(asked.workflow)) throw new NotFound(`No workflow ${asked.workflow}`)
  const db = office.db.reader
  let seen = 0
  let from: Place | undefined
  do {
    const places = await placesAfter(db, asked, from, sliceSize)
    from = places.length < sliceSize ? undefined : places.at(-1)
    const ids = places.map(({ id }) => id)
    const found = ids.length > 0 ? await visibleOnes(db, ids, asked) : []
    seen += found.length
    if (found.length > 0) yield found
    await ownTurn()
  } while (from && seen < mostProceedings)
}

type OnFile = { history: History; deadlines: readonly DeadlineOnFile[]; today: string }

/** Steps are read on the map of the number that the proceeding stands on; since it was moved to it. */
function travelled(proceeding: Proceeding, { history, deadlines, today }: OnFile): Traveller {
  const { standing: steps, undone, corrected } = history
  const { workflow, beganOn, endedOn, definitionNumber, cause } = proceeding
  const definition = workflowNamed(workflow, definitionNumber)
  const moved = Math.max(
    0,
    steps.findLastIndex(({ step }) => step === 'migrated'),
  )
  const trip = tripOf(definition, steps.slice(moved), endedOn ?? today)
  const marks: Mark[] = [
    ...marksOf(definition, trip),
    ...undone.map(({ step, on }): Mark => ({ kind: 'undone', which: step, on, days: null })),
    ...corrected.map(({ step, on }): Mark => ({ kind: 'corrected', which: step, on, days: null })),
    ...steps
      .filter(({ takenBy }) => takenBy === 'clock')
      .map(({ step, on }): Mark => ({ kind: 'clock', which: step, on, days: null })),
    ...dutiesAmong(proceeding, deadlines).flatMap(one => markOfDeadline(one, today)),
  ]
  return { proceeding, steps, beganOn, endedOn, wholeDays: wholeDaysOf(proceeding), trip, marks, cause }
}

/** Natural days from beginning to end; null while it is open. */
const wholeDaysOf = ({ beganOn, endedOn }: Pick<Proceeding, 'beganOn' | 'endedOn'>): number | null =>
  endedOn === null ? null : Math.max(0, daysBetween(beganOn, endedOn))

/** A right that lapses is nobody's fault. */
const dutiesAmong = ({ workflow, definitionNumber }: Proceeding, deadlines: readonly DeadlineOnFile[]) =>
  deadlines.filter(({ rule }) => !ruleNamed(workflow, definitionNumber, rule)?.isRight)

/** What these proceedings count for whatever day it is, one after the other. */
export async function countsOfProceedings(db: Db, proceedings: readonly Proceeding[]): Promise<Counts[]> {
  const ids = proceedings.map(({ id }) => id)
  const histories = await historiesOf(db, ids)
  const deadlines = await deadlinesOf(db, ids)
  return proceedings.map(one => {
    const { running = [], ended = [] } = Object.groupBy(deadlines.get(one.id) ?? [], ({ status }) =>
      status === 'running' ? 'running' : 'ended',
    )
    const history = histories.get(one.id) ?? noHistory
    return countsOf(travelled(one, { history, deadlines: ended, today: one.beganOn }), dutiesAmong(one, running))
  })
}

/** Counted from the histories, proceeding by proceeding. */
export async function countedUp(office: Office, asked: Asked): Promise<Tally> {
  const tally = emptyTally()
  for await (const travellers of travellersOf(office, asked)) for (const one of travellers) addTo(tally, one)
  return tally
}

export type Lengths = Pick<Tally, 'begun' | 'open' | 'whole'>

/** How long they took as a whole: no step is read for it. */
export async function countedLengths(office: Office, asked: Asked): Promise<Lengths> {
  const lengths = { begun: 0, open: 0, whole: new Map<number, number>() }
  for await (const found of visibleSlices(office, asked))
    for (const one of found) {
      const days = wholeDaysOf(one)
      lengths.begun += 1
      if (days === null) lengths.open += 1
      else countDays(lengths.whole, days)
    }
  return lengths
}
