/**
 * Deadlines as figures see them: when each ran out, and whether it was met by then. Confidential referrals are left out.
 */
import type { Db } from '../db.ts'
import { rights } from '../deadlines/rights.ts'
import { deadlinesKnownBy, endOfDay } from '../known-by.ts'
import { narrowedCases, type Seeing } from './cases.ts'
import { confidentialReferrals } from './told.ts'

export type Clock = {
  caseId: string
  proceedingId: string
  workflow: string
  rule: string
  startedOn: string
  /** As it stands today, with extensions and suspensions. */
  dueOn: string
  /** Met, or no longer asked for; undefined while it runs. */
  ended: { on: string; isMet: boolean } | undefined
  isPaused: boolean
  /** Nobody's duty: it lapses by itself. */
  isRight: boolean
}

type Telling = Seeing & { knownOn: string }

/** What began, and what ended, by steps that were on record on that day. */
export async function toldClocks(db: Db, { knownOn, ...seeing }: Telling): Promise<Clock[]> {
  const of = db('deadlines').join('case_facts', 'case_facts.case_id', 'deadlines.case_id')
  const query = deadlinesKnownBy(of, db, endOfDay(knownOn))
    .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
    .whereNotIn('deadlines.proceeding_id', confidentialReferrals(db, seeing.caseIds))
    .orderBy('deadlines.id')
    .select(
      'deadlines.case_id',
      'deadlines.proceeding_id',
      'proceedings.workflow',
      'deadlines.rule',
      'deadlines.due_on',
      'deadlines.status',
      'deadlines.ended_on',
      'starting.happened_on as started_on',
      'ending.id as ended_by',
    )
  if (seeing.caseIds) query.whereIn('deadlines.case_id', [...seeing.caseIds]) // PostgreSQL does not see that it follows
  const rows: Record<string, any>[] = await narrowedCases(query, db, seeing)
  return rows.map(row => ({
    caseId: row.case_id,
    proceedingId: row.proceeding_id,
    workflow: row.workflow,
    rule: row.rule,
    startedOn: row.started_on,
    dueOn: row.due_on,
    ended: row.ended_by ? { on: row.ended_on, isMet: row.status === 'met' } : undefined,
    isPaused: row.status === 'paused',
    isRight: rights.includes(row.rule),
  }))
}

/** In time; the whole of the last day is. */
export const isMet = ({ ended, dueOn }: Clock): boolean => ended?.isMet === true && ended.on <= dueOn

/** Met too late, given up after its last day, or still running after it. */
export const isMissed = ({ ended, dueOn, isPaused }: Clock, knownOn: string): boolean =>
  ended ? ended.on > dueOn : !isPaused && dueOn < knownOn

/** One that was neither met nor missed is not decided yet, or was no longer asked for before its day. */
export const isDecided = (clock: Clock, knownOn: string): boolean => isMet(clock) || isMissed(clock, knownOn)

/** Running by the end of a day. */
export const runsOn = ({ startedOn, ended, isPaused }: Clock, day: string): boolean =>
  !isPaused && startedOn <= day && (ended === undefined || ended.on > day)
