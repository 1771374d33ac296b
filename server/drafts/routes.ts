/** Keeps what is being typed, as the page sends it while the person writes. */
import { json, Router } from 'express'
import { permit } from '../access/permit.ts'
import { Invalid } from '../errors.ts'
import type { Office } from '../office.ts'
import { noteWriting } from '../presence/note-presence.ts'
import { ownPath } from '../web/own-path.ts'
import { forgetDraft, isFormPath, keepDraft } from './drafts.ts'

export function draftRoutes(office: Office): Router {
  const routes = Router()

  routes.post('/drafts', permit('signed-in'), json({ limit: '256kb' }), async (req, res) => {
    const { form, fields } = (req.body ?? {}) as { form?: unknown; fields?: unknown }
    if (!isFormPath(form) || typeof fields !== 'object' || fields === null) throw new Invalid({ '': ['form, fields'] })
    const person = res.locals.person!
    await keepDraft(office, { personId: person.id, form, fields: { ...fields } })
    await noteWriting(office, { person, form })
    res.status(204).end()
  })

  routes.post('/drafts/forget', permit('signed-in'), async (req, res) => {
    const form: unknown = req.body?.form
    if (!isFormPath(form)) throw new Invalid({ '': ['form'] })
    await forgetDraft(office, { personId: res.locals.person!.id, form })
    const back = ownPath(req.body?.back) // a form about something is not at its path alone
    res.redirect(303, back === '/' ? form : back)
  })

  return routes
}
