/** Extends, stops or sets a deadline: an event of the case, its record, and the deadline brought in line, all at once. */
import { randomUUIDv7 } from 'node:crypto'
import type { By, Workflow } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Text } from '../../workflows/text.ts'
import { restore } from '../../workflows/walk.ts'
import { endsIn, isClosedTo } from '../access/audience.ts'
import { assignmentTo, type CasePlace, mayTake } from '../access/may-take.ts'
import { refreshFacts } from '../cases/facts.ts'
import type { Db } from '../db.ts'
import { NotAllowed, NotFound, NotNow, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { append } from '../proceedings/append.ts'
import { type Moment, momentOf } from '../proceedings/moment.ts'
import { lockCase, moveHead, type Proceeding, proceedingsOf } from '../proceedings/repository.ts'
import { adjustmentsEver } from './adjustments.ts'
import { bringInLine } from './bring-in-line.ts'
import type { deadlineEvents } from './forms.ts'
import { type Deadline, findDeadline } from './repository.ts'

/** Whoever works on the case; a later day than the rule gives is for those above. */
const keepers: By = {
  mediator: 'owner',
  'station-lead': 'station',
  lawyer: 'assigned',
  'legal-aid-officer': 'subtree',
  supervisor: 'subtree',
  administrator: 'subtree',
}
const above: By = {
  'station-lead': 'station',
  'legal-aid-officer': 'subtree',
  supervisor: 'subtree',
  administrator: 'subtree',
}

export type Adjusting = {
  moment: Moment
  deadline: Deadline
  proceeding: Proceeding
  workflow: Workflow
  /** Of the event that records it. */
  eventId: string
}

type Deed = {
  deadlineId: string
  step: keyof typeof deadlineEvents
  answers: Record<string, unknown>
  by: Person
  /** How many changes there had been when the form was opened; not asked where it is left out. */
  seen?: string | undefined
  /** Checks and writes the record; throws Invalid for what cannot be. */
  write: (adjusting: Adjusting) => Promise<void>
}

/** Throws NotFound for a case the person may not see, NotAllowed, NotNow for a deadline that has ended, Stale for a second sending. */
export async function adjustDeadline(office: Office, deed: Deed): Promise<{ caseId: string }> {
  return office.db.write(async tx => {
    const { file, deadline, proceeding } = await readied(tx, office, deed)
    if (deed.seen !== undefined && deed.seen !== (await changesSeen(tx, deadline)))
      throw new Stale(`Deadline ${deadline.id} was changed meanwhile`)
    const moment = momentOf(tx, office, { by: deed.by, file })
    const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
    const eventId = randomUUIDv7()
    await deed.write({ moment, deadline, proceeding, workflow, eventId })
    const first = await tx('events').where({ proceeding_id: proceeding.id, version: 1 }).first('audience')
    await append(moment, {
      id: eventId,
      step: deed.step,
      answers: { ...deed.answers, deadline: deadline.rule, deadlineId: deadline.id },
      happenedOn: moment.today,
      audience: first?.audience === 'ends' ? 'ends' : 'all', // what is for its two ends alone stays theirs
    })
    const cause = { eventId, step: deed.step, happenedOn: moment.today }
    const snapshot = restore(workflow, proceeding.snapshot)
    await bringInLine(moment, { proceeding, workflow, snapshot, cause, again: true })
    await moveHead(tx, moment.file)
    await refreshFacts(moment)
    return { caseId: file.id }
  })
}

/** Tells one state of a deadline's changes from another: each adds to it. */
export const changesSeen = async (db: Db, deadline: Deadline): Promise<string> =>
  String((await adjustmentsEver(db, deadline)).length)

async function readied(tx: Db, office: Office, { deadlineId, by: person }: Deed) {
  const today = todayOf(office)
  const found = await findDeadline(tx, deadlineId)
  if (!found) throw new NotFound(`No deadline ${deadlineId}`)
  const file = await lockCase(tx, found.caseId, { person, today })
  if (isClosedTo(person, found.proceedingId, await endsIn(tx, file.id))) throw new NotFound(`No deadline ${deadlineId}`)
  if (!(await mayAdjust(tx, { person, place: file, today }))) throw new NotAllowed('May not change this deadline')
  const deadline = (await findDeadline(tx, deadlineId))! // as it stands now that the case is locked
  if (deadline.endedOn !== null) throw new NotNow('The deadline has ended', hasEnded)
  const proceeding = (await proceedingsOf(tx, file.id)).find(({ id }) => id === deadline.proceedingId)!
  return { file, deadline, proceeding }
}

type Standpoint = { person: Person; place: CasePlace; today: string }

export async function mayAdjust(db: Db, { person, place, today }: Standpoint): Promise<boolean> {
  const isAssigned = await assignmentTo(db, person, { caseId: place.id, today })
  return mayTake(keepers, person, { place, isAssigned })
}

/** Whether the person may set a later day than the rule gives. */
export const mayPutOff = (person: Person, place: CasePlace): boolean =>
  mayTake(above, person, { place, isAssigned: false })

const hasEnded: Text = { zh: '该期限已经结束，不能再调整', en: 'The deadline has ended and cannot be changed' }
