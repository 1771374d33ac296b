/** The duty log: one's own by months, that of others for those who look after them, and what waits to be confirmed. */
import { type Request, type Response, Router } from 'express'
import { isDay } from '../../workflows/law/days.ts'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { hasRole } from '../people/person.ts'
import { takesCases } from '../people/roles.ts'
import { optionOf } from '../service-points/view.ts'
import { flash } from '../web/flash.ts'
import { type FormPage, type FormRoute, formRoutes } from '../web/form-routes.ts'
import { pageIn } from '../web/page-in.ts'
import { parseForm } from '../web/parse-form.ts'
import { countWords, dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { findColleague } from '../work/whose.ts'
import { type EntryAnswers, entryForm, returnForm, typedFrom } from './forms.ts'
import { changeDuty, decideDuty, entryToDecide, ownEntry, recordDuty } from './keep-entry.ts'
import { daysOfMonth, monthAfter, monthAsked, monthBefore } from './month.ts'
import { ownPlaces } from './places.ts'
import { consultationsOn, countWaiting, entriesOf, linkedCases, plannedDays, waitingEntries } from './repository.ts'
import { entryRow, totalsOf } from './view.ts'
import { words } from './words.ts'

const perPage = 50

export function dutyLogRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/duty-log', permit('work.read'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    const ownHref = by.memberships.some(({ role }) => takesCases(role)) ? `/people/${by.id}/duty-log` : ''
    if (!hasRole(by, 'station-lead', 'legal-aid-officer', 'administrator')) return res.redirect(303, ownHref || '/work')
    const pathsOf = (...roles: string[]) =>
      by.memberships.filter(one => roles.includes(one.role)).map(({ path }) => path)
    const asked = {
      stations: pathsOf('station-lead'),
      areas: pathsOf('legal-aid-officer', 'administrator'),
      notOf: by.id,
    }
    const count = await countWaiting(office.db.reader, asked)
    const page = Math.min(pageIn(req.query.page), Math.max(1, Math.ceil(count / perPage)))
    const offset = (page - 1) * perPage
    const waiting = await waitingEntries(office.db.reader, { ...asked, limit: perPage, offset })
    const links = await linkedCases(
      office.db.reader,
      waiting.map(({ id }) => id),
      { person: by, today },
    )
    res.page('duty-log/waiting', {
      title: words.waiting[locale],
      ownHref,
      count: count > 0 ? fill(words.count[locale], { count: countWords(count) }) : '',
      rows: waiting.map(entry => entryRow(entry, { by, locale, today, links })),
      previous: page > 1 ? `/duty-log?page=${page - 1}` : '',
      next: offset + waiting.length < count ? `/duty-log?page=${page + 1}` : '',
      range:
        count > perPage
          ? fill(words.range[locale], { from: offset + 1, to: offset + waiting.length, count: countWords(count) })
          : '',
    })
  })

  routes.get('/people/:id/duty-log', permit('work.read'), async (req, res) => showMonth(office, req, res))

  formRoutes(routes, '/duty-log/new', 'duty.record', recording(office))
  formRoutes(routes, '/duty-log/:id/edit', 'duty.record', changing(office))
  formRoutes(routes, '/duty-log/:id/return', 'duty.confirm', returning(office))

  routes.post('/duty-log/:id/confirm', permit('duty.confirm'), async (req, res) => {
    await decideDuty(office, { id: idIn(req), by: askingOf(office, req, res).by })
    flash(req, words.isConfirmed)
    res.redirect(303, '/duty-log')
  })

  return routes
}

async function showMonth(office: Office, req: Request, res: Response): Promise<void> {
  const { by, locale, today } = askingOf(office, req, res)
  const db = office.db.reader
  const person = await findColleague(db, idIn(req), { by, today })
  const month = monthAsked(req.query.month, today)
  const days = { personId: person.id, ...daysOfMonth(month) }
  const entries = await entriesOf(db, days)
  const links = await linkedCases(
    db,
    entries.map(({ id }) => id),
    { person: by, today },
  )
  const recorded = new Set(entries.map(({ onDay }) => onDay))
  const open = (await plannedDays(db, days)).filter(day => day <= today && !recorded.has(day))
  const isOwn = person.id === by.id
  res.page('duty-log/month', {
    title: isOwn ? words.own[locale] : fill(words.of[locale], { name: person.name }),
    month,
    previous: `/people/${person.id}/duty-log?month=${monthBefore(month)}`,
    next: `/people/${person.id}/duty-log?month=${monthAfter(month)}`,
    subsidiesHref: `/people/${person.id}/subsidies?month=${month}`,
    mayRecord: isOwn && hasRole(by, 'mediator', 'station-lead', 'lawyer'),
    rows: entries.map(entry => entryRow(entry, { by, locale, today, links })),
    facts: totalsOf(entries, locale),
    planned: open.map(day => ({ text: dayWords(day, today, locale), href: isOwn ? `/duty-log/new?day=${day}` : '' })),
  })
}

/** The form for a day: its consultations to tick, and the places where the person may be on duty. */
async function pageFor(office: Office, req: Request, res: Response, typed: Record<string, unknown>): Promise<FormPage> {
  const { by, locale, today } = askingOf(office, req, res)
  const { organisations, points } = await ownPlaces(office.db.reader, by)
  return {
    form: await formOf(office, req, res, typed.onDay),
    title: words.record[locale],
    intro: words.intro[locale],
    submit: words.save[locale],
    back: `/people/${by.id}/duty-log`,
    typed: { onDay: today, organisationId: organisations[0]?.id ?? '', ...typed },
    options: {
      organisations: organisations.map(({ id, name }) => ({ value: id, label: name[locale] })),
      'service-points': points.map(point => optionOf(point, locale)),
    },
  }
}

async function formOf(office: Office, req: Request, res: Response, asked: unknown) {
  const { by, today } = askingOf(office, req, res)
  const day = typeof asked === 'string' && isDay(asked) ? asked : today
  return entryForm(await consultationsOn(office.db.reader, { person: by, today }, day))
}

async function answersIn(office: Office, req: Request, res: Response) {
  const { by, locale } = askingOf(office, req, res)
  const form = await formOf(office, req, res, req.body?.onDay)
  return { answers: parseForm(form, req.body ?? {}, locale) as EntryAnswers, by, locale }
}

const recording = (office: Office): FormRoute => ({
  page: (req, res) => pageFor(office, req, res, { onDay: req.body?.onDay ?? req.query.day ?? undefined }),
  async done(req, res) {
    const { answers, by, locale } = await answersIn(office, req, res)
    await recordDuty(office, { answers, by, locale })
    flash(req, words.saved)
    res.redirect(303, `/people/${by.id}/duty-log?month=${answers.onDay.slice(0, 7)}`)
  },
})

const changing = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale, today } = askingOf(office, req, res)
    const entry = await ownEntry(office.db.reader, idIn(req), by)
    const links = await linkedCases(office.db.reader, [entry.id], { person: by, today })
    const typed = typedFrom(
      entry,
      (links.get(entry.id) ?? []).map(({ caseId }) => caseId),
    )
    const onDay = req.body?.onDay ?? entry.onDay
    return { ...(await pageFor(office, req, res, { ...typed, onDay })), title: words.change[locale] }
  },
  async done(req, res) {
    const { answers, by, locale } = await answersIn(office, req, res)
    await changeDuty(office, { id: idIn(req), answers, by, locale })
    flash(req, words.saved)
    res.redirect(303, `/people/${by.id}/duty-log?month=${answers.onDay.slice(0, 7)}`)
  },
})

const returning = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const { personName, onDay } = await entryToDecide(office.db.reader, idIn(req), by)
    return {
      form: returnForm,
      title: fill(words.returnOf[locale], { name: personName, day: onDay }),
      submit: words.giveBack[locale],
      back: '/duty-log',
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const { reason } = parseForm(returnForm, req.body ?? {}, locale)
    await decideDuty(office, { id: idIn(req), by, reason })
    flash(req, words.isReturned)
    res.redirect(303, '/duty-log')
  },
})
