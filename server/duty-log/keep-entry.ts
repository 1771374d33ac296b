/** Recording and changing what was done on duty, confirming and returning it: each on record, nobody confirms their own. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed, NotFound, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { type EntryAnswers, factsFrom, wrongEntry } from './forms.ts'
import { ownPlaces } from './places.ts'
import { decideEntry, type Entry, entriesOf, findEntry, insertEntry, updateEntry } from './repository.ts'
import { words } from './words.ts'

type Recording = { answers: EntryAnswers; by: Person; locale: Locale }

/** Returns the new entry's id. Throws Invalid for a day, times or a place that cannot be. */
export function recordDuty(office: Office, { answers, by, locale }: Recording): Promise<string> {
  return office.db.write(async tx => {
    await refuseWrong(tx, { answers, by, locale, today: todayOf(office) })
    const { caseIds = [] } = answers
    const at = office.now()
    const id = await insertEntry(tx, { facts: factsFrom(answers), personId: by.id, caseIds, at })
    await logChange(tx, { by: by.id, action: 'duty-recorded', subject: id, at })
    return id
  })
}

/** Throws NotFound for somebody else's entry, Stale for one that was confirmed. */
export function changeDuty(office: Office, { id, answers, by, locale }: Recording & { id: string }): Promise<void> {
  return office.db.write(async tx => {
    await ownEntry(tx, id, by)
    await refuseWrong(tx, { id, answers, by, locale, today: todayOf(office) })
    const { caseIds = [] } = answers
    await updateEntry(tx, id, { facts: factsFrom(answers), caseIds, at: office.now() })
    await logChange(tx, { by: by.id, action: 'duty-record-changed', subject: id, at: office.now() })
  })
}

/** One's own entry that may still be changed. Throws NotFound, Stale. */
export async function ownEntry(db: Db, id: string, by: Person): Promise<Entry> {
  const entry = await findEntry(db, id)
  if (entry.personId !== by.id) throw new NotFound(`Not the entry of ${by.id}`)
  if (entry.state === 'confirmed') throw new Stale(`Duty log entry ${id} was confirmed`)
  return entry
}

/** One that the person may decide on. Throws NotFound, and NotAllowed for one's own. */
export async function entryToDecide(db: Db, id: string, by: Person): Promise<Entry> {
  const entry = await findEntry(db, id)
  if (entry.personId === by.id)
    throw new NotAllowed('Nobody confirms their own duty', {
      zh: '不能确认自己的值班记录，请由其他人员确认',
      en: 'Nobody confirms their own duty: somebody else has to',
    })
  if (!mayDecide(by, entry)) throw new NotFound(`Entry ${id} lies elsewhere`)
  return entry
}

/** A lead for the station, legal-aid officers and administrators for all below them; and never one's own. */
export const mayDecide = ({ id, memberships }: Person, { personId, organisationPath: path }: Entry): boolean =>
  id !== personId &&
  memberships.some(
    held =>
      (held.role === 'station-lead' && held.path === path) ||
      ((held.role === 'legal-aid-officer' || held.role === 'administrator') && path.startsWith(held.path)),
  )

export type Deciding = { id: string; by: Person; reason?: string }

/** Confirms, or returns where a reason is given; a confirmed entry can be returned. Throws Stale where it was decided. */
export function decideDuty(office: Office, { id, by, reason }: Deciding): Promise<Entry> {
  return office.db.write(async tx => {
    const entry = await entryToDecide(tx, id, by)
    const state = reason === undefined ? 'confirmed' : 'returned'
    if (entry.state === state || (state === 'confirmed' && entry.state === 'returned'))
      throw new Stale(`Duty log entry ${id} is ${entry.state}`)
    const at = office.now()
    await decideEntry(tx, entry, { state, reason: reason ?? null, by: by.id, at })
    await logChange(tx, { by: by.id, action: `duty-record-${state}`, subject: id, ...(reason ? { reason } : {}), at })
    return entry
  })
}

async function refuseWrong(tx: Db, { id, answers, by, locale, today }: Recording & { id?: string; today: string }) {
  const facts = factsFrom(answers)
  const sameDay = await entriesOf(tx, { personId: by.id, from: facts.onDay, to: facts.onDay })
  const others = sameDay.filter(one => one.id !== id)
  const wrong = wrongEntry(facts, { today, others, linked: answers.caseIds?.length ?? 0 })
  const places = await ownPlaces(tx, by)
  if (!places.organisations.some(one => one.id === facts.organisationId)) wrong.organisationId = words.notYours
  if (facts.servicePointId && !places.points.some(one => one.id === facts.servicePointId))
    wrong.servicePointId = words.unknownPoint
  if (Object.keys(wrong).length > 0)
    throw new Invalid(Object.fromEntries(Object.entries(wrong).map(([field, text]) => [field, [text[locale]]])))
}
