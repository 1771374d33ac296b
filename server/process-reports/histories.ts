/** What was done in proceedings, by their events; only this file of the room knows their columns. */
import type { Correction } from '../../workflows/process/conformance.ts'
import type { Db } from '../db.ts'
import { endOfDay, eventsKnownBy } from '../known-by.ts'
import { dayOf } from '../office.ts'

/** Events that tell how others are to be read, and lead nowhere by themselves. */
const aboutOthers = ['takeBack', 'amend', 'recompute']

export type StepOnFile = {
  id: string
  proceedingId: string
  step: string
  state: string
  on: string
  takenBy: string
  recordedAt: string
}

export type History = {
  /** Those that stand, in their order, each on the day that was last said of it. */
  standing: StepOnFile[]
  /** Those taken back, also along with another. */
  undone: StepOnFile[]
  /** One for each time a step was corrected, on the day of the correction. */
  corrected: { step: string; on: string }[]
  /** Corrections, and steps taken back, that left it in another state, each with the number of the definition. */
  moved: (Correction & { definitionNumber: number })[]
  /** Where the last event left it, and the number of the definition it stood on then; undefined before the first. */
  stands: { state: string; definitionNumber: number } | undefined
}

/** What was done in these proceedings, by id, as it was known on a day where one is said. */
export async function historiesOf(
  db: Db,
  proceedingIds: readonly string[],
  known?: string | undefined,
): Promise<Map<string, History>> {
  const query = known
    ? eventsKnownBy(db('events'), db, endOfDay(known)).select('reversing.id as reversed')
    : db('events').leftJoin('reversals', 'reversals.event_id', 'events.id').select('reversals.by_event_id as reversed')
  const rows: Record<string, any>[] = await query
    .whereIn('events.proceeding_id', [...proceedingIds])
    .whereNotNull('events.state')
    .orderBy(['events.proceeding_id', 'events.version'])
    .select('events.id', 'events.proceeding_id', 'events.step', 'events.state', 'events.happened_on')
    .select('events.taken_by', 'events.recorded_at', 'events.amends', 'events.definition_number')
  const byProceeding = Map.groupBy(rows, row => row.proceeding_id as string)
  return new Map([...byProceeding].map(([id, events]) => [id, historyIn(events)]))
}

/**
 * A corrected step happened on the day of its correction. Where a correction, or a step taken back, left the proceeding is
 * where the last step that stood then leads from there on.
 */
function historyIn(rows: readonly Record<string, any>[]): History {
  const reversedBy = new Map(rows.filter(({ reversed }) => reversed).map(row => [row.id, row.reversed]))
  const steps = new Map<string, StepOnFile>()
  const corrected: History['corrected'] = []
  let stood: StepOnFile[] = []
  for (const row of rows) {
    const target = reversedBy.has(row.id) || reversedBy.has(row.amends) ? undefined : steps.get(row.amends)
    if (target) {
      target.on = row.happened_on
      corrected.push({ step: target.step, on: row.happened_on })
    }
    if (aboutOthers.includes(row.step)) {
      stood = stood.filter(({ id }) => reversedBy.get(id) !== row.id)
      const last = stood.at(-1)
      if (last) last.state = row.state
      continue
    }
    const step = toStep(row)
    steps.set(row.id, step)
    stood.push(step)
  }
  const standing = [...steps.values()].filter(({ id }) => !reversedBy.has(id))
  const undone = rows.filter(({ reversed, step }) => reversed && !aboutOthers.includes(step)).map(toStep)
  const last = rows.at(-1)
  const stands = last && { state: last.state, definitionNumber: last.definition_number }
  return { standing, undone, corrected, moved: movesIn(rows, new Map(standing.map(one => [one.id, one]))), stands }
}

/** What corrected a step that was taken back later moves nothing any more. */
function movesIn(rows: readonly Record<string, any>[], steps: ReadonlyMap<string, StepOnFile>): History['moved'] {
  return rows.flatMap((row, place) => {
    const before = rows[place - 1]
    const step = row.amends ? steps.get(row.amends)?.step : row.step === 'takeBack' ? row.step : undefined
    if (!before || !step || row.reversed || before.state === row.state) return []
    const stoodIn = [...new Set(rows.slice(0, place).map(({ state }) => state as string))]
    const { definition_number: definitionNumber } = row
    return { step, on: dayOf(new Date(row.recorded_at)), from: before.state, to: row.state, stoodIn, definitionNumber }
  })
}

const toStep = (row: Record<string, any>): StepOnFile => ({
  id: row.id,
  proceedingId: row.proceeding_id,
  step: row.step,
  state: row.state,
  on: row.happened_on,
  takenBy: row.taken_by,
  recordedAt: row.recorded_at,
})
