/** What a notice may not say: days of other years, working days that are none, statutory holidays left out. */
import { addDays, weekdayOf } from '../../workflows/law/days.ts'
import { fixedHolidaysOf } from '../../workflows/law/holiday-names.ts'
import type { Text } from '../../workflows/text.ts'
import { type Fault, type NoticeLine, type NoticeRow, readNotice } from './read-notice.ts'
import type { DayOnFile } from './repository.ts'

export type Notice = { year: number; days: DayOnFile[] }

/** How far a notice reaches into the years beside its own: the New Year's holiday and its make-up days. */
const reachDays = 15

export type CheckedNotice = { notice: Notice; rows: NoticeRow[]; faults: Fault[] }

/** The notice that was pasted, ready to be filed, its lines as they were read, and all that is wrong with them. */
export function checkNotice(text: string, year: number, onFile: readonly DayOnFile[]): CheckedNotice {
  const { rows, faults } = readNotice(text, year)
  const lines = rows.flatMap(({ read }) => read ?? [])
  const statutory = statutoryDays(year, onFile)
  const isStatutory = ({ day }: { day: string }) => statutory.some(known => known.day === day)
  const inLines = (wrong: NoticeLine[], says: Text): Fault[] => wrong.map(({ line }) => ({ line, says }))
  const found = [
    ...faults,
    ...inLines(
      lines.filter(({ day }) => !isNear(day, year)),
      outOfYear(year),
    ),
    ...inLines(
      lines.filter(({ kind, day }) => kind === 'work' && !isWeekend(day)),
      notWeekend,
    ),
    ...inLines(
      lines.filter(line => line.kind === 'work' && isStatutory(line)),
      workOnHoliday,
    ),
    ...inLines(lines.filter(twice), listedTwice),
    ...lines.flatMap(line => takenBy(line, year, onFile)),
    // One line that cannot be read may well be the missing holiday: say so only once all are read.
    ...(faults.length > 0 ? [] : statutory.filter(({ day }) => !lines.some(line => line.day === day)).map(leftOut)),
  ]
  const days = lines.map(line => ({
    day: line.day,
    year,
    kind: line.kind,
    name: line.name,
    statutory: line.statutory || isStatutory(line),
  }))
  return { notice: { year, days: days.toSorted((a, b) => (a.day < b.day ? -1 : 1)) }, rows, faults: found }
}

/** Those on file for the year; where none are, those of fixed date. */
function statutoryDays(year: number, onFile: readonly DayOnFile[]): { day: string; name: string }[] {
  const known = onFile.filter(day => day.year === year && day.statutory)
  if (known.length > 0) return known
  return fixedHolidaysOf(year)
}

const isNear = (day: string, year: number): boolean =>
  day >= addDays(`${year}-01-01`, -reachDays) && day <= addDays(`${year}-12-31`, reachDays)

const isWeekend = (day: string): boolean => [0, 6].includes(weekdayOf(day))

const twice = ({ day }: NoticeLine, at: number, lines: readonly NoticeLine[]): boolean =>
  lines.findIndex(other => other.day === day) < at

function takenBy({ day, line }: NoticeLine, year: number, onFile: readonly DayOnFile[]): Fault[] {
  const taken = onFile.find(other => other.day === day && other.year !== year)
  if (!taken) return []
  const says = {
    zh: `${day} 已列入 ${taken.year} 年的安排。`,
    en: `${day} is already part of the notice for ${taken.year}.`,
  }
  return [{ line, says }]
}

const outOfYear = (year: number): Text => ({
  zh: `日期不在 ${year} 年（前后 ${reachDays} 日以内除外）。`,
  en: `The day is neither in ${year} nor within ${reachDays} days of it.`,
})
const notWeekend: Text = {
  zh: '调休上班日必须是周六或周日。',
  en: 'A make-up working day must be a Saturday or Sunday.',
}
const workOnHoliday: Text = { zh: '法定节假日不能列为上班日。', en: 'A statutory holiday cannot be a working day.' }
const listedTwice: Text = { zh: '该日期重复。', en: 'This day is listed twice.' }
const leftOut = ({ day, name }: { day: string; name: string }): Fault => ({
  says: { zh: `缺少法定节假日 ${day} ${name}。`, en: `The statutory holiday ${day} ${name} is missing.` },
})
