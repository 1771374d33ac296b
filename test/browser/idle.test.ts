/** A session that ends while somebody writes: warned before, nothing of what was typed is lost. */
import { expect } from 'chai'
import type { Page } from 'playwright-core'
import { answer, press, submit } from '../support/answering.ts'
import { openVisit, type Visit } from '../support/browser.ts'
import { testPassword } from '../support/builders.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const day = '2026-11-09'

describe('an idle session', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  it('warns before it ends, lasts longer on request, and gives back the draft after the next sign-in', async () => {
    await using visit = await openVisit(house, { as: 'mediator-a', locale: 'zh' })
    const { page } = visit
    await page.clock.install()
    await openApplication(visit)
    await answer(page, { way: 'oral', reasons: '两个月工资没有发' })
    await page.clock.runFor(2_000)
    await page.getByText('草稿已保存').waitFor()

    house.clock.on(day, '09:29')
    await page.clock.fastForward(60_000)
    const dialog = page.getByRole('dialog', { name: '即将自动退出' })
    await dialog.getByText('系统将在 1 分钟内退出').waitFor()
    await visit.checkAccessible()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })

    house.clock.on(day, '09:58')
    await page.clock.fastForward(60_000)
    await dialog.getByText('系统将在 1 分钟内退出').waitFor()
    house.clock.on(day, '10:00')
    await page.clock.fastForward(60_000)
    await dialog.getByText('已退出登录，请重新登录。').waitFor()
    await visit.checkAccessible()
    await press(page, dialog.getByRole('link', { name: '登录' }))
    await comeBack(page)
    await page.getByText('已恢复您上次没有提交的内容。').waitFor()
    expect(await page.locator('[name=reasons]').inputValue()).to.equal('两个月工资没有发')
    expect(await page.locator('[name=way][value=oral]').isChecked()).to.equal(true)
  })

  for (const scripts of [true, false])
    it(`keeps a form that was sent too late, ${scripts ? 'with' : 'without'} scripts`, async () => {
      await using visit = await openVisit(house, { as: 'mediator-a', locale: 'en', scripts })
      const { page } = visit
      await openApplication(visit)
      house.clock.on(day, '10:00')
      await submit(page, { way: 'oral', reasons: 'Two months of wages', elsewhere: 'no' })
      await page.getByText('You were signed out because nothing happened for a while').waitFor()
      await comeBack(page)
      await page.getByText('What you typed and did not send is back.').waitFor()
      expect(await page.locator('[name=reasons]').inputValue()).to.equal('Two months of wages')
      await submit(page, { signed: 'yes' })
      await page.getByText('Done: Application received').waitFor()
    })

  async function openApplication({ open }: Visit): Promise<void> {
    const { caseId } = await openCase(house, { on: day })
    await house.db.write(tx => tx('cases').where({ id: caseId }).update({ owner_id: 'mediator-a' }))
    expect(await open(`/cases/${caseId}/begin/mediation/apply`)).to.equal(200)
  }

  async function comeBack(page: Page): Promise<void> {
    await page.fill('#name', 'mediator-a')
    await page.fill('#password', testPassword)
    await press(page, page.locator('main button.primary').first())
  }
})
