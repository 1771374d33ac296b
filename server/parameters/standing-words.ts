/** By whom and when something unsure was confirmed, or that it still is to be, in both languages. */
import type { Text } from '../../workflows/text.ts'
import { dayOf } from '../office.ts'
import { fill } from '../web/words.ts'
import type { Confirmation } from './confirmations.ts'
import { words } from './words.ts'

export function standingWords(found: Confirmation | undefined): Text {
  if (!found) return { zh: words.toVerify.zh, en: words.toVerify.en.toLowerCase() }
  const day = dayOf(new Date(found.confirmedAt))
  const told = (locale: 'zh' | 'en') =>
    fill(words.confirmedBy[locale], { who: found.confirmedBy, place: found.organisation[locale], day })
  return { zh: told('zh'), en: told('en') }
}
