/** The notices: what is in use, all versions, and writing a new one. HTTP only. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { Invalid, NotFound } from '../errors.ts'
import { dayOf, type Office } from '../office.ts'
import { administeredBy, topsOf } from '../organisations/administered.ts'
import { organisationOptions } from '../organisations/options.ts'
import { findOrganisation } from '../organisations/repository.ts'
import { logChange } from '../people/change-log.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { dayWords } from '../web/print.ts'
import { noticeForm, paragraphsIn, typedOf, wrongPlaces } from './forms.ts'
import { consentText } from './house-text.ts'
import { editionAt, editionsBelow, findEdition, insertEdition, type Written } from './repository.ts'
import { words } from './words.ts'

const path = '/consent-texts'
const most = 50

export function consentTextRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('consent-texts.manage'), async (req, res) => {
    const { by, today, locale } = askingOf(office, req, res)
    const tops = topsOf(administeredBy(by))
    const editions = await editionsBelow(office.db.reader, tops, most)
    const standing = await editionAt(office.db.reader, tops[0] ?? '/')
    res.page('consent-texts/index', {
      title: words.title[locale],
      consent: consentText({ name: '{handler}', phone: '{phone}' }, locale, standing),
      lines: editions.map(one => ({
        href: `${path}/${one.id}`,
        version: one.version,
        place: one.organisation[locale],
        written: `${dayWords(dayOf(new Date(one.writtenAt)), today, locale)} · ${one.writtenBy}`,
        reason: one.reason,
      })),
    })
  })

  formRoutes(routes, `${path}/new`, 'consent-texts.manage', writing(office))

  routes.get(`${path}/:id`, permit('consent-texts.manage'), async (req, res) => showOne(office, req, res))

  return routes
}

async function showOne(office: Office, req: Request, res: Response): Promise<void> {
  const { by, today, locale } = askingOf(office, req, res)
  const one: Written = await findEdition(office.db.reader, idIn(req), topsOf(administeredBy(by)))
  res.page('consent-texts/show', {
    title: `${words.title[locale]} ${one.version}`,
    consent: consentText({ name: '{handler}', phone: '{phone}' }, locale, one),
    facts: [
      { label: words.organisation[locale], value: one.organisation[locale] },
      {
        label: words.writtenOn[locale],
        value: dayWords(dayOf(new Date(one.writtenAt)), today, locale),
        small: one.writtenBy,
      },
    ],
    reason: one.reason,
  })
}

const writing = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const tops = topsOf(administeredBy(by))
    const organisations = await organisationOptions(office.db.reader, tops, locale)
    const standing = await editionAt(office.db.reader, tops[0] ?? '/')
    return {
      form: noticeForm,
      title: words.write[locale],
      intro: words.writeIntro[locale],
      submit: words.save[locale],
      back: path,
      typed: { organisationId: organisations[0]?.value, ...typedOf(standing.paragraphs) },
      isOnFile: true,
      options: { organisations },
    }
  },
  async done(req, res) {
    const { by, locale, today } = askingOf(office, req, res)
    const typed: Record<string, unknown> = parseForm(noticeForm, req.body, locale)
    const paragraphs = paragraphsIn(typed)
    const wrong = wrongPlaces(paragraphs, locale)
    if (Object.keys(wrong).length > 0) throw new Invalid(wrong)
    const organisationId = String(typed.organisationId)
    const id = await office.db.write(async tx => {
      const organisation = await findOrganisation(tx, organisationId, administeredBy(by)).catch(error => {
        if (!(error instanceof NotFound)) throw error
        throw new Invalid({ organisationId: [words.notYours[locale]] })
      })
      const written = { organisationId, path: organisation.path, paragraphs, reason: String(typed.reason) }
      const made = await insertEdition(tx, { ...written, by: by.id, on: today }, office.now())
      await logChange(tx, { by: by.id, action: 'consent-text-written', subject: made, at: office.now() })
      return made
    })
    flash(req, words.saved)
    res.redirect(303, `${path}/${id}`)
  },
})
