/** From typed texts to answers, and what people are told when something is wrong. */
import { expect } from 'chai'
import { z } from 'zod'
import { Invalid } from '../../server/errors.ts'
import { fieldViews } from '../../server/web/field-view.ts'
import { parseForm } from '../../server/web/parse-form.ts'
import {
  bankCard,
  calendarDate,
  choice,
  choices,
  confirmed,
  creditCode,
  identityNumber,
  longText,
  moneyFen,
  optional,
  phone,
  references,
  rows,
  shortText,
  timeOfDay,
  wholeNumber,
} from '../../workflows/fields.ts'
import type { Locale } from '../../workflows/text.ts'

const label = { zh: '某项', en: 'Something' }
const wrongIn = (form: z.ZodObject, body: unknown, locale: Locale = 'zh'): Record<string, string[]> => {
  try {
    parseForm(form, body, locale)
  } catch (error) {
    if (error instanceof Invalid) return error.fields
    throw error
  }
  return {}
}
const wrongWith = (field: z.ZodType, typed: unknown, locale: Locale = 'zh') =>
  wrongIn(z.object({ field }), { field: typed }, locale).field?.[0]

describe('typed answers', () => {
  const every = z.object({
    text: optional(shortText(label)),
    long: optional(longText(label)),
    day: optional(calendarDate(label)),
    time: optional(timeOfDay(label)),
    amountFen: optional(moneyFen(label)),
    count: optional(wholeNumber(label)),
    choice: optional(choice(label, { a: label })),
    several: optional(choices(label, { a: label, b: label })),
    box: optional(confirmed(label)),
    phone: optional(phone(label)),
    card: optional(bankCard(label)),
    members: optional(references(label, 'members')),
    table: optional(rows(label, { who: shortText(label), amountFen: optional(moneyFen(label)) })),
  })

  it('may all be missing, empty or blank where nothing is required', () => {
    expect(parseForm(every, {}, 'zh')).to.deep.equal({})
    expect(parseForm(every, undefined, 'zh')).to.deep.equal({})
    for (const nothing of ['', '　 '])
      expect(
        parseForm(every, Object.fromEntries(Object.keys(every.shape).map(name => [name, nothing])), 'zh'),
      ).to.deep.equal({})
  })

  it('take full-width digits and the ways people write days, times, amounts and numbers', () => {
    const typed = {
      day: '２０２６年３月５日',
      time: '９：３０',
      amountFen: '￥１，２３４．５元',
      count: '１２',
      phone: '０５９１-８３６８ １２３４',
      card: '6222 0212 3456 7890',
    }
    expect(parseForm(every, typed, 'zh')).to.deep.equal({
      day: '2026-03-05',
      time: '09:30',
      amountFen: 123_450,
      count: 12,
      phone: '059183681234',
      card: '6222021234567890',
    })
  })

  it('keep the Chinese punctuation of names', () => {
    expect(parseForm(every, { text: ' 闽江（福州）电子２厂 ' }, 'zh')).to.deep.equal({ text: '闽江（福州）电子2厂' })
  })

  it('take one ticked box as a list, and values that are typed already', () => {
    expect(parseForm(every, { several: 'a', amountFen: 5 }, 'zh')).to.deep.equal({ several: ['a'], amountFen: 5 })
  })

  it('leave out what the form does not ask, and whatever comes with a prototype', () => {
    const body = JSON.parse('{"text":"a","other":"b","__proto__":{"long":"x"},"constructor":{"prototype":{"day":"x"}}}')
    expect(parseForm(every, body, 'zh')).to.deep.equal({ text: 'a' })
    expect(parseForm(every, Object.create({ text: 'inherited' }), 'zh')).to.deep.equal({})
    expect(wrongIn(every, { amountFen: { toString: 'x' } })).to.have.key('amountFen')
  })

  it('take rows as a list or by number, and drop empty ones', () => {
    const table = { '0': { who: '', amountFen: '' }, '1': { who: '张三', amountFen: '12' }, '7': { who: '李四' } }
    const read = [{ who: '张三', amountFen: 1200 }, { who: '李四' }]
    expect(parseForm(every, { table }, 'zh')).to.deep.equal({ table: read })
    expect(parseForm(every, { table: Object.values(table) }, 'zh')).to.deep.equal({ table: read })
  })
})

describe('a unified social credit code', () => {
  it('is taken with its check sign, also typed small, wide or with blanks', () => {
    const form = z.object({ code: optional(creditCode(label)) })
    for (const typed of ['91350100M000100Y43', ' 91350100 m000100y43', '９１３５０１００M000100Y43'])
      expect(parseForm(form, { code: typed }, 'zh')).to.deep.equal({ code: '91350100M000100Y43' })
    expect(parseForm(form, { code: '' }, 'zh')).to.deep.equal({})
  })
})

describe('more rows than a form may have', () => {
  const form = z.object({ table: rows(label, { who: shortText(label), day: optional(calendarDate(label)) }) })
  const rowsOf = (count: number) => Array.from({ length: count }, (_, at) => ({ who: `第${at + 1}`, day: 'x' }))

  it('are told once, checked and shown no further than the limit', () => {
    const wrong = wrongIn(form, { table: rowsOf(301) })
    expect(wrong.table).to.deep.equal(['最多 200 行，下面只保留前 200 行；其余的请另外分次办理。'])
    expect(Object.keys(wrong)).to.have.length.at.most(202)
    const [table] = fieldViews(form, { locale: 'zh', typed: { table: rowsOf(301) }, wrong })
    expect(table!.rows).to.have.length(200)
  })

  it('are not too many where the rest is empty', () => {
    const typed = rowsOf(300).map(({ who }, at) => (at % 2 ? { who: '', day: '' } : { who, day: '' }))
    expect(parseForm(form, { table: typed }, 'zh').table).to.have.length(150)
    const [table] = fieldViews(form, { locale: 'zh', typed: { table: typed } })
    expect(table!.rows!.at(149)![0]!.value).to.equal('第299')
  })
})

describe('what is wrong with an answer', () => {
  it('names the row as it was typed, empty rows counted', () => {
    const form = z.object({ obligations: rows(label, { amountFen: moneyFen(label), on: calendarDate(label) }) })
    const typed = [
      { amountFen: '', on: '' },
      { amountFen: '1,2.345', on: '2026-02-30' },
    ]
    expect(wrongIn(form, { obligations: typed })).to.have.keys('obligations[1][amountFen]', 'obligations[1][on]')
  })

  it('is asked for where it is missing, in both languages', () => {
    expect(wrongWith(shortText(label), '')).to.equal('请填写“某项”。')
    expect(wrongWith(moneyFen(label), ' ')).to.equal('请填写“某项”。')
    expect(wrongWith(wholeNumber(label), ' ')).to.equal('请填写“某项”。')
    expect(wrongWith(calendarDate(label), undefined, 'en')).to.equal('Please fill in: Something.')
    expect(wrongWith(choice(label, { a: label }), undefined)).to.equal('请选择“某项”。')
    expect(wrongWith(confirmed(label), undefined)).to.equal('请勾选“某项”。')
    expect(wrongWith(rows(label, { who: shortText(label) }, { min: 2 }), undefined)).to.equal('请至少填写 2 行。')
  })

  it('is told in plain words', () => {
    expect(wrongWith(calendarDate(label), '2026-02-30')).to.contain('真实的日期')
    expect(wrongWith(timeOfDay(label), '25:00')).to.contain('24 小时制')
    expect(wrongWith(moneyFen(label), '12.345')).to.contain('最多两位小数')
    expect(wrongWith(phone(label), 'abc')).to.contain('电话号码')
    expect(wrongWith(bankCard(label), '12')).to.contain('银行卡号')
    expect(wrongWith(identityNumber(label), '110105194912310021')).to.contain('最后一位')
    for (const code of ['91350100M000100Y44', '91350100MO00100Y43', '9135010', '3A350100M000100Y4Z', '一'.repeat(18)])
      expect(wrongWith(creditCode(label), code), code).to.contain('统一社会信用代码不对')
    expect(wrongWith(creditCode(label), 'x', 'en')).to.contain('credit code is not right')
    expect(wrongWith(choice(label, { a: label }), 'z')).to.contain('从列出的选项中')
    expect(wrongWith(wholeNumber(label, { min: 1, max: 9 }), '10')).to.equal('请填写 1 到 9 之间的整数。')
    expect(wrongWith(wholeNumber(label), '1.5')).to.equal('请填写整数。')
    expect(wrongWith(shortText(label, { max: 5 }), '一二三四五六')).to.equal('太长了，最多 5 个字。')
    expect(wrongWith(rows(label, { who: shortText(label) }, { max: 1 }), [{ who: 'a' }, { who: 'b' }])).to.contain(
      '最多 1 行',
    )
  })

  it('is said by the form itself where it knows better', () => {
    const says = { zh: '结束不能早于开始。', en: 'The end is before the beginning.' }
    const form = z
      .object({ from: calendarDate(label), to: calendarDate(label) })
      .refine(({ from, to }) => from <= to, { path: ['to'], params: { says } })
    expect(wrongIn(form, { from: '2026-02-01', to: '2026-01-01' }, 'en')).to.deep.equal({ to: [says.en] })
  })
})
