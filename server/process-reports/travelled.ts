/** The ways of many proceedings, read in slices between which other requests are served. */
import { isWorkflow, ruleNamed, workflowNamed } from '../../workflows/index.ts'
import { daysBetween, laterOf } from '../../workflows/law/days.ts'
import { conformanceOf, skipOf } from '../../workflows/process/conformance.ts'
import { type Counts, countsOf } from '../../workflows/process/counts.ts'
import { countDays } from '../../workflows/process/day-counts.ts'
import { isEnd } from '../../workflows/process/ends.ts'
import { type DeadlineOnFile, type Mark, markOfDeadline, marksOf } from '../../workflows/process/marks.ts'
import { addTo, emptyTally, type Tally, type Travelled } from '../../workflows/process/tally.ts'
import { type Trip, tripOf } from '../../workflows/process/trip.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { ownTurn } from '../own-turn.ts'
import { type History, historiesOf, type StepOnFile } from './histories.ts'
import {
  type Asked,
  deadlinesOf,
  type Place,
  type Proceeding,
  placesAfter,
  takenBack,
  visibleOnes,
} from './repository.ts'

/** So many rows at a time: some ten milliseconds. */
const sliceSize = 200
/** A report goes no further back than over so many of the newest. */
export const mostProceedings = 50_000

export type Traveller = Travelled & { proceeding: Proceeding; trip: Trip; steps: readonly StepOnFile[] }

/** What is read: an office, or a connection of its own in a thread. */
export type ReadHouse = { db: { reader: Db } }

/** The newest first, as known on the day asked for. Throws NotFound for a workflow that there is not. */
export async function* travellersOf(house: ReadHouse, asked: Asked): AsyncGenerator<Traveller[]> {
  const { known } = asked.filters
  for await (const found of historySlices(house, asked)) {
    const ids = found.map(({ proceeding }) => proceeding.id)
    const deadlines = await deadlinesOf(house.db.reader, ids, known)
    yield found.map(({ proceeding, history }) =>
      travelled(proceeding, { history, deadlines: deadlines.get(proceeding.id) ?? [], today: known ?? asked.today }),
    )
  }
}

const noHistory: History = { standing: [], undone: [], corrected: [], moved: [], stands: undefined }

type OnRecord = { proceeding: Proceeding; history: History }

/** Those that stood, with what was done in them. Throws as above. */
export async function* historySlices(house: ReadHouse, asked: Asked): AsyncGenerator<OnRecord[]> {
  const { known } = asked.filters
  yield* upToMost(inSight(house, asked), async found => {
    const ids = found.map(({ id }) => id)
    const histories = await historiesOf(house.db.reader, ids, known)
    const all = found.map(proceeding => ({ proceeding, history: histories.get(proceeding.id) ?? noHistory }))
    return known ? all.flatMap(asKnown) : all
  })
}

/** None where no step of it was on record then, or none stood. */
function asKnown({ proceeding, history }: OnRecord): OnRecord[] {
  const { standing, stands } = history
  if (!stands || stands.state === takenBack) return []
  const { definitionNumber } = stands
  const hasEnded = isEnd(workflowNamed(proceeding.workflow, definitionNumber), stands.state)
  const endedOn = hasEnded ? standing.map(({ on }) => on).reduce(laterOf) : null
  return [{ proceeding: { ...proceeding, definitionNumber, endedOn }, history }]
}

/** As they are read; no further than to the most that a report counts. */
async function* upToMost<T>(
  slices: AsyncGenerator<Proceeding[]>,
  read: (slice: Proceeding[]) => Promise<T[]>,
): AsyncGenerator<T[]> {
  let count = 0
  for await (const slice of slices) {
    const found = await read(slice)
    count += found.length
    if (found.length > 0) yield found
    if (count >= mostProceedings) return
  }
}

async function* inSight(house: ReadHouse, asked: Asked): AsyncGenerator<Proceeding[]> {
  if (!isWorkflow(asked.workflow)) throw new NotFound(`No workflow ${asked.workflow}`)
  const db = house.db.reader
  let from: Place | undefined
  do {
    const places = await placesAfter(db, asked, from, sliceSize)
    from = places.length < sliceSize ? undefined : places.at(-1)
    const ids = places.map(({ id }) => id)
    const found = ids.length > 0 ? await visibleOnes(db, ids, asked) : []
    if (found.length > 0) yield found
    await ownTurn()
  } while (from)
}

type OnFile = { history: History; deadlines: readonly DeadlineOnFile[]; today: string }

/** Steps are read on the map of the number that the proceeding stands on; since it was moved to it. */
function travelled(proceeding: Proceeding, { history, deadlines, today }: OnFile): Traveller {
  const { standing: steps, undone, corrected, moved: corrections } = history
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
    ...corrections.flatMap(one => skipOf(workflowNamed(workflow, one.definitionNumber), one)),
    ...steps
      .filter(({ takenBy }) => takenBy === 'clock')
      .map(({ step, on }): Mark => ({ kind: 'clock', which: step, on, days: null })),
    ...dutiesAmong(proceeding, deadlines).flatMap(one => markOfDeadline(one, today)),
  ]
  marks.push(...conformanceOf(marks, endedOn ?? beganOn))
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

/** Counted from the histories, proceeding by proceeding; `tell` hears how many so far. */
export async function countedUp(
  house: ReadHouse,
  asked: Asked,
  tell: (done: number) => void = () => {},
): Promise<Tally> {
  const tally = emptyTally()
  for await (const travellers of travellersOf(house, asked)) {
    for (const one of travellers) addTo(tally, one)
    tell(tally.begun)
  }
  return tally
}

export type Lengths = Pick<Tally, 'begun' | 'open' | 'whole'>

/** How long they took as a whole: no step is read for it, but to know how they stood on an earlier day. */
export async function countedLengths(house: ReadHouse, asked: Asked): Promise<Lengths> {
  const lengths = { begun: 0, open: 0, whole: new Map<number, number>() }
  for await (const found of asked.filters.known ? knownOnes(house, asked) : allOnes(house, asked))
    for (const one of found) {
      const days = wholeDaysOf(one)
      lengths.begun += 1
      if (days === null) lengths.open += 1
      else countDays(lengths.whole, days)
    }
  return lengths
}

const allOnes = (house: ReadHouse, asked: Asked) => upToMost(inSight(house, asked), async found => found)

async function* knownOnes(house: ReadHouse, asked: Asked): AsyncGenerator<Proceeding[]> {
  for await (const found of historySlices(house, asked)) yield found.map(({ proceeding }) => proceeding)
}
