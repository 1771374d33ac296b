/** The administrator's pages about service points: the list, adding, changing, closing. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { administeredBy, topsOf } from '../organisations/administered.ts'
import { organisationOptions } from '../organisations/options.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { factsFrom, pointForm, typedFrom } from './forms.ts'
import { addPoint, changePoint, setOpen } from './keep-point.ts'
import { findPoint, pointsUnder } from './repository.ts'
import { lineOf } from './view.ts'
import { words } from './words.ts'

const path = '/service-points'
const most = 500

export function servicePointRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('service-points.manage'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    const points = await pointsUnder(office.db.reader, topsOf(administeredBy(by)), most)
    res.page('service-points/index', {
      title: words.title[locale],
      points: points.map(point => lineOf(point, locale)),
    })
  })

  formRoutes(routes, `${path}/new`, 'service-points.manage', adding(office))
  formRoutes(routes, `${path}/:id`, 'service-points.manage', editing(office))

  routes.post(`${path}/:id/close`, permit('service-points.manage'), async (req, res) => {
    await setOpen(office, { id: idIn(req), open: false, by: askingOf(office, req, res).by })
    flash(req, words.closedNow)
    res.redirect(303, path)
  })

  routes.post(`${path}/:id/reopen`, permit('service-points.manage'), async (req, res) => {
    await setOpen(office, { id: idIn(req), open: true, by: askingOf(office, req, res).by })
    flash(req, words.openAgain)
    res.redirect(303, path)
  })

  return routes
}

/** Those that may run a point: what the administrator administers. */
async function optionsFor(office: Office, req: Request, res: Response) {
  const { by, locale } = askingOf(office, req, res)
  return { organisations: await organisationOptions(office.db.reader, topsOf(administeredBy(by)), locale) }
}

const adding = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale } = askingOf(office, req, res)
    return {
      form: pointForm,
      title: words.add[locale],
      submit: words.save[locale],
      back: path,
      typed: { alwaysOpen: 'no' },
      options: await optionsFor(office, req, res),
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    await addPoint(office, { facts: factsFrom(parseForm(pointForm, req.body, locale)), by, locale })
    flash(req, words.added)
    res.redirect(303, path)
  },
})

const editing = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const point = await findPoint(office.db.reader, idIn(req), administeredBy(by))
    return {
      form: pointForm,
      title: `${words.edit[locale]} · ${point.name[locale]}`,
      submit: words.save[locale],
      back: path,
      typed: typedFrom(point),
      isOnFile: true,
      options: await optionsFor(office, req, res),
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const facts = factsFrom(parseForm(pointForm, req.body, locale))
    await changePoint(office, { id: idIn(req), facts, by, locale })
    flash(req, words.changed)
    res.redirect(303, path)
  },
})
