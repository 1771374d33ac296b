/**
 * After a change of the calendar: every running deadline is computed again. Most do not move, so they are only read;
 * cases of which one moves are written, some in one transaction, and other requests go through in between.
 */
import { randomUUIDv7 } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { workflowNamed } from '../../workflows/index.ts'
import type { Calendar } from '../../workflows/law/calendar.ts'
import { dueOn, lengthOf } from '../../workflows/law/due-on.ts'
import { restore } from '../../workflows/walk.ts'
import { refreshFacts } from '../cases/facts.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import { clock, type Person } from '../people/person.ts'
import { append } from '../proceedings/append.ts'
import { momentOf } from '../proceedings/moment.ts'
import { lockCase, moveHead, proceedingsOf } from '../proceedings/repository.ts'
import { bringInLine } from './bring-in-line.ts'
import { type Deadline, deadlinesOfCase, pageOfRunning } from './repository.ts'

const pageSize = 250
const casesAtOnce = 20

/** How many deadlines moved. A case whose deadlines moved keeps a record of each, before and after. */
export async function recomputeAll(office: Office, { by }: { by: Person }): Promise<{ moved: number }> {
  const caseIds = await casesThatMove(office.db.reader, office.calendar.current())
  let moved = 0
  for (let from = 0; from < caseIds.length; from += casesAtOnce) {
    const some = caseIds.slice(from, from + casesAtOnce)
    moved += await office.db.write(async tx => {
      let written = 0
      for (const caseId of some) written += await recomputeCase(tx, office, { caseId, by })
      return written
    })
    await setImmediate()
  }
  return { moved }
}

/** In the order of their ids, as locks are taken. */
async function casesThatMove(db: Db, calendar: Calendar): Promise<string[]> {
  const found = new Set<string>()
  for (let afterId = ''; ; ) {
    const page = await pageOfRunning(db, { afterId, limit: pageSize })
    for (const one of page) if (moves(one, calendar)) found.add(one.caseId)
    const last = page.at(-1)
    if (!last || page.length < pageSize) return [...found].sort()
    afterId = last.id
    await setImmediate()
  }
}

/** Of a day that was set by hand the day of the rule beside it moves. */
function moves(one: Awaited<ReturnType<typeof pageOfRunning>>[number], calendar: Calendar): boolean {
  const rule = workflowNamed(one.workflow, one.definitionNumber).deadlines[one.rule]
  if (!rule) return false
  const now = dueOn(lengthOf(rule.due, one.length), one, calendar)
  return now.dueOn !== (one.computedOn ?? one.dueOn)
}

async function recomputeCase(tx: Db, office: Office, { caseId, by }: { caseId: string; by: Person }): Promise<number> {
  const file = await lockCase(tx, caseId, { person: clock, today: todayOf(office) })
  const moment = momentOf(tx, office, { by, file })
  const before = await deadlinesOfCase(tx, caseId)
  const cause = { eventId: randomUUIDv7(), step: 'recompute', happenedOn: moment.today }
  for (const proceeding of await proceedingsOf(tx, caseId)) {
    if (proceeding.ended) continue
    const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
    const snapshot = restore(workflow, proceeding.snapshot)
    await bringInLine(moment, { proceeding, workflow, snapshot, cause, again: true })
  }
  const changes = differences(before, await deadlinesOfCase(tx, caseId), moment.today)
  if (changes.length === 0) return 0
  await append(moment, {
    id: cause.eventId,
    step: 'recompute',
    answers: { deadlines: changes },
    happenedOn: moment.today,
  })
  await moveHead(tx, moment.file)
  await refreshFacts(moment)
  return changes.length
}

/** `hadPassed`: its day lay behind us already, so that whoever was late may be in time again; never without a record. */
type Difference = { rule: string; subject: string; from: string; to: string; hadPassed?: true }

function differences(before: Deadline[], after: Deadline[], today: string): Difference[] {
  const old = new Map(before.map(one => [one.id, one]))
  return after.flatMap(({ id, rule, subject, dueOn: to }) => {
    const from = old.get(id)?.dueOn
    if (!from || from === to) return []
    return [{ rule, subject, from, to, ...(from < today ? { hadPassed: true as const } : {}) }]
  })
}
