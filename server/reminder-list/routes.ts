/** The reminder list: read, filtered, handed out; an employer put on it and taken off. HTTP only. */
import { type Request, type Response, Router } from 'express'
import { logExport } from '../access/log-export.ts'
import { permit } from '../access/permit.ts'
import { findCaseFile } from '../cases/repository.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { pageIn } from '../web/page-in.ts'
import { parseForm } from '../web/parse-form.ts'
import { sendTable, type TableFormat } from '../web/table-file.ts'
import { sayUnknown, unknownForFile } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import { asksForUnknown, filtersIn, frameOf } from './asked.ts'
import { offForm, putForm } from './forms.ts'
import { employerToList, entryToTakeOff, listsOf, putOnList, takeOffList } from './keep-entry.ts'
import { countEntries, findEntry, listEntries } from './repository.ts'
import { entryView, rowOf, tableOf } from './view.ts'
import { words } from './words.ts'

const path = '/reminder-list'
const perPage = 50
const mostRows = 10_000

export function reminderListRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('reminders.read'), async (req, res) => {
    const { by: person, today, locale } = askingOf(office, req, res)
    const db = office.db.reader
    const filters = filtersIn(req.query)
    if (asksForUnknown(req.query)) sayUnknown(res)
    const count = await countEntries(db, { ...filters, person, today })
    const page = Math.min(pageIn(req.query.page), Math.max(1, Math.ceil(count / perPage)))
    const found = await listEntries(db, { ...filters, person, today, limit: perPage, offset: (page - 1) * perPage })
    res.page('reminder-list/index', {
      ...frameOf(filters, { count, page, perPage, locale }),
      rows: found.map(one => rowOf(one, { person, today })),
    })
  })

  for (const format of ['xlsx', 'csv'] as const)
    routes.get(`${path}.${format}`, permit('reminders.read'), (req, res) => hand(office, req, res, format))

  routes.get(`${path}/:id`, permit('reminders.read'), async (req, res) => {
    const { by: person, today } = askingOf(office, req, res)
    const entry = await findEntry(office.db.reader, idIn(req), { person, today })
    res.page('reminder-list/show', await entryView(office.db.reader, entry, { person, today }))
  })

  formRoutes(routes, `${path}/:id/take-off`, 'reminders.keep', takingOff(office))
  formRoutes(routes, '/parties/:id/remind', 'reminders.keep', putting(office))

  return routes
}

/** Who took it out is kept. */
async function hand(office: Office, req: Request, res: Response, format: TableFormat): Promise<void> {
  const { by: person, today, locale } = askingOf(office, req, res)
  const seen = { person, today }
  if (asksForUnknown(req.query)) throw unknownForFile()
  const asked = { ...filtersIn(req.query), ...seen }
  const entries = await listEntries(office.db.reader, { ...asked, limit: mostRows, offset: 0 })
  const count = entries.length < mostRows ? entries.length : await countEntries(office.db.reader, asked)
  await logExport(office, person, `reminder-list ${format}`)
  await sendTable(res, tableOf({ entries, count }, seen), { name: `${words.title[locale]} ${today}`, format })
}

/** A warning from which somebody comes stands in the address of the form, and of what it sends. */
const warningIn = ({ query }: Request): string | undefined =>
  typeof query.warning === 'string' && query.warning !== '' ? query.warning : undefined

const putting = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by: person, today, locale } = askingOf(office, req, res)
    const db = office.db.reader
    const party = await employerToList(db, idIn(req), { person, today })
    const file = await findCaseFile(db, party.caseId, { person, today })
    const lists = await listsOf(db, { person, caseId: party.caseId })
    const warningId = warningIn(req)
    return {
      form: putForm,
      title: fill(words.putOf[locale], { name: party.name }),
      intro: `${words.intro[locale]}${fill(words.fromCase[locale], { number: file.caseNumber ?? file.registrationNumber })}`,
      submit: words.put[locale],
      action: `${req.path}${warningId ? `?warning=${encodeURIComponent(warningId)}` : ''}`,
      back: `/parties/${party.id}`,
      typed: { organisationId: lists[0]?.id ?? '' },
      options: { organisations: lists.map(({ id, name }) => ({ value: id, label: name[locale] })) },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const answers = parseForm(putForm, req.body, locale)
    const id = await putOnList(office, by, { ...answers, partyId: idIn(req), warningId: warningIn(req) })
    flash(req, words.done)
    res.redirect(303, `${path}/${id}`)
  },
})

const takingOff = (office: Office): FormRoute => ({
  async page(req, res) {
    const { by: person, today, locale } = askingOf(office, req, res)
    const entry = await entryToTakeOff(office.db.reader, idIn(req), { person, today })
    return {
      form: offForm,
      title: fill(words.takeOffOf[locale], { name: entry.name }),
      submit: words.takeOff[locale],
      back: `${path}/${entry.id}`,
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const { reason } = parseForm(offForm, req.body, locale)
    await takeOffList(office, by, { id: idIn(req), reason })
    flash(req, words.offDone)
    res.redirect(303, `${path}/${idIn(req)}`)
  },
})
