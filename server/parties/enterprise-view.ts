/** What the page of an employer says beside its cases, in the reader's words. */
import { letterKinds, letterStandings } from '../../workflows/definitions/supervision/words.ts'
import type { Locale } from '../../workflows/text.ts'
import { sumsHref } from '../cases/sum-words.ts'
import { dayWords, distanceWords, yuan } from '../web/print.ts'
import type { Due, SentLetter, Worker } from './enterprise-repository.ts'
import { words } from './words.ts'

type Reading = { today: string; locale: Locale; numbers: ReadonlyMap<string, string> }

/** `month` as 'YYYY-MM'; '' is everything before. */
export type Month = { month: string; cases: number; workers: number; missed: number; letters: number; warnings: number }

export const monthRow = ({ month, ...counts }: Month, locale: Locale) => ({
  month: month || words.earlier[locale],
  ...counts,
})

const caseOf = (caseId: string, { numbers }: Reading) => ({
  href: `/cases/${caseId}`,
  number: numbers.get(caseId) ?? '',
})

export const workerRow = ({ partyId, name, caseId }: Worker, reading: Reading) => ({
  name,
  partyHref: `/parties/${partyId}`,
  ...caseOf(caseId, reading),
})

export const dueRow = ({ caseId, dueOn, openFen, matter }: Due, reading: Reading) => ({
  ...caseOf(caseId, reading),
  matter,
  amount: yuan(openFen),
  sumsHref: `${sumsHref(caseId)}#due`,
  day: dayWords(dueOn, reading.today, reading.locale),
  word: distanceWords(dueOn, reading.today, reading.locale),
  isLate: dueOn < reading.today,
})

export function letterRow({ caseId, kind, sentOn, servedOn, standing }: SentLetter, reading: Reading) {
  const { locale, today } = reading
  return {
    ...caseOf(caseId, reading),
    kind: kind === 'proposal' ? words.proposal[locale] : letterKinds[kind][locale],
    sent: dayWords(sentOn, today, locale),
    served: servedOn ? dayWords(servedOn, today, locale) : '',
    standing: standing ? letterStandings[standing][locale] : '',
  }
}
