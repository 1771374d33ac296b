/**
 * What the histories of cases tell, as it was known on a day: steps that stood then, with their answers as last
 * corrected by then. Reports read nothing else of a history, so that a figure can be had as of any day.
 */
import type { Given } from '../../workflows/define.ts'
import type { Db } from '../db.ts'
import { endOfDay, eventsKnownBy } from '../known-by.ts'
import type { Seeing } from './cases.ts'
import { narrowedCases } from './cases.ts'

export type ToldStep = {
  eventId: string
  step: string
  /** Where the proceeding stood after it. */
  state: string
  happenedOn: string
  takenBy: string
  /** The event that took it by a coupling. */
  causedBy: string | null
  answers: Record<string, any>
  given: Given
}

/** A proceeding with its steps in their order. */
export type Course = { id: string; caseId: string; workflow: string; number: number; steps: readonly ToldStep[] }

export type Telling = Seeing & {
  workflow: string
  /** Only these steps; all of them where nothing is said. */
  steps?: readonly string[] | undefined
  /** What steps had looked up is read, too. */
  withGiven?: boolean
  /** What was recorded later is not known yet. 'YYYY-MM-DD', to the end of that day in Shanghai. */
  knownOn: string
}

/** Confidential referrals, which lists tell nothing of, are left out. */
export async function toldCourses(
  db: Db,
  { workflow, steps, withGiven = false, knownOn, ...seeing }: Telling,
): Promise<Course[]> {
  const query = eventsKnownBy(
    db('events').join('case_facts', 'case_facts.case_id', 'events.case_id'),
    db,
    endOfDay(knownOn),
  )
    .whereNull('reversing.id')
    .whereNotIn('events.step', ['takeBack', 'migrated'])
    .orderBy(['events.proceeding_id', 'events.version'])
    .select(...columns, ...(withGiven ? ['events.given'] : []))
  if (workflow === 'referral') query.whereNotIn('events.proceeding_id', confidentialReferrals(db, seeing.caseIds))
  // Of a few cases their proceedings lead to the events: by case those of all workflows would be read for each of these.
  if (seeing.caseIds) query.whereIn('events.proceeding_id', proceedingsIn(db, seeing.caseIds, workflow))
  else query.where('events.workflow', workflow)
  if (steps) query.whereIn('events.step', [...steps, 'amend'])
  const rows: Row[] = await narrowedCases(query, db, seeing)
  return [...Map.groupBy(rows, row => row.proceeding_id).values()].map(courseOf)
}

const columns = [
  'events.id',
  'events.case_id',
  'events.proceeding_id',
  'events.workflow',
  'events.definition_number',
  'events.step',
  'events.state',
  'events.answers',
  'events.happened_on',
  'events.taken_by',
  'events.amends',
  'events.caused_by',
] as const

/** As an expression the workflow leads through no index of all cases. */
const proceedingsIn = (db: Db, caseIds: readonly string[], workflow: string) =>
  db('proceedings')
    .whereIn('case_id', [...caseIds])
    .whereRaw("workflow || '' = ?", workflow)
    .select('id')

/** Proceedings of which lists and figures tell nothing; of these cases where they are told. */
export function confidentialReferrals(db: Db, caseIds?: readonly string[]) {
  const query = db('events').where({ version: 1, audience: 'ends' }).select('proceeding_id')
  if (!caseIds) return query.where('workflow', 'referral')
  return query.whereIn('case_id', [...caseIds]).whereRaw("workflow || '' = ?", 'referral')
}

type Row = Record<string, any>

function courseOf(rows: readonly Row[]): Course {
  const { proceeding_id: id, case_id: caseId, workflow, definition_number: number } = rows[0]!
  const amended = new Map(rows.filter(({ amends }) => amends).map(row => [row.amends, row]))
  const steps = rows.filter(({ step }) => step !== 'amend').map(row => toldStep(row, amended.get(row.id) ?? row))
  return { id, caseId, workflow, number, steps }
}

/** Answers are read only where a figure asks for them. */
function toldStep(row: Row, latest: Row): ToldStep {
  let answers: Record<string, any> | undefined
  return {
    eventId: row.id,
    step: row.step,
    state: row.state,
    happenedOn: latest.happened_on,
    takenBy: row.taken_by,
    causedBy: row.caused_by,
    get answers() {
      answers ??= JSON.parse(latest.answers) as Record<string, any>
      return answers
    },
    get given() {
      return JSON.parse(latest.given ?? '{}')
    },
  }
}

/** The course as far as it had come by the end of a day. */
export const courseUntil = (course: Course, day: string): Course =>
  course.steps.every(({ happenedOn }) => happenedOn <= day)
    ? course
    : { ...course, steps: course.steps.filter(({ happenedOn }) => happenedOn <= day) }

/** The first step of that name, and the last; undefined where it was not taken. */
export const firstStep = ({ steps }: Course, ...names: readonly string[]): ToldStep | undefined =>
  steps.find(({ step }) => names.includes(step))
export const lastStep = ({ steps }: Course, ...names: readonly string[]): ToldStep | undefined =>
  steps.findLast(({ step }) => names.includes(step))
export const stateOf = ({ steps }: Course): string => steps.at(-1)?.state ?? ''
