/**
 * Days on which a case comes to count for something else by time alone: a deadline is missed, something is due soon, a
 * contract runs out. Steps move everything else.
 */
import { addDays } from '../../workflows/law/days.ts'
import { soonDays } from '../desk/sections.ts'
import { bargainings, expiringDays } from '../reports/indicators/bargaining-course.ts'
import { performances } from '../reports/indicators/performance-course.ts'
import { lapsedOn } from '../reports/indicators/reminders.ts'
import type { Reading } from '../reports/reading.ts'

export type Turn = { caseId: string; day: string }

/** Past ones, too: a month in which nothing else happened may differ from the one before. */
export function turnsOf(reading: Reading): Turn[] {
  const clocks = [...reading.clocks, ...reading.rights].flatMap(({ caseId, dueOn }) => [
    { caseId, day: addDays(dueOn, -soonDays) },
    { caseId, day: addDays(dueOn, 1) },
  ])
  const owed = performances(reading).flatMap(({ caseId, owed: all }) =>
    all.filter(({ settledOn }) => settledOn === undefined).map(({ dueOn }) => ({ caseId, day: addDays(dueOn, 1) })),
  )
  const contracts = bargainings(reading)
    .flatMap(one => one.contracts)
    .filter(({ endedOn }) => endedOn === undefined)
    .flatMap(({ caseId, endsOn }) => [
      { caseId, day: addDays(endsOn, -expiringDays) },
      { caseId, day: addDays(endsOn, 1) },
    ])
  const reminded = reading.reminders.flatMap(one => {
    const day = lapsedOn(one)
    return day === undefined ? [] : [{ caseId: one.caseId, day }]
  })
  return [...clocks, ...owed, ...contracts, ...reminded]
}
