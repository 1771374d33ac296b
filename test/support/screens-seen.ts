/** Looks at screens as a browser shows them: nothing axe objects to, nothing wider than a phone, no link that leads nowhere. */
import { expect } from 'chai'
import type { Locale } from '../../workflows/text.ts'
import { type Accessible, openVisit, type Visit } from './browser.ts'
import { openOffice, type TestOffice } from './office.ts'
import { type Screen, screensOf } from './screens.ts'
import { casesAtAllStands } from './stands.ts'

const phone = { width: 390, height: 844 }
const desktop = { width: 1280, height: 900 }

/** Every screen in one language, as two people at a time. */
export function describeScreens(locale: Locale): void {
  describe(`every screen, in ${locale}`, function () {
    this.timeout(420_000) // all of them, one after another
    let house: TestOffice
    let screens: Screen[]
    before(async () => {
      house = await openOffice()
      screens = screensOf(await casesAtAllStands(house))
    })
    after(() => house.close())

    it('can be used by everybody and fits on a phone', async () => {
      const faults: string[] = []
      const people = [...Map.groupBy(screens, ({ as }) => as)].toSorted((a, b) => b[1].length - a[1].length)
      const lookOn = async () => {
        for (let next = people.shift(); next; next = people.shift()) {
          const [as, theirs] = next
          faults.push(...(await lookAtAll(house, theirs, { as, locale })))
        }
      }
      await Promise.all([lookOn(), lookOn()]) // of two walks beside each other, so that two processors are busy
      expect(faults.join('\n\n')).to.equal('')
    })

    it('can be used by everybody before there is anybody', async () => {
      await using empty = await openOffice({ isEmpty: true, env: { DEMO: 'on' } })
      const faults: string[] = []
      await using visit = await openVisit(empty, { locale })
      for (const path of ['/first-administrator', '/sign-in'])
        await look(visit, { name: path, as: '', path }).catch(error => faults.push(String(error)))
      expect(faults.join('\n\n')).to.equal('')
    })
  })
}

type Looking = { as: string; locale: Locale }

/** What is wrong with the screens one person sees, and with where they lead; all of them are looked at. */
async function lookAtAll(house: TestOffice, theirs: Screen[], { as, locale }: Looking): Promise<string[]> {
  const faults: string[] = []
  const links = new Map<string, string>()
  const visit = await openVisit(house, { locale, ...(as && { as }) })
  for (const [place, screen] of theirs.entries()) {
    await look(visit, screen, place > 0 ? later[locale] : {}).catch(error => faults.push(`${screen.name}: ${error}`))
    for (const link of await linksOn(visit)) links.set(link, screen.name)
  }
  if (locale === 'zh') faults.push(...(await deadEnds(visit, links)).map(fault => `${as}: ${fault}`))
  await visit[Symbol.asyncDispose]().catch(error => faults.push(String(error)))
  return faults
}

/** After the first screen of a person: an English page is the Chinese one in other words. */
const later: Record<Locale, Accessible> = { zh: { isTopSeen: true }, en: { isTopSeen: true, by: 'words' } }

async function look(visit: Visit, { path, act, status = 200 }: Screen, how: Accessible = {}): Promise<void> {
  await visit.page.setViewportSize(desktop)
  const opened = await visit.open(path)
  expect((await act?.(visit)) ?? opened, 'status').to.equal(status)
  await visit.checkAccessible(how)
  await visit.page.setViewportSize(phone)
  await visit.checkFits()
}

const linksOn = ({ page }: Visit): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('a[href^="/"]:not(dialog a)')].map(it => it.pathname + it.search)`)

/** Links that begin alike, such as the figures of one report: other tests hold each of them against its list. */
const mostAlike = 8

/** What a page offers must be open to whoever is offered it. */
async function deadEnds({ page }: Visit, links: ReadonlyMap<string, string>): Promise<string[]> {
  const faults: string[] = []
  const alike = Map.groupBy(links, ([link]) => link.split(/[/?]/).slice(0, 3).join('/'))
  for (const [link, from] of [...alike.values()].flatMap(some => some.slice(0, mostAlike))) {
    const status = (await page.request.get(link)).status()
    if (status >= 400) faults.push(`${from} leads to ${link}: ${status}`)
  }
  return faults
}
