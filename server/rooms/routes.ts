/** Rooms: kept by administrators and station leads; searched for a free hour by whoever works on cases. */
import { type Request, type Response, Router } from 'express'
import { isDay } from '../../workflows/law/days.ts'
import { permit } from '../access/permit.ts'
import { takenOn } from '../meetings/repository.ts'
import type { Office } from '../office.ts'
import { arrangedBy, topsOf } from '../organisations/administered.ts'
import { organisationOptions } from '../organisations/options.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { factsFrom, roomForm, typedFrom } from './forms.ts'
import { addRoom, changeRoom, setOpen } from './keep-room.ts'
import { findRoom, roomsUnder, roomsWithinReach } from './repository.ts'
import { isTime } from './spans.ts'
import { foundLine, lineOf } from './view.ts'
import { words } from './words.ts'

const path = '/rooms'
const most = 500

export function roomRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('rooms.manage'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    const rooms = await roomsUnder(office.db.reader, topsOf(arrangedBy(by)), most)
    res.page('rooms/index', { title: words.title[locale], rooms: rooms.map(room => lineOf(room, locale)) })
  })

  routes.get(`${path}/free`, permit('rooms.search'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    const asked = askedIn(req, today)
    const isRight = isDay(asked.on) && isTime(asked.from) && isTime(asked.to) && asked.from < asked.to
    const rooms = isRight ? await roomsWithinReach(office.db.reader, by, most) : []
    const ids = rooms.map(({ id }) => id)
    const taken = await takenOn(office.db.reader, { roomIds: ids, day: asked.on })
    const found = rooms.map(room => foundLine(room, taken.get(room.id) ?? [], { asked, locale }))
    res.status(isRight ? 200 : 422).page('rooms/free', {
      title: words.search[locale],
      asked,
      problem: isRight ? '' : words.wrongTimes[locale],
      rooms: found.sort((a, b) => Number(b.isFree) - Number(a.isFree)),
    })
  })

  formRoutes(routes, `${path}/new`, 'rooms.manage', adding(office))
  formRoutes(routes, `${path}/:id`, 'rooms.manage', editing(office))

  routes.post(`${path}/:id/close`, permit('rooms.manage'), async (req, res) => {
    await setOpen(office, { id: idIn(req), open: false, by: askingOf(office, req, res).by })
    flash(req, words.closedNow)
    res.redirect(303, path)
  })

  routes.post(`${path}/:id/reopen`, permit('rooms.manage'), async (req, res) => {
    await setOpen(office, { id: idIn(req), open: true, by: askingOf(office, req, res).by })
    flash(req, words.openAgain)
    res.redirect(303, path)
  })

  return routes
}

/** Today, nine to ten, unless the address says otherwise. */
function askedIn({ query }: Request, today: string): { on: string; from: string; to: string } {
  const text = (name: string, unsaid: string) => (typeof query[name] === 'string' ? String(query[name]) : unsaid)
  return { on: text('on', today), from: text('from', '09:00'), to: text('to', '10:00') }
}

/** Whose rooms they may keep: what the administrator administers, the station the lead leads. */
async function optionsFor(office: Office, req: Request, res: Response) {
  const { by, locale } = askingOf(office, req, res)
  return { organisations: await organisationOptions(office.db.reader, topsOf(arrangedBy(by)), locale) }
}

const adding = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale } = askingOf(office, req, res)
    const options = await optionsFor(office, req, res)
    const [only, ...others] = options.organisations
    return {
      form: roomForm,
      title: words.add[locale],
      submit: words.save[locale],
      back: path,
      typed: only && others.length === 0 ? { organisationId: only.value } : {},
      options,
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    await addRoom(office, { facts: factsFrom(parseForm(roomForm, req.body, locale)), by, locale })
    flash(req, words.added)
    res.redirect(303, path)
  },
})

const editing = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const room = await findRoom(office.db.reader, idIn(req), arrangedBy(by))
    return {
      form: roomForm,
      title: `${words.edit[locale]} · ${room.name[locale]}`,
      submit: words.save[locale],
      back: path,
      typed: typedFrom(room),
      isOnFile: true,
      options: await optionsFor(office, req, res),
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    await changeRoom(office, {
      id: idIn(req),
      facts: factsFrom(parseForm(roomForm, req.body, locale)),
      by,
      locale,
    })
    flash(req, words.changed)
    res.redirect(303, path)
  },
})
