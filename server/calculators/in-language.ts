/** A sheet of paper in a language of its own, whatever the reader's is. */
import type { Locale, Text } from '../../workflows/text.ts'
import { wordsFor } from '../web/words.ts'

export const inLanguage = (locale: Locale) => ({
  w: wordsFor(locale),
  locale,
  lang: locale === 'zh' ? 'zh-CN' : 'en',
  t: (text: Text) => text[locale],
})
