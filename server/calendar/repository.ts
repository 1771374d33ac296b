/** Holidays, the notices they come from, and the names of cases whose deadlines a notice moves. The only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type Calendar, calendarOf, type Holiday } from '../../workflows/law/calendar.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { standingChoices } from '../readings/repository.ts'

/** A year's notice, or what stands in for it until it is published. */
export type YearOnFile = {
  year: number
  published: boolean
  source: string
  changedAt: string
  offDays: number
  workDays: number
}
/** `statutory`: one of the holidays of the Measures themselves, not only a day of rest beside one. */
export type DayOnFile = Holiday & { year: number; statutory: boolean }

export const loadCalendar = async (db: Db): Promise<Calendar> => calendarOf(await knownCalendar(db))

/** What is on file that counting goes by: days, published years, chosen readings. */
export async function knownCalendar(db: Db) {
  const years = await listYears(db)
  const publishedYears = years.filter(({ published }) => published).map(({ year }) => year)
  return { holidays: await listDays(db), publishedYears, choices: await standingChoices(db) }
}

/** Every year on file, the newest first. */
export async function listYears(db: Db): Promise<YearOnFile[]> {
  const rows = await db('holiday_years').orderBy('year', 'desc')
  const counts: { year: number; kind: string; days: number | string }[] = await db('holidays')
    .groupBy('year', 'kind')
    .select('year', 'kind', db.raw('count(*) as days'))
  const daysOf = (year: number, kind: string) =>
    Number(counts.find(row => row.year === year && row.kind === kind)?.days ?? 0)
  return rows.map(({ year, published, source, changed_at }) => ({
    year,
    published: Boolean(published),
    source,
    changedAt: changed_at,
    offDays: daysOf(year, 'off'),
    workDays: daysOf(year, 'work'),
  }))
}

export const findYear = async (db: Db, year: number): Promise<YearOnFile | undefined> =>
  (await listYears(db)).find(found => found.year === year)

/** Every day on file that differs from an ordinary week, in order. */
export async function listDays(db: Db): Promise<DayOnFile[]> {
  const rows = await db('holidays').orderBy('day')
  return rows.map(({ day, year, kind, name, statutory }) => ({ day, year, kind, name, statutory: Boolean(statutory) }))
}

type Replacement = { year: number; source: string; days: readonly DayOnFile[]; byId: string; at: string }

/** Puts a published notice in the place of whatever was on file for its year; the log tells who did. */
export async function replaceYear(tx: Db, { year, source, days, byId, at }: Replacement): Promise<void> {
  await tx('holidays').where({ year }).delete()
  await tx('holiday_years').where({ year }).delete()
  await tx('holiday_years').insert({ year, published: true, source, changed_by: byId, changed_at: at })
  await tx.batchInsert('holidays', [...days], 100)
  const subject = { action: 'holidays-filed', subject: String(year) }
  await tx('access_log').insert({ id: randomUUIDv7(), person_id: byId, case_id: null, ...subject, at })
}

export type NamedCase = { caseId: string; caseNumber: string; title: string }

const idsAtOnce = 400

/** What the person may see of these cases, by id. */
export async function namedCases(
  db: Db,
  ids: readonly string[],
  { person, today }: { person: Person; today: string },
): Promise<Map<string, NamedCase>> {
  const found = new Map<string, NamedCase>()
  for (let from = 0; from < ids.length; from += idsAtOnce) {
    const some = db('cases')
      .leftJoin('case_facts', 'case_facts.case_id', 'cases.id')
      .whereIn('cases.id', ids.slice(from, from + idsAtOnce))
    const rows = await onlyIfVisible(some, db, { person, today }).select(
      'cases.id',
      'cases.case_number',
      'cases.registration_number',
      'case_facts.title',
    )
    for (const { id, case_number, registration_number, title } of rows)
      found.set(id, { caseId: id, caseNumber: case_number ?? registration_number, title: title ?? '' })
    await setImmediate()
  }
  return found
}
