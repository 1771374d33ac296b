/**
 * Who is on duty at which station on which day, and who is away. New cases go to whoever is on duty, so the roster
 * is written before the first of them.
 */
import { addDays, daysBetween } from '../../../workflows/law/days.ts'
import { writtenFor } from '../shift.ts'
import { mediatorsOf } from './people.ts'

/** Away since Thursday and still away, with this many open cases that a colleague covers. */
export const leave = {
  person: 'zhuang',
  cover: 'xie',
  station: 'dongshi',
  from: addDays(writtenFor, -3),
  to: addDays(writtenFor, 12),
  openCases: 9,
} as const

/** The first day of the story, before any case. */
export const firstDay = addDays(writtenFor, -420)
export const lastRosterDay = addDays(writtenFor, 28)

/** A week each, in turn; days as written for `writtenFor`. Whoever is away is passed over. */
export function onDuty(station: string, day: string): string {
  const staff = mediatorsOf(station).filter(person => person !== leave.person || day < leave.from || day > leave.to)
  const week = Math.floor(daysBetween(firstDay, day) / 7)
  return staff[week % staff.length]!
}
