/** The register of personal information: all kinds, one entry, recording one, ending one. */
import { type Request, Router } from 'express'
import { permit } from '../access/permit.ts'
import { NotFound, NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import { arrangedBy, topsOf } from '../organisations/administered.ts'
import { organisationOptions } from '../organisations/options.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { filesView } from '../restrictions/view.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { finishEntry, keepEntry } from './keep-entry.ts'
import { isKind, type KindId, kindOf, kinds } from './kinds.ts'
import { entriesOf, findEntry } from './repository.ts'
import { entryView, hrefOf, sectionOf } from './view.ts'
import { words } from './words.ts'

const path = '/privacy'
/** Of each kind so many are listed. */
const limit = 50

export function privacyRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('privacy.keep'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    const paths = topsOf(arrangedBy(by))
    const sections = []
    for (const kind of Object.keys(kinds) as KindId[])
      sections.push(sectionOf(kind, await entriesOf(office.db.reader, { kind, paths, limit }), { locale, today }))
    const newest = fill(words.newest[locale], { count: limit })
    res.page('privacy/index', { title: words.title[locale], newest, limit, sections })
  })

  formRoutes(routes, `${path}/new/:kind`, 'privacy.keep', recording(office))

  routes.get(`${path}/:id`, permit('privacy.keep'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    const entry = await findEntry(office.db.reader, idIn(req), arrangedBy(by))
    const asked = { requestId: entry.id, isOpen: !entry.endedOn, by, locale, today }
    const files = entry.kind === 'request' ? await filesView(office.db.reader, asked) : undefined
    res.page('privacy/show', { ...entryView(entry, { locale, today }), files })
  })

  formRoutes(routes, `${path}/:id/end`, 'privacy.keep', ending(office))

  return routes
}

function kindIn(req: Request): KindId {
  const kind = idIn(req, 'kind')
  if (!isKind(kind)) throw new NotFound(`No kind ${kind}`)
  return kind
}

const recording = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale, today } = askingOf(office, req, res)
    const { form, label, source } = kindOf(kindIn(req))
    const organisations = await organisationOptions(office.db.reader, topsOf(arrangedBy(by)), locale)
    return {
      form,
      title: fill(words.addTitle[locale], { kind: label[locale] }),
      intro: source[locale],
      submit: words.save[locale],
      back: path,
      typed: { organisationId: organisations[0]?.value, onDay: today },
      options: { organisations },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const kind = kindIn(req)
    const typed = parseForm(kindOf(kind).form, req.body, locale)
    const id = await keepEntry(office, { kind, typed, by, locale })
    flash(req, words.saved)
    res.redirect(303, hrefOf(id))
  },
})

/** The entry and the form that ends it. Throws NotFound where it is only kept, NotNow where it has ended. */
async function toEnd(office: Office, req: Request, by: Parameters<typeof arrangedBy>[0]) {
  const entry = await findEntry(office.db.reader, idIn(req), arrangedBy(by))
  const { ending: form, label, source } = kindOf(entry.kind)
  if (!form) throw new NotFound(`Nothing to end: ${entry.id}`)
  if (entry.endedOn) throw new NotNow(`Ended before: ${entry.id}`, words.endedBefore)
  return { entry, form, label, source }
}

const ending = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale, today } = askingOf(office, req, res)
    const { entry, form, label, source } = await toEnd(office, req, by)
    return {
      form,
      title: fill(words.endTitle[locale], { kind: label[locale] }),
      intro: source[locale],
      submit: words.save[locale],
      back: hrefOf(entry.id),
      typed: { endedOn: today },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const { entry, form } = await toEnd(office, req, by)
    await finishEntry(office, { id: entry.id, typed: parseForm(form, req.body, locale), by, locale })
    flash(req, words.ended)
    res.redirect(303, hrefOf(entry.id))
  },
})
