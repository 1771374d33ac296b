/** What was done in proceedings, by their events; only this file of the room knows their columns. */
import type { Db } from '../db.ts'
import { endOfDay, eventsKnownBy } from '../known-by.ts'

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
    : db('events').leftJoin('reversals', 'reversals.event_id', 'events.id').select('reversals.event_id as reversed')
  const rows: Record<string, any>[] = await query
    .whereIn('events.proceeding_id', [...proceedingIds])
    .whereNotNull('events.state')
    .orderBy(['events.proceeding_id', 'events.version'])
    .select('events.id', 'events.proceeding_id', 'events.step', 'events.state', 'events.happened_on')
    .select('events.taken_by', 'events.recorded_at', 'events.amends', 'events.definition_number')
  const byProceeding = Map.groupBy(rows, row => row.proceeding_id as string)
  return new Map([...byProceeding].map(([id, events]) => [id, historyIn(events)]))
}

/** A corrected step happened on the day of its correction, and led where that led when nothing followed between. */
function historyIn(rows: readonly Record<string, any>[]): History {
  const steps = new Map<string, StepOnFile>()
  const corrected: History['corrected'] = []
  let lastId: string | undefined
  for (const row of rows.filter(({ reversed }) => !reversed)) {
    const target = row.amends ? steps.get(row.amends) : undefined
    if (target) {
      target.on = row.happened_on
      if (lastId === target.id) target.state = row.state
      corrected.push({ step: target.step, on: row.happened_on })
    }
    if (aboutOthers.includes(row.step)) continue
    lastId = row.id
    steps.set(row.id, toStep(row))
  }
  const undone = rows.filter(({ reversed, step }) => reversed && !aboutOthers.includes(step)).map(toStep)
  const last = rows.at(-1)
  const stands = last && { state: last.state, definitionNumber: last.definition_number }
  return { standing: [...steps.values()], undone, corrected, stands }
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
