/** The readings of one rule of counting as its page shows them: all there are, which holds today, what was chosen when. */
import {
  defaultReading,
  isListed,
  isNumbered,
  isReadRule,
  type ReadRule,
  readings,
  wordsOf,
} from '../../workflows/law/readings.ts'
import type { Read } from '../../workflows/law/readings-used.ts'
import type { Locale } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import type { Office } from '../office.ts'
import type { Confirmed } from '../parameters/confirmations.ts'
import { standingWords } from '../parameters/standing-words.ts'
import type { Asking } from '../people/managing.ts'
import { hasRole } from '../people/person.ts'
import { readingAsConfirmed } from '../rules/counting.ts'
import { fill } from '../web/words.ts'
import { type ChoiceOnFile, choicesOf } from './repository.ts'
import { words } from './words.ts'

/** Null for a rule that is verified: it has one reading. */
export async function readingsOfRule(office: Office, rule: string, { by, locale, today }: Asking) {
  if (!isReadRule(rule)) return null
  const mayChoose = hasRole(by, ...permissions['calendar.manage'])
  const path = `/rules/counting/${rule}`
  const holding = office.calendar.current().readings.of(rule, today)
  const choices = await choicesOf(office.db.reader, rule)
  return {
    chooseHref: mayChoose ? `${path}/reading` : '',
    known: knownOf(rule, holding).map(reading => ({
      text: wordsOf(rule, reading)[locale],
      holds: reading === holding,
      isDefault: reading === defaultReading(rule),
    })),
    choices: choices.map(choice => ({
      ...choice,
      text: wordsOf(rule, choice.reading)[locale],
      stateWords: stateWords(choice, locale),
      takeBackHref: mayChoose && !choice.takenBack ? `${path}/readings/${choice.id}/take-back` : '',
    })),
  }
}

/** Of a number or a list there are as many as one may type: the reference's own and what holds are told. */
const knownOf = (rule: ReadRule, holding: string): string[] =>
  isNumbered(rule) || isListed(rule) ? [...new Set([defaultReading(rule), holding])] : Object.keys(readings[rule])

const stateWords = ({ takenBack }: ChoiceOnFile, locale: Locale): string =>
  takenBack ? fill(words.takenBack[locale], { ...takenBack, day: takenBack.on }) : words.stands[locale]

/** Of a reading, the reference's own or a chosen one: by whom and when it was confirmed at a place, or that it is to be. */
export const confirmedWordsAt =
  (confirmed: Confirmed, locale: Locale) =>
  (read: Pick<Read, 'rule' | 'choice'>): string => {
    const said = standingWords(confirmed(readingAsConfirmed(read)))[locale]
    return locale === 'zh' ? `；${said}` : `; ${said}`
  }
