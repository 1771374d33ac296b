/** From a figure to its list and back: to the report as it was left, whatever the figure was of. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const decoded = (html: string): string => html.replaceAll('&amp;', '&').replaceAll('&#38;', '&')

describe('a list behind a figure', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await openCase(house)
  })
  after(() => house.close())

  const linksOf = async (path: string): Promise<string[]> =>
    [...decoded((await house.as('administrator').get(path)).html).matchAll(/href="([^"]+)"/g)].map(([, href]) => href!)
  const report = '/reports/overview?organisation=mawei&period=2026-11'

  it('leads back to the report one came from: from the period before, a year ago and a unit', async () => {
    const lists = (await linksOf(report)).filter(href => href.startsWith('/reports/overview/st_registered?'))
    const elsewhere = lists.filter(
      href => !href.includes('organisation=mawei&period=2026-11&') && href.includes('back='),
    )
    const of = (part: string) => elsewhere.find(href => href.includes(part))
    for (const part of ['period=2026-10-01', 'period=2025-11-01', 'organisation=station-a']) {
      expect(of(part), part).to.not.equal(undefined)
      expect(await linksOf(of(part)!), part).to.include(report)
      const ordered = (await linksOf(`${of(part)!}`)).filter(href => href.includes('sort='))
      for (const href of ordered) expect(await linksOf(href), href).to.include(report)
    }
    const own = lists.find(href => !href.includes('back='))!
    expect(await linksOf(own), 'of its own period and organisation').to.include(report)
  })

  it('leads to no other address than a report of the house', async () => {
    const list = '/reports/overview/st_registered?organisation=mawei&period=2026-11'
    for (const back of [
      'https://elsewhere.example/reports/a?',
      '//elsewhere.example',
      '/sign-out',
      '/reports/..//x?',
      'javascript:1',
    ]) {
      const links = await linksOf(`${list}&back=${encodeURIComponent(back)}`)
      expect(links, back).to.include(report)
      expect(links).to.not.include(back)
    }
  })
})
