/**
 * Compares the deadlines that ought to run with those on file and writes the difference. The one place that does:
 * called after every step, correction and change of the calendar.
 */
import { randomUUIDv7 } from 'node:crypto'
import type { Running, Standing, Workflow } from '../../workflows/define.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { activeStates, metasOf, type restore } from '../../workflows/walk.ts'
import type { Db } from '../db.ts'
import type { Moment } from '../proceedings/moment.ts'
import type { Proceeding } from '../proceedings/repository.ts'
import { othersOf, standingRecords } from '../proceedings/standing.ts'
import { adjusted, adjustmentsOf, dayThatWasSet } from './adjusted.ts'
import { type Adjustment, type Carried, moveAdjustments, standingAdjustments } from './adjustments.ts'
import { type Deadline, deadlinesAbout, deadlinesOf, insertDeadlines, updateDeadlines } from './repository.ts'

/** The event that moved the proceeding; `step` tells which deadlines it meets. */
export type Cause = { eventId: string; step: string; happenedOn: string }
type Snapshot = ReturnType<typeof restore>
type Line = {
  proceeding: Proceeding
  workflow: Workflow
  snapshot: Snapshot
  cause: Cause
  /** Where the proceeding stood before, with rows on file that fitted it: then only what differs is looked at. */
  before?: Snapshot
  /** The calendar changed, no step was taken: then even a proceeding of one event has its deadlines on file. */
  again?: boolean
}

export async function bringInLine(moment: Moment, line: Line): Promise<void> {
  const { tx, office, touched } = moment
  const { started, changed, carried } = await outOfLine(tx, office.calendar.current(), line)
  if (started.length + changed.length > 0) touched.add('deadline')
  await insertDeadlines(tx, started)
  await updateDeadlines(tx, changed)
  for (const one of carried) await moveAdjustments(tx, one)
}

/** What has to be written: nothing where the rows on file are those that ought to run. */
export async function outOfLine(db: Db, calendar: Calendar, line: Line): Promise<Difference> {
  const { proceeding, workflow, before } = line
  if (!hasDeadlines(workflow)) return nothing
  if (before && !workflow.runningNeeds) return changesSince(db, calendar, { ...line, before })
  return outOfLineWith(calendar, line, {
    ...(await readNeeds(db, line)),
    onFile: proceeding.version === 1 && !line.again ? [] : await deadlinesOf(db, proceeding.id),
    adjustments: await adjustmentsIn(db, line),
  })
}

const hasDeadlines = ({ deadlines }: Workflow): boolean => Object.keys(deadlines).length > 0

/** What deadlines are derived from besides the snapshot, as far as the definition needs it. */
type Needed = Partial<Pick<Standing, 'records' | 'others'>>
/** `onFile`: all deadlines of the proceeding, `adjustments`: those of it that stand. */
export type ReadForLine = Needed & { onFile: readonly Deadline[]; adjustments: readonly Adjustment[] }

/** The same, of what was read of many proceedings at once. Pure. */
export function outOfLineWith(
  calendar: Calendar,
  line: Line,
  { onFile, adjustments, ...needed }: ReadForLine,
): Difference {
  if (!hasDeadlines(line.workflow)) return nothing
  const wanted = [...keyed(deadlinesThatOughtToRun(calendar, line, needed)).values()]
  return compare({ wanted, onFile, line, calendar, adjustments })
}

/** A group has a deadline for each of its members: what a step leaves as it was is not read again. */
async function changesSince(db: Db, calendar: Calendar, line: Line & { before: Snapshot }): Promise<Difference> {
  const before = runningByKey(calendar, { ...line, snapshot: line.before })
  const now = runningByKey(calendar, line)
  const changed: Running[] = []
  const keys = new Set<string>()
  for (const [key, one] of now) {
    const old = before.get(key)
    if (old && isSame(old, one)) continue
    changed.push(one)
    keys.add(key)
  }
  if (before.size + changed.length > now.size) for (const key of before.keys()) if (!now.has(key)) keys.add(key)
  if (keys.size === 0) return nothing
  const differing = [...keys].map(key => (now.get(key) ?? before.get(key))!)
  const rows = await deadlinesAbout(db, line.proceeding.id, differing)
  const onFile = rows.filter(one => keys.has(keyOf(one)))
  return compare({ wanted: changed, onFile, line, calendar, adjustments: await adjustmentsIn(db, line) })
}

type ByKey = ReadonlyMap<string, Running>
/** Of a batch the state after one row is the state before the next: it is not worked out twice. */
const workedOut = new WeakMap<Snapshot, { calendar: Calendar; byKey: ByKey }>()

/** Of a workflow whose deadlines follow from its snapshot and the calendar alone. */
function runningByKey(calendar: Calendar, line: Line): ByKey {
  const known = workedOut.get(line.snapshot)
  if (known?.calendar === calendar) return known.byKey
  const byKey = keyed(deadlinesThatOughtToRun(calendar, line, {}))
  workedOut.set(line.snapshot, { calendar, byKey })
  return byKey
}

const isSame = (one: Running, other: Running): boolean =>
  one.anchorOn === other.anchorOn && (isPlain(one) && isPlain(other) ? true : restOf(one) === restOf(other))
const isPlain = ({ suspensions, extension, length }: Running): boolean => !suspensions && !extension && !length
const restOf = ({ suspensions, extension, length, unit }: Running): string =>
  JSON.stringify([suspensions, extension, length, unit])

/** The short form of the active states, and what the definition derives beyond it. */
function deadlinesThatOughtToRun(calendar: Calendar, { workflow, snapshot }: Line, needed: Needed): Running[] {
  const facts = snapshot.context
  if (snapshot.status !== 'active') return []
  const short = metasOf(snapshot)
    .flatMap(({ deadlines = [] }) => deadlines)
    .map(rule => ({ rule, subject: 'proceeding', anchorOn: facts[workflow.deadlines[rule]!.due.after!] as string }))
    .filter(({ anchorOn }) => anchorOn !== undefined)
  if (!workflow.running) return short
  return [...short, ...workflow.running(standingOf(calendar, { workflow, snapshot }, needed))]
}

async function readNeeds(db: Db, { proceeding, workflow, snapshot }: Line): Promise<Needed> {
  if (snapshot.status !== 'active' || !workflow.running) return {}
  const { runningNeeds: needs = [] } = workflow
  return {
    ...(needs.includes('records') ? { records: await standingRecords(db, proceeding.id) } : {}),
    ...(needs.includes('others') ? { others: await othersOf(db, proceeding) } : {}),
  }
}

function standingOf(
  calendar: Calendar,
  { workflow, snapshot }: Pick<Line, 'workflow' | 'snapshot'>,
  needed: Needed,
): Standing {
  const { id, runningNeeds: needs = [] } = workflow
  const records = needs.includes('records') ? needed.records : undefined
  const others = needs.includes('others') ? needed.others : undefined
  const refuse = (what: string): never => {
    throw new Error(`${id} does not name '${what}' in runningNeeds`)
  }
  return {
    states: activeStates(snapshot),
    facts: snapshot.context,
    calendar,
    get records() {
      return records ?? refuse('records')
    },
    get others() {
      return others ?? refuse('others')
    },
  }
}

/** A rule said twice of one subject runs once; what `running` says, with its suspensions, goes before the short form. */
const keyed = (running: readonly Running[]): ByKey => new Map(running.map(one => [keyOf(one), one]))

type Comparison = {
  wanted: Running[]
  onFile: readonly Deadline[]
  line: Line
  calendar: Calendar
  adjustments: readonly Adjustment[]
}
/** `carried`: extensions, suspensions and set days go along when the anchor of what runs is corrected. */
type Difference = { started: Deadline[]; changed: Deadline[]; carried: Carried[] }
const nothing: Difference = { started: [], changed: [], carried: [] }

/** One that is just beginning has none. */
const adjustmentsIn = async (db: Db, { proceeding: { id, version }, again }: Line): Promise<Adjustment[]> =>
  version === 1 && !again ? [] : standingAdjustments(db, id)

function compare({ wanted, onFile, line, calendar, adjustments }: Comparison): Difference {
  const alive = new Map(onFile.filter(isAlive).map(one => [keyOf(one), one]))
  const generations = new Map<string, number>()
  for (const one of onFile) generations.set(keyOf(one), Math.max(generations.get(keyOf(one)) ?? 0, one.generation))

  const started: Deadline[] = []
  const changed: Deadline[] = []
  const carried: Carried[] = []
  for (const running of wanted) {
    const old = alive.get(keyOf(running))
    alive.delete(keyOf(running))
    const own = adjustmentsOf(adjustments, { ...running, anchorOn: old?.anchorOn ?? running.anchorOn })
    const generation = (generations.get(keyOf(running)) ?? 0) + 1
    const fresh = computed(running, { line, calendar, generation, adjustments: own })
    if (!old) started.push(fresh)
    else if (old.anchorOn !== running.anchorOn) {
      changed.push(ended(old, line.cause, 'void'))
      started.push(fresh)
      carried.push(...own.map(({ id }) => ({ id, anchorOn: running.anchorOn })))
    } else if (differs(old, fresh))
      changed.push({ ...fresh, id: old.id, generation: old.generation, startedBy: old.startedBy })
  }
  for (const left of alive.values()) {
    const meets = line.workflow.deadlines[left.rule]?.metBy.includes(line.cause.step)
    changed.push(ended(left, line.cause, meets ? 'met' : 'void'))
  }
  return { started, changed, carried }
}

type Making = {
  line: Pick<Line, 'proceeding' | 'workflow' | 'cause'>
  calendar: Calendar
  generation: number
  adjustments: readonly Adjustment[]
}

function computed(asDerived: Running, { line, calendar, generation, adjustments }: Making): Deadline {
  const { due } = line.workflow.deadlines[asDerived.rule]!
  const running = adjusted(asDerived, due.unit, adjustments)
  const setOn = dayThatWasSet(adjustments)
  const length = running.length === undefined ? null : { length: running.length, unit: running.unit ?? due.unit }
  const result = dueOn(lengthOf(due, length), running, calendar)
  return {
    id: randomUUIDv7(),
    caseId: line.proceeding.caseId,
    proceedingId: line.proceeding.id,
    rule: running.rule,
    subject: running.subject,
    generation,
    anchorOn: running.anchorOn,
    dueOn: setOn ?? result.dueOn,
    computedOn: setOn ? result.dueOn : null,
    suspensions: running.suspensions ?? [],
    extension: running.extension ?? null,
    length,
    status: result.paused && !setOn ? 'paused' : 'running',
    endedOn: null,
    startedBy: line.cause.eventId,
    endedBy: null,
  }
}

const isAlive = ({ status }: Deadline): boolean => status === 'running' || status === 'paused'
const keyOf = ({ rule, subject }: { rule: string; subject: string }): string => `${rule} ${subject}`
const ended = (one: Deadline, { eventId, happenedOn }: Cause, status: 'met' | 'void'): Deadline => ({
  ...one,
  status,
  endedOn: happenedOn,
  endedBy: eventId,
})

function differs(old: Deadline, fresh: Deadline): boolean {
  const told = ({ dueOn: day, computedOn, status, suspensions, extension, length }: Deadline) =>
    JSON.stringify([day, computedOn, status, suspensions, extension, length])
  return told(old) !== told(fresh)
}
