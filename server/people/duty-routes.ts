/** Duty and absences of one organisation, for its lead and its administrators. */
import type { Request, Response, Router } from 'express'
import { addDays, isDay, weekdayOf } from '../../workflows/law/days.ts'
import type { Text } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { arrangedBy } from '../organisations/administered.ts'
import { findOrganisation, type Organisation } from '../organisations/repository.ts'
import { askAgain } from '../web/ask-again.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { type FormRoute, formRoutes } from '../web/form-routes.ts'
import { parseForm } from '../web/parse-form.ts'
import { dayWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { absencesOf, addAbsence, endAbsence } from './absences.ts'
import { staffOf } from './directory.ts'
import { rosterOf } from './duty.ts'
import { absenceForm, rosterForm } from './forms.ts'
import { keepDuty } from './keep-duty.ts'
import { askingOf, idIn } from './managing.ts'
import { roleLabels } from './roles.ts'
import { words } from './words.ts'

export function dutyRoutes(office: Office, routes: Router): void {
  formRoutes(routes, '/organisations/:id/absences/new', 'absences.manage', newAbsence(office))

  routes.get('/duty', permit('absences.manage'), (req, res) => {
    const { by } = askingOf(office, req, res)
    const own = by.memberships.find(({ role }) => role === 'station-lead')
    res.redirect(303, own ? `/organisations/${own.organisationId}/duty` : '/organisations')
  })

  routes.get('/organisations/:id/duty', permit('absences.manage'), async (req, res) => showDuty(office, req, res))

  routes.post('/organisations/:id/duty', permit('absences.manage'), async (req, res) => {
    const asking = askingOf(office, req, res)
    const monday = mondayOf(req.body?.monday, asking.today)
    try {
      const answers = parseForm(rosterForm(weekOf(monday, asking.today)), req.body, asking.locale)
      await keepDuty(office, { organisationId: idIn(req), days: daysOf(monday), answers, ...asking })
    } catch (error) {
      const wrong = askAgain(error, res)
      return showDuty(office, req, res, { typed: req.body ?? {}, wrong })
    }
    flash(req, words.rosterSaved)
    res.redirect(303, `/organisations/${idIn(req)}/duty?week=${monday}`)
  })

  routes.post('/organisations/:id/absences/:absenceId/end', permit('absences.manage'), async (req, res) => {
    const { by } = askingOf(office, req, res)
    await endAbsence(office, { organisationId: idIn(req), absenceId: idIn(req, 'absenceId'), by })
    flash(req, words.absenceEnded)
    res.redirect(303, `/organisations/${idIn(req)}/duty`)
  })
}

const arranged = (office: Office, req: Request, res: Response): Promise<Organisation> =>
  findOrganisation(office.db.reader, idIn(req), arrangedBy(askingOf(office, req, res).by))

type Tried = { typed?: Record<string, unknown>; wrong?: Record<string, string[]> }

async function showDuty(office: Office, req: Request, res: Response, { typed, wrong = {} }: Tried = {}): Promise<void> {
  const { locale, today } = askingOf(office, req, res)
  const { id, name, kind } = await arranged(office, req, res)
  const monday = mondayOf(typed ? typed.monday : req.query.week, today)
  const staff = await staffOf(office.db.reader, id, today)
  const roster = await rosterOf(office.db.reader, { organisationId: id, from: monday, to: addDays(monday, 6) })
  const onDuty = staff.filter(({ roles }) => roles.some(role => role === 'mediator' || role === 'station-lead'))
  const options = { 'station-people': onDuty.map(person => ({ value: person.id, label: person.name })) }
  const form = rosterForm(weekOf(monday, today))
  const fields = fieldViews(form, { locale, typed: typed ?? Object.fromEntries(roster), wrong, options })
  const ids = staff.map(person => person.id)
  res.page('people/duty', {
    title: fill(words.dutyOf[locale], { organisation: name[locale] }),
    href: `/organisations/${id}`,
    monday,
    previous: addDays(monday, -7),
    next: addDays(monday, 7),
    isStation: kind === 'station',
    fields,
    problems: problemsOf(fields, wrong),
    absences: await absencesOf(office.db.reader, ids, today),
    owners: onDuty.map(person => ({ name: person.name, href: `/people/${person.id}/cases` })),
  })
}

/** The Monday of the week a day is in; of this week where nothing sensible was asked for. */
function mondayOf(asked: unknown, today: string): string {
  const day = typeof asked === 'string' && isDay(asked) ? asked : today
  return addDays(day, -((weekdayOf(day) + 6) % 7))
}

const daysOf = (monday: string): string[] => Array.from({ length: 7 }, (_, place) => addDays(monday, place))

const weekOf = (monday: string, today: string): Map<string, Text> =>
  new Map(daysOf(monday).map(day => [day, { zh: dayWords(day, today, 'zh'), en: dayWords(day, today, 'en') }]))

const newAbsence = (office: Office): FormRoute => ({
  async page(req, res) {
    const { locale, today } = askingOf(office, req, res)
    const { id, name } = await arranged(office, req, res)
    const staff = await staffOf(office.db.reader, id, today)
    if (staff.length === 0) throw new NotFound('Nobody works here', words.noStaff)
    const label = (person: (typeof staff)[number]) =>
      `${person.name} · ${person.roles.map(role => roleLabels[role][locale]).join(' / ')}`
    return {
      form: absenceForm,
      title: `${words.addAbsence[locale]} · ${name[locale]}`,
      submit: words.addAbsence[locale],
      back: `/organisations/${id}/duty`,
      typed: { fromOn: today },
      options: { 'station-people': staff.map(person => ({ value: person.id, label: label(person) })) },
    }
  },
  async done(req, res) {
    const { by, locale } = askingOf(office, req, res)
    const answers = parseForm(absenceForm, req.body, locale)
    await addAbsence(office, { organisationId: idIn(req), answers, by, locale })
    flash(req, words.absenceAdded)
    res.redirect(303, `/organisations/${idIn(req)}/duty`)
  },
})
