/** Every form of the house into which somebody writes: those of its screens, and of the pages these lead to. */
import type { DeclaredRoute } from '../../server/access/declared-routes.ts'
import { formsOf } from './forms.ts'
import { tagsOf } from './html.ts'
import type { TestOffice } from './office.ts'
import { type RouteOf, routeFinder } from './route-of.ts'
import type { Screen } from './screens.ts'
import { type Written, writtenInto } from './written-into.ts'

export type FormOfHouse = Written & { as: string; action: string; route: string }

/** One for each route that takes one. */
export async function formsOfHouse(
  house: TestOffice,
  { screens, routes }: { screens: readonly Screen[]; routes: readonly DeclaredRoute[] },
): Promise<FormOfHouse[]> {
  const routeOf = routeFinder(routes)
  const found = new Map<string, FormOfHouse>()
  const pages = new Map(screens.filter(({ as }) => as !== '').map(({ as, path }) => [path, { as, path }]))
  const reached = new Set([...pages.keys()].map(path => routeOf('GET', path)))
  for (const { as, path } of pages.values()) {
    const { status, html } = await house.as(as).get(path)
    if (status !== 200) continue
    for (const form of writtenOn(html, { as, path, routeOf })) if (!found.has(form.route)) found.set(form.route, form)
    for (const link of linksIn(html)) {
      const route = routeOf('GET', link)
      if (!route || reached.has(route)) continue
      reached.add(route)
      pages.set(link, { as, path: link }) // a Map is walked to its end, also what is added on the way
    }
  }
  return [...found.values()]
}

type Place = { as: string; path: string; routeOf: RouteOf }

const writtenOn = (html: string, { as, path, routeOf }: Place): FormOfHouse[] =>
  formsOf(html)
    .filter(({ method }) => method === 'post')
    .map(form => ({ form, action: form.action || path, ...writtenInto(html, form) }))
    .filter(({ texts }) => texts.length > 0)
    .map(({ action, answers, texts }) => ({ as, action, answers, texts, route: routeOf('POST', action)! }))

const linksIn = (html: string): string[] =>
  tagsOf(html)
    .map(({ name, attributes: { href = '' } }) => (name === 'a' ? href : ''))
    .filter(href => /^\/[^#]*$/.test(href))
