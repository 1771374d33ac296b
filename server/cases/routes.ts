/** A case's own pages: the file, its whole history, numbers shown whole for a reason. */
import { type Request, type Response, Router } from 'express'
import { isPartnerOnly } from '../access/partner.ts'
import { permit } from '../access/permit.ts'
import { type Office, todayOf } from '../office.ts'
import { hasRole } from '../people/person.ts'
import { notePresence } from '../presence/note-presence.ts'
import { casePage } from './case-page.ts'
import { historyPage } from './history-page.ts'
import { findCaseFile } from './repository.ts'
import { askReason } from './reveal.ts'

const insiders = [
  'mediator',
  'station-lead',
  'lawyer',
  'legal-aid-officer',
  'supervisor',
  'administrator',
  'partner',
] as const

export function caseRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/cases/:id', permit('cases.read'), async (req, res) => {
    const person = res.locals.person!
    if (!hasRole(person, ...insiders)) return res.redirect(303, `/cases/${req.params.id}/history`) // auditors read history only
    const { before } = req.query
    const view = await casePage(office, {
      id: String(req.params.id),
      person,
      before: typeof before === 'string' && /^[1-9]\d{0,8}$/.test(before) ? Number(before) : undefined,
      of: typeof req.query.of === 'string' && req.query.of !== '' ? req.query.of.slice(0, 64) : undefined,
      from: typeof req.query.from === 'string' ? req.query.from : undefined,
    })
    const leadsOn =
      view.merged?.href && [req.query.file, req.query.before, req.query.of].every(one => one === undefined)
    if (leadsOn) return res.redirect(303, `${view.merged!.href}?from=${view.caseId}`)
    await notePresence(office, { person, caseId: view.caseId, doing: 'reading' })
    res.page('cases/show', view)
  })

  routes.get('/cases/:id/history', permit('history.read'), async (req, res) => {
    res.page('cases/history', await historyPage(office, { id: String(req.params.id), person: res.locals.person! }))
  })

  const numbers = async (req: Request, res: Response): Promise<void> => {
    const person = res.locals.person!
    const { id } = await findCaseFile(office.db.reader, String(req.params.id), { person, today: todayOf(office) })
    await askReason(office, req, res, { caseId: id, backHref: `/cases/${id}`, phonesOnly: isPartnerOnly(person) })
  }
  routes.get('/cases/:id/numbers', permit('secrets.reveal'), numbers)
  routes.post('/cases/:id/numbers', permit('secrets.reveal'), numbers)

  return routes
}
