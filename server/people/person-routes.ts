/** One person and their account: adding, changing, closing, re-opening, a new first password. */
import type { Request, Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { organisationOptions } from '../organisations/options.ts'
import { countWithPerson } from '../warnings/with.ts'
import { askAgain } from '../web/ask-again.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { openCasesOf } from './directory.ts'
import { deactivateForm, newPersonForm, personForm } from './forms.ts'
import {
  activatePerson,
  addPerson,
  changePerson,
  deactivatePerson,
  resetPassword,
  type WithPassword,
} from './keep-person.ts'
import { askingOf, idIn, managedPerson } from './managing.ts'
import { findAccount } from './repository.ts'
import { takesCases } from './roles.ts'
import { factsOf, maskedPhone, membershipLine } from './view.ts'
import { words } from './words.ts'

export function personRoutes(office: Office, routes: Router): void {
  formRoutes(routes, '/people/new', 'people.manage', newPerson(office))
  formRoutes(routes, '/people/:id/edit', 'people.manage', editPerson(office))

  routes.get('/people/:id', permit('people.manage'), async (req, res) => showPerson(office, req, res))

  routes.post('/people/:id/deactivate', permit('people.manage'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    try {
      const { reason } = parseForm(deactivateForm, req.body ?? {}, locale)
      await deactivatePerson(office, { id: idIn(req), by, locale, reason })
    } catch (error) {
      const wrong = askAgain(error, res)
      return showPerson(office, req, res, { typed: req.body ?? {}, wrong })
    }
    flash(req, words.deactivated)
    res.redirect(303, `/people/${idIn(req)}`)
  })

  routes.post('/people/:id/activate', permit('people.manage'), async (req, res) => {
    await activatePerson(office, { id: idIn(req), ...askingOf(office, req, res) })
    flash(req, words.activated)
    res.redirect(303, `/people/${idIn(req)}`)
  })

  routes.post('/people/:id/password', permit('people.manage'), async (req, res) => {
    await showPassword(office, req, res, await resetPassword(office, { id: idIn(req), ...askingOf(office, req, res) }))
  })
}

type Tried = { typed?: Record<string, unknown>; wrong?: Record<string, string[]> }

async function showPerson(office: Office, req: Request, res: Response, tried: Tried = {}): Promise<void> {
  const asking = askingOf(office, req, res)
  const person = await managedPerson(office, req, res)
  const openCases = await openCasesOf(office.db.reader, person.id)
  const warnings = await countWithPerson(office.db.reader, person.id)
  const fields = openCases + warnings > 0 ? fieldViews(deactivateForm, { locale: asking.locale, ...tried }) : []
  res.page('people/show', {
    fields,
    problems: problemsOf(fields, tried.wrong ?? {}),
    hasCases: openCases + warnings > 0,
    title: person.name,
    href: `/people/${person.id}`,
    active: person.active,
    isWholly: person.isWholly,
    isSelf: person.id === asking.by.id,
    worksOnCases: person.memberships.some(({ role }) => takesCases(role)),
    facts: factsOf(person, { phone: maskedPhone(office, person), openCases, locale: asking.locale }),
    memberships: person.memberships.map(held => membershipLine(held, asking)),
  })
}

/** The only time a first password is shown: it is not kept anywhere it could be read again. */
async function showPassword(office: Office, req: Request, res: Response, { personId, password }: WithPassword) {
  const account = await findAccount(office.db.reader, personId)
  const { locale } = askingOf(office, req, res)
  const [title, href] = [words.firstPasswordTitle[locale], `/people/${personId}`]
  res.page('people/first-password', { title, href, password, name: account?.name, userName: account?.userName })
}

const newPerson = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale, today } = askingOf(office, req, res)
    const { organisation = '' } = req.query
    return {
      form: newPersonForm,
      title: words.addTitle[locale],
      intro: words.addIntro[locale],
      submit: words.add[locale],
      back: '/people',
      typed: { organisationId: organisation, fromOn: today, locale: 'zh' },
      options: { organisations: await organisationOptions(office.db.reader, administeredBy(by), locale) },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const answers = parseForm(newPersonForm, req.body, locale)
    await showPassword(office, req, res, await addPerson(office, { answers, by, locale }))
  },
})

const editPerson = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale } = askingOf(office, req, res)
    const person = await managedPerson(office, req, res)
    const phone = maskedPhone(office, person)
    return {
      form: personForm,
      title: `${words.edit[locale]} · ${person.name}`,
      intro: phone ? fill(words.phoneKeepHelp[locale], { phone }) : '',
      submit: words.save[locale],
      back: `/people/${person.id}`,
      typed: { name: person.name, practiceNumber: person.practiceNumber ?? '', locale: person.locale },
      isOnFile: true,
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const answers = parseForm(personForm, req.body, locale)
    await changePerson(office, { id: idIn(req), answers, by, locale })
    flash(req, words.changed)
    res.redirect(303, `/people/${idIn(req)}`)
  },
})
