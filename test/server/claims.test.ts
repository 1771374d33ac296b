/** Claims: their limitation on file, told on the case and the desk, printed; their ways, open or closed. */
import { expect } from 'chai'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import type { Answers } from '../support/form-body.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('claims, their limitation and their ways', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  async function opened() {
    const journey = await openCase(house)
    const { id: fileId } = await journey.proceeding('case-file')
    const claim = await house.db.reader('claims').where({ case_id: journey.caseId }).first('id')
    const step = (name: string, answers: Answers, who = journey.ownerId) =>
      house.as(who).submit(`/proceedings/${fileId}/steps/${name}`, answers)
    return {
      ...journey,
      fileId,
      claimId: claim.id as string,
      claimPath: `/cases/${journey.caseId}/claims/${claim.id}`,
      step,
      knew: (fact: string, onDay: string, more = {}) =>
        step('recordLimitation', { claims: claim.id, fact, onDay, proof: 'paper', ...more }),
    }
  }

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

  it('open a form with the claim chosen, and take nothing but ids, days and choices from an address', async () => {
    const one = await opened()
    const path = `/proceedings/${one.fileId}/steps/recordLimitation`
    const page = await house.as(one.ownerId).get(`${path}?claims=${one.claimId}&onDay=2026-03-02&note=smuggled`)
    expect(page.html).to.match(new RegExp(`value="${one.claimId}"[^>]*checked`))
    expect(page.html).to.include('2026-03-02').and.not.include('smuggled')
  })

  it('list the ways without a case, and take an unknown answer for the usual one', async () => {
    const page = await house.as('lawyer-b').get('/doors?claim=wages&agreement=broken-wages&court=nonsense')
    expect(page.status).to.equal(200)
    expect(page.text).to.include('支付令').and.include('凭').and.include('第51条第2款')
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
})
