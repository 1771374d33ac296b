/** Handing over all that lies with somebody who leaves: for their lead and their administrators. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { arrangedBy } from '../organisations/administered.ts'
import { findManaged } from '../people/directory.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { askAgain } from '../web/ask-again.ts'
import { flash } from '../web/flash.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { handOverAll } from './hand-over-all.ts'
import { fieldOf, handOverForm, leavingPage, roundOf } from './view.ts'
import { handOverWarnings } from './warnings.ts'
import { words } from './words.ts'

const path = '/people/:id/cases'

export function leavingRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('absences.manage'), (req, res) => show(req, res, {}))

  routes.post(path, permit('absences.manage'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    const leaver = await leaverIn(req, res)
    try {
      const round = await roundOf(office, { leaver, by })
      const answers = parseForm(handOverForm(round), req.body ?? {}, locale) as Record<string, string | undefined>
      const chosen = round.cases.flatMap((owned, place) => {
        const toId = answers.all ?? answers[fieldOf(place)]
        return toId ? [{ owned, toId }] : []
      })
      res.redirect(303, `/batches/${await handOverAll(office, { by, note: answers.note!, chosen })}`)
    } catch (error) {
      const wrong = askAgain(error, res)
      await show(req, res, { typed: req.body ?? {}, wrong })
    }
  })

  routes.post('/people/:id/warnings', permit('absences.manage'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    const leaver = await leaverIn(req, res)
    try {
      const count = await handOverWarnings(office, { leaver, by, typed: req.body ?? {}, locale })
      flash(req, { zh: fill(words.warningsGiven.zh, { count }), en: fill(words.warningsGiven.en, { count }) })
      res.redirect(303, `/people/${leaver.id}/cases`)
    } catch (error) {
      const wrong = askAgain(error, res)
      await show(req, res, { wrong })
    }
  })

  type Tried = { typed?: Record<string, unknown>; wrong?: Record<string, string[]> }

  async function show(req: Request, res: Response, tried: Tried): Promise<void> {
    const { by } = askingOf(office, req, res)
    res.page('leaving/show', await leavingPage(office, { leaver: await leaverIn(req, res), by, ...tried }))
  }

  /** Throws NotFound for anybody who has no role where the person arranges duty. */
  async function leaverIn(req: Request, res: Response): Promise<{ id: string; name: string }> {
    const { by, today } = askingOf(office, req, res)
    const { id, name } = await findManaged(office.db.reader, idIn(req), { paths: arrangedBy(by), today })
    return { id, name }
  }

  return routes
}
