import { expect } from 'chai'
import { openVisit, type Visit } from '../support/browser.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a watched browser', () => {
  let office: TestOffice
  before(async () => {
    office = await openOffice()
  })
  after(() => office.close())

  it('complains of what the security policy refuses', async () => {
    const complaints = await complaintsAfter(async ({ page }) => {
      await page.evaluate(
        `document.body.append(Object.assign(document.createElement('script'), { text: 'let a = 1' }))`,
      )
    })
    expect(complaints).to.match(/Content Security Policy/)
  })

  it('complains of scripts that fail', async () => {
    const complaints = await complaintsAfter(async ({ page }) => {
      await page.evaluate(`setTimeout(() => { throw new Error('a slip') }, 0)`)
      await page.waitForTimeout(50)
    })
    expect(complaints).to.match(/a slip/)
  })

  it('has nothing to complain of at the door, in both languages and widths, with and without scripts', async () => {
    for (const locale of ['zh', 'en'] as const)
      for (const width of [390, 1280])
        for (const scripts of [true, false]) {
          await using visit = await openVisit(office, { locale, width, scripts })
          expect(await visit.open('/sign-in')).to.equal(200)
          await visit.checkFits()
          if (scripts) await visit.checkAccessible()
        }
  })

  async function complaintsAfter(work: (visit: Visit) => Promise<void>): Promise<string> {
    const visit = await openVisit(office)
    await visit.open('/sign-in')
    await work(visit)
    return await visit[Symbol.asyncDispose]().then(() => '', String)
  }
})
