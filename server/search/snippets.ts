/** Where in what cases say something was found: places are read in turn, until each case has shown one. */
import type { Db } from '../db.ts'
import { type Snippet, snippetOf } from './snippet.ts'
import { sources } from './texts.ts'

/** By id of the case; none for one that says it in the text of a paper only. */
export async function snippetsIn(db: Db, ids: readonly string[], query: string): Promise<Map<string, Snippet>> {
  const found = new Map<string, Snippet>()
  for (const source of sources) {
    const left = ids.filter(id => !found.has(id))
    if (left.length === 0) break
    for (const [id, texts] of Map.groupBy(await source(db, left), ({ caseId }) => caseId)) {
      const snippet = snippetOf(texts, query)
      if (snippet) found.set(id, snippet)
    }
  }
  return found
}
