/** What is wrong with one answer, as a whole sentence of plain Chinese or English. */
import type { z } from 'zod'
import type { FieldMeta, Widget } from '../../workflows/fields.ts'
import type { Locale, Text } from '../../workflows/text.ts'

type About = { meta: FieldMeta | undefined; isEmpty: boolean; locale: Locale }

export function issueText(issue: z.core.$ZodIssue, { meta, isEmpty, locale }: About): string {
  return (ownWords(issue) ?? words(issue, meta, isEmpty))[locale]
}

/** A check of the form itself brings its sentence along: `.refine(…, { params: { says: { zh, en } } })`. */
function ownWords(issue: z.core.$ZodIssue): Text | undefined {
  const says = issue.code === 'custom' ? issue.params?.says : undefined
  return says?.zh && says?.en ? (says as Text) : undefined
}

function words(issue: z.core.$ZodIssue, meta: FieldMeta | undefined, isEmpty: boolean): Text {
  if (!meta) return { zh: '内容有误，请检查。', en: 'Something is wrong here; please check.' }
  if (isEmpty) return missing(meta)
  if (meta.format) return formatWords[meta.format]
  if (meta.decimals !== undefined) return decimalWords(meta)
  if (issue.code === 'too_big' || issue.code === 'too_small') return outOfRange(issue, meta)
  return (meta.sealed && sealedWords[meta.sealed]) || widgetWords[meta.widget]
}

function missing({ label, widget, min }: FieldMeta): Text {
  if (widget === 'rows') return atLeastRows(min ?? 1)
  if (widget === 'checkbox') return { zh: `请勾选“${label.zh}”。`, en: `Please tick “${label.en}”.` }
  if (widget === 'choice' || widget === 'choices')
    return { zh: `请选择“${label.zh}”。`, en: `Please choose: ${label.en}.` }
  return { zh: `请填写“${label.zh}”。`, en: `Please fill in: ${label.en}.` }
}

const atLeastRows = (min: number): Text => ({
  zh: `请至少填写 ${min} 行。`,
  en: min === 1 ? 'Please fill in at least one row.' : `Please fill in at least ${min} rows.`,
})

type RangeIssue = z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall

function outOfRange(issue: RangeIssue, meta: FieldMeta): Text {
  if (meta.sealed) return sealedWords[meta.sealed]
  const { min, max, widget } = meta
  if (widget === 'rows')
    return issue.code === 'too_small'
      ? atLeastRows(min ?? 1)
      : {
          zh: `最多 ${max} 行，下面只保留前 ${max} 行；其余的请另外分次办理。`,
          en: `At most ${max} rows; only the first ${max} are kept below. Please do the rest in another go.`,
        }
  if (widget === 'number' && min !== undefined && max !== undefined)
    return { zh: `请填写 ${min} 到 ${max} 之间的整数。`, en: `Please fill in a whole number from ${min} to ${max}.` }
  if (widget === 'money') return widgetWords.money
  return issue.code === 'too_big'
    ? { zh: `太长了，最多 ${max ?? issue.maximum} 个字。`, en: `Too long: at most ${max ?? issue.maximum} characters.` }
    : { zh: '太短了，请写完整。', en: 'Too short; please write it out.' }
}

const decimalWords = ({ min = 0, max }: FieldMeta): Text => ({
  zh: `请填写 ${min} 到 ${max} 之间的数字，最多两位小数。`,
  en: `Please fill in a number from ${min} to ${max} with at most two decimals.`,
})

const widgetWords: Readonly<Record<Widget, Text>> = {
  text: { zh: '格式不对，请检查。', en: 'This does not look right; please check it.' },
  textarea: { zh: '格式不对，请检查。', en: 'This does not look right; please check it.' },
  secret: { zh: '格式不对，请检查。', en: 'This does not look right; please check it.' },
  date: { zh: '请填写真实的日期，例如 2026-11-24。', en: 'Please fill in a real date, such as 2026-11-24.' },
  time: {
    zh: '请填写 24 小时制的时间，例如 14:30。',
    en: 'Please fill in a time of the 24-hour clock, such as 14:30.',
  },
  money: {
    zh: '请填写以元为单位的金额，最多两位小数，例如 1234.50。',
    en: 'Please fill in an amount in yuan with at most two decimals, such as 1234.50.',
  },
  number: { zh: '请填写整数。', en: 'Please fill in a whole number.' },
  choice: { zh: '请从列出的选项中选择。', en: 'Please choose one of the options listed.' },
  choices: { zh: '请从列出的选项中选择。', en: 'Please choose from the options listed.' },
  checkbox: { zh: '请勾选后再提交。', en: 'Please tick the box before sending.' },
  rows: { zh: '表格内容有误，请检查。', en: 'Something is wrong in the table; please check.' },
}

const sealedWords = {
  phone: {
    zh: '请填写电话号码，只含数字，可带区号，例如 13800138000 或 0591-83681234。',
    en: 'Please fill in a phone number of digits, with its area code if any, such as 13800138000.',
  },
  identity: {
    zh: '身份证号码不对：应为 18 位，且最后一位与前面的数字相符。请核对证件。',
    en: 'This identity number is not right: 18 characters whose last one agrees with the rest. Please check the card.',
  },
  birth: widgetWords.date,
  card: { zh: '请填写 12 至 21 位数字的银行卡号。', en: 'Please fill in a bank card number of 12 to 21 digits.' },
} as const satisfies Record<NonNullable<FieldMeta['sealed']>, Text>

const formatWords = {
  'credit-code': {
    zh: '统一社会信用代码不对：应为 18 位数字或大写字母（不用 I、O、S、V、Z），且最后一位与前面相符。请核对营业执照。',
    en: 'This credit code is not right: 18 digits or capitals (no I, O, S, V, Z) whose last one agrees with the rest. Please check the business licence.',
  },
  month: { zh: '请填写年份和月份，例如 2026-10。', en: 'Please fill in a year and a month, such as 2026-10.' },
} as const satisfies Record<NonNullable<FieldMeta['format']>, Text>
