/** Everything by the keyboard alone: where it goes, that one sees where it is, and where it lands after a refusal. */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { submit } from '../support/answering.ts'
import { openVisit, type Visit } from '../support/browser.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the keyboard', () => {
  let house: TestOffice
  let visit: Visit
  let page: Page
  let caseId: string
  before(async () => {
    house = await openOffice()
    const journey = await openCase(house)
    await journey.accepted()
    caseId = journey.caseId
    visit = await openVisit(house, { as: journey.ownerId, locale: 'zh' })
    page = visit.page
  })
  after(async () => {
    await visit[Symbol.asyncDispose]()
    await house.close()
  })

  it('begins at a link that skips to the content', async () => {
    await visit.open(`/cases/${caseId}`)
    await page.keyboard.press('Tab')
    expect(await focused(page)).to.include({ text: '跳到正文', isSeen: true })
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(`document.querySelector('main').contains(document.activeElement)`)).to.equal(true)
  })

  it('can scroll a map, which is shown where the workflow begins', async () => {
    await visit.open('/workflows/mediation')
    const isSeen = await page.evaluate(`(() => {
      const frame = document.querySelector('.fq-map-frame')
      const [outer, start] = [frame, frame.querySelector('.node')].map(one => one.getBoundingClientRect())
      return frame.tabIndex === 0 && start.left >= outer.left && start.right <= outer.right
    })()`)
    expect(isSeen).to.equal(true)
  })

  for (const [what, path, action] of [
    ['a case', () => `/cases/${caseId}`, '调解会'],
    ['the registration', () => '/cases/new', '登记'],
    ['a step', stepPath, '登记方案'],
  ] as const)
    it(`reaches the primary action of ${what}, and shows on the way where it is`, async () => {
      await visit.open(await path())
      const unseen: string[] = []
      for (let tabs = 0; tabs < 120; tabs++) {
        await page.keyboard.press('Tab')
        const { text, isPrimary, isSeen } = await focused(page)
        if (!isSeen) unseen.push(text)
        if (isPrimary) {
          expect(text).to.equal(action)
          expect(unseen, 'no visible focus').to.deep.equal([])
          return
        }
      }
      expect.fail(`120 tabs do not reach ${action}`)
    })

  it('lands on what is wrong after a refusal, and from there on the field', async () => {
    await visit.open(await stepPath())
    await submit(page, { amountFen: 'viel' })
    expect((await focused(page)).text).to.match(/^有几处需要修改/)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate('document.activeElement.name')).to.equal('proposer')
  })

  it('opens and closes menus and folds', async () => {
    await visit.open(`/cases/${caseId}`)
    const menu = page.locator('.fq-menu')
    await menu.locator('summary').focus()
    await page.keyboard.press('Enter')
    expect(await menu.getAttribute('open')).not.to.equal(null)
    await page.keyboard.press('Tab')
    expect((await focused(page)).text).to.equal('我的账号')
    await page.keyboard.press('Escape')
    expect(await menu.getAttribute('open')).to.equal(null)
    expect((await focused(page)).text).to.contain(house.people['mediator-a'].name)

    await page.locator('main summary', { hasText: '怎么算的' }).first().focus()
    await page.keyboard.press('Space')
    await page.getByRole('columnheader', { name: '日期' }).first().waitFor()
  })

  async function stepPath(): Promise<string> {
    const { id } = await house.db.reader('proceedings').where({ case_id: caseId, workflow: 'mediation' }).first('id')
    return `/proceedings/${id}/steps/recordOffer`
  }
})

type Focused = { text: string; isPrimary: boolean; isSeen: boolean }

/** What has the focus, and whether an outline shows it; the picker inside a field for a day has a ring of its own. */
const focused = (page: Page): Promise<Focused> =>
  page.evaluate(`(() => {
    const it = document.activeElement
    const { outlineStyle, outlineWidth } = getComputedStyle(it)
    const { width, height, bottom } = it.getBoundingClientRect()
    return {
      text: (it.innerText || it.name || it.tagName).trim().replace(/\\s+/g, ' '),
      isPrimary: it.matches('main .fq-btn.primary'),
      isSeen: (it.type === 'date' || (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2)) && width > 1 && height > 1 && bottom > 0,
    }
  })()`)
