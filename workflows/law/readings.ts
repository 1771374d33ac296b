/** Readings of what the law reference leaves 待核: which holds from which day on, by whom it was chosen, and its words. */
import type { Text } from '../text.ts'
import { listReadings, numberReadings, readings } from './reading-options.ts'

export { listReadings, numberReadings, readings } from './reading-options.ts'

type OneOf = keyof typeof readings
type Numbered = keyof typeof numberReadings
type Listed = keyof typeof listReadings
export type ReadRule = OneOf | Numbered | Listed
/** A number is kept as its figures, a list as its names with commas between; none of them as nothing-listed. */
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
  /** Rules of which a reading was chosen, from whatever day on. */
  chosen: ReadonlySet<ReadRule>
}

export const isNumbered = (rule: string): rule is Numbered => Object.hasOwn(numberReadings, rule)
export const isListed = (rule: string): rule is Listed => Object.hasOwn(listReadings, rule)
const isOneOf = (rule: string): rule is OneOf => Object.hasOwn(readings, rule)
export const isReadRule = (rule: string): rule is ReadRule => isOneOf(rule) || isNumbered(rule) || isListed(rule)

const noneListed = 'none'

/** As it is kept, whatever was ticked first. */
export const keptList = (rule: Listed, names: readonly string[]): string =>
  Object.keys(listReadings[rule].options)
    .filter(name => names.includes(name))
    .join(',') || noneListed

export const namesIn = (reading: string): string[] => (reading === noneListed ? [] : reading.split(','))

function listWords(rule: Listed, reading: string): Text | undefined {
  const { options, none, some } = listReadings[rule]
  const found = namesIn(reading).map(name => (options as Record<string, Text>)[name])
  if (found.length === 0) return none
  if (found.some(one => one === undefined)) return undefined
  const listed = (locale: 'zh' | 'en') => found.map(one => one![locale]).join(locale === 'zh' ? '、' : ', ')
  return { zh: some.zh.replace('{list}', listed('zh')), en: some.en.replace('{list}', listed('en')) }
}

/** The reference's own. */
export function defaultReading<Rule extends ReadRule>(rule: Rule): ReadingOf<Rule> {
  if (isListed(rule)) {
    const { own, options } = listReadings[rule]
    return keptList(rule, own === 'all' ? Object.keys(options) : []) as ReadingOf<Rule>
  }
  const first = isNumbered(rule) ? String(numberReadings[rule].default) : Object.keys(readings[rule as OneOf])[0]
  return first as ReadingOf<Rule>
}

/** Those that decide from when on, or whether, a year of limitation runs: no length tells that a deadline moves by them. */
export const limitationRules = ['L_WAGES', 'L_INJURY', 'L_LEAVE', 'L_DOUBLE', 'L_PROMISE'] as const satisfies ReadRule[]

/** Throws TypeError for a reading the rule does not have. */
export function wordsOf(rule: ReadRule, reading: string): Text {
  if (isNumbered(rule) && /^\d+$/.test(reading)) return numberReadings[rule].says(Number(reading))
  const found = isListed(rule)
    ? listWords(rule, reading)
    : isOneOf(rule)
      ? (readings[rule] as Record<string, Text>)[reading]
      : undefined
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
    chosen: new Set(byRule.keys()),
    of: <Rule extends ReadRule>(rule: Rule, anchorOn: string) =>
      (choice(rule, anchorOn)?.reading as ReadingOf<Rule> | undefined) ?? defaultReading(rule),
  }
}
