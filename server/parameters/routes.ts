/** The pages about parameters: all of them, one with its history, entering, correcting, confirming. */
import { type Request, type Response, Router } from 'express'
import { permissions, permit } from '../access/permit.ts'
import { NotFound, NotNow } from '../errors.ts'
import type { Office } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { hasRole } from '../people/person.ts'
import { pageOf as rulePageOf } from '../rules/counting.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { typedYuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { groups, type Listed, parameterNamed } from './catalogue.ts'
import { confirmationsOf } from './confirmations.ts'
import { type Entry, entriesOf, findEntry } from './entries.ts'
import { confirmForm, entryForm, replaceForm } from './forms.ts'
import { confirm, takeBack } from './keep-confirmation.ts'
import { enterValue, replaceValue } from './keep-entry.ts'
import { ownOrganisations } from './own-organisations.ts'
import { viewpointOf } from './reader.ts'
import { readReplacement } from './replacement.ts'
import { defaultOf, placeAt } from './standing.ts'
import { whatItMoves } from './usage.ts'
import { hrefOf, isConfirmable, listView, parameterView, valueWords } from './view.ts'
import { words } from './words.ts'

const path = '/parameters'
const allNames = () => groups.flatMap(({ parameters }) => parameters.map(({ name }) => name))
const parameterIn = (req: Request): Listed => parameterNamed(idIn(req, 'name'))

export function parameterRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('signed-in'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    const from = await viewpointOf(office.db.reader, by, locale)
    const place = await placeAt(office.db.reader, { path: from.path, on: today, names: allNames() })
    res.page('parameters/index', {
      title: words.title[locale],
      place: fill(words.place[locale], { place: from.place }),
      groups: listView(place, { locale, today, nameOf: from.nameOf }),
    })
  })

  routes.get(`${path}/:name`, permit('signed-in'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    const parameter = parameterIn(req)
    const { from, standing } = await standingFor(office, { req, res, parameter })
    const db = office.db.reader
    const shown = {
      parameter,
      standing,
      entries: await entriesOf(db, parameter.name, from.area),
      confirmations: await confirmationsOf(db, defaultOf(parameter), from.area),
      moves: await whatItMoves(db, parameter, { person: by, today, locale }),
      mayKeep: hasRole(by, ...permissions['parameters.manage']),
      isMine: from.isMine,
    }
    res.page('parameters/show', parameterView(shown, { locale, today, nameOf: from.nameOf }))
  })

  formRoutes(routes, `${path}/:name/new`, 'parameters.manage', entering(office))
  formRoutes(routes, `${path}/:name/entries/:id`, 'parameters.manage', replacing(office))
  formRoutes(routes, `${path}/:name/confirm`, 'parameters.manage', confirming(office))

  routes.post('/confirmations/:id/take-back', permit('parameters.manage'), async (req, res) => {
    const { kind, subject } = await takeBack(office, { id: idIn(req), by: askingOf(office, req, res).by })
    flash(req, words.savedTakeBack)
    res.redirect(303, kind === 'parameter' ? hrefOf(subject) : rulePageOf(subject))
  })

  return routes
}

type Asked = { req: Request; res: Response; parameter: Listed }

async function standingFor(office: Office, { req, res, parameter }: Asked) {
  const { by, locale, today } = askingOf(office, req, res)
  const from = await viewpointOf(office.db.reader, by, locale)
  const place = await placeAt(office.db.reader, { path: from.path, on: today, names: [parameter.name] })
  return { from, standing: place.standingOf(parameter) }
}

const entering = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale, today, by } = askingOf(office, req, res)
    const parameter = parameterIn(req)
    const { options, first } = await ownOrganisations(office, askingOf(office, req, res))
    return {
      form: entryForm(parameter),
      title: fill(words.enterTitle[locale], { name: parameter.label[locale] }),
      intro: await whatItMoves(office.db.reader, parameter, { person: by, today, locale }),
      submit: words.save[locale],
      back: hrefOf(parameter.name),
      typed: { organisationId: first, validFrom: today },
      options,
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const parameter = parameterIn(req)
    const typed = parseForm(entryForm(parameter), req.body, locale)
    const { organisationId: region, notice = null, validTo = null, ...facts } = typed
    await enterValue(office, { parameter, facts: { ...facts, region, notice, validTo }, by, locale })
    flash(req, words.saved)
    res.redirect(303, hrefOf(parameter.name))
  },
})

const replacing = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const parameter = parameterIn(req)
    const paths = administeredBy(by)
    const entry = await findEntry(office.db.reader, { name: parameter.name, id: idIn(req), paths })
    if (entry.replacedBy) throw new NotFound(`Entry ${entry.id} was replaced`)
    return {
      form: replaceForm(parameter),
      title: fill(words.replaceTitle[locale], { name: parameter.label[locale] }),
      submit: words.save[locale],
      back: hrefOf(parameter.name),
      typed: typedFrom(parameter, entry),
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const parameter = parameterIn(req)
    const facts = readReplacement(parameter, req.body, locale)
    await replaceValue(office, { parameter, id: idIn(req), facts, by, locale })
    flash(req, words.savedAgain)
    res.redirect(303, hrefOf(parameter.name))
  },
})

const typedFrom = ({ unit }: Listed, { value, validFrom, validTo, source, notice }: Entry) => ({
  what: 'correct',
  value: value === null ? '' : unit === 'fen' ? typedYuan(value) : String(value),
  validFrom,
  validTo: validTo ?? '',
  source,
  notice: notice ?? '',
})

const confirming = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale } = askingOf(office, req, res)
    const parameter = parameterIn(req)
    const { standing } = await standingFor(office, { req, res, parameter })
    if (!isConfirmable(parameter, standing)) throw new NotNow('Nothing to confirm', words.nothingToConfirm)
    const what = `${parameter.label[locale]} ${valueWords(parameter, parameter.default, locale)}`
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
    await confirm(office, { subject: defaultOf(parameter), ...parseForm(confirmForm, req.body, locale), by, locale })
    flash(req, words.savedConfirmation)
    res.redirect(303, hrefOf(parameter.name))
  },
})
