/** The page of a party, what its figures count, and its numbers shown whole for a logged reason. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { askReason, type ToReveal } from '../cases/reveal.ts'
import { type Office, todayOf } from '../office.ts'
import { idIn } from '../people/managing.ts'
import { enterpriseList, listAsked } from './enterprise-list.ts'
import { partyPage } from './party-page.ts'
import { findParty } from './repository.ts'

export function partyRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/parties/:id', permit('parties.read'), async (req, res) => {
    res.page('parties/show', await partyPage(office, { id: idIn(req), person: res.locals.person! }))
  })

  routes.get('/parties/:id/counted', permit('parties.read'), async (req, res) => {
    const asked = listAsked(req.query)
    res.page('parties/counted', await enterpriseList(office, { id: idIn(req), asked, person: res.locals.person! }))
  })

  routes.get('/parties/:id/numbers', permit('parties.read'), async (req, res) =>
    askReason(office, req, res, await toReveal(office, req, res)),
  )
  routes.post('/parties/:id/numbers', permit('parties.read'), async (req, res) =>
    askReason(office, req, res, await toReveal(office, req, res)),
  )

  return routes
}

async function toReveal(office: Office, req: Request, res: Response): Promise<ToReveal> {
  const seen = { person: res.locals.person!, today: todayOf(office) }
  const { id, caseId } = await findParty(office.db.reader, idIn(req), seen)
  return { caseId, partyId: id, backHref: `/parties/${id}`, phonesOnly: false }
}
