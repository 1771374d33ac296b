/** Who came to a meeting: told by the step that held it, or recorded beside it where no step asks. */
import type { z } from 'zod'
import { isWorkflow, workflowNamed } from '../../workflows/index.ts'
import { mayRead } from '../access/audience.ts'
import type { Db } from '../db.ts'
import { NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { describeAnswers, type Line } from '../proceedings/describe.ts'
import { type Event, eventsOf, eventsOfStep, findEvent } from '../proceedings/history.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import { lockCase } from '../proceedings/repository.ts'
import { aboutOf } from './about.ts'
import { findMeeting } from './find-meeting.ts'
import { type AttendanceAnswers, attendanceForm } from './forms.ts'
import type { Meeting } from './repository.ts'
import { words } from './words.ts'

type Reading = { person: Person; today: string }

/** Lines to show; empty where nobody has said yet. What was recorded beside the meeting counts as last recorded. */
export async function attendanceOf(db: Db, meeting: Meeting, { person, today }: Reading): Promise<Line[]> {
  const reading = { locale: person.locale, today, names: new Map<string, string>() }
  const beside = (await eventsOfStep(db, meeting.caseId, 'attended')).findLast(
    ({ answers }) => answers.about === meeting.key,
  )
  if (beside) return describeAnswers(attendanceForm, beside.answers, reading)
  const held = await heldBy(db, meeting)
  if (!held || !mayRead(held.event, { person, audiences: [meeting.audience, 'all'], ends: new Map() })) return []
  return describeAnswers(held.form, held.event.answers, reading)
}

/** The step that held it, cut to its question `present`, with its answers as corrected; undefined where it asks none. */
async function heldBy(db: Db, { eventId, state }: Meeting): Promise<{ event: Event; form: z.ZodObject } | undefined> {
  const event = state === 'held' ? await findEvent(db, eventId) : undefined
  if (!event?.workflow || !event.proceedingId || !isWorkflow(event.workflow)) return undefined
  const form = workflowNamed(event.workflow, event.definitionNumber ?? undefined).steps[event.step]?.form
  if (!form || !('present' in form.shape)) return undefined
  const corrected = (await eventsOf(db, event.proceedingId)).findLast(({ amends }) => amends === event.id)
  return { event: { ...event, answers: (corrected ?? event).answers }, form: form.pick({ present: true }) }
}

/** Throws NotNow before the day of the meeting, and for one that was cancelled. */
export function recordAttendance(
  office: Office,
  { caseId, key, by, answers }: { caseId: string; key: string; by: Person; answers: AttendanceAnswers },
): Promise<void> {
  const today = todayOf(office)
  return office.db.write(async tx => {
    await lockCase(tx, caseId, { person: by, today })
    const { meeting } = await findMeeting(tx, { caseId, key, person: by, today })
    if (!mayRecord(meeting, today)) throw new NotNow('The meeting has not been held', words.notYet)
    await recordEvent(tx, office, {
      caseId,
      step: 'attended',
      answers: { ...aboutOf(meeting), ...answers },
      by,
      audience: meeting.audience,
      happenedOn: meeting.onDay,
    })
  })
}

export const mayRecord = ({ state, onDay }: Meeting, today: string): boolean =>
  state === 'held' || (state === 'planned' && onDay <= today)
