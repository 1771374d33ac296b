/** Every screen once in each language: nothing axe objects to, and nothing wider than a phone. */
import { expect } from 'chai'
import { openVisit, type Visit } from '../support/browser.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { type Screen, screensOf } from '../support/screens.ts'
import { casesAtAllStands } from '../support/stands.ts'

const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 900 }

describe('every screen', () => {
  let house: TestOffice
  let screens: Screen[]
  before(async () => {
    house = await openOffice()
    screens = screensOf(await casesAtAllStands(house))
  })
  after(() => house.close())

  for (const locale of ['zh', 'en'] as const) {
    it(`can be used by everybody and fits on a phone, in ${locale}`, async () => {
      const faults: string[] = []
      const note = (error: unknown) => void faults.push(String(error))
      for (const [as, theirs] of Map.groupBy(screens, screen => screen.as)) {
        const visit = await openVisit(house, { locale, ...(as && { as }) })
        for (const screen of theirs) await look(visit, screen).catch(error => note(`${screen.name}: ${error}`))
        await visit[Symbol.asyncDispose]().catch(note)
      }
      expect(faults.join('\n\n')).to.equal('')
    })
  }

  async function look(visit: Visit, { path, act, status = 200 }: Screen): Promise<void> {
    await visit.page.setViewportSize(desktop)
    const opened = await visit.open(path)
    expect((await act?.(visit)) ?? opened, 'status').to.equal(status)
    await visit.checkAccessible()
    await visit.page.setViewportSize(phone)
    await visit.checkFits()
  }
})
