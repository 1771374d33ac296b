/** Searching: what is typed is posted and kept under a short-lived id, and the results have that id for an address. */
import { Router } from 'express'
import { permissions, permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { hasRole } from '../people/person.ts'
import { postedText } from '../web/posted-text.ts'
import { prefilledBy } from './prefill.ts'
import { keepSearch, recalledSearch } from './searches.ts'
import { resultsFor } from './view.ts'
import { words } from './words.ts'

export function searchRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/search', permit('cases.read'), (_req, res) => {
    res.page('search/show', {
      title: words.title[res.locals.person!.locale],
      query: '',
      isExpired: false,
      results: null,
    })
  })

  routes.post('/search', permit('cases.read'), async (req, res) => {
    const query = cleaned(postedText(req.body?.q))
    if (query === '') return res.redirect(303, '/search')
    const id = await keepSearch(office, { personId: res.locals.person!.id, query })
    res.redirect(303, `/search/${id}`)
  })

  routes.get('/search/:id', permit('cases.read'), async (req, res) => {
    const person = res.locals.person!
    const query = await recalledSearch(office, { personId: person.id, id: String(req.params.id) })
    res.page('search/show', {
      title: words.title[person.locale],
      query: query ?? '',
      isExpired: query === undefined,
      results: query === undefined ? null : await resultsFor(office, { query, person, page: Number(req.query.page) }),
      prefill: query !== undefined && hasRole(person, ...permissions['cases.register']) ? prefilledBy(query) : null,
    })
  })

  return routes
}

const longest = 120

/** One line of signs that can be seen, never cut within a sign. */
function cleaned(typed: string): string {
  const line = typed
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return [...line].slice(0, longest).join('')
}
