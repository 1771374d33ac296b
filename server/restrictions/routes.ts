/** Under a request of a person: stopping the use of a file, restoring it, taking charge, and erasing it by two people. */
import { type Request, type Response, Router } from 'express'
import type { z } from 'zod'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Permission } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import type { Person } from '../people/person.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { confirmErasing, declineErasing, proposeErasing } from './erase.ts'
import { eraseForm, proposeForm, reasonForm, restrictForm } from './forms.ts'
import type { Restriction } from './repository.ts'
import { fileOf, openRequest, restoreCase, restrictCase, takeOverCase } from './restrict.ts'
import { addresses } from './view.ts'
import { words } from './words.ts'

export function restrictionRoutes(office: Office): Router {
  const routes = Router()
  formRoutes(routes, '/privacy/:id/restrict', 'privacy.keep', restricting(office))
  for (const [name, act] of Object.entries(acts) as [keyof typeof acts, Act][])
    formRoutes(routes, `/privacy/:id/cases/:caseId/${addresses[name]}`, act.permission, onFile(office, act))
  return routes
}

const restricting = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const requestId = idIn(req)
    await openRequest(office.db.reader, { requestId, by })
    return {
      form: restrictForm,
      title: words.restrictTitle[locale],
      intro: words.restrictIntro[locale],
      submit: words.submit[locale],
      back: `/privacy/${requestId}`,
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const requestId = idIn(req)
    await restrictCase(office, { requestId, by, locale, ...parseForm(restrictForm, req.body, locale) })
    flash(req, words.restricted)
    res.redirect(303, `/privacy/${requestId}`)
  },
})

type On = { requestId: string; caseId: string; by: Person; locale: Locale }
type Act = {
  permission: Permission
  form: z.ZodObject
  title: Text
  intro?: Text
  done: Text
  keep(office: Office, on: On, typed: Record<string, string>): Promise<void>
}

const acts = {
  restore: {
    permission: 'privacy.keep',
    form: reasonForm,
    title: words.restoreTitle,
    done: words.restored,
    keep: (office, on, { reason = '' }) => restoreCase(office, { ...on, reason }),
  },
  takeOver: {
    permission: 'privacy.keep',
    form: reasonForm,
    title: words.takeOverTitle,
    done: words.takenOver,
    keep: (office, on, { reason = '' }) => takeOverCase(office, { ...on, reason }),
  },
  propose: {
    permission: 'privacy.keep',
    form: proposeForm,
    title: words.proposeTitle,
    intro: words.proposeIntro,
    done: words.proposedNow,
    keep: (office, on, { appraisal = '' }) => proposeErasing(office, { ...on, appraisal }),
  },
  decline: {
    permission: 'privacy.keep',
    form: reasonForm,
    title: words.declineTitle,
    done: words.declined,
    keep: (office, on, { reason = '' }) => declineErasing(office, { ...on, reason }),
  },
  erase: {
    permission: 'privacy.erase',
    form: eraseForm,
    title: words.eraseTitle,
    intro: words.eraseIntro,
    done: words.erasedNow,
    keep: (office, on) => confirmErasing(office, on),
  },
} as const satisfies Record<keyof typeof addresses, Act>

const onFile = (office: Office, { form, title, intro, done, keep }: Act): FormRoute => ({
  async page(req, res) {
    const on = asked(office, req, res)
    const { number, proposedByName: name, appraisal }: Restriction = await fileOf(office.db.reader, on)
    return {
      form,
      title: fill(title[on.locale], { number }),
      intro: intro ? fill(intro[on.locale], { name, appraisal: appraisal ?? '' }) : '',
      submit: words.submit[on.locale],
      back: `/privacy/${on.requestId}`,
    }
  },
  async done(req, res) {
    const on = asked(office, req, res)
    await keep(office, on, parseForm(form, req.body, on.locale) as Record<string, string>)
    flash(req, done)
    res.redirect(303, `/privacy/${on.requestId}`)
  },
})

function asked(office: Office, req: Request, res: Response): On {
  const { by, locale } = askingOf(office, req, res)
  return { requestId: idIn(req), caseId: idIn(req, 'caseId'), by, locale }
}
