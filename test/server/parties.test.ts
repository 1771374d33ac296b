/** The page of a party: all its cases that the reader may see, and nothing of those that they may not. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

const identity = '11010519491231002X'

describe('the page of a party', () => {
  let house: TestOffice
  const filed = (by: string, answers: Record<string, unknown>): Promise<string> =>
    register(house, by, { registeredOn: '2026-11-09', ...answers })
  const partyOf = async (caseId: string, name: string): Promise<string> =>
    (await house.db.reader('parties').where({ case_id: caseId, name }).first()).id

  before(async () => {
    house = await openOffice({ now: '2026-11-09T01:00:00Z' })
  })
  after(() => house.close())

  it('gathers a worker’s cases by identity number, and by name and phone, with their sums', async () => {
    const paid = await openCase(house, {
      applicantName: '江小满',
      applicantPhone: '13811110001',
      applicantIdentityNumber: identity,
    })
    await paid.signed()
    const second = await filed('mediator-a', {
      applicantName: '江小满',
      applicantPhone: '138 1111 0001',
      respondentName: '第二家工厂',
      amountFen: '1500.50',
    })
    const third = await filed('mediator-a', {
      applicantName: '江满',
      applicantIdentityNumber: identity,
      respondentName: '第三家工厂',
    })
    const namesake = await filed('mediator-a', {
      applicantName: '江小满',
      applicantPhone: '13811110009',
      respondentName: '第四家工厂',
    })
    const page = await house.as('lead-a').get(`/parties/${await partyOf(paid.caseId, '江小满')}`)
    expect(page.status, page.text).to.equal(200)
    for (const caseId of [paid.caseId, second, third]) expect(page.html, caseId).to.contain(`href="/cases/${caseId}"`)
    expect(page.html).to.not.contain(namesake)
    for (const word of [
      '您可以查看的案件 3 宗',
      '姓名和电话相同',
      '证件号码相同',
      '¥29,500.50',
      '¥18,000.00',
      '138****0001',
    ])
      expect(page.text, word).to.contain(word)
    expect(page.text).to.not.contain('13811110001').and.not.contain(identity)
    const byPhone = await house.as('lead-a').get(`/parties/${await partyOf(second, '江小满')}`)
    expect(byPhone.html).to.contain(paid.caseId).and.to.not.contain(third)
  })

  it('counts of a group only what is the worker’s own, and says who speaks for whom', async () => {
    const caseId = await filed('mediator-a', {
      applicantName: '组长老罗',
      amountFen: '100',
      respondentName: '群体工厂',
      workers: [{ name: '组员小罗', amountFen: '77.70', representative: 'yes' }],
    })
    const page = await house.as('lead-a').get(`/parties/${await partyOf(caseId, '组员小罗')}`)
    expect(page.text).to.contain('¥77.70').and.to.contain('群体案件的代表').and.to.not.contain('¥177.70')
    const employer = await house.as('lead-a').get(`/parties/${await partyOf(caseId, '群体工厂')}`)
    expect(employer.text).to.contain('¥177.70').and.to.contain('按全案计')
    await house.db.write(async tx => {
      await tx('claims').where({ case_id: caseId, amount_fen: 7_770 }).update({ awarded_fen: 5_010 })
      await tx('case_facts').where({ case_id: caseId }).update({ awarded_fen: 5_010 })
    })
    const members = await house.as('lead-a').get(`/cases/${caseId}/members`)
    const awarded = await house.as('lead-a').get(`/parties/${await partyOf(caseId, '组员小罗')}`)
    expect(awarded.text).to.match(/请求 ?¥77.70 ?约定 ?— ?裁判 ?¥50.10 ?已付 ?— ?尚欠 ?—/)
    expect(members.text).to.match(/组员小罗 ?代表 ?¥77.70 ?— ?¥50.10 ?— ?—/)
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).text).to.match(/裁判 ?¥50.10/)
    expect(members.html).to.contain(`/parties/${await partyOf(caseId, '组员小罗')}`)
  })

  it('gathers an enterprise’s cases by credit code or a similar name, but not those of another code', async () => {
    const firm = { respondentName: '福州榕光电子有限公司', respondentCreditCode: '91350100MA3456789F' }
    const first = await filed('mediator-a', { applicantName: '工人一', ...firm })
    const similar = await filed('mediator-a', {
      applicantName: '工人二',
      respondentName: '榕光电子（福建）有限公司',
    })
    const other = await filed('mediator-a', {
      applicantName: '工人三',
      respondentName: '厦门榕光电子有限公司',
      respondentCreditCode: '91350200MA3123456J',
    })
    const elsewhere = await filed('mediator-b', { applicantName: '工人四', ...firm })
    const party = await partyOf(first, firm.respondentName)
    const page = await house.as('mediator-a').get(`/parties/${party}`)
    expect(page.text).to.contain('您可以查看的案件 2 宗').and.to.contain('名称相近，请核对')
    expect(page.html).to.contain(similar).and.to.not.contain(other).and.to.not.contain(elsewhere)
    const above = await house.as('administrator').get(`/parties/${party}`)
    expect(above.html).to.contain(elsewhere)
    expect(above.text).to.contain('信用代码相同')
  })

  it('does not exist for whoever may not see the case, nor for partners and auditors', async () => {
    const caseId = await filed('mediator-b', { applicantName: '外人', applicantPhone: '13811110077' })
    const path = `/parties/${await partyOf(caseId, '外人')}`
    for (const who of ['mediator-a', 'lead-a', 'lawyer-a'] as const) {
      expect((await house.as(who).get(path)).status, who).to.equal(404)
      expect((await house.as(who).post(`${path}/numbers`, { reason: '核对' })).status, who).to.equal(404)
    }
    for (const who of ['partner-inspection', 'auditor'] as const)
      expect((await house.as(who).get(path)).status, who).to.equal(403)
    expect((await house.as('lead-b').get('/parties/nobody')).status).to.equal(404)
    const numbers = `${path}/numbers`
    expect((await house.as('mediator-b').submit(numbers, { reason: ' ' }, numbers)).status).to.equal(422)
    const whole = await house.as('mediator-b').submit(numbers, { reason: '回访' }, numbers)
    expect(whole.text).to.contain('13811110077')
    const logged = await house.db.reader('access_log').where({ case_id: caseId, action: 'revealed' })
    expect(logged.map(({ reason, subject }) => [reason, subject])).to.deep.equal([['回访', path.split('/').at(-1)]])
  })

  it('is reached from the case page and from what was found', async () => {
    const caseId = await filed('mediator-a', { applicantName: '赖有路', respondentName: '路边工厂' })
    const path = `/parties/${await partyOf(caseId, '赖有路')}`
    expect((await house.as('lead-a').get(`/cases/${caseId}`)).html).to.contain(`href="${path}"`)
    const found = await house.as('lead-a').follow(await house.as('lead-a').post('/search', { q: '赖有路' }))
    expect(found.html).to.contain(`href="${path}"`)
  })
})
