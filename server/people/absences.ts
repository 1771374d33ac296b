/** Who is away and who covers for them. The only file that writes `absences`. */
import { randomUUIDv7 } from 'node:crypto'
import { addDays } from '../../workflows/law/days.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { arrangedBy } from '../organisations/administered.ts'
import { findOrganisation } from '../organisations/repository.ts'
import { fill } from '../web/words.ts'
import { logChange } from './change-log.ts'
import { staffOf } from './directory.ts'
import type { AbsenceAnswers } from './forms.ts'
import type { Person } from './person.ts'
import { words } from './words.ts'

export type Absence = { id: string; person: string; cover: string; fromOn: string; toOn: string; reason: string }

/** Absences of these people that have not ended by `today`, the next ones first. */
export async function absencesOf(db: Db, personIds: readonly string[], today: string): Promise<Absence[]> {
  const rows = await db('absences as a')
    .join('people as p', 'p.id', 'a.person_id')
    .join('people as c', 'c.id', 'a.cover_id')
    .whereIn('a.person_id', [...personIds])
    .where('a.to_on', '>=', today)
    .orderBy(['a.from_on', 'a.id'])
    .select('a.id', 'a.from_on', 'a.to_on', 'a.reason', 'p.name as person', 'c.name as cover')
  return rows.map(row => ({
    id: row.id,
    person: row.person,
    cover: row.cover,
    fromOn: row.from_on,
    toOn: row.to_on,
    reason: row.reason,
  }))
}

/** The name of whoever covers for somebody on a day; nobody where they are here. */
export async function coverOn(db: Db, personId: string, day: string): Promise<string | undefined> {
  const row = await db('absences')
    .join('people', 'people.id', 'absences.cover_id')
    .where({ person_id: personId })
    .where('from_on', '<=', day)
    .where('to_on', '>=', day)
    .orderBy('absences.id', 'desc')
    .first('people.name')
  return row?.name
}

type Recording = { organisationId: string; answers: AbsenceAnswers; by: Person; locale: Locale }

/**
 * Throws NotFound for an organisation the person does not arrange, Invalid for people who do not work there and for days
 * on which either of the two is away already: cases would be covered by nobody.
 */
export function addAbsence(office: Office, { organisationId, answers, by, locale }: Recording): Promise<void> {
  const { personId, coverId, fromOn, toOn, reason } = answers
  return office.db.write(async tx => {
    await findOrganisation(tx, organisationId, arrangedBy(by))
    const staff = new Set((await staffOf(tx, organisationId, todayOf(office))).map(({ id }) => id))
    const faults: [field: string, isWrong: boolean, text: Text][] = [
      ['personId', !staff.has(personId), words.notOfHere],
      ['coverId', !staff.has(coverId), words.notOfHere],
      ['coverId', coverId === personId, words.coverIsAbsent],
      ['toOn', toOn < fromOn, words.toBeforeFrom],
    ]
    const wrong = faults.filter(([, isWrong]) => isWrong)
    if (wrong.length > 0) throw new Invalid(Object.fromEntries(wrong.map(([field, , text]) => [field, [text[locale]]])))
    await refuseAway(tx, { answers, locale })
    const id = randomUUIDv7()
    await tx('absences').insert({
      id,
      person_id: personId,
      cover_id: coverId,
      from_on: fromOn,
      to_on: toOn,
      reason,
      recorded_by: by.id,
      recorded_at: office.now().toISOString(),
    })
    await logChange(tx, { by: by.id, action: 'absence-added', subject: id, reason, at: office.now() })
  })
}

async function refuseAway(tx: Db, { answers, locale }: Pick<Recording, 'answers' | 'locale'>): Promise<void> {
  const { personId, coverId, fromOn, toOn } = answers
  const ids = [personId, coverId]
  await tx('people').whereIn('id', ids).orderBy('id').forUpdate().select('id') // a second click waits
  const away = await tx('absences').whereIn('person_id', ids).where('from_on', '<=', toOn).where('to_on', '>=', fromOn)
  const said = (id: string, text: Text): string[] =>
    away
      .filter(one => one.person_id === id)
      .slice(0, 1)
      .map(one => fill(text[locale], { days: `${one.from_on} – ${one.to_on}` }))
  const [own, cover] = [said(personId, words.awayAlready), said(coverId, words.coverAway)]
  if (own.length + cover.length === 0) return
  throw new Invalid({ ...(own.length > 0 && { fromOn: own }), ...(cover.length > 0 && { coverId: cover }) })
}

type Ending = { organisationId: string; absenceId: string; by: Person }

/** Back earlier than planned: yesterday was the last day away. */
export function endAbsence(office: Office, { organisationId, absenceId, by }: Ending): Promise<void> {
  return office.db.write(async tx => {
    const today = todayOf(office)
    await findOrganisation(tx, organisationId, arrangedBy(by))
    const staff = await staffOf(tx, organisationId, today)
    const ended = await tx('absences')
      .where({ id: absenceId })
      .where('to_on', '>=', today)
      .whereIn(
        'person_id',
        staff.map(({ id }) => id),
      )
      .update({ to_on: addDays(today, -1) })
    if (ended === 0) throw new NotFound(`No absence ${absenceId} to end`)
    await logChange(tx, { by: by.id, action: 'absence-ended', subject: absenceId, at: office.now() })
  })
}
