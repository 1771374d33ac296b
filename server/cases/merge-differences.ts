/** What differs between two cases about to be merged, in words: read before anybody confirms it. */
import type { MergeConflict } from '../../workflows/given.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { fill } from '../web/words.ts'
import { words } from './words.ts'

const places: Record<string, Text> = {
  applicant: { zh: '申请人', en: 'applicant' },
  respondent: { zh: '被申请人', en: 'respondent' },
  third: { zh: '第三人', en: 'third party' },
  granted: { zh: '授权查阅', en: 'may read' },
  assigned: { zh: '承办律师', en: 'lawyer on the case' },
  excluded: { zh: '限制查阅', en: 'shut out' },
}

const sentences = {
  side: words.differsInSide,
  access: words.differsInAccess,
  phone: words.differsInPhone,
  number: words.differsInCard,
} as const

export async function differencesIn(db: Db, found: readonly MergeConflict[], locale: Locale): Promise<string[]> {
  const ids = found.map(({ id }) => id)
  const parties = await db('parties').whereIn('id', ids).select('id', 'name')
  const people = await db('people').whereIn('id', ids).select('id', 'name')
  const names = new Map([...parties, ...people].map(({ id, name }) => [id, name as string]))
  return found.map(({ what, id, here, there }) =>
    fill(sentences[what][locale], {
      name: names.get(id) ?? '—',
      here: places[here]?.[locale] ?? here,
      there: places[there]?.[locale] ?? there,
    }),
  )
}
