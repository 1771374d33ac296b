/** What is asked for an entry, a replacement and a confirmation; values by the parameter's own unit. */
import { z } from 'zod'
import {
  calendarDate,
  choice,
  type FieldMeta,
  moneyFen,
  optional,
  plain,
  reference,
  shortText,
  wholeNumber,
} from '../../workflows/fields.ts'
import type { Text } from '../../workflows/text.ts'
import type { Listed } from './catalogue.ts'
import { words } from './words.ts'

const unitNames: Readonly<Record<Listed['unit'], Text>> = {
  d: { zh: '自然日', en: 'calendar days' },
  wd: { zh: '工作日', en: 'working days' },
  m: { zh: '个月', en: 'months' },
  y: { zh: '年', en: 'years' },
  minutes: { zh: '分钟', en: 'minutes' },
  hours: { zh: '小时', en: 'hours' },
  people: { zh: '人', en: 'people' },
  enterprises: { zh: '家', en: 'enterprises' },
  fen: { zh: '元', en: 'yuan' },
  times: { zh: '次', en: 'times' },
  points: { zh: '分', en: 'points' },
  percent: { zh: '%', en: '%' },
}

const typedDecimal = /^\d{1,6}(\.\d{1,4})?$/
const says: Text = {
  zh: '请填写数字，最多四位小数，例如 78.29。',
  en: 'Please fill in a number with at most four decimals, such as 78.29.',
}
const decimal = (label: Text) =>
  z
    .preprocess(
      plain,
      z
        .string()
        .refine(text => typedDecimal.test(text), { params: { says } })
        .transform(Number),
    )
    .meta({ label, widget: 'text' } satisfies FieldMeta)

/** Ten years of days, everybody who works in a province. */
const most: Partial<Record<Listed['unit'], number>> = {
  d: 3_650,
  wd: 3_650,
  m: 120,
  y: 10,
  people: 100_000_000,
  enterprises: 10_000_000,
}

/** Whether a deadline takes its length from it: half a month is no length. */
const isLength = ({ name, workflows }: Pick<Listed, 'name' | 'workflows'>): boolean =>
  workflows.some(({ deadlines }) => Object.values(deadlines).some(({ parameter }) => parameter === name))

function valueField(parameter: Listed) {
  const { unit } = parameter
  const label = { zh: `数值（${unitNames[unit].zh}）`, en: `Value (${unitNames[unit].en})` }
  if (unit === 'fen') return moneyFen(label)
  if (unit === 'percent' || ((unit === 'm' || unit === 'y') && !isLength(parameter))) return decimal(label)
  // A length of no days would say that the day was agreed on.
  return wholeNumber(label, { min: unit === 'points' ? 0 : 1, max: most[unit] ?? 100_000 })
}

const shared = {
  validFrom: calendarDate(words.validFrom, { help: words.validFromHelp }),
  validTo: optional(calendarDate(words.validTo, { help: words.validToHelp })),
  source: shortText(words.source, { max: 300, help: words.sourceHelp }),
  notice: optional(shortText(words.notice, { max: 400, help: words.noticeHelp })),
}

export const entryForm = (parameter: Listed) =>
  z.object({
    organisationId: reference(words.organisation, 'organisations', { help: words.organisationHelp }),
    value: valueField(parameter),
    ...shared,
  })

/** A replacement may withdraw: then no value is asked. */
export const replaceForm = (parameter: Listed) =>
  z.object({
    what: choice(words.what, { correct: words.correct, withdraw: words.withdraw }),
    value: optional(valueField(parameter)),
    ...shared,
    reason: shortText(words.reason, { max: 300 }),
  })

const note = shortText(words.confirmNote, { max: 400, help: words.confirmNoteHelp })

export const confirmForm = z.object({
  organisationId: reference(words.organisation, 'organisations', { help: words.organisationHelp }),
  note,
})

/** An entry holds for an organisation already. */
export const confirmEntryForm = z.object({ note })
