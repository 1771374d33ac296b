/** Where the five figures of a case come from: each part with its record, its working and its paper, by clicking only. */
import { expect } from 'chai'
import { yuan } from '../../server/web/print.ts'
import { openOwedGroup } from '../support/group.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('where the sums of a case come from', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const hrefs = (html: string, pattern: RegExp): string[] =>
    [...html.matchAll(/href="([^"]+)"/g)]
      .map(([, href]) => href!.replaceAll('&#38;', '&'))
      .filter(href => pattern.test(href))

  it('is one click from each figure of the case, its workers and its payments, and leads on to who recorded it', async () => {
    const { caseId, ownerId, members, take } = await openOwedGroup(house, 3)
    await take('performance', 'recordPayment', {
      paidOn: '2026-11-09',
      way: 'bank',
      receipt: '回单77号',
      memberId: members[1]!.id,
      amountFen: 100_000,
    })
    const client = house.as(ownerId)
    const page = await client.get(`/cases/${caseId}`)
    for (const figure of ['claimed', 'agreed', 'paid', 'due'])
      expect(page.html, figure).to.include(`href="/cases/${caseId}/sums#${figure}"`)
    const own = `/cases/${caseId}/sums?member=${members[1]!.id}`
    expect(page.html).to.include(`href="${own}#paid"`)
    expect((await client.get(`/cases/${caseId}/members`)).html).to.include(`href="${own}#paid"`)

    const whole = await client.get(`/cases/${caseId}/sums`)
    expect(whole.status).to.equal(200)
    for (const word of ['登记到账', '回单77号', '2026-11-09']) expect(whole.text, word).to.include(word)
    const events = hrefs(whole.html, /\?of=/)
    expect(events).to.have.length.greaterThan(3)
    for (const href of new Set(events)) {
      const told = await client.get(href)
      expect(told.status, href).to.equal(200)
      expect(told.html, href).to.include('class="step')
    }
    const alone = await client.get(own)
    expect(alone.text).to.include(yuan(100_000)).and.include('一人的')
    expect((await client.get(`/cases/${caseId}/sums?member=none`)).status).to.equal(404)
    expect((await house.as('lawyer-b').get(`/cases/${caseId}/sums`)).status).to.equal(404)
  })

  it('is the step that told a claim last, and the first again once that is taken back; and what was decided on it', async () => {
    const { caseId, ownerId, take } = await openCase(house)
    const client = house.as(ownerId)
    const { id: claimId } = await house.db.reader('claims').where({ case_id: caseId }).first('id')
    const claimed = async () => {
      const { html } = await client.get(`/cases/${caseId}/sums`)
      return html.slice(html.indexOf('id="claimed"'), html.indexOf('id="agreed"'))
    }
    expect(await claimed()).to.include('登记')
    await take('case-file', 'changeClaim', { claimId, amountFen: '30000' })
    expect(await claimed())
      .to.include('变更请求')
      .and.include('¥30,000.00')
      .and.include('没有计算书')
    const { id } = await house.db.reader('events').where({ case_id: caseId, step: 'changeClaim' }).first('id')
    const back = await client.post(`/events/${id}/take-back`, { reason: '误记', shown: id })
    expect(back.status, back.text).to.equal(303)
    expect(await claimed())
      .to.include('¥28,000.00')
      .and.not.include('变更请求')

    const outcomes = [{ claim: claimId, result: 'partly', awardedFen: '12345' }]
    await take('case-file', 'recordOutcomes', { decidedOn: '2026-11-09', forum: 'arbitration', outcomes })
    const { html } = await client.get(`/cases/${caseId}/sums`)
    expect(html.slice(html.indexOf('id="awarded"'), html.indexOf('id="paid"')))
      .to.include('¥12,345.00')
      .and.match(/\?of=/)
  })

  it('leads from what was agreed to the step that signed it and its papers, and from a paper back to the step', async () => {
    const journey = await openCase(house)
    await journey.signed()
    const client = house.as(journey.ownerId)
    const { html, text } = await client.get(`/cases/${journey.caseId}/sums`)
    expect(text).to.include('¥18,000.00')
    const papers = hrefs(html, /^\/papers\//)
    expect(papers).to.have.length.greaterThan(0)
    const [back] = hrefs((await client.get(papers[0]!)).html, /\?of=/)
    expect((await client.get(back!)).status).to.equal(200)
  })

  it('stands beside the claim with every working, the newest first', async () => {
    const { caseId, ownerId } = await openCase(house)
    const client = house.as(ownerId)
    const { id: claimId } = await house.db.reader('claims').where({ case_id: caseId }).first('id')
    const path = `/cases/${caseId}/claims/${claimId}`
    expect((await client.get(path)).text).to.include('没有保存计算书')
    const typed = { ground: 'article-40', noticeGiven: 'no', _save: 'yes' }
    const calculator = `${path}/calculators/notice-pay`
    const first = await client.post(calculator, { ...typed, lastMonthWageFen: '7350', _key: 's1' })
    const second = await client.post(calculator, { ...typed, lastMonthWageFen: '8000', _key: 's2' })
    const page = await client.get(path)
    expect(hrefs(page.html, /workings/)).to.deep.equal([second.location, first.location])
    expect(page.text).to.include('¥8,000.00').and.include('较早')
    expect((await client.get(`/cases/${caseId}/sums`)).html).to.include(`href="${second.location}"`)
  })
})
