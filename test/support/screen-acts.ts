/** What is done on a page before a test looks at it; each tells the status the page ended with. */
import { press, submit, type Typed } from './answering.ts'
import type { Visit } from './browser.ts'

type Act = (visit: Visit) => Promise<number>

export const sendWith =
  (typed: Typed): Act =>
  ({ page }) =>
    submit(page, typed)

export const failToSignIn: Act = visit => signInWrongly(visit, 'nobody')

/** Somebody tries until the door stays shut for a while. */
export async function lockOut(visit: Visit): Promise<number> {
  for (let tries = 0; tries < 8; tries++) if ((await signInWrongly(visit, 'mediator-b')) === 429) return 429
  return 0
}

async function signInWrongly({ page }: Visit, name: string): Promise<number> {
  await page.fill('#name', name)
  await page.fill('#password', 'a wrong password')
  return press(page, page.locator('main button.primary').first())
}

/** The phone is on file already. */
export async function registerAgain({ page }: Visit): Promise<number> {
  const status = await submit(page, {
    applicantName: '测试工人丁',
    applicantPhone: '13800000023',
    consentChannel: 'signed',
  })
  await page.locator('#duplicates').waitFor()
  return status
}

/** The sum differs, and the second row has no amount. */
export const wrongTerms: Typed = {
  agreedFen: '100',
  claimKind: 'wages',
  obligations: [
    { amountFen: '50', dueOn: '2026-12-01' },
    { matter: '末期', dueOn: '2026-12-31' },
  ],
}

/** As if somebody had been faster: the page says a version that is gone. */
export async function sendOutOfDate({ page }: Visit): Promise<number> {
  await page.locator('main [name=_version]').evaluate((it: any) => {
    it.value = '1'
  })
  return submit(page, { proposer: 'applicant', room: 'applicant', amountFen: '9000', conditions: '一次付清' })
}

/** As if somebody had saved another name since the form was opened. */
export async function sendOvertaken({ page }: Visit): Promise<number> {
  await page.locator('main [name=_opened]').evaluate((it: any) => {
    it.value = 'before'
  })
  return submit(page, { nameZh: '另一个名称' })
}

export const find =
  (words: string): Act =>
  async ({ page }) => {
    await page.fill('#site-search', words)
    return press(page, page.locator('.fq-search button'))
  }

/** Asks what the step would change, instead of taking it. */
export async function seeChanges({ page }: Visit): Promise<number> {
  await page.locator('main [name=reason]').first().check()
  await page.locator('main [name=signed]').check()
  return press(page, page.locator('main [name=_preview]'))
}

/** No script may run in the frame of a preview, not even one that looks for faults. */
export async function leaveOutPreview({ page }: Visit): Promise<number> {
  await page.locator('main iframe[sandbox=""][title]').evaluate((it: any) => it.remove())
  return 200
}

export const makeFeed: Act = ({ page }) => press(page, page.locator('#calendar-feed button').first())

/** Hangs a screen up and looks at it. */
export async function hangScreen({ page }: Visit): Promise<number> {
  await page.locator('main [name=name]').fill('一楼大厅')
  await page.locator('main select[name=organisationId]').selectOption({ index: 1 })
  await press(page, page.locator('main form button.primary'))
  const address = await page.locator('#display-address').inputValue()
  return (await page.goto(address))?.status() ?? 0
}
