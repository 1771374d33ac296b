/** The administrator's pages about people, one's own account, duty and absences: every route of this room. */
import { Router } from 'express'
import type { Office } from '../office.ts'
import { accountRoutes } from './account-routes.ts'
import { dutyRoutes } from './duty-routes.ts'
import { listRoutes } from './list-routes.ts'
import { membershipRoutes } from './membership-routes.ts'
import { personRoutes } from './person-routes.ts'

export function peopleRoutes(office: Office): Router {
  const routes = Router()
  listRoutes(office, routes)
  personRoutes(office, routes)
  membershipRoutes(office, routes)
  accountRoutes(office, routes)
  dutyRoutes(office, routes)
  return routes
}
