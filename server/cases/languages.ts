/** What the parties of a case speak: for its header, and for whom to give it to. */
import { type Language, languages } from '../../workflows/languages.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { words } from './words.ts'

export type Speaker = { name: string; language: Language | null; needsInterpreter: boolean }

/** Parties of whom it is known; those who left the case are none of them. */
async function speakersIn(db: Db, caseId: string): Promise<Speaker[]> {
  const rows = await db('parties')
    .where({ case_id: caseId })
    .where(known => known.whereNotNull('language').orWhere('interpreter', 'yes'))
    .whereNotIn('id', db('members').where({ case_id: caseId, result: 'left' }).select('party_id'))
    .orderBy('id')
    .select('name', 'language', 'interpreter')
  return rows.map(({ name, language, interpreter }) => ({ name, language, needsInterpreter: interpreter === 'yes' }))
}

/** 闽南语 · 需要翻译 */
export const languageWords = (
  { language, needsInterpreter }: Pick<Speaker, 'language' | 'needsInterpreter'>,
  locale: Locale,
): string =>
  [language ? languages[language]?.[locale] : '', needsInterpreter ? words.needsInterpreter[locale] : '']
    .filter(Boolean)
    .join(' · ')

const shown = 3

/** For the head of a case; nothing where all speak Mandarin and nobody interprets. */
export async function languageFact(db: Db, caseId: string, locale: Locale) {
  const speakers = (await speakersIn(db, caseId)).filter(
    ({ language, needsInterpreter }) => needsInterpreter || language !== 'mandarin',
  )
  if (speakers.length === 0) return []
  const distinct = [...new Set(speakers.map(one => languageWords(one, locale)))]
  const names = speakers.slice(0, shown).map(({ name }) => name)
  return [
    {
      label: words.language[locale],
      value: distinct.slice(0, shown).join(locale === 'zh' ? '；' : '; '),
      small: `${names.join(locale === 'zh' ? '、' : ', ')}${speakers.length > shown ? '…' : ''}`,
      ...(speakers.some(({ needsInterpreter }) => needsInterpreter) ? { tone: 'soon' as const } : {}),
    },
  ]
}
