/** Files a year's notice in place of what was there, and has every running deadline computed again. */
import { type Calendar, calendarOf } from '../../workflows/law/calendar.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { recomputeAll } from '../deadlines/recompute-all.ts'
import { Invalid, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { checkNotice, type Notice } from './check-notice.ts'
import { type MovedDeadlines, movedDeadlines } from './moved-deadlines.ts'
import { findYear, listDays, listYears, replaceYear } from './repository.ts'

export type Pasted = { year: number; source: string; lines: string }

/** What filing it would do. Throws Invalid with all that is wrong with the lines. */
export async function previewNotice(
  office: Office,
  pasted: Pasted,
  by: Person,
): Promise<{ notice: Notice; moved: MovedDeadlines }> {
  const db = office.db.reader
  const notice = await acceptedNotice(db, pasted, by.locale)
  const change = { year: pasted.year, before: office.calendar.current(), after: await calendarWith(db, notice) }
  return { notice, moved: await movedDeadlines(db, change, { person: by, today: todayOf(office) }) }
}

type Filing = Pasted & { seen: string; by: Person }

/**
 * Tells how many deadlines moved. `seen` is when the year on file had last changed as the person saw it; throws Stale
 * when it has changed since.
 */
export async function fileNotice(office: Office, filing: Filing): Promise<{ moved: number }> {
  const { year, source, seen, by } = filing
  await office.db.write(async tx => {
    const { days } = await acceptedNotice(tx, filing, by.locale)
    if (((await findYear(tx, year))?.changedAt ?? '') !== seen) throw new Stale(`Holidays of ${year} have changed`)
    await replaceYear(tx, { year, source, days, byId: by.id, at: office.now().toISOString() })
  })
  await office.calendar.reload()
  return recomputeAll(office, { by })
}

async function acceptedNotice(db: Db, { lines, year }: Pasted, locale: Locale): Promise<Notice> {
  const { notice, faults } = checkNotice(lines, year, await listDays(db))
  if (faults.length > 0) throw new Invalid({ lines: faults.map(fault => fault[locale]) })
  return notice
}

async function calendarWith(db: Db, { year, days }: Notice): Promise<Calendar> {
  const others = (await listDays(db)).filter(day => day.year !== year)
  const published = (await listYears(db)).filter(known => known.published).map(known => known.year)
  return calendarOf({ holidays: [...others, ...days], publishedYears: [...published, year] })
}
