/** Warnings: the list, one of them, and following it up. The rules have routes of their own. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { roleLabels } from '../people/roles.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { leaveAs, leftAs } from '../web/left-as.ts'
import { parseForm } from '../web/parse-form.ts'
import { sayUnknown } from '../web/unknown-filters.ts'
import { addressOf, listAsked, listFrame } from './asked.ts'
import { assigneesFor } from './assignees.ts'
import { assignWarning, closeWarning, noteWarning, warningToAssign, warningToFollow } from './follow.ts'
import { assignForm, closeForm, noteForm } from './forms.ts'
import { allCasesOf, countWarnings, findWarning, listWarnings } from './repository.ts'
import { warningRuleRoutes } from './rule-routes.ts'
import { warningRows, warningView } from './view.ts'
import { words } from './words.ts'

const perPage = 50

export function warningRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/warnings', permit('warnings.read'), async (req, res) => {
    const left = leftAs(req)
    if (left) return res.redirect(303, left)
    const { by: person, today, locale } = askingOf(office, req, res)
    const db = office.db.reader
    const asked = listAsked(req.query, person)
    if (asked.isUnknown) sayUnknown(res)
    const count = await countWarnings(db, { ...asked.filters, person, today })
    const page = Math.min(asked.page, Math.max(1, Math.ceil(count / perPage)))
    leaveAs(req, addressOf({ ...asked, page }))
    const offset = (page - 1) * perPage
    const found = await listWarnings(db, { ...asked.filters, person, today, limit: perPage, offset })
    res.page('warnings/index', {
      ...listFrame(asked, { count, page, perPage, locale }),
      rows: await warningRows(db, found, { person, today }),
    })
  })

  routes.get('/warnings/:id', permit('warnings.read'), async (req, res) => {
    const { by: person, today } = askingOf(office, req, res)
    const warning = await findWarning(office.db.reader, idIn(req), { person, today })
    res.page('warnings/show', await warningView(office.db.reader, warning, { person, today }))
  })

  formRoutes(routes, '/warnings/:id/note', 'warnings.read', noting(office))
  formRoutes(routes, '/warnings/:id/assign', 'warnings.read', assigning(office))
  formRoutes(routes, '/warnings/:id/close', 'warnings.read', closing(office))
  routes.use(warningRuleRoutes(office))

  return routes
}

/** What every form about a warning begins with; throws where it is not the person's to follow. */
async function following(office: Office, req: Request, res: Response, toDo = warningToFollow) {
  const { by, today, locale } = askingOf(office, req, res)
  const id = idIn(req)
  const warning = await toDo(office.db.reader, id, { by, today })
  return { by, today, locale, id, warning, back: `/warnings/${id}`, submit: words.submit[locale] }
}

function done(req: Request, res: Response): void {
  flash(req, words.saved)
  res.redirect(303, `/warnings/${idIn(req)}`)
}

const noting = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale, back, submit } = await following(office, req, res)
    return { form: noteForm, title: words.addNote[locale], submit, back }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    await noteWarning(office, { id: idIn(req), by, locale, ...parseForm(noteForm, req.body, locale) })
    done(req, res)
  },
})

const assigning = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale, today, id, back, submit, warning } = await following(office, req, res, warningToAssign)
    const able = await assigneesFor(office.db.reader, await allCasesOf(office.db.reader, id), today)
    const once = [...new Map(able.map(one => [one.id, one])).values()]
    const colleagues = once.map(one => ({ value: one.id, label: `${one.name}（${roleLabels[one.role][locale]}）` }))
    const typed = { assignedTo: warning.assignedTo ?? '' }
    return {
      form: assignForm,
      title: words.assign[locale],
      submit,
      back,
      typed,
      isOnFile: true,
      options: { colleagues },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    await assignWarning(office, { id: idIn(req), by, locale, ...parseForm(assignForm, req.body, locale) })
    done(req, res)
  },
})

const closing = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale, back, submit } = await following(office, req, res)
    return { form: closeForm, title: words.close[locale], submit, back }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    await closeWarning(office, { id: idIn(req), by, locale, ...parseForm(closeForm, req.body, locale) })
    done(req, res)
  },
})
