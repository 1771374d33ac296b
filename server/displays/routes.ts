/** Wall screens: the list of those who look after them, and the screen itself for whoever has its address. */
import { Router } from 'express'
import { z } from 'zod'
import { choice, reference, shortText } from '../../workflows/fields.ts'
import { permit } from '../access/permit.ts'
import { NotFound, type Refusal, TooMany } from '../errors.ts'
import { beingMadeWords } from '../facts/being-made.ts'
import { dayOf, type Office, todayOf } from '../office.ts'
import { countWrongFeed } from '../people/lock-out.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { readReport } from '../reports/beside/read.ts'
import { periodWords } from '../reports/figure-words.ts'
import { reportNamed } from '../reports/registry.ts'
import { leastAt } from '../reports/small-cells.ts'
import { spanOf } from '../reports/span.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Hanging, hangingBehind, makeDisplay, placesFor, revokeDisplay } from './keep-display.ts'
import { displaysOf, markShown } from './repository.ts'
import { screenOf } from './view.ts'
import { words } from './words.ts'

const path = '/displays'
/** As often as the script of the layout asks. */
const refreshSeconds = 300
/** Where something went wrong on our side, which passes; a screen without scripts has nothing else to bring it back. */
const againSeconds = 60

/** Each by its own name. */
const languages = { zh: { zh: '中文', en: '中文' }, en: { zh: 'English', en: 'English' } } as const

const displayForm = z.object({
  organisationId: reference(words.organisation, 'organisations'),
  name: shortText(words.name, { max: 80, help: words.nameHelp }),
  locale: choice(words.language, languages),
})

export function displayRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('displays.manage'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    const places = new Map((await placesFor(office.db.reader, by)).map(place => [place.id, place]))
    const displays = await displaysOf(office.db.reader, [...places.keys()])
    res.page('displays/index', {
      title: words.title[locale],
      displays: displays.map(({ id, name, locale: shownIn, organisationId, maker, madeAt, shownAt }) => ({
        name,
        language: languages[shownIn][locale],
        organisation: places.get(organisationId)!.name[locale],
        maker,
        madeOn: dayOf(new Date(madeAt)),
        shown: shownAt ? instantWords(shownAt, locale) : words.never[locale],
        href: `${path}/${id}/revoke`,
      })),
    })
  })

  formRoutes(routes, `${path}/new`, 'displays.manage', adding(office))

  routes.post(`${path}/:id/revoke`, permit('displays.manage'), async (req, res) => {
    await revokeDisplay(office, { id: idIn(req), by: askingOf(office, req, res).by })
    flash(req, words.revoked)
    res.redirect(303, path)
  })

  return routes
}

const adding = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const places = await placesFor(office.db.reader, by)
    return {
      form: displayForm,
      title: words.add[locale],
      submit: words.make[locale],
      back: path,
      typed: { locale },
      options: { organisations: places.map(({ id, name }) => ({ value: id, label: name[locale] })) },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const address = await makeDisplay(office, { ...parseForm(displayForm, req.body, locale), by })
    res.page('displays/once', { title: words.onceTitle[locale], address })
  },
})

/** Stands before the session: a screen brings no cookies and gets none. */
export function wallScreenRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/display/:token', permit('display.read'), async (req, res) => {
    res.set('Refresh', String(againSeconds))
    const found = await hangingBehind(office, idIn(req, 'token'))
    if (!found) {
      res.removeHeader('Refresh')
      throw await refusalOf(office, req.ip ?? '')
    }
    const { display, ...hanging } = found
    const { locale } = hanging.person
    res.locals.locale = locale
    res.locals.beingMade = await beingMadeWords(office, locale)
    const now = office.now()
    const least = await leastAt(office.db.reader, { path: hanging.place.path, on: todayOf(office) })
    const figures = screenOf(await readOverview(office, hanging), { least, locale })
    res.removeHeader('Refresh')
    res.page('displays/screen', {
      layout: 'display',
      refreshSeconds,
      title: hanging.place.name[locale],
      name: display.name,
      period: periodWords(todayOf(office).slice(0, 7), locale),
      updated: fill(words.updated[locale], { time: instantWords(now.toISOString(), locale) }),
      ...figures,
    })
    const isNoted = display.shownAt !== null && now.getTime() - Date.parse(display.shownAt) < refreshSeconds * 900
    if (!isNoted) await office.db.write(tx => markShown(tx, display.id, now))
  })

  return routes
}

/** Of an address that leads nowhere; TooMany to one on the net that has tried too many of them. */
async function refusalOf(office: Office, address: string): Promise<Refusal> {
  const waitMinutes = await office.db.write(tx => countWrongFeed(tx, address, office.now()))
  return waitMinutes > 0 ? new TooMany('Too many wrong wall screens') : new NotFound('No such wall screen', words.gone)
}

function readOverview(office: Office, { person, place, places }: Omit<Hanging, 'display'>) {
  const today = todayOf(office)
  const period = today.slice(0, 7)
  const asked = {
    place,
    places,
    isOwnOnly: false,
    period,
    span: spanOf(period)!,
    wrong: [],
    knownOn: today,
    knownTyped: today,
  }
  const narrowed = { kind: undefined, group: undefined, sort: undefined, page: 1 }
  return readReport(office, reportNamed('overview')!, { ...asked, ...narrowed }, { person, today })
}
