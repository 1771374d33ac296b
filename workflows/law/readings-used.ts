/** Which readings bear on one last day, and each in a sentence: what is read how, since when, chosen by whom. */
import type { Text } from '../text.ts'
import type { Calendar } from './calendar.ts'
import { isAgreed, isBackward, type Length, type Period, rolls } from './due-on.ts'
import { type Choice, type ReadingOf, type ReadRule, wordsOf } from './readings.ts'

/** `choice`: undefined where the reference's own reading holds because nobody has chosen. */
export type Read = { rule: ReadRule; reading: string; choice: Choice | undefined }

export function readingsUsed(due: Length, period: Period, { readings }: Calendar): Read[] {
  const { anchorOn, extension, suspensions = [] } = period
  const isCounted = !isAgreed(due, period) && !isBackward(due)
  const inMonths = due.unit === 'm' || due.unit === 'y' || Boolean(extension?.months)
  const bears: Partial<Record<ReadRule, boolean>> = {
    R_PUBLISH: due.readBy === 'R_PUBLISH',
    R_RENEW: due.readBy === 'R_RENEW',
    L_CIVIL: due.readBy === 'L_CIVIL',
    R_SUPPLEMENT: suspensions.some(({ reason }) => reason.zh === due.stopsAsRead?.zh),
    C_LAL: due.readBy === 'C_LAL',
    C_MONTH: isCounted && inMonths,
    C_EXT: isCounted && due.length > 0 && Boolean(extension?.days || extension?.months),
    C_ROLL: rolls(due, period) && due.unit !== 'wd',
    C_END: true,
  }
  return (Object.keys(bears) as ReadRule[]).filter(rule => bears[rule]).map(rule => readOf(rule, anchorOn, readings))
}

export const readOf = (rule: ReadRule, anchorOn: string, readings: Calendar['readings']): Read => ({
  rule,
  reading: readings.of(rule, anchorOn),
  choice: readings.choice(rule, anchorOn),
})

export const readingIn = <Rule extends ReadRule>(used: readonly Read[], rule: Rule): ReadingOf<Rule> | undefined =>
  used.find(one => one.rule === rule)?.reading as ReadingOf<Rule> | undefined

export function sayRead({ rule, reading, choice }: Read): Text {
  const { zh, en } = wordsOf(rule, reading)
  if (!choice) return { zh: `${zh}（默认口径）`, en: `${en} (the default reading)` }
  const { by, on, validFrom, reason } = choice
  return {
    zh: `${zh}（适用于 ${validFrom} 起开始的期限；${by} ${on} 选定，理由：${reason}）`,
    en: `${en} (for periods that start on ${validFrom} or later; chosen by ${by} on ${on}: ${reason})`,
  }
}
