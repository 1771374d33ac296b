/** The working of a deadline as `views/calendar/working.ejs` prints it, in the reader's language. */
import type { Calendar } from '../../workflows/law/calendar.ts'
import type { Length, Period } from '../../workflows/law/due-on.ts'
import { explainWorking } from '../../workflows/law/explain-working.ts'
import { type Read, sayRead } from '../../workflows/law/readings-used.ts'
import { workingOf } from '../../workflows/law/working.ts'
import type { Locale } from '../../workflows/text.ts'
import { dayWords } from '../web/print.ts'

export type WorkingView = {
  rule: string
  rows: { days: string; number: string; what: string }[]
  result: string
  cautions: string[]
  /** How the rules of counting that bear on it are read, each with its page. */
  readings: { rule: string; href: string; said: string }[]
}

/** `confirmedWords`: who has confirmed a reading where the case lies, or that it is 待核; '' where nobody asked. */
type Reader = { locale: Locale; today: string; calendar: Calendar; confirmedWords?: (read: Read) => string }

export function workingView(
  due: Length,
  period: Period,
  { locale, today, calendar, confirmedWords = () => '' }: Reader,
): WorkingView {
  const { rule, rows, result, cautions, readings } = explainWorking(period, workingOf(due, period, calendar))
  return {
    rule: rule[locale],
    rows: rows.map(({ from, to, number, what }) => ({
      days: [...new Set([from, to])].map(day => dayWords(day, today, locale)).join(' – '),
      number: number[locale],
      what: what[locale],
    })),
    result: result[locale],
    cautions: cautions.map(caution => caution[locale]),
    readings: readings.map(read => readView(read, { locale, confirmedWords })),
  }
}

type Saying = Pick<Reader, 'locale'> & Required<Pick<Reader, 'confirmedWords'>>

/** One reading in a sentence, with the page of its rule. */
export const readView = (read: Read, { locale, confirmedWords }: Saying) => ({
  rule: read.rule,
  href: `/rules/counting/${read.rule}`,
  said: sayRead(read)[locale] + confirmedWords(read),
})
