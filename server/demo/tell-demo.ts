/** The demo as a house opens with it: told, added up, and found by the search. */
import { foldFacts } from '../jobs/fold-facts.ts'
import { refreshSearch } from '../jobs/refresh-search.ts'
import type { Office } from '../office.ts'
import { type Loading, loadDemo } from './load.ts'

/** Loads the demo, and lets the jobs go over it that would take minutes of the clock: reports and the search know it at once. */
export async function tellDemo(office: Office, loading: Loading): Promise<void> {
  await loadDemo(office, loading)
  await foldFacts.run(office)
  await refreshSearch.run(office)
}
