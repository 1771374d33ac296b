/**
 * What was known on a day: what had been recorded by its end. What was recorded, corrected, taken back or ended later is
 * not known yet, so that figures can be had as of any day.
 */
import type { Knex } from 'knex'
import { isDay } from '../workflows/law/days.ts'
import type { Db } from './db.ts'

/** The first instant after a day in Shanghai, which keeps UTC+8. */
export const endOfDay = (day: string): string => `${day}T16:00:00.000Z`

/** `typed`: as it stands in the field; a day to come is none to go by, and today's record stands in its place. */
export type KnownAsked = { knownOn: string; typed: string; isWrong: boolean }

export function knownIn(asked: unknown, today: string): KnownAsked {
  const typed = typeof asked === 'string' ? asked : ''
  const isLeftOut = asked === undefined || asked === ''
  const isWrong = !isLeftOut && (!isDay(typed) || typed > today)
  return { knownOn: isWrong || typed === '' ? today : typed, typed, isWrong }
}

/** Of `events`: those on record by then; one that had been taken back by then has a `reversing.id`. */
export function eventsKnownBy<Q extends Knex.QueryBuilder>(query: Q, db: Db, end: string): Q {
  return query
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .leftJoin('events as reversing', join =>
      join.on('reversing.id', 'reversals.by_event_id').andOn('reversing.recorded_at', '<', db.raw('?', [end])),
    )
    .where('events.recorded_at', '<', end) as Q
}

/**
 * Of `deadlines`: those that a step on record by then had begun, `starting`; one that had ended by then has an
 * `ending.id`. The day each runs out is as it stands today, with extensions and suspensions.
 */
export function deadlinesKnownBy<Q extends Knex.QueryBuilder>(query: Q, db: Db, end: string): Q {
  return query
    .join('events as starting', 'starting.id', 'deadlines.started_by')
    .leftJoin('events as ending', join =>
      join.on('ending.id', 'deadlines.ended_by').andOn('ending.recorded_at', '<', db.raw('?', [end])),
    )
    .where('starting.recorded_at', '<', end) as Q
}
