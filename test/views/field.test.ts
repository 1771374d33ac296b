/** Every kind of field as it stands on a page: labelled, explained, with what was typed and what is wrong. */
import { expect } from 'chai'
import { z } from 'zod'
import { type FormState, fieldViews, problemsOf } from '../../server/web/field-view.ts'
import { render } from '../../server/web/render.ts'
import {
  calendarDate,
  choice,
  choices,
  confirmed,
  identityNumber,
  longText,
  moneyFen,
  optional,
  reference,
  references,
  rows,
  shortText,
  timeOfDay,
  wholeNumber,
} from '../../workflows/fields.ts'
import { type Tag, tagsOf } from '../support/html.ts'
import { faultsOf } from '../support/page-checks.ts'
import { siteLocals } from './site-locals.ts'

const label = (zh: string) => ({ zh, en: `${zh} en` })
const form = z.object({
  name: shortText(label('姓名'), { help: label('称呼即可') }),
  story: longText(label('经过')),
  on: calendarDate(label('日期'), { today: true }),
  at: optional(timeOfDay(label('时间'))),
  amountFen: moneyFen(label('金额')),
  count: wholeNumber(label('人数')),
  kind: choice(label('类型'), { a: label('甲'), b: label('乙') }),
  several: choices(label('类别'), { a: label('甲'), b: label('乙') }),
  lawyer: reference(label('律师'), 'lawyers'),
  members: references(label('成员'), 'members'),
  ok: confirmed(label('已告知')),
  identity: optional(identityNumber(label('身份证号码'))),
  table: rows(label('付款'), { who: shortText(label('收款人')), amountFen: moneyFen(label('金额')) }, { max: 6 }),
})
const state: FormState = {
  locale: 'zh',
  today: '2026-11-24',
  options: { lawyers: [{ value: 'l1', label: '律师甲' }], members: [{ value: 'm1', label: '成员甲' }] },
}

const pageOf = (more: Partial<FormState> = {}) => {
  const fields = fieldViews(form, { ...state, ...more })
  const problems = problemsOf(fields, more.wrong)
  const site = siteLocals(more.locale)
  const inside =
    render('partials/error-summary', { ...site, problems }) + render('partials/fields', { ...site, fields })
  return render('layouts/site', { ...site, title: '办理', body: `<h1>办理</h1><form>${inside}</form>` })
}
const named = (html: string, name: string): Tag => tagsOf(html).find(tag => tag.attributes.name === name)!

describe('a form on the page', () => {
  it('has nothing a page check finds fault with, empty or full of errors, in both languages', () => {
    const wrong = Object.fromEntries(Object.keys(form.shape).map(name => [name, ['不对']]))
    for (const locale of ['zh', 'en'] as const)
      for (const more of [{ locale }, { locale, wrong: { ...wrong, 'table[1][who]': ['请填写'] }, typed: {} }])
        expect(faultsOf(pageOf(more))).to.deep.equal([])
  })

  it('asks each widget in its own way', () => {
    const html = pageOf()
    expect(named(html, 'name').attributes).to.include({ type: 'text', 'aria-required': 'true' })
    expect(named(html, 'story').name).to.equal('textarea')
    expect(named(html, 'on').attributes).to.include({ type: 'date', value: '2026-11-24' })
    expect(named(html, 'at').attributes).to.include({ type: 'time' }).and.not.have.property('aria-required')
    expect(named(html, 'amountFen').attributes).to.include({ type: 'text', inputmode: 'decimal' })
    expect(named(html, 'count').attributes).to.include({ inputmode: 'numeric' })
    expect(named(html, 'kind').attributes).to.include({ type: 'radio', value: 'a' })
    expect(named(html, 'several').attributes).to.include({ type: 'checkbox', value: 'a' })
    expect(named(html, 'lawyer').name).to.equal('select')
    expect(named(html, 'members').attributes).to.include({ type: 'checkbox', value: 'm1' })
    expect(named(html, 'ok').attributes).to.include({ type: 'checkbox', value: 'yes' })
    expect(named(html, 'identity').attributes).to.include({ autocomplete: 'off' })
  })

  it('links help and errors to the input, and the summary to the field', () => {
    const html = pageOf({
      wrong: { name: ['请填写“姓名”。'], kind: ['请选择'], 'table[0][who]': ['请填写'] },
      typed: {},
    })
    expect(named(html, 'name').attributes).to.include({
      'aria-invalid': 'true',
      'aria-describedby': 'name-help name-error',
    })
    const ids = tagsOf(html).map(({ attributes }) => attributes.id)
    const links = tagsOf(html).flatMap(({ name, attributes: { href } }) => (name === 'a' && href ? [href] : []))
    for (const link of ['#name', '#kind-0', '#table-0-who']) {
      expect(links).to.include(link)
      expect(ids).to.include(link.slice(1))
    }
    expect(html).to.contain('第 1 行 · <a href="#table-0-who">')
  })

  it('shows again what was typed', () => {
    const typed = { name: '<王>', kind: 'b', several: ['b'], lawyer: 'l1', ok: 'yes', table: { '4': { who: '张三' } } }
    const html = pageOf({ typed, wrong: {} })
    const checked = tagsOf(html).filter(({ attributes }) => 'checked' in attributes || 'selected' in attributes)
    expect(named(html, 'name').attributes.value).to.equal('<王>')
    expect(checked.map(({ attributes }) => attributes.value)).to.deep.equal(['b', 'b', 'l1', 'yes'])
    expect(named(html, 'table[0][who]').attributes.value).to.equal('张三')
    expect(named(html, 'on').attributes.value).to.equal('')
  })

  it('prints an amount that is known in fen as a person would type it', () => {
    expect(named(pageOf({ typed: { amountFen: 123_450 } }), 'amountFen').attributes.value).to.equal('1234.50')
  })

  it('offers three empty rows beyond those typed, and never more than allowed', () => {
    const rowsWith = (count: number) =>
      fieldViews(form, { ...state, typed: { table: Array.from({ length: count }, () => ({ who: 'a' })) } }).at(-1)!
        .rows!
    expect([0, 2, 5].map(count => rowsWith(count).length)).to.deep.equal([3, 5, 6])
  })

  it('says of errors without a field what they say, on top', () => {
    expect(problemsOf(fieldViews(form, state), { '': ['单位还没有选定。'] })).to.deep.equal([
      { href: undefined, text: '单位还没有选定。' },
    ])
  })

  it('names the field before what is wrong with it, unless that says its name', () => {
    const wrong = { at: ['请填写'], name: ['请填写姓名'] }
    expect(pageOf({ wrong })).to.contain('>时间：请填写</a>').and.to.contain('>请填写姓名</a>')
    const asked = z.object({ paid: choice({ zh: '付了吗？', en: 'Was it paid?' }, { a: label('甲'), b: label('乙') }) })
    const chosen = { paid: ['Choose one'] }
    const [problem] = problemsOf(fieldViews(asked, { locale: 'en', wrong: chosen }), chosen)
    expect(problem).to.include({ label: 'Was it paid', text: 'Choose one' })
  })
})
