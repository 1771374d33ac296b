/** The administrator's page of a change of definition: the preview, and the batch that carries it out. */
import { type Request, Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { beginMove } from './begin-move.ts'
import { movePage } from './move-view.ts'

export function moveRoutes(office: Office): Router {
  const routes = Router()
  const path = '/workflows/:id/migration'

  routes.get(path, permit('workflows.migrate'), async (req, res) => {
    const { page, to } = req.query
    res.page(
      'workflows/migration',
      await movePage(office, {
        id: idOf(req),
        person: res.locals.person!,
        page: countFrom(page) ?? 1,
        to: to === undefined ? undefined : (countFrom(to) ?? 0),
      }),
    )
  })

  routes.post(path, permit('workflows.migrate'), async (req, res) => {
    const to = countFrom(req.body?.to) ?? 0
    res.redirect(303, `/batches/${await beginMove(office, { id: idOf(req), to, by: res.locals.person! })}`)
  })

  return routes
}

const idOf = ({ params }: Request): string => String(params.id)

/** A whole number from 1; undefined for anything else. */
const countFrom = (typed: unknown): number | undefined =>
  typeof typed === 'string' && /^[1-9]\d{0,3}$/.test(typed) ? Number(typed) : undefined
