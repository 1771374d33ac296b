/** Finds the deadlines that have run out and takes, as the clock, the step that follows. Late or twice does no harm. */
import { createHash } from 'node:crypto'
import { everyDefinition, workflowNamed } from '../../workflows/index.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { addDays } from '../../workflows/law/days.ts'
import { offered, restore } from '../../workflows/walk.ts'
import type { Db } from '../db.ts'
import { moverTo } from '../deadlines/moving.ts'
import {
  changedSince,
  findOverdue,
  type OverdueDeadline,
  overdueDeadlines,
  takenAlready,
} from '../deadlines/overdue.ts'
import { Refusal } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { clock } from '../people/person.ts'
import { takeStep } from '../proceedings/take-step.ts'
import { untilDone } from './time-left.ts'

const atOnce = 50
/** When more cases have changed than this, all deadlines are looked through again. */
const mostChanged = 500
/** Whatever was written while somebody looked, by a clock that goes a little wrong, is looked at again. */
const marginMs = 5 * 60_000

/** Until when an office has looked through all that ran out before that day, and cases in which something was left. */
type Looked = { today: string; at: string; left: ReadonlySet<string> }
const looked = new WeakMap<Office, Looked>()

/**
 * How many steps the clock took. An obligation can be met until 24:00 of its day, so it acts on the next. After a while
 * it leaves the rest to the next minute: in a large house thousands run out on one day. What needed no step on a day
 * needs none until something happens in its case.
 */
export async function passDeadlines(office: Office, hasTime = untilDone): Promise<number> {
  const today = todayOf(office)
  const at = new Date(office.now().getTime() - marginMs).toISOString()
  const among = await casesToLookAt(office, today)
  looked.delete(office)
  const left = new Set<string>()
  const waits = ({ caseId }: OverdueDeadline) => void left.add(caseId)
  const look = { db: office.db.reader, calendar: office.calendar.current(), today, among, waits }
  let taken = 0
  for await (const one of deadlinesToPass(look)) {
    if (!hasTime()) return taken
    if (await passed(office, one)) taken++
    else left.add(one.caseId)
  }
  looked.set(office, { today, at, left })
  return taken
}

/** Undefined for all that there are. */
async function casesToLookAt(office: Office, today: string): Promise<string[] | undefined> {
  const before = looked.get(office)
  if (before?.today !== today) return undefined
  const changed = await changedSince(office.db.reader, before.at, mostChanged)
  const cases = changed && [...new Set([...changed, ...before.left])]
  return cases && cases.length <= mostChanged ? cases : undefined
}

type Look = {
  db: Db
  calendar: Calendar
  today: string
  among?: readonly string[] | undefined
  waits?: (one: OverdueDeadline) => void
}

/** Those after which the clock has a step to take and has not taken it; the earliest day first. Reads only. */
export async function* deadlinesToPass({ waits, ...look }: Look): AsyncGenerator<OverdueDeadline> {
  const { db, calendar, today, among } = look
  if (among?.length === 0) return
  const movedBy = moverTo(calendar)
  /** A new calendar has given it more time, and the batch that says so on file has not come to it yet. */
  const hasTime = (one: OverdueDeadline) =>
    movedBy(one).some(({ toOn, isSet }) => !isSet && (toOn === null || toOn >= today))
  let after: OverdueDeadline | undefined
  for (;;) {
    const found = await overdueDeadlines(db, { rules: rulesWithStep(), today, after, limit: atOnce, among })
    const done = await takenAlready(db, found.map(passedKeyOf))
    for (const one of found) {
      if (done.has(passedKeyOf(one)) || stepAfter(one, today) === undefined) continue
      if (hasTime(one)) waits?.(one)
      else yield one
    }
    if (found.length < atOnce) return
    after = found.at(-1)
  }
}

/** Passes one of them now; false where there is nothing left to pass. */
export async function passOne(office: Office, deadlineId: string): Promise<boolean> {
  const found = await findOverdue(office.db.reader, deadlineId, todayOf(office))
  return found !== undefined && passed(office, found)
}

/** Rules after whose last day the clock takes a step, of every definition on which a proceeding may stand. */
const rulesWithStep = (): string[] =>
  everyDefinition().flatMap(({ deadlines }) =>
    Object.entries(deadlines).flatMap(([rule, { missed }]) => (missed.step ? [rule] : [])),
  )

type Passing = Pick<OverdueDeadline, 'proceedingId' | 'rule' | 'subject' | 'dueOn'>

/**
 * One day that ran out is passed once. A deadline that starts again on the same day, because the clock's step was taken
 * back, is left to the person who took it back.
 */
export const passedKeyOf = (deadline: Passing): string =>
  `passed-${createHash('sha256').update(passedText(deadline)).digest('hex')}`

/** What the key is the hash of. */
export const passedText = ({ proceedingId, rule, subject, dueOn }: Passing): string =>
  [proceedingId, rule, subject, dueOn].join(' ')

/** False where the step does not fit any more, or somebody was faster: then there is nothing to pass. */
async function passed(office: Office, deadline: OverdueDeadline): Promise<boolean> {
  const step = stepAfter(deadline, todayOf(office))
  if (!step) return false
  try {
    await takeStep(office, {
      on: { proceedingId: deadline.proceedingId },
      step,
      answers: deadline.subject === 'proceeding' ? {} : { subject: deadline.subject },
      version: await versionOf(office, deadline.proceedingId),
      idempotencyKey: passedKeyOf(deadline),
      by: clock,
      happenedOn: addDays(deadline.dueOn, 1),
    })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}

/** Asked of the definition before anything is locked: most of what stays overdue has nothing left for the clock. */
function stepAfter({ workflow, definitionNumber, snapshot, rule }: OverdueDeadline, today: string): string | undefined {
  const definition = workflowNamed(workflow, definitionNumber)
  const name = definition.deadlines[rule]?.missed.step
  const current = restore(definition, snapshot)
  if (!name || !offered(definition, current, { today }).includes(name)) return undefined
  const { needs = [], blocked } = definition.steps[name]!
  if (!blocked || needs.length > 0) return name // what needs a look-up is judged when the step is taken
  return blocked({ facts: current.context, given: { today } }).length === 0 ? name : undefined
}

/** As it stands now: an earlier deadline of the same proceeding may have moved it a moment ago. */
const versionOf = async (office: Office, id: string): Promise<number> =>
  (await office.db.reader('proceedings').where({ id }).first('version')).version
