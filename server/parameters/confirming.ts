/** Confirming a default or a value that another has entered, and taking a confirmation back. */
import type { Request, Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Db } from '../db.ts'
import { NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { ruleOfChoice } from '../readings/repository.ts'
import { pageOf as rulePageOf } from '../rules/counting.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { type Listed, parameterNamed } from './catalogue.ts'
import type { Subject } from './confirmations.ts'
import { type Entry, findEntry, parameterOfEntry } from './entries.ts'
import { confirmEntryForm, confirmForm } from './forms.ts'
import { confirm, confirmEntry, refuseEntry, takeBack } from './keep-confirmation.ts'
import { ownOrganisations } from './own-organisations.ts'
import { viewpointOf } from './reader.ts'
import { defaultOf, entryAsConfirmed, foundAsConfirmed, placeAt, type Standing } from './standing.ts'
import { hrefOf, isConfirmable, valueWords } from './view.ts'
import { words } from './words.ts'

const path = '/parameters'
export const parameterIn = (req: Request): Listed => parameterNamed(idIn(req, 'name'))

export function confirmationRoutes(routes: Router, office: Office): void {
  formRoutes(routes, `${path}/:name/confirm`, 'parameters.manage', confirming(office))
  formRoutes(routes, `${path}/:name/entries/:id/confirm`, 'parameters.manage', confirmingEntry(office))

  routes.post('/confirmations/:id/take-back', permit('parameters.manage'), async (req, res) => {
    const taken = await takeBack(office, { id: idIn(req), by: askingOf(office, req, res).by })
    flash(req, words.savedTakeBack)
    res.redirect(303, await pageAbout(office.db.reader, taken))
  })
}

async function pageAbout(db: Db, { kind, subject }: Subject): Promise<string> {
  if (kind === 'entry') return hrefOf((await parameterOfEntry(db, subject)) ?? '')
  if (kind === 'reading') return rulePageOf((await ruleOfChoice(db, subject)) ?? '')
  return kind === 'parameter' ? hrefOf(subject) : rulePageOf(subject)
}

/** All of a parameter that can have been confirmed: its default, and each entry. */
export const subjectsOf = (parameter: Listed, entries: readonly Entry[]): Subject[] => [
  defaultOf(parameter),
  ...entries.map(entryAsConfirmed),
]

type Asked = { req: Request; res: Response; parameter: Listed }

export async function standingFor(office: Office, { req, res, parameter }: Asked) {
  const { by, locale, today } = askingOf(office, req, res)
  const from = await viewpointOf(office.db.reader, by, locale)
  const place = await placeAt(office.db.reader, { path: from.path, on: today, names: [parameter.name] })
  return { from, standing: place.standingOf(parameter) }
}

/** What stands there and waits: a figure known to the house, else the default. */
const heldOf = (parameter: Listed, { found }: Standing): Subject =>
  found ? foundAsConfirmed(parameter.name, found) : defaultOf(parameter)

const confirming = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale } = askingOf(office, req, res)
    const parameter = parameterIn(req)
    const { standing } = await standingFor(office, { req, res, parameter })
    if (!isConfirmable(parameter, standing)) throw new NotNow('Nothing to confirm', words.nothingToConfirm)
    const what = `${parameter.label[locale]} ${valueWords(parameter, standing.value, locale)}`
    const { options, first } = await ownOrganisations(office, askingOf(office, req, res))
    return {
      form: confirmForm,
      title: fill(words.confirmTitle[locale], { name: parameter.label[locale] }),
      intro: fill(words.confirmIntro[locale], { what }),
      submit: words.confirmThis[locale],
      back: hrefOf(parameter.name),
      typed: { organisationId: first },
      options,
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const parameter = parameterIn(req)
    const { standing } = await standingFor(office, { req, res, parameter })
    if (!isConfirmable(parameter, standing)) throw new NotNow('Nothing to confirm', words.nothingToConfirm)
    await confirm(office, {
      subject: heldOf(parameter, standing),
      ...parseForm(confirmForm, req.body, locale),
      by,
      locale,
    })
    flash(req, words.savedConfirmation)
    res.redirect(303, hrefOf(parameter.name))
  },
})

const confirmingEntry = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const parameter = parameterIn(req)
    const db = office.db.reader
    const entry = await findEntry(db, { name: parameter.name, id: idIn(req), paths: administeredBy(by), orWhole: true })
    await refuseEntry(db, entry, by)
    const what = [
      `${parameter.label[locale]} ${valueWords(parameter, entry.value, locale)}`,
      entry.validFrom,
      entry.organisation?.[locale],
      entry.source,
      entry.notice,
    ]
    return {
      form: confirmEntryForm,
      title: fill(words.confirmTitle[locale], { name: parameter.label[locale] }),
      intro: fill(words.confirmEntryIntro[locale], { what: what.filter(Boolean).join(' · ') }),
      submit: words.confirmThis[locale],
      back: hrefOf(parameter.name),
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const { name } = parameterIn(req)
    const { note } = parseForm(confirmEntryForm, req.body, locale)
    await confirmEntry(office, { name, id: idIn(req), note, by })
    flash(req, words.savedConfirmation)
    res.redirect(303, hrefOf(name))
  },
})
