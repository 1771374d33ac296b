/** A rule with its settings as one sentence. */
import type { Locale } from '../../workflows/text.ts'
import { yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type RuleId, ruleOf, type Settings } from './rules.ts'
import { words } from './words.ts'

/** 同一用人单位 90 天内登记 3 件以上案件; says so where it is not in use. */
export function ruleSentence(id: RuleId, { isOn, values }: Settings, locale: Locale): string {
  const { says, settings } = ruleOf(id)
  const told = Object.entries(settings).map(([name, { unit }]) => [
    name,
    unit === 'fen' ? yuan(values[name] ?? null) : String(values[name] ?? ''),
  ])
  const sentence = fill(says[locale], Object.fromEntries(told)).replace(/\b1 (day|month)s\b/g, '1 $1')
  return isOn ? sentence : `${words.isOff[locale]} · ${sentence}`
}
