/** The pages about parameters: all of them, one with its history, entering, correcting, confirming. */
import { Router } from 'express'
import { permissions, permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { hasRole } from '../people/person.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { typedYuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { groups, type Listed } from './catalogue.ts'
import { confirmationsOf } from './confirmations.ts'
import { confirmationRoutes, parameterIn, standingFor, subjectsOf } from './confirming.ts'
import { type Entry, entriesOf, findEntry, findLatest } from './entries.ts'
import { entryForm, replaceForm } from './forms.ts'
import { enterValue, replaceValue } from './keep-entry.ts'
import { ownOrganisations } from './own-organisations.ts'
import { viewpointOf } from './reader.ts'
import { readReplacement } from './replacement.ts'
import { secondPersonOf } from './second-person.ts'
import { placeAt } from './standing.ts'
import { whatItMoves } from './usage.ts'
import { hrefOf, listView, onlyOpen, parameterView } from './view.ts'
import { words } from './words.ts'

const path = '/parameters'
const allNames = () => groups.flatMap(({ parameters }) => parameters.map(({ name }) => name))

export function parameterRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('signed-in'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    const from = await viewpointOf(office.db.reader, by, locale)
    const place = await placeAt(office.db.reader, { path: from.path, on: today, names: allNames() })
    const isOpenOnly = req.query.open === '1'
    const all = listView(place, { locale, today, nameOf: from.nameOf })
    res.page('parameters/index', {
      title: words.title[locale],
      place: fill(words.place[locale], { place: from.place }),
      groups: isOpenOnly ? onlyOpen(all) : all,
      isOpenOnly,
    })
  })

  routes.get(`${path}/:name`, permit('signed-in'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    const parameter = parameterIn(req)
    const { from, standing } = await standingFor(office, { req, res, parameter })
    const db = office.db.reader
    const entries = await entriesOf(db, parameter.name, from.area)
    const shown = {
      parameter,
      standing,
      entries,
      readerId: by.id,
      secondPerson: await secondPersonOf(
        db,
        entries.filter(({ enteredById, replacedBy }) => enteredById === by.id && !replacedBy),
        { home: from.path, today, locale },
      ),
      isAbove: (id: string) => from.area.ids.includes(id),
      confirmations: await confirmationsOf(db, subjectsOf(parameter, entries), from.area),
      moves: await whatItMoves(office, parameter, { person: by, today, locale }),
      mayKeep: hasRole(by, ...permissions['parameters.manage']),
      isMine: from.isMine,
    }
    res.page('parameters/show', parameterView(shown, { locale, today, nameOf: from.nameOf }))
  })

  formRoutes(routes, `${path}/:name/new`, 'parameters.manage', entering(office))
  formRoutes(routes, `${path}/:name/entries/:id`, 'parameters.manage', replacing(office))
  confirmationRoutes(routes, office)

  return routes
}

const entering = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale, today, by } = askingOf(office, req, res)
    const parameter = parameterIn(req)
    const { options, first } = await ownOrganisations(office, askingOf(office, req, res))
    return {
      form: entryForm(parameter),
      title: fill(words.enterTitle[locale], { name: parameter.label[locale] }),
      intro: await whatItMoves(office, parameter, { person: by, today, locale }),
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
    const asked = { name: parameter.name, id: idIn(req), paths }
    if (req.method === 'GET') await refuseReplaced(office, asked)
    const entry = await findLatest(office.db.reader, asked)
    return {
      action: `${hrefOf(parameter.name)}/entries/${entry.id}`,
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

async function refuseReplaced(office: Office, asked: Parameters<typeof findEntry>[1]): Promise<void> {
  if ((await findEntry(office.db.reader, asked)).replacedBy) throw new NotFound(`Entry ${asked.id} was replaced`)
}

const typedFrom = ({ unit }: Listed, { value, validFrom, validTo, source, notice }: Entry) => ({
  what: 'correct',
  value: value === null ? '' : unit === 'fen' ? typedYuan(value) : String(value),
  validFrom,
  validTo: validTo ?? '',
  source,
  notice: notice ?? '',
})
