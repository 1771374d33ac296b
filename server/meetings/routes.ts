/** Meetings on file: their page, the room booked for them, who came, the slip for the worker. */
import { type Request, type Response, Router } from 'express'
import type { Text } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import { type Office, todayOf } from '../office.ts'
import { roomsNear } from '../rooms/repository.ts'
import { optionOf } from '../rooms/view.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { hrefOf, timeWords, titleOf } from './about.ts'
import { recordAttendance } from './attendance.ts'
import { bookRoom, releaseRoom } from './book-room.ts'
import { findMeeting } from './find-meeting.ts'
import { attendanceForm, bookingForm } from './forms.ts'
import { doubleWords, meetingPage, slipPage } from './meeting-page.ts'
import type { Double } from './people.ts'
import { takenOn } from './repository.ts'
import { words } from './words.ts'

const path = '/cases/:id/meetings/:key'

export function meetingRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('cases.work'), async (req, res) => {
    res.page('meetings/show', await meetingPage(office, askedIn(req, res)))
  })

  routes.get(`${path}/slip`, permit('cases.work'), async (req, res) => {
    res.page('meetings/slip', await slipPage(office, askedIn(req, res)))
  })

  formRoutes(routes, `${path}/room`, 'cases.work', booking(office))
  formRoutes(routes, `${path}/attendance`, 'cases.work', attending(office))

  routes.post(`${path}/room/release`, permit('cases.work'), async (req, res) => {
    const { person: by, ...asked } = askedIn(req, res)
    await releaseRoom(office, { ...asked, by })
    flash(req, words.releasedNow)
    res.redirect(303, hrefOf(asked))
  })

  return routes
}

const askedIn = (req: Request, res: Response) => ({
  caseId: String(req.params.id),
  key: String(req.params.key),
  person: res.locals.person!,
})

const booking = (office: Office): FormRoute => ({
  async page(req, res) {
    const asked = askedIn(req, res)
    const { locale } = asked.person
    const db = office.db.reader
    const today = todayOf(office)
    const { meeting, file } = await findMeeting(db, { ...asked, today })
    const rooms = await roomsNear(db, file.organisationPath)
    const roomIds = rooms.map(({ id }) => id)
    const taken = await takenOn(db, { roomIds, day: meeting.onDay, except: meeting })
    const when = [titleOf(meeting, locale), dayWords(meeting.onDay, today, locale), timeWords(meeting)]
    return {
      form: bookingForm,
      title: meeting.room ? words.change[locale] : words.book[locale],
      intro: fill(words.bookIntro[locale], { when: when.filter(Boolean).join(' ') }),
      submit: words.save[locale],
      back: hrefOf(meeting),
      typed: {
        roomId: meeting.room?.id ?? '',
        from: meeting.startsAt ?? meeting.atTime ?? '',
        to: meeting.endsAt ?? '',
        bring: meeting.bring ?? '',
      },
      options: { rooms: rooms.map(room => optionOf(room, taken.get(room.id) ?? [], locale)) },
    }
  },
  async done(req, res) {
    const { person: by, ...asked } = askedIn(req, res)
    const answers = parseForm(bookingForm, req.body, by.locale)
    const doubles = await bookRoom(office, { ...asked, by, locale: by.locale, answers })
    flash(req, savedWords(doubles))
    res.redirect(303, hrefOf(asked))
  },
})

function savedWords(doubles: readonly Double[]): Text {
  if (doubles.length === 0) return words.booked
  return {
    zh: fill(words.bookedWarn.zh, { who: doubleWords(doubles, 'zh').join('；') }),
    en: fill(words.bookedWarn.en, { who: doubleWords(doubles, 'en').join('; ') }),
  }
}

const attending = (office: Office): FormRoute => ({
  async page(req, res) {
    const asked = askedIn(req, res)
    const { locale } = asked.person
    const today = todayOf(office)
    const { meeting } = await findMeeting(office.db.reader, { ...asked, today })
    return {
      form: attendanceForm,
      title: words.attend[locale],
      intro: [titleOf(meeting, locale), dayWords(meeting.onDay, today, locale), timeWords(meeting)].join(' '),
      submit: words.save[locale],
      back: hrefOf(meeting),
      typed: {},
    }
  },
  async done(req, res) {
    const { person: by, ...asked } = askedIn(req, res)
    const answers = parseForm(attendanceForm, req.body, by.locale)
    await recordAttendance(office, { ...asked, by, answers })
    flash(req, words.attendSaved)
    res.redirect(303, hrefOf(asked))
  },
})
