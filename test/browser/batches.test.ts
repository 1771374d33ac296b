import { goOn } from '../../server/batches/run.ts'
import { openVisit } from '../support/browser.ts'
import { openOwedGroup } from '../support/group.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a group and its batches in the browser', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  for (const { width, locale } of [
    { width: 1280, locale: 'zh' },
    { width: 390, locale: 'en' },
  ] as const)
    it(`go from the roster to the report, ${width} px wide`, async () => {
      const { caseId, ownerId, members, proceedingId } = await openOwedGroup(house, 12)
      await using visit = await openVisit(house, { as: ownerId, width, locale })
      const { page } = visit
      const look = async () => {
        await visit.checkAccessible()
        await visit.checkFits()
      }
      const press = (button: string) => Promise.all([page.waitForEvent('load'), page.click(button)])
      await visit.open(`/cases/${caseId}/members/import`)
      await look()
      await page.fill(
        '#pasted',
        '姓名\t电话\t金额\t身份证号\n新人甲\t13500000001\t1,200\t\n新人乙\t12\t-3\t110105194912310021',
      )
      await press('main form button.primary')
      await look()
      await visit.open(`/cases/${caseId}/members`)
      await look()
      await page.check(`input[name=ids][value="${members[1]!.id}"]`)
      await page.check(`input[name=ids][value="${members[2]!.id}"]`)
      await page.selectOption('#batch-step', `proceeding/${proceedingId}/recordPayment`)
      await press('.fq-many button')
      await look()
      await page.check('input[name=way][value=bank]').catch(() => page.selectOption('select[name=way]', 'bank'))
      await press('main form button.primary')
      await goOn(house.office)
      await page.reload()
      await look()
      await press('form[action$="/confirm"] button')
      await goOn(house.office)
      await page.reload()
      await look()
      await visit.open('/batches')
      await look()
      await visit.open('/cases?state=registered')
      await page.click('.fq-card details summary')
      await look()
    })
})
