/** The register of deadline rules: to read, to search, to confirm. */
import { expect } from 'chai'
import { allWorkflows } from '../../workflows/index.ts'
import { addPerson } from '../support/builders.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { lawRuleIds } from '../workflows/law-table.ts'

const collect = '/rules/jm_collect'

describe('the register of deadline rules on its pages', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await house.db.write(tx => addPerson(tx, { userName: 'county', role: 'administrator', organisation: 'mawei' }))
  })
  after(() => house.close())

  const page = async (path: string, as = 'mediator-a') => (await house.as(as).get(path)).text
  const marks = (text: string) => text.split('待核').length - 1

  it('shows every rule of every workflow, and those the law knows besides', async () => {
    const { html, text } = await house.as('partner-inspection').get('/rules')
    for (const { deadlines } of allWorkflows())
      for (const id of Object.keys(deadlines)) expect(html).to.contain(`id="${id}"`)
    for (const id of lawRuleIds) expect(html).to.contain(`href="/rules/${id}"`)
    expect(text).to.contain('没有流程使用，供查阅').and.to.contain('届满前交邮的不算过期')
    expect((await house.visitor().get('/rules')).status).to.equal(303)
  })

  it('tells of one rule all that is known', async () => {
    const award = await page('/rules/arb_award')
    for (const word of [
      '45 日',
      '受理',
      '经批准并书面通知当事人，最多 十五日',
      'arb_award',
      '第43条',
      '2008-05-01 起施行，现行有效',
      '从起算日往后',
      '用程序中的步骤“延长裁决期限”登记',
      '全国',
      '已核官方文本',
      '仲裁',
      '未顺延的届满日',
    ])
      expect(award, word).to.contain(word)
    expect(award).to.not.contain('待核')
    expect(await page('/rules/arb_hearing_notice'))
      .to.contain('之前 5 个工作日')
      .and.to.contain('期日不计入')
      .and.to.contain('从期日往前')
    expect(await page('/rules/bargaining_reply'))
      .to.contain('福建省')
      .and.to.contain('国家规定为二十日')
    expect(await page('/rules/written_contract')).to.contain('二倍工资')
    expect((await house.as('mediator-a').get('/rules/no_such_rule')).status).to.equal(404)
  })

  it('finds rules by id and by words', async () => {
    const of = async (query: string) => (await house.as('mediator-a').get(`/rules?q=${encodeURIComponent(query)}`)).html
    expect(await of('SET_ASIDE_award'))
      .to.contain('href="/rules/set_aside_award"')
      .and.to.not.contain('"/rules/arb_award"')
    expect(await of('上诉 第171条'))
      .to.contain('"/rules/appeal_judgment"')
      .and.to.not.contain('"/rules/appeal_copy"')
    expect(await of('没有这样的规则')).to.contain('没有找到')
    const odd = await house.as('mediator-a').get('/rules?q[]=1&q[]=2')
    expect(odd.status).to.equal(200)
    expect(await of('<script>alert(1)</script>')).to.not.contain('<script>alert')
  })

  it('leads to the parameter that gives the length, and follows it', async () => {
    const path = '/rules/sup_tip_feedback'
    expect(await page(path))
      .to.contain('由参数确定：15 日')
      .and.to.contain('待核')
    const set = { organisationId: 'mawei', value: '12', validFrom: '2026-11-01', source: '区里规定' }
    const form = '/parameters/sup_tip_feedback_days/new'
    expect((await house.as('county').submit(form, set as never, form)).status).to.equal(303)
    expect(await page(path), 'entered by one person')
      .to.contain('由参数确定：12 日')
      .and.to.contain('待核')
    const waiting = async () => (await house.as('mediator-a').get('/rules?open=1')).html
    expect(await waiting())
      .to.contain(`href="${path}"`)
      .and.to.not.contain('href="/rules/arb_award"')
    const [{ id }] = await house.db.reader('parameters').where({ name: 'sup_tip_feedback_days' })
    const confirm = `/parameters/sup_tip_feedback_days/entries/${id}/confirm`
    expect((await house.as('administrator').submit(confirm, { note: '已看原文' } as never, confirm)).status).to.equal(
      303,
    )
    expect(await page(path))
      .to.contain('由参数确定：12 日')
      .and.to.not.contain('待核')
    expect(await waiting(), 'the list of what waits').to.not.contain(`href="${path}"`)
    expect(await page('/workflows/supervision')).to.contain('12 日')
    expect(await page(path, 'administrator'), 'the city has set nothing')
      .to.contain('15 日')
      .and.to.contain('待核')
    expect((await house.as('county').get(`${path}/confirm`)).status, 'confirmed by its parameter').to.equal(409)
  })

  it('leads from the time to sign to the partners that have agreed on it', async () => {
    const path = '/rules/referral_sign_wd'
    const shown = (await house.as('administrator').get(path)).html
    expect(shown)
      .to.contain('各接收单位约定的工作日')
      .and.to.match(/<a href="\/organisations\/inspection">[^<]+<\/a>/)
    const read = (await house.as('mediator-a').get(path)).html
    expect(read, 'who manages no partner').to.contain('个工作日').and.to.not.contain('"/organisations/inspection"')
    expect(await page('/rules/referral_sign_d', 'administrator')).to.not.contain('马尾区劳动保障监察')
  })

  it('marks a rule in the list while a reading of its own waits', async () => {
    const marked = async () =>
      [...(await house.as('mediator-a').get('/rules?open=1')).html.matchAll(/<tr id="(\w+)">/g)].map(one => one[1])
    expect(await marked()).to.include.members(['contract_publish', 'contract_renew_window', 'la_review'])
    expect((await house.as('mediator-a').get('/workflows/bargaining')).html).to.match(
      /contract_publish"[\s\S]{0,600}?待核/,
    )
    const path = '/rules/counting/R_PUBLISH/confirm'
    const note = '省总工会书面答复'
    expect((await house.as('county').submit(path, { note } as never, path)).status).to.equal(303)
    expect(await marked()).to.not.include('contract_publish')
    expect(await page('/rules/contract_publish'))
      .to.contain('已核')
      .and.to.not.contain('待核')
  })

  it('lets what is unsure in the general rules of counting be confirmed one by one', async () => {
    const ext = '/rules/counting/C_EXT'
    const waiting = (html: string) =>
      [...html.matchAll(/counting\/(C_\w+)">\1<\/a> <span class="fq-tag">/g)].map(one => one[1])
    const list = async (as = 'mediator-a') => waiting((await house.as(as).get('/rules')).html)
    expect(await list()).to.deep.equal(['C_ROLL', 'C_END', 'C_MONTH', 'C_LAL', 'C_EXT'])
    const shown = await page(ext)
    expect(shown)
      .to.contain('实务做法，没有条文')
      .and.to.contain('待核')
      .and.to.contain('据此计算的期限')
      .and.to.contain('作出裁决')
    for (const as of ['mediator-a', 'supervisor'])
      expect((await house.as(as).get(`${ext}/confirm`)).status).to.equal(403)
    const note = '市仲裁院书面答复'
    const empty = await house.as('county').submit(`${ext}/confirm`, { note: '' } as never, `${ext}/confirm`)
    expect(empty.status).to.equal(422)
    const sent = await house.as('county').submit(`${ext}/confirm`, { note } as never, `${ext}/confirm`)
    expect(sent.location).to.equal(ext)
    expect(await page(ext))
      .to.contain(note)
      .and.to.contain('（马尾区总工会）确认，20')
      .and.to.not.contain('待核')
    expect(await list()).to.not.include('C_EXT')
    expect(await list('administrator'), 'not for those above').to.include('C_EXT')
    expect((await house.as('county').get(`${ext}/confirm`)).status).to.equal(409)
    expect((await house.as('county').get('/rules/counting/C_ARB/confirm')).status, 'nothing waits there').to.equal(409)
    expect((await house.as('county').get('/rules/counting/BACK_D')).status).to.equal(404)
    const [{ id }] = await house.db.reader('confirmations').where({ subject: 'C_EXT' })
    expect((await house.as('county').post(`/confirmations/${id}/take-back`)).location).to.equal(ext)
    expect(await list()).to.include('C_EXT')
  })

  it('loses the mark where an administrator has confirmed it, on all pages', async () => {
    const before = marks(await page('/workflows/joint-meeting'))
    expect((await house.as('mediator-a').get(collect)).html)
      .to.contain('href="/workflows/joint-meeting#step-open"')
      .and.to.contain('议题征集截止')
      .and.to.contain('不早于启动日期')
    expect((await house.as('mediator-a').get('/workflows/joint-meeting')).html).to.contain('id="step-open"')
    for (const as of ['mediator-a', 'lead-a', 'supervisor'])
      expect((await house.as(as).get(`${collect}/confirm`)).status).to.equal(403)
    expect(
      (await house.as('county').submit(`${collect}/confirm`, { note: '' } as never, `${collect}/confirm`)).status,
    ).to.equal(422)
    const note = '联席会议章程第九条'
    const elsewhere = await house.as('county').post(`${collect}/confirm`, { organisationId: 'fuzhou', note })
    expect(elsewhere.status).to.equal(422)
    expect(
      (await house.as('county').submit(`${collect}/confirm`, { note } as never, `${collect}/confirm`)).status,
    ).to.equal(303)
    const shown = await page(collect)
    expect(shown).to.contain(note).and.to.contain('已核').and.to.not.contain('待核')
    expect(marks(await page('/workflows/joint-meeting'))).to.equal(before - 1)
    expect(await page('/rules?q=jm_collect')).to.contain('（马尾区总工会）确认，20')
    expect(await page(collect, 'administrator'), 'not for those above').to.contain('待核')
    expect((await house.as('county').get('/rules/arb_award/confirm')).status, 'nothing waits there').to.equal(409)
    const [{ id }] = await house.db.reader('confirmations').where({ subject: 'jm_collect' })
    const back = await house.as('county').post(`/confirmations/${id}/take-back`)
    expect(back.headers.get('location')).to.equal(collect)
    expect(marks(await page('/workflows/joint-meeting'))).to.equal(before)
    const log = await house.db.reader('access_log').where({ subject: 'jm_collect' }).orderBy('at').orderBy('id')
    expect(log.map(({ action }) => action)).to.deep.equal(['rule-confirmed', 'rule-unconfirmed'])
  })
})
