/** Where a referred case went is proposed when it is closed, shown, counted, and in the exported list. */
import { expect } from 'chai'
import { exportsEnded } from '../../server/exports/make.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the result of a case', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  it('is proposed from its proceedings, and told everywhere by its own name', async () => {
    const { caseId, ownerId, begin, take } = await openCase(house, { on: '2026-11-23', applicantName: '转介甲' })
    await take('case-file', 'accept', {})
    await begin('referral', 'send', {
      sentOn: '2026-11-23',
      partnerId: 'arbitration',
      reason: 'mediation-failed',
      text: '请依法受理',
      consentChannel: 'signed',
    })
    await take('referral', 'sign', { signedOn: '2026-11-23' })
    await take('referral', 'recordResult', {
      resultOn: '2026-11-23',
      result: 'decided',
      text: '已受理并裁决',
      workerTold: 'yes',
    })
    const file = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'case-file' }).first()
    const closing = `/proceedings/${file.id}/steps/close`
    const page = await house.as(ownerId).get(closing)
    expect(page.html, 'the partner was an arbitration commission').to.match(/name="result"[^>]*value="转介仲裁"/)

    const closed = await house.as(ownerId).submit(closing, {
      closedOn: '2026-11-23',
      result: '转介仲裁',
      missingReason: '材料由对方留存',
    })
    expect(closed.status, closed.text).to.equal(303)
    expect((await house.as(ownerId).follow(closed)).text).to.contain('转介仲裁')

    const report = await house.as('lead-a').get('/reports/overview?period=2026-11')
    const line = /转介仲裁[\s\S]{0,400}?>(\d+)</.exec(report.html)
    expect(line?.[1], 'counted in its line').to.equal('1')

    await house.as(ownerId).post('/exports/cases', { query: '', format: 'csv' })
    await exportsEnded(house.office)
    const exports = await house.as(ownerId).get('/exports')
    const list = await house.as(ownerId).get(/href="(\/exports\/[^"]+\/file)"/.exec(exports.html)![1]!)
    expect(list.bytes.toString('utf8')).to.contain('处理结果').and.to.contain('转介仲裁')
  })
})
