/** Finds the deadlines that have run out and takes, as the clock, the step that follows. Late or twice does no harm. */
import { workflowNamed } from '../../workflows/index.ts'
import { addDays } from '../../workflows/law/days.ts'
import { type Deadline, toDeadline } from '../deadlines/repository.ts'
import { Refusal } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { clock } from '../people/person.ts'
import { takeStep } from '../proceedings/take-step.ts'

/** How many steps the clock took. An obligation can be met until 24:00 of its day, so it acts on the next. */
export async function passDeadlines(office: Office): Promise<number> {
  const rows = await office.db
    .reader('deadlines')
    .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
    .where('deadlines.status', 'running')
    .where('deadlines.due_on', '<', todayOf(office))
    .where('proceedings.ended', false)
    .orderBy('deadlines.due_on')
    .select('deadlines.*', 'proceedings.workflow', 'proceedings.definition_number')
  let taken = 0
  for (const row of rows) {
    const rule = workflowNamed(row.workflow, row.definition_number).deadlines[row.rule]
    if (rule?.missed.step && (await passed(office, toDeadline(row), rule.missed.step))) taken++
  }
  return taken
}

/** False where the step does not fit any more, or somebody was faster: then there is nothing to pass. */
async function passed(office: Office, deadline: Deadline, step: string): Promise<boolean> {
  const { version } = await office.db.reader('proceedings').where({ id: deadline.proceedingId }).first('version')
  try {
    await takeStep(office, {
      on: { proceedingId: deadline.proceedingId },
      step,
      answers: deadline.subject === 'proceeding' ? {} : { subject: deadline.subject },
      version,
      idempotencyKey: `${deadline.id}/${deadline.generation}/${deadline.dueOn}`,
      by: clock,
      happenedOn: addDays(deadline.dueOn, 1),
    })
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
