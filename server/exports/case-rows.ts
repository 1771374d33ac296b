/** The list of cases as rows of a spreadsheet, page after page, of what the person may see. */

import type { Locale } from '../../workflows/text.ts'
import { doingLabel } from '../case-list/doing-label.ts'
import type { Filters } from '../case-list/filters.ts'
import { caseIdsOf } from '../case-list/places.ts'
import { type ListedCase, listCases, placeOf } from '../case-list/repository.ts'
import { askedFor } from '../case-list/view.ts'
import { caseStates } from '../case-list/words.ts'
import { resultName } from '../cases/result-name.ts'
import type { Db } from '../db.ts'
import { dayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { causeName } from '../taxonomies/options.ts'
import { wholeWords } from '../web/print.ts'
import type { TableCell } from '../web/table-file.ts'
import { fill } from '../web/words.ts'
import { type NextRule, nextRules } from './next-rules.ts'
import { words } from './words.ts'

/** So many go into one file; a spreadsheet with more is slow to open. */
export const mostRows = 50_000
const perPage = 500

type Asked = { filters: Filters; person: Person; now: () => Date; most?: number }

/** How many rows there will be, however many cases the list has: more than it counts for a page. */
export async function countRows(db: Db, { filters, person, now }: Asked): Promise<number> {
  const whole = { ...filters, after: undefined, before: undefined }
  const asked = await askedFor(db, { filters: whole, person, today: dayOf(now()) })
  return (await caseIdsOf(db, asked, mostRows)).length
}

/** The last row says so where there are more than `most`. */
export async function* caseRows(
  db: Db,
  { filters, person, now, most = mostRows }: Asked,
): AsyncGenerator<TableCell[][]> {
  const today = dayOf(now())
  let after: string | undefined
  for (let count = 0; count < most; count += perPage) {
    const asked = await askedFor(db, { filters: { ...filters, after, before: undefined }, person, today })
    const { cases, hasOlder } = await listCases(db, asked, { most: Math.min(perPage, most - count) })
    const rules = await nextRules(db, cases)
    if (cases.length > 0) yield cases.map(one => rowOf(one, { rule: rules.get(one.id), locale: person.locale }))
    if (!hasOlder || cases.length === 0) return
    after = placeOf(cases.at(-1)!, filters)
  }
  yield [[fill(words.cutOff[person.locale], { count: wholeWords(most) })]]
}

const columns = [
  'number',
  'parties',
  'state',
  'result',
  'doing',
  'cause',
  'owner',
  'registeredOn',
  'deadlineOn',
  'deadlineRule',
  'deadlineSource',
  'nextDateOn',
  'claimed',
  'agreed',
  'awarded',
  'paid',
  'stillDue',
] as const

export const caseHeaders = (locale: Locale): string[] => columns.map(column => words[column][locale])

type Telling = { rule: NextRule | undefined; locale: Locale }

function rowOf(one: ListedCase, { rule, locale }: Telling): TableCell[] {
  const { claimedFen, agreedFen, awardedFen, paidFen, openFen } = one.sums
  return [
    one.caseNumber ?? one.registrationNumber,
    one.title,
    caseStates[one.state as keyof typeof caseStates][locale],
    resultName(one.result)?.[locale] ?? '',
    one.doing ? doingLabel(one.doing, locale) : '',
    one.cause ? causeName(one.cause)[locale] : '',
    one.ownerName ?? '',
    dayCell(one.registeredOn),
    dayCell(one.nextDeadlineOn),
    rule?.label[locale] ?? '',
    rule?.source[locale] ?? '',
    dayCell(one.nextDateOn),
    ...[claimedFen, agreedFen, awardedFen, paidFen, openFen].map((fen): TableCell => (fen === null ? null : { fen })),
  ]
}

const dayCell = (day: string | null): TableCell => (day ? { day } : null)
