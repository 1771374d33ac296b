/** Warnings that somebody who leaves looks after: each is given to somebody else who may see all of its cases. */
import { z } from 'zod'
import { choice, optional } from '../../workflows/fields.ts'
import type { Locale } from '../../workflows/text.ts'
import { Invalid } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { assigneesFor, nearestOf } from '../warnings/assignees.ts'
import { assignWarning } from '../warnings/follow.ts'
import { allCasesOf } from '../warnings/repository.ts'
import { warningRows } from '../warnings/view.ts'
import { warningsWithPerson } from '../warnings/with.ts'
import { fieldViews } from '../web/field-view.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import type { Leaver } from './view.ts'
import { words } from './words.ts'

type Left = { id: string; label: string; options: Record<string, { zh: string; en: string }>; proposedId: string }

/** As far as the reader may see them; the nearest of those who may take it is proposed. */
async function leftWith(office: Office, { leaver, by }: { leaver: Leaver; by: Person }): Promise<Left[]> {
  const db = office.db.reader
  const today = todayOf(office)
  const seen = { person: by, today }
  const warnings = await warningsWithPerson(db, leaver.id, seen)
  const rows = await warningRows(db, warnings, seen)
  const left: Left[] = []
  for (const [place, { id }] of warnings.entries()) {
    const able = (await assigneesFor(db, await allCasesOf(db, id), today)).filter(one => one.id !== leaver.id)
    const { rule, about, raisedOn } = rows[place]!
    left.push({
      id,
      label: `${rule} · ${about} · ${raisedOn}`,
      options: Object.fromEntries(able.map(one => [one.id, { zh: one.name, en: one.name }])),
      proposedId: nearestOf(able)?.id ?? '',
    })
  }
  return left
}

const fieldOf = (place: number): string => `warning${place}`

const formOf = (left: readonly Left[]) =>
  z.object(
    Object.fromEntries(
      left.map(({ label, options }, place) => [fieldOf(place), optional(choice({ zh: label, en: label }, options))]),
    ),
  )

/** A field for each, with whoever is proposed. */
export async function warningFields(office: Office, asked: { leaver: Leaver; by: Person }) {
  const left = await leftWith(office, asked)
  const typed = Object.fromEntries(left.map(({ proposedId }, place) => [fieldOf(place), proposedId]))
  return left.length === 0 ? [] : fieldViews(formOf(left), { locale: asked.by.locale, typed, wrong: {} })
}

type Handing = { leaver: Leaver; by: Person; typed: unknown; locale: Locale }

/** How many were given away; one without a choice stays. Throws Invalid. */
export async function handOverWarnings(office: Office, { leaver, by, typed, locale }: Handing): Promise<number> {
  const left = await leftWith(office, { leaver, by })
  const answers = parseForm(formOf(left), typed, locale) as Record<string, string | undefined>
  const chosen = left.flatMap(({ id }, place) => {
    const assignedTo = answers[fieldOf(place)]
    return assignedTo ? [{ id, assignedTo }] : []
  })
  if (chosen.length === 0) throw new Invalid({ '': [words.chooseWarning[locale]] })
  const text = fill(words.takenFrom[locale], { name: leaver.name })
  for (const one of chosen) await assignWarning(office, { ...one, by, locale, text, leaver: leaver.id })
  return chosen.length
}
