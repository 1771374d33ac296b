/** Claims: their limitation on file, told on the case and the desk, printed; their ways, open or closed. */
import { expect } from 'chai'
import type { Filters } from '../../server/case-list/filters.ts'
import { caseRows } from '../../server/exports/case-rows.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { openClaim } from '../support/opened-claim.ts'

describe('claims, their limitation and their ways', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const opened = () => openClaim(house)

  it('tell the year with its working on the page of the claim, on the case and on a sheet in both languages', async () => {
    const one = await opened()
    const before = await house.as(one.ownerId).get(one.claimPath)
    expect(before.text).to.include('起算之日未登记')
    expect((await one.knew('ended', '2026-03-02')).status).to.equal(303)
    expect((await one.knew('interrupted', '2026-05-06', { by: 'demand' })).status).to.equal(303)
    const page = await house.as(one.ownerId).get(one.claimPath)
    expect(page.text).to.include('2027-05-06').and.include('时效中断，自该日起重新计算一年').and.include('第27条')
    expect((await house.as(one.ownerId).get(`/cases/${one.caseId}`)).text).to.include('仲裁时效 2027-05-06')
    const sheet = await house.as(one.ownerId).get(`${one.claimPath}/limitation?language=en`)
    expect(sheet.text).to.include('Limitation, with its working').and.include('2027-05-06')
    expect(sheet.html).to.include('lang="en"')
    expect(await faultsOfCase(house.db.reader, house.office, one.caseId)).to.deep.equal([])
  })

  it('refuse an interruption without its kind and a day that has not come, with what was typed', async () => {
    const one = await opened()
    const answer = await one.knew('interrupted', '2026-12-24')
    expect(answer.status).to.equal(422)
    expect(answer.text).to.include('请选择中断事由').and.include('不能晚于今天')
    expect(answer.html).to.include('2026-12-24')
  })

  it('warn on the case, on the desk and before each step when the year is near its end, and record the advice given', async () => {
    const one = await opened()
    await one.step('judgeClaim', { claimId: one.claimId, claimKind: 'compensation', forum: 'arbitration' })
    await one.knew('knew', '2025-11-20')
    const warned = await house.as(one.ownerId).get(`/cases/${one.caseId}`)
    expect(warned.text).to.include('仲裁时效将满或者已满：最早 2026-11-20').and.include('尚无告知记录')
    expect((await house.as(one.ownerId).get('/desk/soon?scope=mine')).html).to.include(`/cases/${one.caseId}`)
    const form = await house.as(one.ownerId).get(`/cases/${one.caseId}/begin/mediation/apply`)
    expect(form.text).to.include('仲裁时效将满或者已满')
    const advice = { claims: one.claimId, said: '时效将满，可先申请仲裁', decision: 'go-on' }
    expect((await one.step('adviseLimitation', { advisedOn: '2026-11-09', ...advice })).status).to.equal(303)
    const told = await house.as(one.ownerId).get(`/cases/${one.caseId}`)
    expect(told.text).to.include('最早 2026-11-20').and.not.include('尚无告知记录')
    expect((await house.as(one.ownerId).get(one.claimPath)).text).to.include('知悉后继续办理')
    house.clock.on('2026-11-24', '09:00')
    const over = await house.as(one.ownerId).get(one.claimPath)
    expect(over.text).to.include('这是对方的抗辩，不是不予受理的理由')
    expect((await house.as(one.ownerId).get('/desk/overdue?scope=mine')).html).to.not.include(`/cases/${one.caseId}`)
    const begun = await one.begin('arbitration', 'prepare', { preparedOn: '2026-11-24' })
    expect(begun.caseId, 'expiry stops nobody').to.equal(one.caseId)
  })

  it('run no more once the claim is brought, and name the way that has it', async () => {
    const one = await opened()
    await one.knew('ended', '2026-03-02')
    const running = () =>
      house.db.reader('deadlines').where({ case_id: one.caseId, rule: 'limitation_of_claim', status: 'running' })
    expect(await running()).to.have.length(1)
    const filed = await one.step('bringClaims', { broughtOn: '2026-11-09', claims: one.claimId, forum: 'arbitration' })
    expect(filed.status, filed.text).to.equal(303)
    expect(await running()).to.have.length(0)
    expect((await house.as(one.ownerId).get(one.claimPath)).text).to.include('已提交仲裁、起诉')
    expect(await faultsOfCase(house.db.reader, house.office, one.caseId)).to.deep.equal([])
  })

  it('ask for a reason where a claim goes elsewhere than the law suggests, and show it', async () => {
    const one = await opened()
    const arrears = { claimId: one.claimId, claimKind: 'insurance-arrears', forum: 'arbitration' }
    const refused = await one.step('judgeClaim', arrears)
    expect(refused.status).to.equal(422)
    expect(refused.text).to.include('请写明理由')
    await one.step('judgeClaim', { ...arrears, reason: '当地仲裁委受理补缴争议' })
    const page = await house.as(one.ownerId).get(one.claimPath)
    expect(page.text).to.include('补缴社会保险费').and.include('与建议不同：当地仲裁委受理补缴争议')
  })

  it('list every way of the case with a button where it is open, and show the one under way', async () => {
    const one = await opened()
    const before = await house.as(one.ownerId).get(`/cases/${one.caseId}/doors`)
    expect(before.html).to.include(`/cases/${one.caseId}/begin/mediation/apply`)
    expect(before.html).to.include(`/cases/${one.caseId}/begin/arbitration/prepare`)
    await one.accepted()
    const page = await house.as(one.ownerId).get(one.claimPath)
    expect(page.text).to.include('正在调解').and.include('监察不受理')
    expect(page.html).to.include(`/cases/${one.caseId}#proceeding-`)
  })

  it('offer the interruptions of the case’s own proceedings until they are recorded', async () => {
    const one = await opened()
    await one.accepted()
    const page = await house.as(one.ownerId).get(one.claimPath)
    expect(page.text).to.include('尚未登记').and.include('申请调解')
    expect(page.html).to.include('by=mediation-request')
    await one.knew('interrupted', '2026-11-09', { by: 'mediation-request' })
    expect((await house.as(one.ownerId).get(one.claimPath)).html).to.not.include('by=mediation-request')
  })

  it('open a form with the claim chosen, and take nothing but ids, days and choices from an address', async () => {
    const one = await opened()
    const path = `/proceedings/${one.fileId}/steps/recordLimitation`
    const page = await house.as(one.ownerId).get(`${path}?claims=${one.claimId}&onDay=2026-03-02&note=smuggled`)
    expect(page.html).to.match(new RegExp(`value="${one.claimId}"[^>]*checked`))
    expect(page.html)
      .to.include('2026-03-02')
      .and.not.match(/value="smuggled|>smuggled/)
  })

  it('go by the civil limitation where the claim is no labour dispute', async () => {
    const one = await opened()
    await one.step('judgeClaim', { claimId: one.claimId, claimKind: 'civil', forum: 'court' })
    await one.knew('knew', '2025-11-20')
    const running = await house.db
      .reader('deadlines')
      .where({ case_id: one.caseId, status: 'running' })
      .select('rule', 'due_on')
    expect(running).to.deep.include({ rule: 'limitation_of_civil_claim', due_on: '2028-11-20' })
    const page = await house.as(one.ownerId).get(one.claimPath)
    expect(page.text).to.include('2028').and.to.include('《民法典》第188条').and.to.include('L_CIVIL')
    expect(page.text)
      .to.include('诉讼时效')
      .and.to.include('不属于劳动仲裁，不适用')
      .and.to.not.include('收到裁决书之日起')
    expect(page.html).to.include('/rules/limitation_of_civil_claim')
    expect((await house.as(one.ownerId).get('/rules/limitation_of_civil_claim')).text).to.include('待核')
    expect(await faultsOfCase(house.db.reader, house.office, one.caseId)).to.deep.equal([])
  })

  it('list the ways without a case, and take an unknown answer for the usual one', async () => {
    const page = await house.as('lawyer-b').get('/doors?claim=wages&agreement=broken-wages&court=nonsense')
    expect(page.status).to.equal(200)
    expect(page.text).to.include('支付令').and.include('凭').and.include('第51条第2款')
    const refused = '/doors?claim=wages&agreement=kept&confirmation=refused'
    const ways = (await house.as('lawyer-b').get(refused)).text
    expect(ways).to.include('法院裁定驳回司法确认申请的，可以起诉').and.to.include('待核')
    const confirm = '/rules/counting/F_REFUSED/confirm'
    const note = { note: '与高院书面答复核对' } as never
    expect((await house.as('administrator').submit(confirm, note, confirm)).status).to.equal(303)
    const marks = (text: string) => text.split('待核').length
    expect(marks((await house.as('lawyer-b').get(refused)).text), 'confirmed').to.equal(marks(ways) - 1)
    const english = await house.as('lawyer-b').get('/doors?claim=collective-making')
    expect(english.text).to.include('集体协商争议协调处理')
  })

  it('are nobody’s who may not see the case, and not a partner’s', async () => {
    const one = await opened()
    for (const path of [one.claimPath, `/cases/${one.caseId}/doors`, `${one.claimPath}/limitation`]) {
      expect((await house.as('lawyer-b').get(path)).status, path).to.equal(404)
      expect((await house.as('partner-inspection').get(path)).status, path).to.equal(403)
    }
    expect((await house.as(one.ownerId).get(`/cases/${one.caseId}/claims/none`)).status).to.equal(404)
  })

  it('name the competent bodies once the places are on file, the place of performance before the seat (LDMAL 21)', async () => {
    const one = await opened()
    expect((await house.as(one.ownerId).get(one.claimPath)).text).to.include('履行地、所在地还没有登记')
    const empty = await one.step('recordPlaces', {})
    expect(empty.status).to.equal(422)
    const early = { place: '马尾区', acceptedOn: '2099-01-01' }
    expect((await one.step('recordPlaces', { accepted: [early] })).status, 'not accepted yet').to.equal(422)
    const places = {
      performance: [{ place: '马尾区' }],
      employerSeat: '鼓楼区',
      accepted: [
        { place: '鼓楼区', acceptedOn: '2026-11-02' },
        { place: '马尾区', acceptedOn: '2026-11-05' },
      ],
    }
    await one.take('case-file', 'recordPlaces', places)
    const page = await house.as(one.ownerId).get(one.claimPath)
    expect(page.text).to.include('由劳动合同履行地管辖').and.include('马尾区').and.not.include('还没有登记')
    await one.step('recordPlaces', { employerSeat: '鼓楼区' })
    expect((await house.as(one.ownerId).get(one.claimPath)).text)
      .to.include('履行地不明确')
      .and.not.include('马尾区')
  })

  it('tell finality by the minimum wage that was entered, and say so where none is', async () => {
    const one = await opened()
    const before = await house.as(one.ownerId).get(one.claimPath)
    expect(before.text).to.include('当地月最低工资标准未配置').and.include('不能判断')
    expect(before.html).to.match(/<a href="\/parameters\/monthly_minimum_wage">所用参数/)
    const { organisation_path: path } = await house.db.reader('cases').where({ id: one.caseId }).first()
    await house.db.write(tx =>
      tx('parameters').insert({
        id: `wage-${one.caseId}`,
        name: 'monthly_minimum_wage',
        region: path.split('/').filter(Boolean)[0],
        valid_from: '2025-01-01',
        value: '203000',
        source: '测试用标准',
        changed_by: 'administrator',
        changed_at: '2026-11-01T00:00:00.000Z',
      }),
    )
    const page = await house.as(one.ownerId).get(one.claimPath)
    expect(page.text).to.include('终局').and.include('¥2,030.00').and.include('测试用标准').and.include('尚未裁决')
    await house.db.write(tx =>
      tx('parameters')
        .where({ id: `wage-${one.caseId}` })
        .delete(),
    )
  })

  it('set what was paid before against the claim, with five sums on its page and the earlier one at the head of the case', async () => {
    const one = await opened()
    const deal = { claimId: one.claimId, deal: 'payment', onDay: '2026-10-02', amountFen: '3,000', proof: 'message' }
    expect((await one.step('recordEarlier', { ...deal, onDay: '2026-12-02' })).status).to.equal(422)
    expect((await one.step('recordEarlier', deal)).status).to.equal(303)
    await one.step('recordEarlier', { ...deal, deal: 'agreement', amountFen: '20,000' })
    const page = await house.as(one.ownerId).get(one.claimPath)
    expect(page.text)
      .to.match(
        /请求 ?¥28,000.00 抵扣此前已付后 ¥25,000.00 ?约定 ?— 此前私下约定 ¥20,000.00 ?裁判 ?— ?已付 ?— 此前已付 ¥3,000.00/,
      )
      .and.match(/尚欠 ?— /, 'what is claimed is not owed yet')
    expect((await house.as(one.ownerId).get(`/cases/${one.caseId}`)).text).to.include('此前已付 ¥3,000.00')
    expect(await faultsOfCase(house.db.reader, house.office, one.caseId)).to.deep.equal([])
  })

  it('show the same five figures on the page of the only claim, on the case, the list, beside a step and in the export; shared ones on the case', async () => {
    const one = await opened()
    await one.signed()
    await one.take('performance', 'recordPayment', { paidOn: '2026-11-09', amountFen: 400_000, way: 'bank' })
    const five = /请求 ?¥28,000.00 ?约定 ?¥18,000.00 ?裁判 ?— ?已付 ?¥4,000.00 ?尚欠 ?¥14,000.00/
    const read = async (path: string) => (await house.as(one.ownerId).get(path)).text
    expect(await read(one.claimPath)).to.match(five)
    expect(await read(`/cases/${one.caseId}`)).to.match(five)
    expect(await read('/cases'), 'on the list').to.match(five)
    const performance = await house.db
      .reader('proceedings')
      .where({ case_id: one.caseId, workflow: 'performance' })
      .first()
    expect(await read(`/proceedings/${performance.id}/steps/recordPayment`), 'beside a step').to.match(five)
    const by = await house.person(one.ownerId)
    const rows = []
    for await (const page of caseRows(house.db.reader, { filters: {} as Filters, person: by, now: house.office.now }))
      rows.push(...page)
    const number = (await house.db.reader('cases').where({ id: one.caseId }).first()).case_number
    const sums = [2_800_000, 1_800_000, null, 400_000, 1_400_000].map(fen => (fen === null ? null : { fen }))
    expect(rows.find(([own]) => own === number)?.slice(-5)).to.deep.equal(sums)

    await one.take('case-file', 'addClaim', { cause: 'LDM.5.2', forum: 'arbitration', amountFen: '2000' })
    expect(await read(one.claimPath)).to.match(
      /请求 ?¥28,000.00 ?约定 ?— 与其他请求一并约定 ?裁判 ?— ?已付 ?— ?尚欠 ?—/,
    )
    expect(await read(`/cases/${one.caseId}`)).to.match(/请求 ?¥30,000.00 ?约定 ?¥18,000.00/)
  })
})
