/** What the page of an employer says beside its cases, in the reader's words. */
import { letterKinds, letterStandings } from '../../workflows/definitions/supervision/words.ts'
import type { Locale } from '../../workflows/text.ts'
import { sumsHref } from '../cases/sum-words.ts'
import { enterpriseFigures } from '../reports/page-figures/enterprise.ts'
import { countWords, dayWords, distanceWords, yuan } from '../web/print.ts'
import type { EnterprisePart } from './enterprise-held.ts'
import type { Due, SentLetter, Worker } from './enterprise-repository.ts'
import { words } from './words.ts'

type Reading = { today: string; locale: Locale; numbers: ReadonlyMap<string, string> }

/** The list that one figure counts: of a month, or of all where that is ''. */
export const listHref = (id: string, part: EnterprisePart, month: string): string =>
  `/parties/${id}/counted?${new URLSearchParams({ what: part, ...(month ? { month } : {}) })}`

type Place = { id: string; part: EnterprisePart; month: string; locale: Locale }

/** A figure with the way to its list; nothing leads nowhere. */
export const cellOf = ({ id, part, month, locale }: Place, count: number) => ({
  indicator: enterpriseFigures[part].id,
  name: enterpriseFigures[part].name[locale],
  value: countWords(count),
  href: count > 0 ? listHref(id, part, month) : '',
})

export const monthWords = (month: string, locale: Locale): string =>
  month === 'earlier' ? words.earlier[locale] : month

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
