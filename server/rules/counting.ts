/** The general rules of counting in words: the list below the register, and one with who confirmed what of it was unsure. */
import { generalCounting } from '../../workflows/law/rules/index.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { NotFound } from '../errors.ts'
import { dayOf } from '../office.ts'
import type { Subject } from '../parameters/confirmations.ts'
import type { Place } from '../parameters/standing.ts'
import { fill } from '../web/words.ts'
import { allRules } from './catalogue.ts'
import { countingNamesOf, evidenceWords, hrefOf as ruleHref } from './view.ts'
import { words } from './words.ts'

type Counting = (typeof generalCounting)[number]

export const hrefOf = (id: string): string => `/rules/counting/${id}`

/** Throws NotFound. */
export function countingNamed(id: string): Counting {
  const found = generalCounting.find(one => one.id === id)
  if (!found) throw new NotFound(`No rule of counting ${id}`)
  return found
}

/** Where a rule of either sort has its page. */
export const pageOf = (id: string): string => (generalCounting.some(one => one.id === id) ? hrefOf(id) : ruleHref(id))

/** As the house counts today; it has one reading of each. */
export const countingAsConfirmed = ({ id }: Counting): Subject => ({ kind: 'rule', subject: id, value: 'as-counted' })

export function countingLine(rule: Counting, { confirmed }: Pick<Place, 'confirmed'>, locale: Locale) {
  const { id, evidence, unsure } = rule
  const confirmation = unsure && confirmed(countingAsConfirmed(rule))
  return {
    id,
    href: hrefOf(id),
    text: rule[locale],
    unsure: (unsure as Text | undefined)?.[locale] ?? '',
    evidence: evidence ? evidenceWords(evidence, locale) : words.house[locale],
    toVerify: unsure !== undefined && confirmation === undefined,
    isConfirmed: confirmation !== undefined,
    confirmedBy: confirmation
      ? fill(words.confirmedBy[locale], {
          who: confirmation.confirmedBy,
          place: confirmation.organisation[locale],
          day: dayOf(new Date(confirmation.confirmedAt)),
        })
      : '',
  }
}

export const countingLines = (place: Pick<Place, 'confirmed'>, locale: Locale) =>
  generalCounting.map(rule => countingLine(rule, place, locale))

/** The deadlines that are counted by it. */
export const countedBy = ({ id }: Counting, locale: Locale) =>
  allRules
    .filter(listed => countingNamesOf(listed).includes(id))
    .map(listed => ({ href: ruleHref(listed.id), title: listed.rule.label[locale] }))
