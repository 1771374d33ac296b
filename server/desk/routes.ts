/** The desk, the lists behind its numbers, and putting a reminder away. */
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import { type Office, todayOf } from '../office.ts'
import { markSeen } from '../outbox/messages.ts'
import { flash } from '../web/flash.ts'
import { sayUnknown } from '../web/unknown-filters.ts'
import { deskPage } from './desk-page.ts'
import { asksForUnknown, sectionPage } from './section-page.ts'
import { words } from './words.ts'

export function deskRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/', permit('signed-in'), async (_req, res) => {
    res.page('desk/show', await deskPage(office, res.locals.person!))
  })

  routes.get('/desk/:section', permit('cases.work'), async (req, res) => {
    const person = res.locals.person!
    const view = await sectionPage(office, { name: String(req.params.section), query: req.query, person })
    if (asksForUnknown(req.query)) sayUnknown(res)
    res.page('desk/section', view)
  })

  routes.post('/desk/messages/:id/seen', permit('signed-in'), async (req, res) => {
    const person = res.locals.person!
    const at = office.now().toISOString()
    await office.db.write(tx => markSeen(tx, String(req.params.id), { person, at, today: todayOf(office) }))
    flash(req, words.seenDone)
    res.redirect(303, '/')
  })

  return routes
}
