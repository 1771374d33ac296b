/** How many open proceedings read a parameter, as far as the reader may know of them. */
import type { Locale } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import type { Person } from '../people/person.ts'
import { untilToday } from '../process-reports/filters.ts'
import { lengthsOf } from '../process-reports/tallies.ts'
import { coverageBases } from '../reports/coverage-base.ts'
import { countWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { workloadParameters } from '../workload/weights.ts'
import type { Listed } from './catalogue.ts'
import { words } from './words.ts'

type Reader = { person: Person; today: string; locale: Locale }

/** One sentence on what a new value will change. */
export async function whatItMoves(office: Office, { name, workflows }: Listed, reader: Reader): Promise<string> {
  const { locale } = reader
  if (name in workloadParameters) return words.movesWorkload[locale]
  if (name in coverageBases) return words.movesCoverage[locale]
  if (workflows.length === 0) return words.movesCalculations[locale]
  let count = 0
  for (const { id } of workflows) count += await openOnes(office, id, reader)
  return count === 0 ? words.movesNone[locale] : fill(words.moves[locale], { count: countWords(count) })
}

/** As many as the report on that workflow counts, whenever they began. */
async function openOnes(office: Office, workflow: string, { person, today }: Reader): Promise<number> {
  return (await lengthsOf(office, { workflow, person, today, filters: untilToday(today) })).open
}
