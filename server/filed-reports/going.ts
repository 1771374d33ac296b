/** A report that is being filed: how far it is, or that it came to nothing; in the list and at the address it will have. */
import type { Request, Response } from 'express'
import type { Locale } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import { askingOf } from '../people/managing.ts'
import { nameOfPerson } from '../people/name-of-person.ts'
import { askedIn, queryFor } from '../reports/asked.ts'
import { kindWords, periodWords } from '../reports/figure-words.ts'
import { words as reportWords } from '../reports/words.ts'
import { instantWords, wholeWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Filing, queryOf } from './filings.ts'
import { placeWords, reportTitle, type Showing } from './view.ts'
import { words } from './words.ts'

const againAfterSeconds = 3

/** Throws NotFound for one of an organisation that is not theirs. */
export async function showFiling(office: Office, req: Request, res: Response, filing: Filing): Promise<void> {
  const { by: person, locale, today } = askingOf(office, req, res)
  const asked = await askedIn(office.db.reader, queryOf(filing), { person, today })
  const isMaking = filing.state === 'making'
  if (isMaking) res.status(202).set({ Refresh: String(againAfterSeconds), 'Cache-Control': 'no-store' })
  const filer = await nameOfPerson(office.db.reader, filing.filedBy)
  res.page('filed-reports/going', {
    title: fill(words.goingTitle[locale], { report: reportTitle(filing.report, locale) }),
    facts: [
      { label: words.organisation[locale], value: placeWords(filing, { locale, places: asked.places }) },
      { label: words.period[locale], value: periodWords(filing.period, locale) },
      { label: words.kind[locale], value: kindWords(filing, locale) },
      { label: words.known[locale], value: fill(reportWords.knownWords[locale], { day: filing.knownOn }) },
      { label: words.filedBy[locale], value: byWords(filer, filing, locale) },
    ],
    one: howFar(filing, locale),
    stopHref: isMaking && filing.filedBy === person.id ? `/filed-reports/${filing.id}/stop` : '',
    againHref: isMaking ? '' : `/reports/${filing.report}/file${queryFor(asked, { today })}`,
  })
}

export const goingLines = (filings: readonly (Filing & { filer: string })[], showing: Showing) =>
  filings.map(filing => ({
    href: `/filed-reports/${filing.id}`,
    report: reportTitle(filing.report, showing.locale),
    place: placeWords(filing, showing),
    period: periodWords(filing.period, showing.locale),
    by: byWords(filing.filer, filing, showing.locale),
    ...howFar(filing, showing.locale),
  }))

const byWords = (name: string, { filedAt }: Filing, locale: Locale): string =>
  fill(words.by[locale], { name, day: instantWords(filedAt, locale) })

/** `says`: what became of it, or how many cases have been read. */
function howFar({ state, done, total }: Filing, locale: Locale) {
  if (state !== 'making') return { isMaking: false, done, total, says: words[state][locale] }
  const says =
    total === 0
      ? words.begins[locale]
      : fill(words.progress[locale], { done: wholeWords(done), total: wholeWords(total) })
  return { isMaking: true, done, total, says }
}
