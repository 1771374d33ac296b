/** What each route demands of a person before it looks at anything else. A route without one does not start. */
import type { RequestHandler } from 'express'
import type { Role } from '../../workflows/define.ts'
import { NotAllowed } from '../errors.ts'
import { hasRole } from '../people/person.ts'

const caseWorkers: readonly Role[] = [
  'mediator',
  'station-lead',
  'lawyer',
  'legal-aid-officer',
  'supervisor',
  'administrator',
  'partner',
]

/** Who may use a route at all; which case they may see is part of each query. */
export const permissions = {
  public: 'anybody',
  'signed-in': 'signed-in',
  'cases.read': [...caseWorkers, 'auditor'],
  'cases.register': ['mediator', 'station-lead', 'legal-aid-officer'],
  'cases.work': caseWorkers,
  'batches.run': caseWorkers,
  'papers.read': ['mediator', 'station-lead', 'lawyer', 'legal-aid-officer', 'supervisor', 'administrator'],
  'parties.read': ['mediator', 'station-lead', 'lawyer', 'legal-aid-officer', 'supervisor', 'administrator'],
  'papers.sign': ['mediator', 'station-lead', 'lawyer', 'legal-aid-officer', 'supervisor'],
  'papers.serve': ['mediator', 'station-lead', 'lawyer', 'legal-aid-officer', 'supervisor'],
  'papers.render': ['mediator', 'station-lead', 'lawyer', 'legal-aid-officer'],
  'conflicts.search': ['lawyer', 'legal-aid-officer', 'supervisor', 'administrator'],
  'secrets.reveal': caseWorkers,
  'duty.record': ['mediator', 'station-lead', 'lawyer'],
  'duty.confirm': ['station-lead', 'legal-aid-officer', 'administrator'],
  'organisations.manage': ['administrator'],
  'service-points.manage': ['administrator'],
  'work.read': ['mediator', 'station-lead', 'lawyer', 'legal-aid-officer', 'supervisor', 'administrator'],
  'rooms.manage': ['administrator', 'station-lead'],
  'rooms.search': caseWorkers.filter(role => role !== 'partner'),
  'calendar-feed.read': 'anybody',
  'people.manage': ['administrator'],
  'absences.manage': ['administrator', 'station-lead'],
  'calendar.manage': ['administrator'],
  'templates.manage': ['administrator'],
  'number-formats.manage': ['administrator'],
  'taxonomies.manage': ['administrator'],
  'parameters.manage': ['administrator'],
  'orders.give': ['station-lead', 'supervisor', 'administrator'],
  'orders.read': ['mediator', 'station-lead', 'legal-aid-officer', 'supervisor', 'administrator'],
  'warnings.read': ['mediator', 'station-lead', 'legal-aid-officer', 'supervisor', 'administrator'],
  'warning-rules.manage': ['administrator'],
  'reminders.read': caseWorkers.filter(role => role !== 'partner'),
  'reminders.keep': ['mediator', 'station-lead', 'legal-aid-officer', 'supervisor', 'administrator'],
  'workflows.migrate': ['administrator'],
  'process.read': ['administrator', 'supervisor', 'station-lead'],
  'reports.read': ['mediator', 'station-lead', 'lawyer', 'legal-aid-officer', 'supervisor', 'administrator', 'auditor'],
  'reports.whole': ['administrator'],
  'displays.manage': ['station-lead', 'supervisor', 'administrator'],
  'display.read': 'anybody',
  'exports.make': caseWorkers.filter(role => role !== 'partner'),
  'reports.file': ['station-lead', 'legal-aid-officer', 'supervisor', 'administrator'],
  'quality.criteria': ['administrator'],
  'quality.sample': ['supervisor', 'administrator'],
  'quality.review': caseWorkers.filter(role => role !== 'partner'),
  'privacy.keep': ['station-lead', 'administrator'],
  'privacy.erase': ['administrator'],
  'typical-cases.read': caseWorkers.filter(role => role !== 'partner'),
  'typical-cases.write': ['mediator', 'station-lead', 'legal-aid-officer', 'supervisor', 'administrator'],
  'typical-cases.approve': ['station-lead', 'supervisor', 'administrator'],
  'consent-texts.manage': ['administrator'],
  'retention.list': ['administrator'],
  'retention.hold': ['station-lead', 'supervisor', 'administrator'],
  'sweep.run': ['administrator'],
  'history.read': ['administrator', 'supervisor', 'auditor'],
} as const satisfies Record<string, 'anybody' | 'signed-in' | readonly Role[]>
export type Permission = keyof typeof permissions

const declared = new WeakMap<RequestHandler, Permission>()

/** First handler of every route: `routes.get('/cases/:id', permit('cases.read'), …)`. */
export function permit(permission: Permission): RequestHandler {
  const allowed: 'anybody' | 'signed-in' | readonly Role[] = permissions[permission]
  const check: RequestHandler = (_req, res, next) => {
    if (allowed === 'anybody') return next()
    const { person } = res.locals
    if (!person) return next('route') // sign-in stands before; nobody comes here unsigned
    if (allowed !== 'signed-in' && !hasRole(person, ...allowed)) throw new NotAllowed(`Needs ${permission}`)
    next()
  }
  declared.set(check, permission)
  return check
}

/** What a handler was declared with, for the test that lists all routes. */
export const permissionOf = (handler: RequestHandler): Permission | undefined => declared.get(handler)
