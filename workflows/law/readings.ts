/** Readings of what the law reference leaves 待核: which holds from which day on, by whom it was chosen, and its words. */
import type { Text } from '../text.ts'
import { numberReadings, readings } from './reading-options.ts'

export { numberReadings, readings } from './reading-options.ts'

type OneOf = keyof typeof readings
type Numbered = keyof typeof numberReadings
export type ReadRule = OneOf | Numbered
/** A number is kept as its figures. */
export type ReadingOf<Rule extends ReadRule> = Rule extends OneOf ? keyof (typeof readings)[Rule] & string : string

/** One reading, chosen for all periods that start on `validFrom` ('YYYY-MM-DD') or later, until another is. */
export type Choice = {
  /** Of the record, where it is on file. */
  id?: string
  rule: ReadRule
  reading: string
  validFrom: string
  reason: string
  /** Name of who chose it, and the day. */
  by: string
  on: string
}

export type Readings = {
  /** What holds for a period that starts on a day. */
  of<Rule extends ReadRule>(rule: Rule, anchorOn: string): ReadingOf<Rule>
  /** Who chose it; undefined where the reference's own reading holds because nobody has chosen. */
  choice(rule: ReadRule, anchorOn: string): Choice | undefined
}

export const isNumbered = (rule: string): rule is Numbered => Object.hasOwn(numberReadings, rule)
const isOneOf = (rule: string): rule is OneOf => Object.hasOwn(readings, rule)
export const isReadRule = (rule: string): rule is ReadRule => isOneOf(rule) || isNumbered(rule)

/** The reference's own. */
export function defaultReading<Rule extends ReadRule>(rule: Rule): ReadingOf<Rule> {
  const first = isNumbered(rule) ? String(numberReadings[rule].default) : Object.keys(readings[rule as OneOf])[0]
  return first as ReadingOf<Rule>
}

/** Throws TypeError for a reading the rule does not have. */
export function wordsOf(rule: ReadRule, reading: string): Text {
  if (isNumbered(rule) && /^\d+$/.test(reading)) return numberReadings[rule].says(Number(reading))
  const found = isOneOf(rule) ? (readings[rule] as Record<string, Text>)[reading] : undefined
  if (!found) throw new TypeError(`${rule} has no reading '${reading}'`)
  return found
}

/** Of choices that stand; of two for the same day the later in the list holds. */
export function readingsBy(choices: readonly Choice[]): Readings {
  const newestFirst = choices.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1)).toReversed()
  const byRule = Map.groupBy(newestFirst, ({ rule }) => rule)
  const choice = (rule: ReadRule, anchorOn: string) => byRule.get(rule)?.find(one => one.validFrom <= anchorOn)
  return {
    choice,
    of: <Rule extends ReadRule>(rule: Rule, anchorOn: string) =>
      (choice(rule, anchorOn)?.reading as ReadingOf<Rule> | undefined) ?? defaultReading(rule),
  }
}
