/** Holidays, the notices they come from, and the deadlines a notice may move. The only file that knows these columns. */
import { type Calendar, calendarOf, type Holiday } from '../../workflows/law/calendar.ts'
import { visibleCases } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { type Deadline, toDeadline } from '../deadlines/repository.ts'
import type { Person } from '../people/person.ts'

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

export async function loadCalendar(db: Db): Promise<Calendar> {
  const years = await listYears(db)
  const publishedYears = years.filter(({ published }) => published).map(({ year }) => year)
  return calendarOf({ holidays: await listDays(db), publishedYears })
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

/** Puts a published notice in the place of whatever was on file for its year. */
export async function replaceYear(tx: Db, { year, source, days, byId, at }: Replacement): Promise<void> {
  await tx('holidays').where({ year }).delete()
  await tx('holiday_years').where({ year }).delete()
  await tx('holiday_years').insert({ year, published: true, source, changed_by: byId, changed_at: at })
  await tx.batchInsert('holidays', [...days], 100)
}

/** A deadline that still runs, and what it belongs to. */
export type RunningDeadline = Deadline & {
  caseNumber: string
  title: string
  workflow: string
  definitionNumber: number
}

type Sought = { person: Person; today: string; fromOn: string; toOn: string; afterId: string; limit: number }

/**
 * One page, by id, of the deadlines that a change of the days from `fromOn` to `toOn` can touch, in the cases a
 * person may see: those that begin before the last of these days and end after the first.
 */
export async function pageOfDeadlines(db: Db, sought: Sought): Promise<RunningDeadline[]> {
  const rows = await db('deadlines as d')
    .join('proceedings as p', 'p.id', 'd.proceeding_id')
    .join('cases as c', 'c.id', 'd.case_id')
    .leftJoin('case_facts as f', 'f.case_id', 'd.case_id')
    .whereIn('d.status', ['running', 'paused'])
    .where('d.due_on', '>=', sought.fromOn)
    .where('d.anchor_on', '<=', sought.toOn)
    .where('d.id', '>', sought.afterId)
    .whereIn('d.case_id', visibleCases(db, sought.person, sought.today))
    .orderBy('d.id')
    .limit(sought.limit)
    .select('d.*', 'p.workflow', 'p.definition_number', 'c.case_number', 'c.registration_number', 'f.title')
  return rows.map(toRunning)
}

const toRunning = (row: any): RunningDeadline => ({
  ...toDeadline(row),
  caseNumber: row.case_number ?? row.registration_number,
  title: row.title ?? '',
  workflow: row.workflow,
  definitionNumber: row.definition_number,
})
