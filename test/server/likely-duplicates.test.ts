/** What may be on file already when somebody registers, and the receipt they take home. */
import { expect } from 'chai'
import { openOffice, type TestOffice } from '../support/office.ts'
import { leastRegistration as least, register } from '../support/registrations.ts'

describe('likely duplicates', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await register(house, 'mediator-a', {
      applicantName: '林秀英',
      applicantPhone: '13811110001',
      applicantIdentityNumber: '11010519491231002X',
      respondentName: '福州榕光电子有限公司',
    })
    await register(house, 'mediator-b', {
      applicantName: '邻站某人',
      applicantPhone: '13811110002',
      respondentName: '邻站秘密工厂',
      respondentCreditCode: '91350100MA3456789F',
    })
  })
  after(() => house.close())

  const form = '/cases/new'
  const post = (answers: Record<string, unknown>) =>
    house.as('mediator-a').post(form, { ...least, ...answers } as Record<string, string>)
  const log = () => house.db.reader('access_log').where({ action: 'duplicate-elsewhere' })

  it('are shown for the same phone, identity number, or name and employer', async () => {
    for (const [answers, why] of [
      [{ applicantName: '小林', applicantPhone: '138 1111 0001' }, '电话相同'],
      [{ applicantName: '小林', applicantIdentityNumber: '11010519491231002x' }, '证件号码相同'],
      [{ applicantName: '林秀英', respondentName: '榕光电子（福建）有限责任公司' }, '姓名和单位相同'],
      [{ applicantName: '林秀英' }, '姓名相同'],
      [{ applicantName: '领头', workers: [{ name: '谁', phone: '13811110001' }] }, '电话相同'],
    ] as [Record<string, unknown>, string][]) {
      const page = await post(answers)
      expect(page.status, why).to.equal(200)
      expect(page.text).to.contain('可能已经登记过').and.contain('林秀英 — 福州榕光电子有限公司').and.contain(why)
      expect(page.html).to.contain('name="_duplicates" value="seen"')
    }
  })

  it('are not those of another employer, nor of the same employer alone', async () => {
    expect((await post({ applicantName: '林秀英', respondentName: '另一家水产厂' })).status).to.equal(303)
    expect((await post({ applicantName: '别人', respondentName: '福州榕光电子有限公司' })).status).to.equal(303)
  })

  it('let the registration go on with everything kept', async () => {
    const page = await post({ applicantName: '林秀英', applicantPhone: '13811110001', summary: '又来了一次' })
    expect(page.html).to.contain('又来了一次')
    const again = await house.as('mediator-a').post(form, {
      ...least,
      applicantName: '林秀英',
      applicantPhone: '13811110001',
      summary: '又来了一次',
      _duplicates: 'seen',
    })
    expect(again.status).to.equal(303)
  })

  it('at another station are one line without names, which is logged', async () => {
    const page = await post({ applicantName: '新来', applicantPhone: '13811110002' })
    expect(page.status).to.equal(200)
    expect(page.text).to.contain('其他站点有 1 件可能相同的登记')
    for (const secret of ['邻站某人', '邻站秘密工厂', '快安', '快园登']) expect(page.text).not.to.contain(secret)
    expect(await log()).to.have.length(1)
    expect((await log())[0]).to.include({ person_id: 'mediator-a', subject: 'phone' })
  })

  it('at another station are not told by a name alone, but by name and credit code', async () => {
    const before = (await log()).length
    expect((await post({ applicantName: '邻站某人', respondentName: '邻站秘密工厂' })).status).to.equal(303)
    expect(await log()).to.have.length(before)
    const page = await post({
      applicantName: '邻站某人',
      respondentName: '秘密厂',
      respondentCreditCode: '91350100ma3456789f',
      _key: 'by-code',
    })
    expect(page.text).to.contain('其他站点有 1 件')
  })

  it('are not told of cases that were shut to this person', async () => {
    const caseId = await register(house, 'mediator-b', { applicantName: '回避', applicantPhone: '13811110003' })
    await house.db.write(tx =>
      tx('access_grants').insert({
        id: 'shut',
        case_id: caseId,
        proceeding_id: 'none',
        person_id: 'mediator-a',
        grant: 'excluded',
        reason: '近亲属',
      }),
    )
    expect((await post({ applicantName: '新来的', applicantPhone: '13811110003' })).status).to.equal(303)
  })
})

describe('the receipt', () => {
  it('prints number, station, owner, what comes next, the notice and the consent', async () => {
    await using house = await openOffice()
    const caseId = await register(house, 'mediator-a', {
      applicantName: '收据',
      respondentName: '某厂',
      consentChannel: 'oral-witness',
      consentWitness: '门卫小陈',
    })
    const { registration_number: number } = await house.db.reader('cases').where({ id: caseId }).first()
    const page = await house.as('mediator-a').get(`/cases/${caseId}/receipt`)
    expect(page.status).to.equal(200)
    for (const said of [
      number,
      '马尾物流园职工法律服务站',
      '陈调解',
      '2026-11-23',
      '保存 10 年',
      '2026-11',
      '口头同意',
      '门卫小陈',
    ])
      expect(page.text).to.contain(said)
    expect(page.text).not.to.contain('签名')
    expect((await house.as('mediator-b').get(`/cases/${caseId}/receipt`)).status).to.equal(404)
    expect((await house.as('auditor').get(`/cases/${caseId}/receipt`)).status).to.equal(403)
    await house.as('lead-a').post('/language', { locale: 'en' })
    expect((await house.as('lead-a').get(`/cases/${caseId}/receipt`)).text).to.contain('Ten years')
  })
})
