/** A person at a real browser: Chromium on a test office, watched for everything a page may do wrong. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import type { Locale } from '../../workflows/text.ts'
import type { UserName } from './builders.ts'
import { launchChromium } from './chromium.ts'
import type { Client } from './client.ts'
import { signIn, type TestOffice } from './office.ts'
import { faultsOf } from './page-checks.ts'

export type Visit = {
  page: Page
  /** Goes to a path of the office and tells the status. Signs in anew when the clock has moved. */
  open(path: string): Promise<number>
  /** Throws with what axe (WCAG 2.2 AA) finds on the page as it stands, but for the contrast of colours where told. */
  checkAccessible(but?: 'colours'): Promise<void>
  /** Throws when the page is wider than its window. */
  checkFits(): Promise<void>
  /** What went wrong so far: refused by the security policy, script errors, failed requests, faults of pages. */
  complaints: readonly string[]
  /** Closes, and throws with the complaints. */
  [Symbol.asyncDispose](): Promise<void>
}

export type VisitOptions = {
  /** Nobody: at the door. */
  as?: UserName | (string & {})
  width?: number
  height?: number
  locale?: Locale
  /** false: a browser without scripts. */
  scripts?: boolean
}

let browser: Promise<Browser> | undefined

export async function openVisit(office: TestOffice, options: VisitOptions = {}): Promise<Visit> {
  const { width = 1280, height = 900, scripts = true } = options
  browser ??= launchChromium()
  const context = await (await browser).newContext({
    baseURL: office.url,
    viewport: { width, height },
    locale: options.locale === 'en' ? 'en-GB' : 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    javaScriptEnabled: scripts,
  })
  context.setDefaultTimeout(10_000)
  const complaints: string[] = []
  const page = await context.newPage()
  watch(page, complaints)
  const arrive = arrivalOf(office, context, options)
  return {
    page,
    complaints,
    async open(path) {
      await arrive()
      const answer = await page.goto(path)
      return answer?.status() ?? 0
    },
    checkAccessible: but => checkAccessible(page, but),
    checkFits: () => checkFits(page),
    async [Symbol.asyncDispose]() {
      await context.close()
      if (complaints.length > 0) throw new Error(`Complaints of the browser:\n  ${complaints.join('\n  ')}`)
    },
  }
}

/** For the end of the run. */
export async function closeBrowser(): Promise<void> {
  await (await browser)?.close()
  browser = undefined
}

/** Brings the cookies of a sign-in, and the language, into the browser: once, and again after each move of the clock. */
function arrivalOf(office: TestOffice, context: BrowserContext, { as, locale }: VisitOptions): () => Promise<void> {
  let arrivedAfter = -1
  return async () => {
    if (arrivedAfter === office.clock.moves()) return
    arrivedAfter = office.clock.moves()
    const client = office.visitor()
    if (as) await signIn(client, as)
    if (locale) await client.post('/language', { locale })
    await handOver(client, context, office.url)
  }
}

async function handOver({ cookies }: Client, context: BrowserContext, url: string): Promise<void> {
  await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url, httpOnly: true })))
}

function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', error => complaints.push(`${page.url()}: ${error.message}`))
  page.on('console', message => {
    // Statuses are judged below: a page that refuses is a page like any other.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      complaints.push(`${page.url()}: ${message.text()}`)
  })
  page.on('response', answer => void judge(answer, complaints))
}

async function judge(answer: Response, complaints: string[]): Promise<void> {
  const isPage = answer.request().resourceType() === 'document'
  const status = answer.status()
  if (status >= (isPage ? 500 : 400)) complaints.push(`${answer.url()}: status ${status}`)
  if (!isPage || !(answer.headers()['content-type'] ?? '').startsWith('text/html') || answer.headers().location) return
  const html = await answer.text().catch(() => '') // gone already: the next page was asked for
  if (html) complaints.push(...faultsOf(html).map(fault => `${answer.url()}: ${fault}`))
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Axe's own second window and the list of what is in order would cost two thirds of its time. */
async function checkAccessible(page: Page, but?: 'colours'): Promise<void> {
  const colours = { 'color-contrast': { enabled: but !== 'colours' } }
  const axe = new AxeBuilder({ page })
    .options({ runOnly: rules, resultTypes: ['violations'], rules: colours })
    .setLegacyMode(true)
  const { violations } = await axe.analyze()
  if (violations.length === 0) return
  const told = violations.map(({ id, help, nodes }) => `${id}: ${help}\n    ${nodes.map(at => at.html).join('\n    ')}`)
  throw new Error(`axe on ${page.url()}:\n  ${told.join('\n  ')}`)
}

async function checkFits(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  const needed: number = await page.evaluate('document.documentElement.scrollWidth')
  if (needed > width) throw new Error(`${page.url()} needs ${needed} px of ${width}`)
}
