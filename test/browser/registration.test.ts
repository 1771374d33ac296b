/** Registering in a real browser: lines of a spreadsheet, and likely duplicates without scripts. */
import { expect } from 'chai'
import { openVisit } from '../support/browser.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

describe('registering', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await register(house, 'mediator-a', {
      applicantName: '江小白',
      applicantPhone: '13833330001',
      respondentName: '福州临江食品有限公司',
      amountFen: '8600',
    })
  })
  after(() => house.close())

  it('takes lines pasted from a spreadsheet', async () => {
    await using visit = await openVisit(house, { as: 'mediator-a', locale: 'zh' })
    const { page } = visit
    await visit.open('/cases/new')
    await page.fill('#applicantName', '带头人')
    await page.click('summary:has-text("群体")')
    await page.evaluate(`{
      const data = new DataTransfer()
      data.setData('text/plain', ${JSON.stringify('甲一\t13833330011\t1,200.50\t是\n乙二\t13833330012\t800\n丙三\t\t\n丁四\t\t90\n')})
      document.querySelector('#workers-0-name').dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      )
    }`)
    await page.check('#consentChannel-0')
    await page.click('.fq-submit .primary')
    await page.waitForSelector('[role=status] .good')
    const caseId = page.url().split('/').at(-1)!
    const facts = await house.db.reader('case_facts').where({ case_id: caseId }).first()
    expect(facts).to.include({ member_count: 5, claimed_fen: 120_050 + 80_000 + 9_000 })
  })

  it('shows likely duplicates and goes on without scripts', async () => {
    await using visit = await openVisit(house, { as: 'mediator-a', locale: 'zh', width: 390, scripts: false })
    const { page } = visit
    await visit.open('/cases/new')
    await page.fill('#applicantName', '江小白')
    await page.fill('#respondentName', '临江食品')
    await page.check('#consentChannel-1')
    await page.fill('#consentWitness', '门卫')
    await page.click('.fq-submit .primary')
    expect(await page.textContent('#duplicates')).to.contain('可能已经登记过')
    expect(await page.inputValue('#consentWitness')).to.equal('门卫')
    await page.click('.fq-note button')
    await page.waitForSelector('[role=status] .good')
    expect(await page.textContent('[role=status]')).to.contain('已登记')
  })
})
