/** What the page of a step that searches for conflicts says of the newest search, before anybody answers. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { searchesOf } from './repository.ts'
import { words } from './words.ts'

export type ConflictNote = { tone: 'good' | 'warn' | ''; icon: string; text: string; explained: string; href: string }

export async function conflictNote(
  db: Db,
  { caseId, personId, locale }: { caseId: string; personId: string; locale: Locale },
): Promise<ConflictNote> {
  const newest = (await searchesOf(db, caseId)).find(search => search.personId === personId)
  const href = `/cases/${caseId}/conflicts`
  if (!newest)
    return { tone: '', icon: 'search', text: words.emptyTitle[locale], explained: words.emptyText[locale], href }
  const count = newest.found + newest.hidden
  const facts = fill(words.facts[locale], {
    searcher: newest.searcherName,
    at: instantWords(newest.searchedAt, locale),
    lawyer: newest.lawyerName,
    searched: newest.searched,
  })
  return count === 0
    ? { tone: 'good', icon: 'circle-check', text: words.clear[locale], explained: facts, href }
    : {
        tone: 'warn',
        icon: 'alert-triangle',
        text: fill(words.foundSome[locale], { count }),
        explained: `${facts} ${words.waiverExplained[locale]}`,
        href,
      }
}
