/** Where the five figures of a case come from, of the whole case or of one worker of it. */
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { idIn } from '../people/managing.ts'
import { sumsPage } from './view.ts'

export function sumRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/cases/:id/sums', permit('papers.read'), async (req, res) => {
    const { member } = req.query
    const memberId = typeof member === 'string' && member !== '' ? member.slice(0, 120) : undefined
    res.page('sums/show', await sumsPage(office, { caseId: idIn(req), memberId, person: res.locals.person! }))
  })

  return routes
}
