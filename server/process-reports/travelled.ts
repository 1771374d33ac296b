/** The ways of many proceedings, read in slices between which other requests are served. */
import { setImmediate as nextTurn } from 'node:timers/promises'
import { isWorkflow, workflowNamed } from '../../workflows/index.ts'
import { daysBetween } from '../../workflows/law/days.ts'
import { addTo, emptyTally, type Tally, type Travelled } from '../../workflows/process/tally.ts'
import { tripOf } from '../../workflows/process/trip.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import {
  type Asked,
  type Place,
  type Proceeding,
  placesAfter,
  type StepOnFile,
  standingSteps,
  visibleOnes,
} from './repository.ts'

/** So many rows at a time: some ten milliseconds. */
const sliceSize = 200
/** A report goes no further back than over so many of the newest. */
export const mostProceedings = 50_000

export type Traveller = Travelled & { proceeding: Proceeding; steps: readonly StepOnFile[] }

/** The newest first. Throws NotFound for a workflow that there is not. */
export async function* travellersOf(office: Office, asked: Asked): AsyncGenerator<Traveller[]> {
  for await (const found of visibleSlices(office, asked)) {
    const steps = Map.groupBy(
      await standingSteps(
        office.db.reader,
        found.map(({ id }) => id),
      ),
      ({ proceedingId }) => proceedingId,
    )
    yield found.map(proceeding => travelled(proceeding, steps.get(proceeding.id) ?? [], asked))
  }
}

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

/** Steps are read on the map of the number that the proceeding stands on; since it was moved to it. */
function travelled(proceeding: Proceeding, steps: readonly StepOnFile[], { workflow, today }: Asked): Traveller {
  const moved = Math.max(
    0,
    steps.findLastIndex(({ step }) => step === 'migrated'),
  )
  const { beganOn, endedOn, definitionNumber } = proceeding
  return {
    proceeding,
    steps,
    beganOn,
    endedOn,
    wholeDays: endedOn === null ? null : Math.max(0, daysBetween(beganOn, endedOn)),
    trip: tripOf(workflowNamed(workflow, definitionNumber), steps.slice(moved), endedOn ?? today),
  }
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
