/** The list of cases as rows of a spreadsheet, page after page, of what the person may see. */

import type { Locale } from '../../workflows/text.ts'
import { doingLabel } from '../case-list/doing-label.ts'
import type { Filters } from '../case-list/filters.ts'
import { caseIdsOf } from '../case-list/places.ts'
import { type ListedCase, listCases, placeOf } from '../case-list/repository.ts'
import { askedFor } from '../case-list/view.ts'
import { caseStates, words as listWords } from '../case-list/words.ts'
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

/** A row at the end adds the sums up; one more says so where there are more than `most`. */
export async function* caseRows(
  db: Db,
  { filters, person, now, most = mostRows }: Asked,
): AsyncGenerator<TableCell[][]> {
  const today = dayOf(now())
  const total: Total = { count: 0, fens: sumColumns.map(() => 0), hasMerged: false }
  let after: string | undefined
  for (let count = 0; count < most; count += perPage) {
    const asked = await askedFor(db, { filters: { ...filters, after, before: undefined }, person, today })
    const { cases, hasOlder } = await listCases(db, asked, { most: Math.min(perPage, most - count) })
    const rules = await nextRules(db, cases)
    if (cases.length > 0) yield cases.map(one => rowOf(one, { rule: rules.get(one.id), locale: person.locale }))
    addTo(total, cases)
    if (!hasOlder || cases.length === 0) {
      if (total.count > 0) yield [totalRow(total, person.locale)]
      return
    }
    after = placeOf(cases.at(-1)!, filters)
  }
  yield [totalRow(total, person.locale)]
  yield [[fill(words.cutOff[person.locale], { count: wholeWords(most) })]]
}

const sumColumns = ['claimed', 'agreed', 'awarded', 'paid', 'stillDue'] as const
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
  ...sumColumns,
] as const

export const caseHeaders = (locale: Locale): string[] => columns.map(column => words[column][locale])

type Telling = { rule: NextRule | undefined; locale: Locale }

function rowOf(one: ListedCase, { rule, locale }: Telling): TableCell[] {
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
    ...fensOf(one).map((fen): TableCell => (fen === null ? null : { fen })),
  ]
}

/** In the order of their columns. A merged case lives on in another, so that what it held is not added twice. */
function fensOf({ result, sums }: ListedCase): (number | null)[] {
  const { claimedFen, agreedFen, awardedFen, paidFen, openFen } = sums
  return result === 'merged' ? sumColumns.map(() => null) : [claimedFen, agreedFen, awardedFen, paidFen, openFen]
}

type Total = { count: number; fens: number[]; hasMerged: boolean }

function addTo(total: Total, cases: readonly ListedCase[]): void {
  total.count += cases.length
  total.hasMerged ||= cases.some(({ result }) => result === 'merged')
  for (const one of cases) for (const [place, fen] of fensOf(one).entries()) total.fens[place]! += fen ?? 0
}

const totalRow = ({ count, fens, hasMerged }: Total, locale: Locale): TableCell[] => [
  words.sum[locale],
  hasMerged ? listWords.withoutMerged[locale] : '',
  ...columns.slice(2, -sumColumns.length).map(() => null),
  ...fens.map((value): TableCell => ({ sumOf: count, value, isFen: true })),
]

const dayCell = (day: string | null): TableCell => (day ? { day } : null)
