/** The ways of many proceedings, read in slices between which other requests are served. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { isWorkflow, ruleNamed, workflowNamed } from '../../workflows/index.ts'
import { daysBetween } from '../../workflows/law/days.ts'
import { countDays } from '../../workflows/process/day-counts.ts'
import { type DeadlineOnFile, type Mark, markOfDeadline, marksOf } from '../../workflows/process/marks.ts'
import { addTo, emptyTally, type Tally, type Travelled } from '../../workflows/process/tally.ts'
import { type Trip, tripOf } from '../../workflows/process/trip.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
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
      travelled(one, { history: histories.get(one.id) ?? noHistory, deadlines: deadlines.get(one.id) ?? [], asked }),
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
    await nextTurn()
  } while (from && seen < mostProceedings)
}

type OnFile = { history: History; deadlines: readonly DeadlineOnFile[]; asked: Asked }

/** Steps are read on the map of the number that the proceeding stands on; since it was moved to it. */
function travelled(proceeding: Proceeding, { history, deadlines, asked }: OnFile): Traveller {
  const { standing: steps, undone, corrected } = history
  const { beganOn, endedOn, definitionNumber: number, cause } = proceeding
  const definition = workflowNamed(asked.workflow, number)
  const moved = Math.max(
    0,
    steps.findLastIndex(({ step }) => step === 'migrated'),
  )
  const trip = tripOf(definition, steps.slice(moved), endedOn ?? asked.today)
  const isDuty = ({ rule }: DeadlineOnFile) => !ruleNamed(asked.workflow, number, rule)?.isRight
  const marks: Mark[] = [
    ...marksOf(definition, trip),
    ...undone.map(({ step, on }): Mark => ({ kind: 'undone', which: step, on, days: null })),
    ...corrected.map(({ step, on }): Mark => ({ kind: 'corrected', which: step, on, days: null })),
    ...steps
      .filter(({ takenBy }) => takenBy === 'clock')
      .map(({ step, on }): Mark => ({ kind: 'clock', which: step, on, days: null })),
    ...deadlines.filter(isDuty).flatMap(one => markOfDeadline(one, asked.today)),
  ]
  const wholeDays = endedOn === null ? null : Math.max(0, daysBetween(beganOn, endedOn))
  return { proceeding, steps, beganOn, endedOn, wholeDays, trip, marks, cause }
}

/** Two pages of one person that ask for the same at once, such as a page and its charts, wait for one answer. */
const underway = new WeakMap<Office, Map<string, Promise<Tally>>>()

export function tallyOf(office: Office, asked: Asked): Promise<Tally> {
  const waiting = underway.get(office) ?? new Map<string, Promise<Tally>>()
  underway.set(office, waiting)
  const key = JSON.stringify([asked.workflow, asked.filters, asked.person.id, asked.today])
  const found = waiting.get(key) ?? countedUp(office, asked).finally(() => waiting.delete(key))
  waiting.set(key, found)
  return found
}

async function countedUp(office: Office, asked: Asked): Promise<Tally> {
  const tally = emptyTally()
  for await (const travellers of travellersOf(office, asked)) for (const one of travellers) addTo(tally, one)
  return tally
}

/** How long they took as a whole: no step is read for it. */
export async function lengthsOf(office: Office, asked: Asked): Promise<Pick<Tally, 'begun' | 'open' | 'whole'>> {
  const lengths = { begun: 0, open: 0, whole: new Map<number, number>() }
  for await (const found of visibleSlices(office, asked))
    for (const { beganOn, endedOn } of found) {
      lengths.begun += 1
      if (endedOn === null) lengths.open += 1
      else countDays(lengths.whole, Math.max(0, daysBetween(beganOn, endedOn)))
    }
  return lengths
}
