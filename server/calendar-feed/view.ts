/** What the account's page tells of one's own feed. */
import type { Locale } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import { instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { feedOf } from './repository.ts'
import { words } from './words.ts'

/** When it was made and last read; undefined where there is none. */
export async function feedLine(office: Office, personId: string, locale: Locale): Promise<string | undefined> {
  const feed = await feedOf(office.db.reader, personId)
  if (!feed) return undefined
  const made = fill(words.madeAt[locale], { at: instantWords(feed.madeAt, locale) })
  const fetched = feed.fetchedAt
    ? fill(words.fetchedAt[locale], { at: instantWords(feed.fetchedAt, locale) })
    : words.neverFetched[locale]
  return [made, fetched].join(locale === 'zh' ? '，' : ', ')
}
