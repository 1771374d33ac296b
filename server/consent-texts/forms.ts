/** What is asked when a notice is written: each paragraph in both languages, and why. */
import { z } from 'zod'
import { longText, reference } from '../../workflows/fields.ts'
import type { Locale } from '../../workflows/text.ts'
import { fill } from '../web/words.ts'
import { headings, type ParagraphName, type Paragraphs, paragraphNames } from './house-text.ts'
import { words } from './words.ts'

const fieldOf = (name: ParagraphName, locale: Locale): string => `${name}${locale === 'zh' ? 'Zh' : 'En'}`

const paragraphField = (name: ParagraphName, locale: Locale) => {
  const word = words[locale === 'zh' ? 'inZh' : 'inEn']
  const label = (reader: Locale) => fill(word[reader], { heading: headings[name][reader] })
  return longText({ zh: label('zh'), en: label('en') }, { max: 1000 })
}

export const noticeForm = z.object({
  organisationId: reference(words.organisation, 'organisations'),
  ...Object.fromEntries(
    paragraphNames.flatMap(name =>
      (['zh', 'en'] as const).map(locale => [fieldOf(name, locale), paragraphField(name, locale)]),
    ),
  ),
  reason: longText(words.reason, { max: 500 }),
})

export const paragraphsIn = (typed: Record<string, unknown>): Paragraphs =>
  Object.fromEntries(
    paragraphNames.map(name => [
      name,
      { zh: String(typed[fieldOf(name, 'zh')]), en: String(typed[fieldOf(name, 'en')]) },
    ]),
  ) as Paragraphs

export const typedOf = (paragraphs: Paragraphs): Record<string, string> =>
  Object.fromEntries(
    paragraphNames.flatMap(name =>
      (['zh', 'en'] as const).map(locale => [fieldOf(name, locale), paragraphs[name][locale]]),
    ),
  )

/** Field by field: places that nothing fills, and a first paragraph that does not say who handles it. */
export function wrongPlaces(paragraphs: Paragraphs, reader: Locale): Record<string, string[]> {
  const wrong: Record<string, string[]> = {}
  for (const name of paragraphNames)
    for (const locale of ['zh', 'en'] as const) {
      const text = paragraphs[name][locale]
      const places = [...text.matchAll(/\{(\w+)\}/g)].map(([, place]) => place)
      if (places.some(place => place !== 'handler' && place !== 'phone'))
        wrong[fieldOf(name, locale)] = [words.unknownPlace[reader]]
      else if (name === 'who' && !(places.includes('handler') && places.includes('phone')))
        wrong[fieldOf(name, locale)] = [words.noHandler[reader]]
    }
  return wrong
}
