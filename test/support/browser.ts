/** A person at a real browser: Chromium on a test office, watched for everything a page may do wrong. */
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Browser, BrowserContext, Page, Response } from 'playwright-core'
import type { Locale } from '../../workflows/text.ts'
import { markAlike } from './alike.ts'
import type { UserName } from './builders.ts'
import { launchChromium } from './chromium.ts'
import type { Client } from './client.ts'
import { signIn, type TestOffice } from './office.ts'
import { faultsOf } from './page-checks.ts'

export type Visit = {
  page: Page
  /** Goes to a path of the office and tells the status. Signs in anew when the clock has moved. */
  open(path: string): Promise<number>
  /** Throws with what axe (WCAG 2.2 AA) finds on the page as it stands. */
  checkAccessible(how?: Accessible): Promise<void>
  /** Throws when the page is wider than its window. */
  checkFits(): Promise<void>
  /** What went wrong so far: refused by the security policy, script errors, failed requests, faults of pages. */
  complaints: readonly string[]
  /** Closes, and throws with the complaints. */
  [Symbol.asyncDispose](): Promise<void>
}

export type Accessible = {
  /** By all rules unless told, or by those alone that words can break. */
  by?: keyof typeof rules
  /** The top of the page is the one of another page that was looked at. */
  isTopSeen?: boolean
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
    checkAccessible: how => checkAccessible(page, how),
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

/**
 * Words can break what is right in the other language: names and titles, the language that is named, and whatever long
 * ones push aside. Roles, nesting, order and colours are the same in both.
 */
const moreOfWords = [
  'aria-command-name',
  'aria-dialog-name',
  'aria-input-field-name',
  'aria-meter-name',
  'aria-progressbar-name',
  'aria-toggle-field-name',
  'aria-tooltip-name',
  'landmark-unique',
  'scrollable-region-focusable',
  'table-duplicate-name',
  'target-size',
]
const rules = {
  all: { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  words: {
    runOnly: ['cat.text-alternatives', 'cat.name-role-value', 'cat.language', 'cat.forms'],
    rules: Object.fromEntries(moreOfWords.map(rule => [rule, { enabled: true }])),
  },
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js')

type Violation = { id: string; help: string; places: string[] }

async function checkAccessible(page: Page, { by = 'all', isTopSeen = false }: Accessible = {}): Promise<void> {
  await bringAxe(page)
  const alike: number = await page.evaluate(markAlike)
  const among = { exclude: [...(isTopSeen ? [['.fq-top']] : []), ...(alike > 0 ? [['[data-alike]']] : [])] }
  const how = { ...rules[by], resultTypes: ['violations'] } // to list what is in order takes as long again
  const violations: Violation[] = await page.evaluate(`axe.run(${JSON.stringify(among)}, ${JSON.stringify(how)}).then(
    found => found.violations.map(({ id, help, nodes }) => ({ id, help, places: nodes.map(at => at.html) })))`)
  if (violations.length === 0) return
  const told = violations.map(({ id, help, places }) => `${id}: ${help}\n    ${places.join('\n    ')}`)
  throw new Error(`axe on ${page.url()}:\n  ${told.join('\n  ')}`)
}

/** From now on each page begins with it, as the browser has it at hand: sent to every page it would cost as much as it finds. */
async function bringAxe(page: Page): Promise<void> {
  if (await page.evaluate(`'axe' in window`)) return
  const content = await readFile(axeFile, 'utf8')
  await page.addInitScript({ content })
  await page.evaluate(content)
}

async function checkFits(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  const needed: number = await page.evaluate('document.documentElement.scrollWidth')
  if (needed > width) throw new Error(`${page.url()} needs ${needed} px of ${width}`)
}
