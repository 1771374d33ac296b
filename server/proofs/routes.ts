/** The evidence list of a case: its page, and its two sheets of paper. Its rows are put there by steps of the file. */
import { type Request, type Response, Router } from 'express'
import { isPartnerOnly } from '../access/partner.ts'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { idIn } from '../people/managing.ts'
import { bringPage, listPage } from './pages.ts'

export function proofRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/cases/:id/proofs', permit('papers.read'), async (req, res) => {
    res.page('proofs/show', await listPage(office, askedBy(req, res)))
  })

  routes.get('/cases/:id/proofs/print', permit('papers.read'), async (req, res) => {
    res.page('proofs/print', { layout: 'print', ...(await listPage(office, askedBy(req, res))) })
  })

  routes.get('/cases/:id/proofs/to-bring', permit('papers.read'), async (req, res) => {
    res.page('proofs/bring', { layout: 'print', ...(await bringPage(office, askedBy(req, res))) })
  })

  return routes
}

function askedBy(req: Request, res: Response) {
  const person = res.locals.person!
  if (isPartnerOnly(person)) throw new NotFound('Not for partners')
  return { id: idIn(req), person }
}
