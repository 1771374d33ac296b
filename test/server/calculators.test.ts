/** The calculators: their pages for everybody signed in, and workings that a case keeps for a claim. */
import { expect } from 'chai'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { faultsOfCase } from '../../server/proceedings/integrity.ts'
import { openCase, registration } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { textIn } from '../support/paper-material.ts'

const dismissed = { ground: 'agreed-by-employer', hiredOn: '2019-03-01', endedOn: '2026-10-31', averageFen: '6800' }
const enteredAt = '2026-11-20T01:00:00.000Z'

describe('the calculators', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  /** What an administrator would have entered for the district. */
  const enter = (name: string, value: number) =>
    house.db.write(tx =>
      tx('parameters').insert({
        id: `${name}-mawei`,
        name,
        region: 'mawei',
        valid_from: '2026-01-01',
        value: JSON.stringify(value),
        source: '测试通知1号',
        changed_by: 'administrator',
        changed_at: enteredAt,
      }),
    )
  const claimOf = async (caseId: string) => (await house.db.reader('claims').where({ case_id: caseId }).first()).id

  it('are listed and open to every role', async () => {
    for (const who of ['mediator-a', 'lawyer-a', 'auditor', 'partner-inspection', 'administrator']) {
      const list = await house.as(who).get('/calculators')
      expect(list.text, who).to.include('经济补偿（N）').and.include('《劳动合同法》第47条')
      expect((await house.as(who).get('/calculators/notice-pay')).status, who).to.equal(200)
    }
    expect((await house.as('mediator-a').get('/calculators/nothing')).status).to.equal(404)
    expect((await house.visitor().get('/calculators')).status).to.equal(303)
  })

  it('refuse a birth that lies in the future, with what was typed', async () => {
    const unborn = { bornOn: '2026-11-24', cohort: 'man' }
    const page = await house.as('mediator-a').submit('/calculators/retirement', unborn)
    expect(page.status).to.equal(422)
    expect(page.text).to.include('不能晚于当天')
    expect(page.html).to.include('value="2026-11-24"')
  })

  it('say which figure is missing, for which place and year, and who can enter it; nothing is guessed', async () => {
    const page = await house.as('mediator-a').submit('/calculators/compensation', { ...dismissed, placeId: 'fuzhou' })
    expect(page.status).to.equal(200)
    expect(page.text).to.include('福州市总工会 2026 年的“月最低工资标准”没有录入').and.include('管理员录入')
    expect(page.html).to.include('href="/parameters/average_monthly_wage"')
    expect(page.text).to.not.include('¥54,400.00')
  })

  it('show result, working, articles, and the figures used with their day and source', async () => {
    await enter('monthly_minimum_wage', 200_000)
    await enter('average_monthly_wage', 750_000)
    const page = await house.as('mediator-a').submit('/calculators/compensation', { ...dismissed, placeId: 'mawei' })
    expect(page.text).to.include('¥54,400.00').and.include('6,800.00 × 8 = 54,400.00')
    expect(page.text).to.include('第47条').and.include('供参考，以有权机关认定为准')
    expect(page.text).to.include('¥7,500.00').and.include('2026-01-01').and.include('测试通知1号')
    expect(page.html, 'what was typed stays').to.include('value="2019-03-01"')
    expect(page.html, 'a figure that was used leads to its values').to.include(
      '<a href="/parameters/average_monthly_wage">',
    )
  })

  it('begin with the reader’s organisation and today', async () => {
    const page = await house.as('mediator-a').get('/calculators/deduction')
    expect(page.html).to.match(/<option value="station-a" selected>/)
    expect(page.html).to.include('value="2026-11-23"')
  })

  it('keep what was typed and name what is wrong at its field', async () => {
    const typed = { ...dismissed, placeId: 'mawei', endedOn: '2018-01-01' }
    const page = await house.as('mediator-a').submit('/calculators/compensation', typed)
    expect(page.status).to.equal(422)
    expect(page.html).to.include('href="#endedOn"').and.include('value="6800"')
    expect(page.text).to.include('最后工作日不能早于入职日期')
    const hours = { system: 'standard', wageFen: '5220', weekdayHours: '1.234' }
    expect((await house.as('mediator-a').post('/calculators/overtime', hours)).text).to.include('最多两位小数')
    const elsewhere = await house.as('mediator-a').submit('/calculators/compensation', { ...dismissed, placeId: 'x' })
    expect(elsewhere.text).to.include('请从列出的适用地中选择')
  })

  it('print the sheet in either language, whatever the reader’s own', async () => {
    const typed = { ...dismissed, placeId: 'mawei' }
    const client = house.as('mediator-a')
    const english = await client.post('/calculators/compensation/sheet', { ...typed, _language: 'en' })
    expect(english.html).to.include('<html lang="en">')
    expect(english.text).to.include('Economic compensation (N)').and.include('For reference')
    const chinese = await client.post('/calculators/compensation/sheet', { ...typed, _language: 'zh' })
    expect(chinese.text).to.include('经济补偿（N）').and.include('¥54,400.00')
  })

  it('take tables of days, and pass them on to the sheet', async () => {
    const days = [{ on: '2026-10-01', hours: '8' }]
    const typed = { system: 'standard', wageFen: '5220', days }
    const page = await house.as('lawyer-a').post('/calculators/overtime', typed)
    expect(page.text).to.include('¥720.00')
    expect(page.html).to.include('type="hidden" name="days[0][on]" value="2026-10-01"')
  })

  describe('for a claim of a case', () => {
    it('save a working that stays beside the claim, and keep the earlier ones', async () => {
      const { caseId, ownerId } = await openCase(house)
      const path = `/cases/${caseId}/claims/${await claimOf(caseId)}/calculators`
      const client = house.as(ownerId)
      expect((await client.get(`/cases/${caseId}`)).html).to.include(`href="${path}"`)
      expect((await client.get(path)).html).to.include(`href="${path}/compensation"`)
      const worked = await client.submit(`${path}/compensation`, { ...dismissed, placeId: 'mawei' })
      expect(worked.text).to.include('¥54,400.00').and.include('保存到请求')
      expect(await house.db.reader('records').where({ case_id: caseId, kind: 'working' })).to.have.length(0)

      const saved = await client.post(`${path}/compensation`, {
        ...dismissed,
        placeId: 'mawei',
        _save: 'yes',
        _key: 'k1',
      })
      const sheet = await client.follow(saved)
      const { registration_number: number } = await house.db.reader('cases').where({ id: caseId }).first()
      expect(sheet.text).to.include('¥54,400.00').and.include(number)
      expect(sheet.html).to.include(`<a href="${path.replace('/calculators', '')}">`)
      const again = await client.post(`${path}/compensation`, {
        ...dismissed,
        placeId: 'mawei',
        _save: 'yes',
        _key: 'k1',
      })
      expect(again.location, 'a second click').to.equal(saved.location)

      const later = { ...dismissed, placeId: 'mawei', averageFen: '7000', _save: 'yes', _key: 'k2' }
      const second = await client.post(`${path}/compensation`, later)
      const page = await client.get(`/cases/${caseId}`)
      expect(page.text).to.include('计算 ¥56,000.00').and.include('计算书保存到请求')
      expect((await client.get(second.location)).html, 'the earlier one').to.include(`href="${saved.location}"`)
      expect((await client.get(`${saved.location}?language=en`)).text)
        .to.include('¥54,400.00')
        .and.include('Working')
    })

    it('leave the history whole, and stay when another step is taken back', async () => {
      const journey = await openCase(house)
      const { caseId, ownerId } = journey
      const path = `/cases/${caseId}/claims/${await claimOf(caseId)}/calculators/delay-interest`
      const typed = { principalFen: '60000', dueOn: '2026-01-01', paidOn: '2026-04-01', _save: 'yes', _key: 'k7' }
      const saved = await house.as(ownerId).post(path, typed)
      await journey.take('case-file', 'addClaim', { cause: 'LDM.4.1', forum: 'mediation' })
      const { id: added } = await house.db.reader('events').where({ case_id: caseId, step: 'addClaim' }).first()
      const back = await house.as(ownerId).post(`/events/${added}/take-back`, { reason: '误加', shown: added })
      expect(back.status, back.text).to.equal(303)
      expect(await house.db.reader('claims').where({ case_id: caseId, cause: 'LDM.4.1' })).to.deep.equal([])
      expect(await faultsOfCase(house.db.reader, house.office, caseId)).to.deep.equal([])
      expect((await house.as(ownerId).get(saved.location)).text).to.include('¥945.00')
      expect((await house.as(ownerId).get(`/cases/${caseId}`)).text).to.include('计算 ¥945.00')
    })

    it('begin with what the case knows: earlier workings and the sum claimed', async () => {
      const { caseId, ownerId } = await openCase(house)
      const claim = await house.db.reader('claims').where({ case_id: caseId }).first()
      const path = `/cases/${caseId}/claims/${claim.id}/calculators`
      const client = house.as(ownerId)
      await client.post(`${path}/compensation`, { ...dismissed, placeId: 'mawei', _save: 'yes', _key: 'k3' })
      const next = await client.get(`${path}/unlawful-dismissal`)
      expect(next.html).to.include('value="2019-03-01"').and.include('value="6800.00"')
      expect(next.text).to.include('已按本案已有的情况填好一部分')
      const arrears = await client.get(`${path}/arrears-damages`)
      expect(arrears.html).to.include(`value="${(Number(claim.amount_fen) / 100).toFixed(2)}"`)
    })

    it('begin with the first day of work and the wage told at registration, and the newest word on them', async () => {
      const told = { applicantHiredOn: '2021-05-06', applicantWageFen: '4,321.50', summary: '拖欠工资。' }
      const { caseId, ownerId, accepted, take } = await openCase(house, told)
      const path = `/cases/${caseId}/claims/${await claimOf(caseId)}/calculators`
      const client = house.as(ownerId)
      expect((await client.get(`${path}/compensation`)).html).to.include('value="2021-05-06"')
      expect((await client.get(`${path}/overtime`)).html).to.include('value="4321.50"')
      const { id: memberId } = await house.db.reader('members').where({ case_id: caseId }).first('id')
      await take('case-file', 'recordEmployment', { memberId, wageFen: '4,500', post: '装配工' })
      expect((await client.get(`${path}/overtime`)).html).to.include('value="4500.00"')
      expect((await client.get(`/cases/${caseId}`)).text).to.match(/劳动关系情况.*2021-05-06.*¥4,500.00.*装配工/)
      await accepted()
      await renderPapers.run(house.office)
      const { sha256 } = await house.db
        .reader('papers')
        .where({ case_id: caseId, template: 'mediation-application' })
        .first()
      const paper = textIn(await house.office.files.get(sha256))
      expect(paper).to.include('测试工人甲，2021年5月6日入职，岗位装配工，月工资4,500.00元。')
      const { version, id } = await house.db
        .reader('proceedings')
        .where({ case_id: caseId, workflow: 'case-file' })
        .first()
      for (const wrong of [{}, { hiredOn: '2026-11-10' }, { hiredOn: '2026-11-02', endedOn: '2026-11-01' }]) {
        const answers = { memberId, ...wrong, _version: String(version) }
        expect((await client.post(`/proceedings/${id}/steps/recordEmployment`, answers)).status).to.equal(422)
      }
      const late = { ...registration, applicantHiredOn: '2026-11-10', applicantName: '来得太早' }
      expect((await house.as('mediator-a').submit('/cases/new', late)).status).to.equal(422)
    })

    it('put those that fit the cause first, and take the day of an injury from its proceeding', async () => {
      const journey = await openCase(house)
      await journey.begin('work-injury', 'record', {
        recordedOn: '2026-11-09',
        injuredOn: '2026-10-05',
        insured: 'no',
        relation: 'clear',
        what: '机器压伤手指',
      })
      await journey.take('case-file', 'addClaim', { cause: 'LDM.5.5', forum: 'arbitration' })
      const claim = await house.db.reader('claims').where({ case_id: journey.caseId, cause: 'LDM.5.5' }).first()
      const path = `/cases/${journey.caseId}/claims/${claim.id}/calculators`
      const list = await house.as(journey.ownerId).get(path)
      expect(list.html.indexOf(`${path}/injury-benefits`)).to.be.below(list.html.indexOf(`${path}/compensation`))
      expect(list.text).to.include('适用于本请求')
      expect((await house.as(journey.ownerId).get(`${path}/injury-benefits`)).html).to.include('value="2026-10-05"')
    })

    it('are read by those alone for whom they were saved', async () => {
      const journey = await openCase(house)
      const { caseId, ownerId } = journey
      await journey.take('case-file', 'grant', { personId: 'lawyer-a', asLawyer: 'yes', reason: '代理' })
      const path = `/cases/${caseId}/claims/${await claimOf(caseId)}/calculators/notice-pay`
      const typed = { ground: 'article-40', noticeGiven: 'no', lastMonthWageFen: '7350', _save: 'yes' }
      const own = await house.as(ownerId).post(path, { ...typed, _audience: 'mediators', _key: 'k4' })
      expect((await house.as(ownerId).get(own.location)).status).to.equal(200)
      expect((await house.as('lawyer-a').get(own.location)).status).to.equal(404)
      expect((await house.as('lawyer-a').get(`/cases/${caseId}`)).text).to.not.include('¥7,350.00')
      const refused = await house.as('lawyer-a').post(path, { ...typed, _audience: 'mediators', _key: 'k5' })
      expect(refused.status).to.equal(422)
    })

    it('do not exist for whoever may not see the case, and are no business of partners', async () => {
      const { caseId, ownerId } = await openCase(house)
      const path = `/cases/${caseId}/claims/${await claimOf(caseId)}/calculators`
      const save = { ground: 'article-40', noticeGiven: 'no', lastMonthWageFen: '7350', _save: 'yes', _key: 'k6' }
      expect((await house.as('lawyer-b').get(path)).status).to.equal(404)
      expect((await house.as('lawyer-b').post(`${path}/notice-pay`, save)).status).to.equal(404)
      expect((await house.as('partner-inspection').get(path)).status).to.be.oneOf([403, 404])
      expect((await house.as(ownerId).get(`/cases/${caseId}/claims/none/calculators`)).status).to.equal(404)
      expect((await house.as(ownerId).get(`/cases/${caseId}/workings/none`)).status).to.equal(404)
    })
  })
})
