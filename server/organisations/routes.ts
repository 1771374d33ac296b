/** The administrator's pages about organisations: the tree, one of them, adding, changing, closing. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { staffOf } from '../people/directory.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { roleLabels } from '../people/roles.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { administeredBy, topsOf } from './administered.ts'
import { factsFrom, formOf, isKind, typedFrom } from './forms.ts'
import {
  activateOrganisation,
  addOrganisation,
  changeOrganisation,
  deactivateOrganisation,
} from './keep-organisation.ts'
import { kindLabels, kindsBelow } from './kinds.ts'
import { bodyOptions, type Place, withBody } from './mediation-body.ts'
import {
  childrenOf,
  depthOf,
  findOrganisation,
  type Organisation,
  organisationsAt,
  organisationsUnder,
} from './repository.ts'
import { additions, factsOf, lineOf, treeOf } from './view.ts'
import { words } from './words.ts'

/** Beyond this many the tree shows its upper levels only. */
const wholeTree = 300

export function organisationRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/organisations', permit('organisations.manage'), async (req, res) => showTree(office, req, res))
  routes.get('/organisations/:id', permit('organisations.manage'), async (req, res) => showOne(office, req, res))

  formRoutes(routes, '/organisations/:id/add/:kind', 'organisations.manage', adding(office))
  formRoutes(routes, '/organisations/:id/edit', 'organisations.manage', editing(office))

  routes.post('/organisations/:id/deactivate', permit('organisations.manage'), async (req, res) => {
    await deactivateOrganisation(office, { id: idIn(req), ...askingOf(office, req, res) })
    flash(req, words.deactivated)
    res.redirect(303, `/organisations/${idIn(req)}`)
  })

  routes.post('/organisations/:id/activate', permit('organisations.manage'), async (req, res) => {
    await activateOrganisation(office, { id: idIn(req), ...askingOf(office, req, res) })
    flash(req, words.activated)
    res.redirect(303, `/organisations/${idIn(req)}`)
  })

  return routes
}

const asked = (office: Office, req: Request, res: Response): Promise<Organisation> =>
  findOrganisation(office.db.reader, idIn(req), administeredBy(askingOf(office, req, res).by))

async function showTree(office: Office, req: Request, res: Response): Promise<void> {
  const { by, locale } = askingOf(office, req, res)
  const paths = topsOf(administeredBy(by))
  const all = await organisationsUnder(office.db.reader, paths, wholeTree + 1)
  const isWhole = all.length <= wholeTree
  const shown = isWhole ? all : await upperLevels(office, paths)
  const topDepth = Math.min(...shown.map(depthOf))
  const tree = treeOf(shown.map(organisation => lineOf(organisation, locale, topDepth)))
  res.page('organisations/index', { title: words.title[locale], isWhole, tree })
}

async function upperLevels({ db }: Office, paths: readonly string[]): Promise<Organisation[]> {
  const tops = await organisationsAt(db.reader, paths)
  const below = await Promise.all(tops.map(async top => [top, ...(await childrenOf(db.reader, top.id))]))
  return below.flat()
}

async function showOne(office: Office, req: Request, res: Response): Promise<void> {
  const { by, locale, today } = askingOf(office, req, res)
  const organisation = await asked(office, req, res)
  const { id, parentId, path, active } = organisation
  const staff = await staffOf(office.db.reader, id, today)
  const tops = administeredBy(by)
  const isTop = tops.includes(path)
  res.page('organisations/show', {
    title: organisation.name[locale],
    href: `/organisations/${id}`,
    up: isTop || !parentId ? '/organisations' : `/organisations/${parentId}`,
    active,
    isTop,
    facts: factsOf(organisation, locale),
    below: (await childrenOf(office.db.reader, id)).map(child => lineOf(child, locale)),
    additions: additions(organisation, locale),
    addStaffHref: active ? `/people/new?organisation=${id}` : '',
    staff: staff.map(({ id: personId, name, roles }) => ({
      href: `/people/${personId}`,
      name,
      roles: roles.map(role => roleLabels[role][locale]).join(' · '),
    })),
  })
}

/** The kind that the address names, if it can stand below the organisation. */
function kindAsked(req: Request, parent: Organisation) {
  const { kind } = req.params
  if (!isKind(kind) || !kindsBelow(parent.kind).includes(kind)) throw new NotFound(`No ${kind} below ${parent.kind}`)
  return kind
}

/** One that begins today below another, and one that is there. */
const placeBelow = ({ path }: Organisation, today: string): Place => ({ path, since: today, today })
const placeOf = ({ path, createdOn }: Organisation, today: string): Place => ({ path, since: createdOn, today })

const adding = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale, today } = askingOf(office, req, res)
    const parent = await asked(office, req, res)
    const kind = kindAsked(req, parent)
    return {
      form: formOf(kind),
      title: fill(words.addKind[locale], { kind: kindLabels[kind][locale] }),
      intro: fill(words.addUnder[locale], { parent: parent.name[locale] }),
      submit: words.save[locale],
      back: `/organisations/${parent.id}`,
      options: { 'organisation-bases': await bodyOptions(office.db.reader, placeBelow(parent, today), locale) },
    }
  },
  async done(req, res) {
    const { by, locale, today } = askingOf(office, req, res)
    const parent = await asked(office, req, res)
    const kind = kindAsked(req, parent)
    const typed = factsFrom(parseForm(formOf(kind), req.body, locale))
    const facts = await withBody(office.db.reader, typed, { ...placeBelow(parent, today), locale })
    const id = await addOrganisation(office, { parentId: parent.id, kind, facts, by, locale })
    flash(req, words.added)
    res.redirect(303, `/organisations/${id}`)
  },
})

const editing = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale, today } = askingOf(office, req, res)
    const organisation = await asked(office, req, res)
    return {
      form: formOf(organisation.kind),
      title: `${words.edit[locale]} · ${organisation.name[locale]}`,
      submit: words.save[locale],
      back: `/organisations/${organisation.id}`,
      typed: typedFrom(organisation),
      isOnFile: true,
      options: { 'organisation-bases': await bodyOptions(office.db.reader, placeOf(organisation, today), locale) },
    }
  },
  async done(req, res) {
    const { by, locale, today } = askingOf(office, req, res)
    const organisation = await asked(office, req, res)
    const typed = factsFrom(parseForm(formOf(organisation.kind), req.body, locale))
    const facts = await withBody(office.db.reader, typed, { ...placeOf(organisation, today), locale })
    await changeOrganisation(office, { id: organisation.id, facts, by, locale })
    flash(req, words.changed)
    res.redirect(303, `/organisations/${organisation.id}`)
  },
})
