/** Giving a person another role, and ending one. */
import type { Router } from 'express'
import { addDays } from '../../workflows/law/days.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { organisationOptions } from '../organisations/options.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { endMembershipForm, membershipForm } from './forms.ts'
import { addMembership, endMembership } from './keep-membership.ts'
import { askingOf, idIn, managedPerson } from './managing.ts'
import { roleLabels } from './roles.ts'
import { words } from './words.ts'

export function membershipRoutes(office: Office, routes: Router): void {
  formRoutes(routes, '/people/:id/memberships/new', 'people.manage', giving(office))
  formRoutes(routes, '/people/:id/memberships/:membershipId/end', 'people.manage', ending(office))
}

const giving = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale, today } = askingOf(office, req, res)
    const { id, name } = await managedPerson(office, req, res)
    return {
      form: membershipForm,
      title: `${words.addMembership[locale]} · ${name}`,
      submit: words.addMembership[locale],
      back: `/people/${id}`,
      typed: { fromOn: today },
      options: { organisations: await organisationOptions(office.db.reader, administeredBy(by), locale) },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const answers = parseForm(membershipForm, req.body, locale)
    await addMembership(office, { personId: idIn(req), answers, by, locale })
    flash(req, words.membershipAdded)
    res.redirect(303, `/people/${idIn(req)}`)
  },
})

const ending = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale, today } = askingOf(office, req, res)
    const { id, memberships } = await managedPerson(office, req, res)
    const held = memberships.find(one => one.id === idIn(req, 'membershipId'))
    if (!held) throw new NotFound('No such membership')
    const named = { role: roleLabels[held.role][locale], organisation: held.organisation[locale] }
    return {
      form: endMembershipForm,
      title: fill(words.endMembershipOf[locale], named),
      intro: words.endMembershipIntro[locale],
      submit: words.endMembership[locale],
      back: `/people/${id}`,
      typed: { lastOn: addDays(today, -1) },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const { lastOn, reason } = parseForm(endMembershipForm, req.body, locale)
    const membershipId = idIn(req, 'membershipId')
    await endMembership(office, { personId: idIn(req), membershipId, lastOn, reason, by, locale })
    flash(req, words.membershipIsEnded)
    res.redirect(303, `/people/${idIn(req)}`)
  },
})
