/** The list of cases. Its filters stand in the address and wait in the session for the way back. */
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { hasUnknown, sayUnknown } from '../web/unknown-filters.ts'
import { type Filters, filterNames, filtersOf, queryOf } from './filters.ts'
import { atKnownStation, caseList } from './view.ts'

declare module 'express-session' {
  interface SessionData {
    /** The query under which the list was last seen, '?state=open&after=…'. */
    caseList: string
  }
}

export function caseListRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/cases', permit('cases.read'), async (req, res) => {
    const isBare = Object.keys(req.query).length === 0
    if (isBare && req.session.caseList) return res.redirect(303, `/cases${req.session.caseList}`)
    const person = res.locals.person!
    const filters = await atKnownStation(office.db.reader, filtersOf(req.query), person)
    const query = queryOf(filters, filters)
    if ((req.session.caseList ?? '') !== query) req.session.caseList = query
    if (asksForUnknown(req.query, filters)) sayUnknown(res)
    else if (req.query.all !== undefined) return res.redirect(303, `/cases${query}`) // the form sends what is empty, too
    res.page('case-list/index', await caseList(office, { filters, person }))
  })

  return routes
}

const asksForUnknown = (query: Record<string, unknown>, filters: Filters): boolean =>
  hasUnknown(query, Object.fromEntries(filterNames.map(name => [name, filters[name]])))
