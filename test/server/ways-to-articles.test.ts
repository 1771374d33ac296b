/** A day on any screen leads to its counting, and from there to the article, for whoever may read the case. */
import { expect } from 'chai'
import { nextRules } from '../../server/exports/next-rules.ts'
import type { Page } from '../support/client.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { openClaim } from '../support/opened-claim.ts'

describe('Section 2: the way from a day to its article', () => {
  let house: TestOffice
  let one: Awaited<ReturnType<typeof openClaim>>
  let closeOn: { id: string }
  before(async () => {
    house = await openOffice()
    one = await openClaim(house)
    await one.accepted()
    await one.knew('ended', '2026-03-02')
    house.clock.on('2026-11-23')
    closeOn = await house.db.reader('deadlines').where({ case_id: one.caseId, rule: 'mediation_close' }).first('id')
  })
  after(() => house.close())

  const get = (path: string) => house.as(one.ownerId).get(path)
  const linkTo = (page: Page, href: string): string =>
    new RegExp(`<a[^>]*href="${href}"[^>]*>([\\s\\S]*?)</a>`).exec(page.html)?.[1] ?? ''

  it('goes from the desk, the list and somebody’s work', async () => {
    const [, href = '', said] = /<a href="(\/deadlines\/[^"]+)">([\s\S]*?)<\/a>/.exec((await get('/')).html) ?? []
    expect(said).to.contain('还剩 1 天').and.contain('期限怎么算')
    expect((await get(href)).html).to.match(/href="\/rules\/mediation_/)
    expect(linkTo(await get('/cases'), `/cases/${one.caseId}#deadlines`)).to.contain('2026-11-24')
    const work = await get(`/people/${one.ownerId}/work`)
    expect(linkTo(work, `/deadlines/${closeOn.id}`)).to.contain('2026-11-24')
    expect(linkTo(work, `/cases/${one.caseId}#deadlines`)).to.contain('2026-11-24')
  })

  it('goes from the case page by the day itself, to the counting and to the rule', async () => {
    const page = await get(`/cases/${one.caseId}`)
    expect(linkTo(page, `/deadlines/${closeOn.id}`)).to.contain('2026-11-24')
    expect(linkTo(page, '/rules/mediation_close')).to.contain('《企业劳动争议协商调解规定》第29条')
    const counted = await get(`/deadlines/${closeOn.id}`)
    expect(counted.text).to.contain('第 1–15 日')
    expect(linkTo(counted, '/rules/mediation_close')).to.contain('第29条')
    expect((await get('/rules/mediation_close')).text).to.contain('2012-01-01')
  })

  it('goes from a claim: its year is counted on the page and on paper, the last day of a way leads to it', async () => {
    const { id } = await house.db
      .reader('deadlines')
      .where({ case_id: one.caseId, rule: 'limitation_of_claim' })
      .first('id')
    for (const path of [one.claimPath, `${one.claimPath}/limitation`]) {
      const page = await get(path)
      expect(page.text, path).to.contain('期限 1 年').and.contain('届满日为')
      expect(linkTo(page, '/rules/limitation_of_claim'), path).to.contain('规则与条文')
    }
    expect(linkTo(await get(one.claimPath), `/deadlines/${id}`)).to.contain('劳动仲裁')
    const rule = await get('/rules/limitation_of_claim')
    expect(rule.text).to.contain('《劳动争议调解仲裁法》第27条').and.contain('2008-05-01').and.contain('时效中断、中止')
  })

  it('goes from the page of a party', async () => {
    const { id } = await house.db.reader('parties').where({ case_id: one.caseId, side: 'applicant' }).first('id')
    const page = await get(`/parties/${id}`)
    expect(linkTo(page, `/cases/${one.caseId}#deadlines`)).to.contain('2026-11-24')
  })

  it('goes along with an exported day', async () => {
    const rules = await nextRules(house.db.reader, [{ id: one.caseId, nextDeadlineOn: '2026-11-24' }])
    expect(rules.get(one.caseId)?.source.zh).to.match(/^《.+》第\d+条/)
    expect((await nextRules(house.db.reader, [{ id: one.caseId, nextDeadlineOn: null }])).size).to.equal(0)
  })

  it('goes from what a correction would move, and from the report on deadlines, to the rule', async () => {
    const { id } = await house.db.reader('events').where({ case_id: one.caseId, step: 'accept' }).first('id')
    const asked = await house
      .as('lead-a')
      .submit(`/events/${id}/amend`, { acceptedOn: '2026-11-10' }, `/events/${id}/amend`)
    expect(linkTo(asked, '/rules/mediation_close')).to.contain('结束调解')
    const report = await house.as('lead-a').get('/reports/deadlines')
    expect(linkTo(report, '/rules/mediation_accept')).to.contain('决定是否受理')
  })
})
