/** Cases whose parties are of a rare sort, by their ids: else a list would go through all of a province to find a few. */
import type { Knex } from 'knex'
import { sortColumns } from '../cases/sort-marks.ts'
import { indexedBy } from '../database/indexed-by.ts'
import { readOnce } from '../database/since-written.ts'
import type { Db } from '../db.ts'
import type { SortsAsked } from './sorts.ts'

const sorts = ['worker', ...(Object.keys(sortColumns) as (keyof typeof sortColumns)[])] as const
type Sort = (typeof sorts)[number]

/** More of them are soon met in the order of the list. */
const mostNamed = 1_000

/** All cases of the first sort asked for that is rare; undefined where none is. */
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
async function casesOf(db: Db, sort: Sort, codes: readonly string[]): Promise<string[]> {
  const parties =
    sort === 'worker' ? workersOf(db).whereIn('categories', await setsWith(db, codes)) : partiesOf(db, sort, codes)
  return parties
    .distinct()
    .limit(mostNamed + 1)
    .pluck('case_id')
}

function partiesOf(db: Db, sort: keyof typeof sortColumns, codes: readonly string[]): Knex.QueryBuilder {
  const column = sortColumns[sort]
  return indexedBy(db, 'parties', `parties_${column}_case_id_index`).whereIn(column, [...codes])
}

/** Parties that are workers of some kind. */
const workersOf = (db: Db): Knex.QueryBuilder =>
  indexedBy(db, 'parties', 'parties_categories_case_id_index').whereRaw("categories <> '[]'")

/** A worker may be of several kinds, kept as one text: those texts that name one of these. */
async function setsWith(db: Db, codes: readonly string[]): Promise<string[]> {
  const isAsked = (text: string): boolean => (JSON.parse(text) as string[]).some(code => codes.includes(code))
  const fitting: string[] = []
  for (let last = ''; ; ) {
    const next = await workersOf(db).where('categories', '>', last).orderBy('categories').first('categories') // a leap
    if (!next) return fitting
    last = next.categories
    if (isAsked(last)) fitting.push(last)
  }
}
