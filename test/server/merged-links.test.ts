/** What is said of a case that was merged leads to its own file, which says where it went, not into the other without a word. */
import { expect } from 'chai'
import { endSweep, insertSweep, keepOutcome } from '../../server/sweep/repository.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('links to a case that was merged', () => {
  let house: TestOffice
  let gone: Awaited<ReturnType<typeof openCase>>
  let intoNumber: string
  const ownFile = () => `/cases/${gone.caseId}?file=closed`
  const submit = (who: string, path: string, typed: Record<string, string>) => house.as(who).submit(path, typed, path)

  before(async () => {
    house = await openOffice()
    const kept = await openCase(house)
    gone = await openCase(house)
    intoNumber = (await house.db.reader('cases').where({ id: kept.caseId }).first()).registration_number
    await submit('lead-a', `/cases/${gone.caseId}/log/ownerMessage`, { text: '请补充工资流水' })
    const order = { text: '请核对登记', replyOn: '2026-11-20' }
    expect((await submit('supervisor', `/cases/${gone.caseId}/log/supervisionOrder`, order)).status).to.equal(303)
    await gone.take('case-file', 'merge', { intoNumber, reason: '重复登记' })
  })
  after(() => house.close())

  const explains = async (who: string, html: string, anchor: string) => {
    expect(html).to.contain(`href="${ownFile()}${anchor}"`).and.not.contain(`href="/cases/${gone.caseId}${anchor}"`)
    const page = await house.as(who).get(ownFile())
    expect(page.text).to.contain(`本案已并入 ${intoNumber}`)
    if (anchor) expect(page.html).to.contain(`id="${anchor.slice(1)}"`)
  }

  it('lead there from a message that waits for an answer', async () => {
    await explains(gone.ownerId, (await house.as(gone.ownerId).get('/')).html, '#messages')
    expect((await house.as(gone.ownerId).get(ownFile())).text).to.contain('请补充工资流水')
  })

  it('lead there from what the sweep has found, and from the order that follows it up', async () => {
    const at = house.clock.now().toISOString()
    const says = { zh: '结案后仍有事项', en: 'Something goes on' }
    await house.db.write(async tx => {
      const sweepId = (await insertSweep(tx, { begunBy: 'administrator', night: null, whole: true, at }))!
      const findings = [{ subject: gone.caseId, caseId: gone.caseId, says }]
      await keepOutcome(tx, { checkId: 'open-in-closed', found: 1, followed: 0, tookMs: 1, findings }, { sweepId, at })
      await endSweep(tx, sweepId, { state: 'done', at })
    })
    const { html } = await house.as('administrator').get('/sweep/checks/open-in-closed')
    await explains('administrator', html, '')
    await explains('administrator', html, '#orders')
  })
})
