/** The agenda: everybody's own, people's and rooms' for those who arrange them. */
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import { type Office, todayOf } from '../office.ts'
import { agendaAsked } from './asked.ts'
import { agendaPage } from './view.ts'

export function agendaRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/agenda', permit('signed-in'), async (req, res) => {
    res.page('agenda/show', await agendaPage(office, agendaAsked(req, todayOf(office)), res.locals.person!))
  })

  return routes
}
