/** The general rules of counting in words: the list below the register, and one with who confirmed what of it was unsure. */
import { type Choice, isReadRule, type Readings, wordsOf } from '../../workflows/law/readings.ts'
import { type CountingId, generalCounting, openOfClaims, openOfDeadlines } from '../../workflows/law/rules/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { ruleHref } from '../deadlines/addresses.ts'
import { NotFound } from '../errors.ts'
import { dayOf, type Office } from '../office.ts'
import type { Subject } from '../parameters/confirmations.ts'
import type { Place } from '../parameters/standing.ts'
import { fill } from '../web/words.ts'
import { allRules } from './catalogue.ts'
import { countingNamesOf, evidenceWords } from './view.ts'
import { words } from './words.ts'

type Counting = (typeof generalCounting)[number]

export const hrefOf = (id: string): string => `/rules/counting/${id}`

const all: readonly Counting[] = [...generalCounting, ...openOfDeadlines, ...openOfClaims]

/** Throws NotFound. */
export function countingNamed(id: string): Counting {
  const found = all.find(one => one.id === id)
  if (!found) throw new NotFound(`No rule of counting ${id}`)
  return found
}

/** Where a rule of either sort has its page. */
export const pageOf = (id: string): string => (all.some(one => one.id === id) ? hrefOf(id) : ruleHref(id))

/** The reference's own reading. */
export const countingAsConfirmed = ({ id }: Pick<Counting, 'id'>): Subject => ({
  kind: 'rule',
  subject: id,
  value: 'as-counted',
})

/** A chosen reading is confirmed as such: taken back or chosen anew it needs another look. */
export const readingAsConfirmed = ({ rule, choice }: { rule: string; choice: Choice | undefined }): Subject =>
  choice?.id
    ? { kind: 'reading', subject: choice.id, value: 'as-chosen' }
    : countingAsConfirmed({ id: rule as CountingId })

/** What was confirmed at the place, and which readings hold for periods that start `today`. */
type Standing = Pick<Place, 'confirmed'> & { readings: Readings; today: string }

export const countingStanding = ({ calendar }: Office, { confirmed }: Pick<Place, 'confirmed'>, today: string) => ({
  confirmed,
  readings: calendar.current().readings,
  today,
})

export function countingLine(rule: Counting, { confirmed, readings, today }: Standing, locale: Locale) {
  const { id, evidence, unsure } = rule
  const choice = isReadRule(id) ? readings.choice(id, today) : undefined
  const confirmation = unsure && confirmed(readingAsConfirmed({ rule: id, choice }))
  return {
    id,
    href: hrefOf(id),
    text: rule[locale],
    unsure: unsure?.[locale] ?? '',
    evidence: evidence ? evidenceWords(evidence, locale) : words.house[locale],
    toVerify: unsure !== undefined && confirmation === undefined,
    choiceId: choice?.id,
    isConfirmed: confirmation !== undefined,
    reading: isReadRule(id) ? wordsOf(id, readings.of(id, today))[locale] : '',
    chosenBy: choice
      ? fill(words.chosenBy[locale], { who: choice.by, day: choice.on, from: choice.validFrom, reason: choice.reason })
      : '',
    confirmedBy: confirmation
      ? fill(words.confirmedBy[locale], {
          who: confirmation.confirmedBy,
          place: confirmation.organisation[locale],
          day: dayOf(new Date(confirmation.confirmedAt)),
        })
      : '',
  }
}

/** Those of counting in general, then what is open of single deadlines, each with its heading. */
export const countingGroups = (standing: Standing, locale: Locale) =>
  [
    { title: words.general, rules: generalCounting },
    { title: words.openOfDeadlines, rules: openOfDeadlines },
    { title: words.openOfClaims, rules: openOfClaims },
  ].map(({ title, rules }) => ({
    title: title[locale],
    lines: rules.map(rule => countingLine(rule, standing, locale)),
  }))

/** Of them those that wait to be confirmed. */
export const onlyOpen = (groups: ReturnType<typeof countingGroups>) =>
  groups
    .map(group => ({ ...group, lines: group.lines.filter(({ toVerify }) => toVerify) }))
    .filter(({ lines }) => lines.length > 0)

/** The deadlines that are counted by it. */
export const countedBy = ({ id }: Counting, locale: Locale) =>
  allRules
    .filter(listed => countingNamesOf(listed).includes(id))
    .map(listed => ({ href: ruleHref(listed.id), title: listed.rule.label[locale] }))
