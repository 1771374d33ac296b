/** Is the file of a case complete? The page, and a form for each item that the house does not have itself. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { idIn } from '../people/managing.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { checkedFiles } from './check.ts'
import { type Mark, markForm } from './forms.ts'
import { markItem } from './mark-item.ts'
import { checkPage, findCaseToCheck } from './view.ts'
import { words } from './words.ts'

export function fileCheckRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/cases/:id/file-check', permit('papers.read'), async (req, res) => {
    res.page('file-check/show', await checkPage(office, { id: idIn(req), person: res.locals.person! }))
  })

  formRoutes(routes, '/cases/:id/file-check/:proceeding/:item', 'cases.work', marking(office))

  return routes
}

const marking = (office: Office): FormRoute => ({
  async page(req, res) {
    const { file, checked } = await found(office, req, res)
    const { locale } = res.locals.person!
    return {
      form: markForm,
      title: fill(words.explainTitle[locale], { item: checked.item.name[locale] }),
      intro: checked.item.source[locale],
      submit: words.save[locale],
      back: `/cases/${file.id}/file-check`,
      typed: { mark: checked.marked?.mark ?? 'paper', reason: checked.marked?.reason ?? '' },
    }
  },
  async done(req, res) {
    const { file, checked, proceeding } = await found(office, req, res)
    const by = res.locals.person!
    const { mark, reason } = parseForm(markForm, req.body, by.locale) as { mark: Mark; reason?: string }
    const item = `${proceeding.workflow}.${checked.item.id}`
    const told = { caseId: file.id, proceedingId: proceeding.id, item, mark, reason, by }
    await office.db.write(tx => markItem(tx, office, told))
    flash(req, words.saved)
    res.redirect(303, `/cases/${file.id}/file-check`)
  },
})

/** The item of a proceeding that lies open to the person. Throws NotFound. */
async function found(office: Office, req: Request, res: Response) {
  const person = res.locals.person!
  const file = await findCaseToCheck(office, { id: idIn(req), person })
  const files = await checkedFiles(office.db.reader, file.id, person)
  const one = files.find(({ proceeding }) => proceeding.id === req.params.proceeding)
  const checked = one?.items.find(({ item }) => item.id === req.params.item)
  if (!one || !checked) throw new NotFound(`No item ${req.params.item} in the file of ${file.id}`)
  return { file, checked, proceeding: one.proceeding }
}
