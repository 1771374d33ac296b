/** After a change of the calendar: every running deadline is computed again, case by case, each in its own transaction. */
import { randomUUIDv7 } from 'node:crypto'
import { workflowNamed } from '../../workflows/index.ts'
import { restore } from '../../workflows/walk.ts'
import { refreshFacts } from '../cases/facts.ts'
import { type Office, todayOf } from '../office.ts'
import { clock, type Person } from '../people/person.ts'
import { append } from '../proceedings/append.ts'
import { momentOf } from '../proceedings/moment.ts'
import { lockCase, moveHead, proceedingsOf } from '../proceedings/repository.ts'
import { bringInLine } from './bring-in-line.ts'
import { type Deadline, deadlinesOfCase } from './repository.ts'

/** How many deadlines moved. A case whose deadlines moved keeps a record of each, before and after. */
export async function recomputeAll(office: Office, { by }: { by: Person }): Promise<{ moved: number }> {
  const rows = await office.db
    .reader('deadlines')
    .whereIn('status', ['running', 'paused'])
    .distinct('case_id')
    .orderBy('case_id')
  let moved = 0
  for (const { case_id } of rows) moved += await recomputeCase(office, { caseId: case_id, by })
  return { moved }
}

async function recomputeCase(office: Office, { caseId, by }: { caseId: string; by: Person }): Promise<number> {
  return office.db.write(async tx => {
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
    const changes = differences(before, await deadlinesOfCase(tx, caseId))
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
  })
}

function differences(
  before: Deadline[],
  after: Deadline[],
): { rule: string; subject: string; from: string; to: string }[] {
  const old = new Map(before.map(one => [one.id, one]))
  return after.flatMap(({ id, rule, subject, dueOn }) => {
    const from = old.get(id)?.dueOn
    return from && from !== dueOn ? [{ rule, subject, from, to: dueOn }] : []
  })
}
