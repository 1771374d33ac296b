/** What the pages of the calendar show: every value ready to print, in the reader's language. */
import { holidayName } from '../../workflows/law/holiday-names.ts'
import type { Locale } from '../../workflows/text.ts'
import { deadlineHref } from '../deadlines/addresses.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { countWords, dayWords } from '../web/print.ts'
import { fill, wordsFor } from '../web/words.ts'
import { type CheckedNotice, checkNotice } from './check-notice.ts'
import type { previewNotice } from './file-notice.ts'
import { noticeForm } from './form.ts'
import type { MovedDeadlines } from './moved-deadlines.ts'
import { writeNotice } from './read-notice.ts'
import type { DayOnFile, YearOnFile } from './repository.ts'
import { words } from './words.ts'

type Reader = { locale: Locale; today: string }

/** Years on file, and those that people will ask for next though nothing is on file. */
export function yearsView(onFile: readonly YearOnFile[], { today }: Pick<Reader, 'today'>) {
  const thisYear = Number(today.slice(0, 4))
  const years = new Set([thisYear + 1, thisYear, ...onFile.map(({ year }) => year)])
  return [...years]
    .toSorted((a, b) => b - a)
    .map(year => {
      const found = onFile.find(known => known.year === year)
      return {
        year,
        href: `/calendar/${year}`,
        published: found?.published ?? false,
        source: found?.source ?? '',
        offDays: found?.offDays ?? 0,
        workDays: found?.workDays ?? 0,
      }
    })
}

export type Preview = Awaited<ReturnType<typeof previewNotice>>
/** What was typed and what was wrong with it; `preview` once it could be accepted. */
export type Tried = {
  typed?: Record<string, unknown> | undefined
  wrong?: Record<string, string[]>
  preview?: Preview
}
type Shown = { year: number; onFile: YearOnFile | undefined; days: readonly DayOnFile[]; tried: Tried }

/** `days` are those of all years: a day may be part of another year's notice. */
export function yearView({ year, onFile, days: all, tried }: Shown, { locale, today }: Reader) {
  const { typed, wrong = {}, preview } = tried
  const days = all.filter(day => day.year === year)
  const seen = String(typed?.seen ?? onFile?.changedAt ?? '')
  const lines = String(typed?.lines ?? '').slice(0, 8000)
  const fields = fieldViews(noticeForm, { locale, typed: typed ?? whatIsOnFile(onFile, days), wrong })
  return {
    title: fill(wordsFor(locale).calendar!.yearTitle!, { year }),
    action: `/calendar/${year}`,
    published: onFile?.published ?? false,
    source: onFile?.source ?? '',
    seen,
    days: days.map(({ day, kind, name, statutory }) => ({
      day: dayWords(day, today, locale),
      isOff: kind === 'off',
      name: holidayName(name)[locale],
      statutory,
    })),
    fields,
    problems: problemsOf(fields, wrong),
    rows: lines === '' ? [] : rowViews(checkNotice(lines, year, all), { locale, today }),
    preview: preview && previewView(preview, { locale, today }),
    carried: Object.entries({ seen, source: typed?.source, lines: typed?.lines }).map(carriedAs),
  }
}

/** Where no notice is published there is no source to keep. */
const whatIsOnFile = (onFile: YearOnFile | undefined, days: readonly DayOnFile[]) => ({
  source: onFile?.published ? onFile.source : '',
  lines: writeNotice(days),
})

/** Every line as it was read, or as it was written with what is wrong in it. */
function rowViews({ rows, notice, faults }: CheckedNotice, { locale, today }: Reader) {
  return rows.map(({ line, text, read }) => {
    const kept = read && notice.days.find(({ day, kind }) => day === read.day && kind === read.kind)
    return {
      line,
      day: read ? dayWords(read.day, today, locale) : text.slice(0, 80),
      kind: read ? (read.kind === 'off' ? words.off : words.work)[locale] : '',
      name: read ? holidayName(read.name)[locale] : '',
      statutory: kept?.statutory ?? false,
      wrong: faults.filter(fault => fault.line === line).map(({ says }) => says[locale]),
    }
  })
}

/** What was asked goes along in a hidden field of the forms below a preview. */
export const carriedAs = ([name, value]: [string, unknown]) => ({ name, value: String(value ?? '') })

function previewView({ notice, moved }: Preview, reader: Reader) {
  const off = notice.days.filter(({ kind }) => kind === 'off').length
  const { read } = wordsFor(reader.locale).calendar!
  return { read: fill(read!, { off, work: notice.days.length - off }), ...movedView(moved, reader) }
}

/** What a change moves, as `views/calendar/preview.ejs` prints it. */
export function movedView({ count, passed, listed, page, pages }: MovedDeadlines, { locale, today }: Reader) {
  const { nothingMoves, movesOne, moves, pageOf, hadPassed, passedOnes } = wordsFor(locale).calendar!
  const told = (day: string | null) => (day ? dayWords(day, today, locale) : words.stopped[locale])
  const sentence = count === 0 ? nothingMoves! : count === 1 ? movesOne! : fill(moves!, { count: countWords(count) })
  return {
    sentence,
    pages:
      pages > 1
        ? {
            words: fill(pageOf!, { page, pages }),
            previous: page > 1 ? page - 1 : 0,
            next: page < pages ? page + 1 : 0,
          }
        : undefined,
    passed: passed > 0 ? fill(passedOnes!, { count: countWords(passed) }) : '',
    moved: listed.map(({ id, caseId, caseNumber, title, label, fromOn, toOn, hadPassed: isPassed }) => ({
      href: `/cases/${caseId}`,
      number: caseNumber,
      title,
      label: label[locale],
      labelHref: id ? deadlineHref(id) : '',
      before: told(fromOn),
      after: told(toOn),
      mark: isPassed ? hadPassed! : '',
    })),
  }
}
