/** Every page of a calculator: what it says before anything is typed, and what it does with bad input. */
import { expect } from 'chai'
import type { z } from 'zod'
import { metaOf } from '../../workflows/field-meta.ts'
import { calculators } from '../../workflows/law/calculators/index.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the pages of the calculators', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  it('tell before anything is typed what they go by, what they ask and which figures they use, from where or missing', async () => {
    for (const { id, source, parameters } of calculators) {
      const page = await house.as('mediator-a').get(`/calculators/${id}`)
      expect(page.text, id).to.include(source.zh).and.include('需要填写')
      for (const name of parameters) expect(page.html, `${id} ${name}`).to.include(`href="/parameters/${name}"`)
    }
    expect((await house.as('mediator-a').get('/calculators/double-wages')).html, 'L_DOUBLE').to.match(
      /value="from_last_day"[^>]*(checked|selected)/,
    )
    const page = await house.as('mediator-a').get('/calculators/compensation')
    expect(page.text)
      .to.include('共 2 项，2 项没有录入')
      .and.include('管理员录入')
      .and.include('离职前十二个月的月平均应得工资')
    const heat = await house.as('mediator-a').get('/calculators/heat-allowance')
    expect(heat.text).to.include('¥260.00').and.include('福建省，自').and.include('六部门')
    expect((await house.as('mediator-a').get('/calculators/notice-pay')).text).to.include('各地相同')
  })

  it('refuse at its field whatever is wrong, in every one of them, and keep it in the form', async () => {
    const wrongs: Record<string, string> = { date: '9999-12-31', money: '-1', number: '1e9', choice: 'x' }
    const client = house.as('mediator-a')
    for (const { id, inputs, parameters } of calculators) {
      const fields = Object.entries(inputs.shape).map(([name, field]) => ({ name, ...metaOf(field as z.ZodType) }))
      const typed = Object.fromEntries(fields.map(({ name, widget }) => [name, wrongs[widget] ?? '']))
      const place = parameters.length > 0 ? { placeId: 'mawei' } : {}
      const page = await client.post(`/calculators/${id}`, { ...place, ...typed })
      expect(page.status, id).to.equal(422)
      for (const { name, widget } of fields) {
        if (widget === 'rows') continue
        if (widget !== 'date') expect(page.html, `${id} ${name}`).to.match(new RegExp(`href="#${name}(-0)?"`))
        if (widget !== 'choice') expect(page.html, `${id} ${name}`).to.include(`value="${typed[name]}"`)
      }
      expect((await client.post(`/calculators/${id}`, {})).status, `${id} empty`).to.equal(422)
    }
  })

  it('take full-width digits and days as they are written, and no day that no life reaches', async () => {
    const typed = { principalFen: '６０，０００', dueOn: '２０２６年１月１日', paidOn: '2026/4/1' }
    const page = await house.as('mediator-a').post('/calculators/delay-interest', typed)
    expect(page.text, page.text).to.include('¥945.00')
    const far = await house.as('mediator-a').post('/calculators/delay-interest', { ...typed, paidOn: '9999-12-31' })
    expect(far.status).to.equal(422)
    expect(far.text).to.include('1900 年至 2100 年')
  })
})
