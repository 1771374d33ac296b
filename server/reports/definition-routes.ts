/** The page of all definitions, to which every figure of the house opens. */
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { localeOf } from '../web/page.ts'
import { definitionsView } from './definitions-view.ts'

export function definitionRoutes(_office: Office): Router {
  const routes = Router()
  routes.get('/indicators', permit('signed-in'), (req, res) => {
    res.page('reports/definitions', definitionsView(localeOf(req, res)))
  })
  return routes
}
