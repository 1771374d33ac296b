/** What is asked about a warning and about a rule. */
import { z } from 'zod'
import {
  calendarDate,
  choice,
  longText,
  moneyFen,
  optional,
  reference,
  shortText,
  wholeNumber,
  yesNo,
} from '../../workflows/fields.ts'
import { type RuleId, ruleOf, type Settings } from './rules.ts'
import { results, words } from './words.ts'

const text = longText(words.text, { max: 2000, help: words.textHelp })

export const noteForm = z.object({ text, nextOn: optional(calendarDate(words.nextOn, { help: words.nextHelp })) })

export const assignForm = z.object({
  assignedTo: reference(words.assignee, 'colleagues', { help: words.assigneeHelp }),
  text: optional(text),
  nextOn: optional(calendarDate(words.nextOn, { help: words.nextHelp })),
})

export const closeForm = z.object({ result: choice(words.result, results), text })

export const backForm = z.object({ reason: shortText(words.reason, { max: 400 }) })

/** One field for each setting, whether the rule is in use, and why it is changed. */
export function ruleForm(id: RuleId) {
  const settings = Object.entries(ruleOf(id).settings).map(([name, { label, unit, min, max }]) => [
    name,
    unit === 'fen' ? moneyFen(label) : wholeNumber(label, { min, max }),
  ])
  return z.object({
    isOn: yesNo(words.isOn),
    ...Object.fromEntries(settings),
    reason: shortText(words.reason, { max: 400 }),
  })
}

export function settingsFrom(id: RuleId, answers: Record<string, unknown>): Settings {
  const names = Object.keys(ruleOf(id).settings)
  return {
    isOn: answers.isOn === 'yes',
    values: Object.fromEntries(names.map(name => [name, Number(answers[name])])),
  }
}

export const typedFrom = ({ isOn, values }: Settings): Record<string, unknown> => ({
  isOn: isOn ? 'yes' : 'no',
  ...values,
})
