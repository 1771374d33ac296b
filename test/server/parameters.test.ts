/** The pages about parameters: what is in force, entering, correcting, confirming. */
import { expect } from 'chai'
import { localFigures } from '../../server/parameters/local-figures.ts'
import { parametersAt } from '../../server/parameters/repository.ts'
import { parameters as supervision } from '../../workflows/definitions/supervision/parameters.ts'
import { addPerson } from '../support/builders.ts'
import { formsOf } from '../support/forms.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const wage = '/parameters/average_monthly_wage'
const answer = '/parameters/sup_tip_feedback_days'

describe('the pages about parameters', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await house.db.write(async tx => {
      await addPerson(tx, { userName: 'county', role: 'administrator', organisation: 'mawei' })
      await tx('parameters').insert({
        id: 'mark',
        name: 'demo-being-loaded',
        valid_from: '2026-01-01',
        value: 'true',
        source: 'start-up',
        changed_by: 'clock',
        changed_at: '2026-01-01T00:00:00.000Z',
      })
    })
  })
  after(() => house.close())

  const page = async (path: string, as = 'mediator-a') => (await house.as(as).get(path)).text
  const enter = (path: string, typed: object, as = 'administrator') =>
    house.as(as).submit(`${path}/new`, { source: '福州市统计公报', ...typed } as never, `${path}/new`)
  const pathOf = async (id: string): Promise<string> =>
    (await house.db.reader('organisations').where({ id }).first()).path
  const inForce = async (on: string) =>
    parametersAt(house.db.reader, supervision, { path: await pathOf('station-a'), on })
  const entriesOf = (name: string) => house.db.reader('parameters').where({ name }).orderBy('changed_at')

  it('show everybody each parameter with its value, whose it is and its source, and no mark of the house', async () => {
    const list = await page('/parameters')
    for (const word of [
      '提示函反馈天数',
      '15 日',
      '默认值',
      '待核',
      '月最低工资标准',
      '未配置',
      '工作量：在办案件',
      '10 分',
      '上一年度全国城镇居民人均可支配收入',
      '56502.00 元',
      '全国，自',
      '高温津贴',
      '260.00 元',
      '福建省，自',
      '一次性伤残就业补助金：10级每年月数',
    ])
      expect(list, word).to.contain(word)
    expect(list).to.not.contain('demo').and.to.not.contain('start-up')
    expect((await house.as('administrator').get('/parameters/demo-being-loaded')).status).to.equal(404)
    expect((await house.as('partner-inspection').get(answer)).status).to.equal(200)
    expect((await house.visitor().get('/parameters')).status).to.equal(303)
  })

  it('take a value from a day on, for one’s own part of the tree', async () => {
    const typed = { organisationId: 'fuzhou', value: '8,123.45', validFrom: '2026-07-01', notice: '榕统〔2026〕7号' }
    expect((await enter(wage, typed)).status).to.equal(303)
    const history = await page(wage)
    for (const word of ['8123.45 元', '福州市总工会，自', '2026', '榕统〔2026〕7号', '有效'])
      expect(history, word).to.contain(word)
    expect(await page(wage), 'whoever only reads is offered nothing').to.not.contain('录入新值')
    const [{ region, value, changed_by: by }] = await entriesOf('average_monthly_wage')
    expect({ region, value }).to.deep.equal({ region: 'fuzhou', value: '812345' })
    const log = await house.db.reader('access_log').where({ action: 'parameter-entered', person_id: by })
    expect(log.map(({ reason }) => reason)).to.deep.equal(['average_monthly_wage'])
  })

  it('let nobody else write, and nobody outside his own part of the tree', async () => {
    for (const as of ['mediator-a', 'lead-a', 'supervisor', 'auditor', 'partner-inspection']) {
      expect((await house.as(as).get(`${wage}/new`)).status, as).to.equal(403)
      expect((await house.as(as).post(`${answer}/confirm`)).status, as).to.equal(403)
    }
    const above = { organisationId: 'fuzhou', value: '9000', validFrom: '2026-08-01', source: '某公报' }
    const refused = await house.as('county').post(`${wage}/new`, above)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.contain('请选择您管理范围内的单位')
    const [entry] = await entriesOf('average_monthly_wage')
    expect((await house.as('county').get(`${wage}/entries/${entry.id}`)).status).to.equal(404)
    expect(await page(wage, 'county'), 'what holds for him is shown, not offered').to.not.contain('/entries/')
    expect((await house.as('administrator').get('/parameters/nothing/new')).status).to.equal(404)
  })

  it('say what is wrong and keep what was typed', async () => {
    const own = { organisationId: 'fuzhou', validFrom: '2026-09-01' }
    const tries: [string, object, string][] = [
      [wage, { ...own, value: '八千' }, '以元为单位'],
      [wage, { ...own, value: '8000', source: '' }, '请填写“依据”'],
      [wage, { ...own, value: '8000', validFrom: '2026-02-30' }, '真实的日期'],
      [wage, { ...own, value: '8000', validFrom: '2026-07-01' }, '该单位自这一天起已有数值'],
      [answer, { ...own, value: '0' }, '1 到 3650'],
      [answer, { ...own, value: '7.5' }, '整数'],
      ['/parameters/decision_suit_months', { ...own, value: '6.5' }, '整数'],
      ['/parameters/life_expectancy', { ...own, value: '七十八' }, '78.29'],
      ['/parameters/sick_pay_percent', { ...own, value: '120' }, '法律规定在 0% 与 100% 之间'],
      ['/parameters/crime_unpaid_one_worker', { ...own, value: '4999.99' }, '5000.00 元 与 20000.00 元'],
      [wage, { ...own, value: '8000', validTo: '2026-08-31' }, '不能早于开始适用的日期'],
      ['/parameters/urban_disposable_income', { ...own, value: '58000' }, '只适用于一个日历年'],
      ['/parameters/urban_disposable_income', { ...own, value: '58000', validTo: '2027-01-01' }, '只适用于一个日历年'],
      ['/parameters/maternity_leave_least_days', { ...own, value: '90' }, '不低于 98 日'],
    ]
    for (const [path, typed, told] of tries) {
      const refused = await enter(path, { source: '自编来源', ...typed })
      expect(refused.status, told).to.equal(422)
      expect(refused.text, told).to.contain(told)
    }
    expect((await enter(wage, { ...own, value: '八千' })).html).to.contain('value="八千"')
    expect(await entriesOf('average_monthly_wage')).to.have.lengthOf(1)
  })

  it('hold from their first to their last day, and tell which are over and which are to come', async () => {
    const percent = '/parameters/sick_pay_percent'
    const of = { organisationId: 'fuzhou', source: '某市规定' }
    await enter(percent, { ...of, value: '60', validFrom: '2025-01-01' })
    await enter(percent, { ...of, value: '70', validFrom: '2026-01-01', validTo: '2026-06-30' })
    await enter(percent, { ...of, value: '80', validFrom: '2027-01-01', validTo: '2027-12-31' })
    const shown = await page(percent)
    for (const word of ['未配置', '已到期', '尚未开始', '2026-06-30']) expect(shown, word).to.contain(word)
    const figureAt = await localFigures(house.db.reader, await pathOf('station-a'))
    const on = (day: string) => (figureAt('sick_pay_percent', day) as { value?: number }).value
    expect(['2025-12-31', '2026-06-30', '2026-07-01', '2027-01-01', '2028-01-01'].map(on)).to.deep.equal([
      60,
      70,
      undefined,
      80,
      undefined,
    ])
  })

  it('correct a wrong entry by another that names it; both stay on file', async () => {
    await enter(answer, { organisationId: 'mawei', value: '20', validFrom: '2026-10-01', source: '区里规定' })
    expect(await inForce('2026-11-01')).to.include({ sup_tip_feedback_days: 20 })
    const [wrong] = await entriesOf('sup_tip_feedback_days')
    const path = `${answer}/entries/${wrong.id}`
    expect((await house.as('county').get(path)).html).to.contain('value="20"')
    const right = { what: 'correct', value: '10', validFrom: '2026-10-01', source: '区里规定', reason: '看错了一行' }
    expect((await house.as('county').submit(path, { ...right, value: '' } as never, path)).status).to.equal(422)
    expect((await house.as('county').submit(path, right as never, path)).status).to.equal(303)
    expect(await inForce('2026-11-01')).to.include({ sup_tip_feedback_days: 10 })
    const shown = await page(answer)
    for (const word of ['20 日', '10 日', '已更正', '更正前一条：看错了一行']) expect(shown, word).to.contain(word)
    const twice = await house.as('county').post(path, { ...right, value: '15', reason: '我也改过' })
    expect(twice.status, 'not twice').to.equal(409)
    expect(twice.text).to.contain('现在登记的是： 10')
    const again = formsOf(twice.html).find(form => form.values.reason === '我也改过')!
    expect(again.values.value).to.equal('15')
    expect(again.action, 'to the entry that took its place').not.to.equal(path)
    expect((await house.as('county').get(again.action)).status).to.equal(200)
    expect((await house.as('county').get(path)).status).to.equal(404)
  })

  it('withdraw an entry, so that what holds above counts again', async () => {
    const wrong = (await entriesOf('sup_tip_feedback_days')).find(({ replaced_by: by }) => !by)
    const path = `${answer}/entries/${wrong.id}`
    const withdrawn = { what: 'withdraw', validFrom: '2026-10-01', source: '区里规定', reason: '不归我们定' }
    expect((await house.as('county').submit(path, withdrawn as never, path)).status).to.equal(303)
    expect(await inForce('2026-11-01')).to.include({ sup_tip_feedback_days: 15 })
    expect(await page(answer))
      .to.contain('已撤销')
      .and.to.contain('默认值')
    expect(await entriesOf('sup_tip_feedback_days')).to.have.lengthOf(3)
  })

  it('take the mark off a default once somebody has confirmed it, there and below', async () => {
    expect(await page(answer)).to.contain('待核')
    const form = await house.as('county').get(`${answer}/confirm`)
    expect(form.text).to.contain('提示函反馈天数（自然日） 15 日')
    expect((await house.as('county').submit(`${answer}/confirm`, {} as never, `${answer}/confirm`)).status).to.equal(
      422,
    )
    const note = '区总工会法律顾问核对省条例'
    const sent = await house.as('county').submit(`${answer}/confirm`, { note } as never, `${answer}/confirm`)
    expect(sent.status, sent.text).to.equal(303)
    expect(await page(answer)).to.not.contain('待核')
    expect(await page(answer))
      .to.contain(note)
      .and.to.contain('已核')
    expect(await page(answer, 'administrator'), 'the city has not confirmed it').to.contain('待核')
    expect((await house.as('county').get(`${answer}/confirm`)).status, 'nothing left to confirm').to.equal(409)
    expect((await house.as('county').get(`${wage}/confirm`)).status, 'no default').to.equal(409)
    const [{ id }] = await house.db.reader('confirmations')
    expect((await house.as('lead-a').post(`/confirmations/${id}/take-back`)).status).to.equal(403)
    expect((await house.as('county').post(`/confirmations/${id}/take-back`)).status).to.equal(303)
    expect(await page(answer))
      .to.contain('待核')
      .and.to.contain('已撤回')
  })

  it('say what a new value changes', async () => {
    expect(await page(answer)).to.contain('没有办理中的程序使用它')
    expect(await page('/parameters/workload_open')).to.contain('不进入案件记录')
    expect(await page(wage)).to.contain('已经完成的计算保留当时的数值')
  })

  it('have a value for the whole house confirmed by each for their own organisation, and never by who entered it', async () => {
    const name = 'sup_opinion_reply_days'
    const { id: by } = await house.db.reader('people').where({ user_name: 'administrator' }).first('id')
    await house.db.write(tx =>
      tx('parameters').insert({
        ...{ id: 'whole-1', name, region: '', valid_from: '2026-01-01', value: '11', source: '省里通知' },
        ...{ changed_by: by, changed_at: '2026-01-02T00:00:00.000Z' },
      }),
    )
    const confirm = `/parameters/${name}/entries/whole-1/confirm`
    expect((await house.as('administrator').get(confirm)).status, 'their own').to.equal(403)
    const own = await page(`/parameters/${name}`, 'administrator')
    expect(own).to.contain('没有另一位管理员').and.to.contain('待核')
    expect((await house.as('mediator-a').get(confirm)).status).to.equal(403)
    const note = { note: '已看通知' } as never
    expect((await house.as('county').submit(confirm, note, confirm)).status).to.equal(303)
    expect((await house.as('county').get(confirm)).status, 'twice').to.equal(409)
    expect(await page(`/parameters/${name}`)).to.not.contain('待核')
    expect(await page(`/parameters/${name}`, 'administrator'), 'for those below alone').to.contain('待核')
    await house.db.write(tx => addPerson(tx, { userName: 'second', role: 'administrator', organisation: 'fujian' }))
    expect(await page(`/parameters/${name}`, 'administrator')).to.contain('可以确认的：')
    expect((await house.as('second').submit(confirm, note, confirm)).status).to.equal(303)
    expect(await page(`/parameters/${name}`, 'administrator')).to.not.contain('待核')
  })
})
