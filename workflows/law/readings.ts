/**
 * What the law reference, section 2.1, leaves 待核 of counting, as readings one of which holds: the reference's own is
 * the first and counts unless an administrator chose another. What is verified has no readings.
 */
import type { Text } from '../text.ts'

export const readings = {
  C_ROLL: {
    'as-noticed': {
      zh: '周六、周日和放假安排中的休息日顺延，调休上班日不顺延',
      en: 'Saturdays, Sundays and the days off of the notice roll; make-up days do not',
    },
    'weekends-stand': {
      zh: '只有放假安排中的休息日顺延，普通的周六、周日不顺延（届满较早，较稳妥）',
      en: 'Only the days off of the notice roll, ordinary Saturdays and Sundays do not (earlier, safer)',
    },
    'make-up-rests': {
      zh: '周六、周日一律顺延，调休上班的周六、周日也顺延',
      en: 'Every Saturday and Sunday rolls, those worked to make up for another day too',
    },
  },
  C_END: {
    midnight: {
      zh: '最后一日 24 时止；到有业务时间的机关办理的，到停止业务活动时止',
      en: 'Until midnight of the last day; at an office with hours, until it closes',
    },
    closing: {
      zh: '一律到受理机关最后一日停止业务活动时止（较早，较稳妥）',
      en: 'Always until the office concerned closes on the last day (earlier, safer)',
    },
  },
  C_MONTH: {
    'month-end': {
      zh: '到期月没有对应日的，以该月最后一日为届满日',
      en: 'A month without the corresponding day ends the period on its own last day',
    },
    'next-month': {
      zh: '到期月没有对应日的，以次月一日为届满日',
      en: 'A month without the corresponding day ends the period on the first of the next',
    },
  },
  C_LAL: {
    'natural-rolled': {
      zh: '“日”按自然日，届满日遇休息日顺延',
      en: '“Days” are natural days; a last day of rest rolls',
    },
    'natural-plain': {
      zh: '“日”按自然日，届满日遇休息日也不顺延（较早，较稳妥）',
      en: '“Days” are natural days; nothing rolls (earlier, safer)',
    },
    'working-days': { zh: '“日”按工作日', en: '“Days” are working days' },
  },
  C_EXT: {
    unrolled: {
      zh: '延长期自未顺延的届满日续算，最后顺延一次',
      en: 'An extension runs from the end before rolling; the whole rolls once',
    },
    rolled: {
      zh: '延长期自顺延后的届满日续算，最后再顺延',
      en: 'An extension runs from the day to which the end rolled, and rolls again at its own',
    },
  },
} as const satisfies Record<string, Record<string, Text>>

export type ReadRule = keyof typeof readings
export type ReadingOf<Rule extends ReadRule> = keyof (typeof readings)[Rule] & string

/** One reading, chosen for all periods that start on `validFrom` ('YYYY-MM-DD') or later, until another is. */
export type Choice = {
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

export const isReadRule = (rule: string): rule is ReadRule => Object.hasOwn(readings, rule)

/** The reference's own. */
export const defaultReading = <Rule extends ReadRule>(rule: Rule): ReadingOf<Rule> =>
  Object.keys(readings[rule])[0] as ReadingOf<Rule>

/** Throws TypeError for a reading the rule does not have. */
export function wordsOf(rule: ReadRule, reading: string): Text {
  const found = (readings[rule] as Record<string, Text>)[reading]
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
