/** How many open proceedings read a parameter, as far as the reader may know of them. */
import type { Locale } from '../../workflows/text.ts'
import { visibleCases } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { coverageBases } from '../reports/coverage-base.ts'
import { countWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { workloadParameters } from '../workload/weights.ts'
import type { Listed } from './catalogue.ts'
import { words } from './words.ts'

type Reader = { person: Person; today: string; locale: Locale }

/** One sentence on what a new value will change. */
export async function whatItMoves(db: Db, { name, workflows }: Listed, reader: Reader): Promise<string> {
  const { locale } = reader
  if (name in workloadParameters) return words.movesWorkload[locale]
  if (name in coverageBases) return words.movesCoverage[locale]
  if (workflows.length === 0) return words.movesCalculations[locale]
  const ids = workflows.map(({ id }) => id)
  const counted = await db('proceedings')
    .whereIn('workflow', ids)
    .where({ ended: false })
    .whereIn('case_id', visibleCases(db, reader.person, reader.today))
    .count({ n: '*' })
    .first()
  const count = Number(counted?.n ?? 0)
  return count === 0 ? words.movesNone[locale] : fill(words.moves[locale], { count: countWords(count) })
}
