/** What the people of an organisation are competent in, kept by its lead and its administrators. */
import { type Request, type Response, Router } from 'express'
import { z } from 'zod'
import { choices } from '../../workflows/fields.ts'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { arrangedBy } from '../organisations/administered.ts'
import { findOrganisation } from '../organisations/repository.ts'
import { logChange } from '../people/change-log.ts'
import { type Staff, staffOf } from '../people/directory.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { fieldViews } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { keepSkills, skillsOf } from './repository.ts'
import { abilities, skills, spoken } from './skills.ts'
import { words } from './words.ts'

const path = '/organisations/:id/skills'

export function workloadRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('absences.manage'), async (req, res) => {
    const { locale } = askingOf(office, req, res)
    const { organisation, staff } = await arranged(office, req, res)
    const known = await skillsOf(
      office.db.reader,
      staff.map(({ id }) => id),
    )
    const typed = Object.fromEntries(
      staff.flatMap(({ id }, place) => [
        [fieldOf(place), known.get(id)],
        [spokenBy(place), known.get(id)],
      ]),
    )
    res.page('workload/skills', {
      title: fill(words.skillsOf[locale], { organisation: organisation.name[locale] }),
      href: `/organisations/${organisation.id}`,
      action: `/organisations/${organisation.id}/skills`,
      fields: fieldViews(formFor(staff), { locale, typed }),
    })
  })

  routes.post(path, permit('absences.manage'), async (req, res) => {
    const { by, locale } = askingOf(office, req, res)
    const { organisation, staff } = await arranged(office, req, res)
    const answers = parseForm(formFor(staff), req.body ?? {}, locale) as Record<string, string[]>
    await office.db.write(async tx => {
      await keepSkills(tx, new Map(staff.map(({ id }, place) => [id, abilitiesIn(answers, place)])))
      await logChange(tx, { by: by.id, action: 'skills-changed', subject: organisation.id, at: office.now() })
    })
    flash(req, words.skillsSaved)
    res.redirect(303, `/organisations/${organisation.id}/skills`)
  })

  return routes
}

/** Throws NotFound for an organisation the person does not arrange. */
async function arranged(office: Office, req: Request, res: Response) {
  const { by, today } = askingOf(office, req, res)
  const organisation = await findOrganisation(office.db.reader, idIn(req), arrangedBy(by))
  return { organisation, staff: await staffOf(office.db.reader, organisation.id, today) }
}

/** Fields are numbered: ids of people may hold signs that a form would read as rows. */
const fieldOf = (place: number): string => `person${place}`

const spokenBy = (place: number): string => `spoken${place}`

const abilitiesIn = (answers: Record<string, string[]>, place: number): string[] =>
  [answers[fieldOf(place)], answers[spokenBy(place)]].flatMap(some => some ?? []).filter(one => one in abilities)

const formFor = (staff: readonly Staff[]): z.ZodObject =>
  z.object(
    Object.fromEntries(
      staff.flatMap(({ name }, place) => [
        [fieldOf(place), choices({ zh: name, en: name }, skills)],
        [spokenBy(place), choices({ zh: `${name}：语言`, en: `${name}: languages` }, spoken)],
      ]),
    ),
  )
