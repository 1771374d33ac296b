/** Cases whose parties are of a rare sort, by their ids: else a list would go through all of a province to find a few. */
import { sortColumns } from '../cases/sort-marks.ts'
import { indexedBy } from '../database/indexed-by.ts'
import { readOnce } from '../database/since-written.ts'
import type { Db } from '../db.ts'
import type { SortsAsked } from './sorts.ts'

type Sort = keyof typeof sortColumns
const sorts = Object.keys(sortColumns) as Sort[]

/** More of them are soon met in the order of the list. */
const mostNamed = 1_000

/**
 * All cases of the first sort asked for that is rare; undefined where none is. A party has several kinds of worker, of
 * which no index tells.
 */
export async function casesOfRareSort(db: Db, asked: SortsAsked): Promise<readonly string[] | undefined> {
  for (const sort of sorts) {
    const codes = asked[sort]
    if (!codes) continue
    const ids = await readOnce(db, ['cases of a sort', sort, codes], () => casesOf(db, sort, codes))
    if (ids.length <= mostNamed) return ids
  }
  return undefined
}

/** At most one more than are named. */
function casesOf(db: Db, sort: Sort, codes: readonly string[]): Promise<string[]> {
  const column = sortColumns[sort]
  return indexedBy(db, 'parties', `parties_${column}_case_id_index`)
    .whereIn(column, [...codes])
    .distinct()
    .limit(mostNamed + 1)
    .pluck('case_id')
}
