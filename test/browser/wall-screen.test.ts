/** A wall screen that nobody touches: it renews its figures, outlives a house that is away, and says when it is revoked. */
import { expect } from 'chai'
import { openVisit } from '../support/browser.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const fiveMinutesMs = 300_000
const minuteMs = 60_000

describe('a wall screen left alone', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    await openCase(house, { on: '2026-11-23', applicantName: '大屏工人', applicantPhone: '13811550001' })
  })
  after(() => house.close())

  async function hang(): Promise<string> {
    const typed = { name: '一楼大厅', organisationId: 'station-a' }
    const page = await house.as('lead-a').submit('/displays/new', typed, '/displays/new')
    return /value="[^"]*(\/display\/[\w-]{43})"/.exec(page.html)![1]!
  }

  it('renews its figures, keeps them while the house cannot be reached, and ends when it is revoked', async () => {
    await using visit = await openVisit(house, { width: 1920, height: 1080 })
    const { page, complaints } = visit
    await page.clock.install()
    expect(await visit.open(await hang())).to.equal(200)
    const registered = (count: number) =>
      page.locator('.fq-display-figures li').first().getByText(String(count)).waitFor()
    await registered(1)
    await visit.checkAccessible()

    await openCase(house, { on: '2026-11-23', applicantName: '后来工人', applicantPhone: '13811550002' })
    await page.clock.fastForward(fiveMinutesMs)
    await registered(2)

    await page.route('**/display/*', route => route.abort())
    await page.clock.fastForward(fiveMinutesMs)
    await page.getByText('连接不上系统').waitFor()
    await registered(2)
    await visit.checkAccessible()
    await visit.checkFits()

    await page.unroute('**/display/*')
    await openCase(house, { on: '2026-11-23', applicantName: '第三工人', applicantPhone: '13811550003' })
    await page.clock.fastForward(minuteMs)
    await registered(3)
    await page.getByText('连接不上系统').waitFor({ state: 'hidden' })

    const list = await house.as('lead-a').get('/displays')
    for (const [, action] of list.html.matchAll(/action="(\/displays\/[^"]+\/revoke)"/g))
      await house.as('lead-a').post(action!)
    await page.clock.fastForward(fiveMinutesMs)
    await page.getByText('已经停用').waitFor()
    const told = (complaints as string[]).splice(0)
    expect(told.length, 'the question that found it revoked').to.equal(1)
    expect(told[0]).to.match(/\/display\/[\w-]+: status 404$/)
  })
})
