/** Fills in forms of the house in a browser as a person would, field by field; works with and without scripts. */
import type { Locator, Page } from 'playwright-core'

/** By the name of the field; several ticks as a list, rows of a table as a list of their cells. */
export type Typed = Record<string, string | readonly string[] | readonly Record<string, string>[]>

/** Fills in the page's main form. */
export async function answer(page: Page, typed: Typed): Promise<void> {
  for (const [name, value] of Object.entries(typed)) {
    if (typeof value === 'string') await fill(page, name, [value])
    else if (value.every(one => typeof one === 'string')) await fill(page, name, value)
    else await fillRows(page, name, value as Record<string, string>[])
  }
}

/** Fills in and sends by the form's primary button; tells the status of the page that followed. */
export async function submit(page: Page, typed: Typed = {}): Promise<number> {
  await answer(page, typed)
  return press(page, page.locator('main form .fq-btn.primary').last())
}

/** Clicks what leads to another page and waits for it; tells its status. */
export async function press(page: Page, what: Locator): Promise<number> {
  await unfold(what)
  const [answered] = await Promise.all([
    page.waitForResponse(one => one.request().isNavigationRequest() && !isRedirect(one.status())),
    what.click(),
  ])
  await page.waitForLoadState('load')
  return answered.status()
}

/** Opens the folds something lies in, the outermost first, as one has to before one can reach it. */
export async function unfold(what: Locator): Promise<void> {
  for (const fold of await what.first().locator('xpath=ancestor::details[not(@open)]').all())
    await fold.locator('> summary').click()
}

const isRedirect = (status: number): boolean => status >= 300 && status < 400

async function fillRows(page: Page, name: string, rows: readonly Record<string, string>[]): Promise<void> {
  for (const [at, cells] of rows.entries()) {
    if ((await page.locator(`main [name^="${name}[${at}]"]`).count()) === 0) await addRow(page, name)
    for (const [cell, value] of Object.entries(cells)) await fill(page, `${name}[${at}][${cell}]`, [value])
  }
}

const addRow = (page: Page, name: string): Promise<void> =>
  page
    .locator('[data-rows]', { has: page.locator(`[name^="${name}["]`) })
    .locator('[data-add-row]')
    .click()

async function fill(page: Page, name: string, values: readonly string[]): Promise<void> {
  const field = page.locator(`main [name="${name}"]`)
  await unfold(field)
  const kind = await field.first().evaluate((it: any): string => (it.tagName === 'INPUT' ? it.type : it.tagName))
  if (kind === 'radio' || kind === 'checkbox')
    for (const value of values) await page.locator(`main [name="${name}"][value="${value}"]`).check()
  else if (kind === 'SELECT') await field.first().selectOption([...values])
  else await field.first().fill(values[0] ?? '')
}
