/** Files a year's notice in place of what was there, and begins the batch that computes running deadlines again. */
import { type Calendar, calendarOf } from '../../workflows/law/calendar.ts'
import type { Locale } from '../../workflows/text.ts'
import { beginRecompute } from '../batches/recompute.ts'
import { goOnBeside } from '../batches/run.ts'
import type { Db } from '../db.ts'
import { Invalid, Stale } from '../errors.ts'
import { beginRebuildingIn } from '../facts/rebuild.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { fill } from '../web/words.ts'
import { checkNotice, type Notice } from './check-notice.ts'
import { type MovedDeadlines, movedDeadlines } from './moved-deadlines.ts'
import { type Fault, saidOf } from './read-notice.ts'
import { findYear, knownCalendar, listDays, replaceYear } from './repository.ts'
import { words } from './words.ts'

export type Pasted = { year: number; source: string; lines: string }

type Looking = { by: Person; page: number }

/** What filing it would do: the asked page of what moves. Throws Invalid with all that is wrong with the lines. */
export async function previewNotice(
  office: Office,
  pasted: Pasted,
  { by, page }: Looking,
): Promise<{ notice: Notice; moved: MovedDeadlines }> {
  const db = office.db.reader
  const notice = await acceptedNotice(db, pasted, by.locale)
  const looking = { person: by, today: todayOf(office), page }
  return { notice, moved: await movedDeadlines(db, await calendarWith(db, notice), looking) }
}

type Filing = Pasted & { seen: string; by: Person }

/**
 * The notice and the batch are written together, so that no crash leaves deadlines behind; the batch's id. `seen` is
 * when the year on file had last changed as the person saw it; throws Stale when it has changed since.
 */
export async function fileNotice(office: Office, filing: Filing): Promise<{ batchId: string }> {
  const { year, source, seen, by } = filing
  const batchId = await office.db.write(async tx => {
    const { days } = await acceptedNotice(tx, filing, by.locale)
    if (((await findYear(tx, year))?.changedAt ?? '') !== seen) throw new Stale(`Holidays of ${year} have changed`)
    const before = await passedDays(tx, year, todayOf(office))
    await replaceYear(tx, { year, source, days, byId: by.id, at: office.now().toISOString() })
    if (before !== (await passedDays(tx, year, todayOf(office)))) await beginRebuildingIn(tx)
    return beginRecompute(tx, office, by)
  })
  await office.calendar.reload()
  goOnBeside(office)
  return { batchId }
}

/** Which days of a year were off or at work until today: what reports tell of the past is counted by them. */
async function passedDays(db: Db, year: number, today: string): Promise<string> {
  const passed = (await listDays(db)).filter(one => one.year === year && one.day <= today)
  return passed.map(({ day, kind }) => `${day} ${kind}`).join()
}

async function acceptedNotice(db: Db, { lines, year }: Pasted, locale: Locale): Promise<Notice> {
  const { notice, faults } = checkNotice(lines, year, await listDays(db))
  if (faults.length > 0) throw new Invalid({ lines: firstOf(faults, locale) })
  return notice
}

const told = 10

/** The first of them; the table of the lines tells each. */
function firstOf(faults: readonly Fault[], locale: Locale): string[] {
  const first = faults.slice(0, told).map(fault => saidOf(fault)[locale])
  const more = faults.length - told
  return more > 0 ? [...first, fill(words.moreFaults[locale], { count: more })] : first
}

async function calendarWith(db: Db, { year, days }: Notice): Promise<Calendar> {
  const { holidays, publishedYears, choices } = await knownCalendar(db)
  const others = holidays.filter(day => day.year !== year)
  return calendarOf({ holidays: [...others, ...days], publishedYears: [...publishedYears, year], choices })
}
