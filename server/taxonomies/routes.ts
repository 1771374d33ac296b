/** The administrator's pages about taxonomies: the lists, one with its history, adding, closing and opening. */
import { type Request, type Response, Router } from 'express'
import { isTaxonomy, type TaxonomyId, taxonomies } from '../../workflows/law/taxonomies/index.ts'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { administeredBy, homeOf, topsOf } from '../organisations/administered.ts'
import { organisationOptions } from '../organisations/options.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { entryForm, turnForm } from './forms.ts'
import { addEntry, turnEntry } from './keep-entry.ts'
import { entryName, taxonomyOptions } from './options.ts'
import { changesAt } from './repository.ts'
import { listLine, taxonomyView } from './view.ts'
import { words } from './words.ts'

const path = '/taxonomies'

export function taxonomyRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('taxonomies.manage'), async (req, res) => {
    const ids = Object.keys(taxonomies) as TaxonomyId[]
    const lists = await Promise.all(ids.map(async id => listLine(id, await readingOf(office, id, { req, res }))))
    res.page('taxonomies/index', { title: words.title[askingOf(office, req, res).locale], lists })
  })

  routes.get(`${path}/:taxonomy`, permit('taxonomies.manage'), async (req, res) => {
    const id = taxonomyIn(req)
    res.page('taxonomies/show', taxonomyView(id, await readingOf(office, id, { req, res })))
  })

  formRoutes(routes, `${path}/:taxonomy/new`, 'taxonomies.manage', adding(office))
  formRoutes(routes, `${path}/:taxonomy/:code/close`, 'taxonomies.manage', turning(office, 'closed'))
  formRoutes(routes, `${path}/:taxonomy/:code/open`, 'taxonomies.manage', turning(office, 'opened'))

  return routes
}

type Exchange = { req: Request; res: Response }

/** As it stands at the top of what the administrator administers. */
async function readingOf(office: Office, id: TaxonomyId, { req, res }: Exchange) {
  const { by, locale, today } = askingOf(office, req, res)
  return { changes: await changesAt(office.db.reader, id, homeOf(by)), locale, today }
}

function taxonomyIn(req: Request): TaxonomyId {
  const id = idIn(req, 'taxonomy')
  if (!isTaxonomy(id)) throw new NotFound(`No taxonomy ${id}`)
  return id
}

async function organisationsOf(office: Office, { req, res }: Exchange) {
  const { by, locale } = askingOf(office, req, res)
  return organisationOptions(office.db.reader, topsOf(administeredBy(by)), locale)
}

const adding = (office: Office): FormRoute => ({
  async page(req, res) {
    const id = taxonomyIn(req)
    const { by, locale, today } = askingOf(office, req, res)
    const asked = { days: [today, today] as const, path: homeOf(by), locale }
    return {
      form: entryForm(id),
      title: `${words.add[locale]} · ${taxonomies[id].title[locale]}`,
      submit: words.save[locale],
      back: `${path}/${id}`,
      typed: { fromOn: today },
      options: {
        organisations: await organisationsOf(office, { req, res }),
        [id]: await taxonomyOptions(office.db.reader, id, asked),
      },
    }
  },
  async done(req, res) {
    const id = taxonomyIn(req)
    const { by, locale } = askingOf(office, req, res)
    await addEntry(office, { id, answers: parseForm(entryForm(id), req.body, locale), by, locale })
    flash(req, words.addedNow)
    res.redirect(303, `${path}/${id}`)
  },
})

const turning = (office: Office, change: 'closed' | 'opened'): FormRoute => ({
  async page(req, res) {
    const id = taxonomyIn(req)
    const { locale, today } = askingOf(office, req, res)
    return {
      form: turnForm,
      title: `${words[change === 'closed' ? 'close' : 'open'][locale]} · ${entryName(id, idIn(req, 'code'))[locale]}`,
      submit: words.save[locale],
      back: `${path}/${id}`,
      typed: { fromOn: today },
      options: { organisations: await organisationsOf(office, { req, res }) },
    }
  },
  async done(req, res) {
    const id = taxonomyIn(req)
    const { by, locale } = askingOf(office, req, res)
    await turnEntry(office, {
      id,
      code: idIn(req, 'code'),
      change,
      answers: parseForm(turnForm, req.body, locale),
      by,
      locale,
    })
    flash(req, words.changedNow)
    res.redirect(303, `${path}/${id}`)
  },
})
