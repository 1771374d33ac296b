/** Rules that the desk tells of earlier than the usual days ahead: so many days for each. */
import { everyDefinition } from '../../workflows/index.ts'

export const foresight: ReadonlyMap<string, number> = new Map(
  everyDefinition().flatMap(({ deadlines }) =>
    Object.entries(deadlines).flatMap(([rule, { soonDays }]) =>
      soonDays === undefined ? [] : [[rule, soonDays] as const],
    ),
  ),
)
