/** The rows an indicator counts, one line each, with what its figure is made of. */
import type { Locale } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import { sortChoices } from '../case-list/words.ts'
import { sumsHref } from '../cases/sum-words.ts'
import { hasRole, type Person } from '../people/person.ts'
import { wholeWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { queryFor } from './asked.ts'
import { definedView } from './definitions-view.ts'
import { besideFigure, figureWords, unitWords } from './figure-words.ts'
import { type Indicator, isCounted, type Report, type Row } from './indicator.ts'
import { type ListSort, mostSorted } from './list-order.ts'
import { pagesOf, perPage, type ReadList } from './read-list.ts'
import { headOf, type Showing } from './view.ts'
import { words } from './words.ts'

type Listing = { report: Report; indicator: Indicator; list: ReadList; person: Person }

export function listView({ report, indicator, list, person }: Listing, showing: Showing) {
  const { asked, locale, today } = showing
  const { rows, first, total, figure, group } = list
  const pages = pagesOf(total)
  const page = Math.min(asked.page, pages)
  const at = (to: number) =>
    `/reports/${report.id}/${indicator.id}${queryFor(asked, { today }, { page: to, back: asked.back })}`
  const own = `/reports/${report.id}/${indicator.id}`
  const query = queryFor(asked, { today })
  return {
    ...headOf(report, showing),
    title: group ? `${indicator.name[locale]} · ${group.name[locale]}` : indicator.name[locale],
    listHref: own,
    back: asked.back ?? `/reports/${report.id}${queryFor(asked, { today }, { group: undefined })}`,
    value: figureWords(indicator, figure),
    small: besideFigure(indicator, figure, locale),
    defined: definedView(indicator, locale),
    columns: { ...columnsOf(indicator), line: list.lines.size > 0 && !group },
    valueHead: `${words.amount[locale]}（${unitWords(indicator.unit, locale)}）`,
    lines: rows
      .slice((page - 1) * perPage - first, page * perPage - first)
      .map(row => lineOf(row, { list, indicator, person, locale })),
    count: total === 1 ? words.rowsOne[locale] : fill(words.rowsCount[locale], { count: total }),
    ...sortsOf(own, total, showing),
    previous: page > 1 ? at(page - 1) : '',
    next: page < pages ? at(page + 1) : '',
    links: { xlsx: `${own}.xlsx${query}`, csv: `${own}.csv${query}` },
  }
}

/** `sorts`: the orders to choose from, where there is anything to order. */
function sortsOf(own: string, total: number, { asked, locale, today }: Showing) {
  const isLong = total > mostSorted
  const sort = isLong ? undefined : asked.sort
  const choice = (one: ListSort | undefined, label: string) => ({
    href: `${own}${queryFor(asked, { today }, { sort: one, back: asked.back })}`,
    label,
    current: one === sort,
  })
  const byCase = (Object.keys(sortChoices) as ListSort[]).map(one => choice(one, sortChoices[one][locale]))
  return {
    sorts: isLong || total < 2 ? [] : [choice(undefined, words.sortByDay[locale]), ...byCase],
    unsorted: isLong && asked.sort ? fill(words.byDayOnly[locale], { count: wholeWords(mostSorted) }) : '',
  }
}

/** Which of the columns say anything. */
export const columnsOf = ({ unit }: Pick<Indicator, 'unit'>) => ({
  value: !isCounted(unit) && unit !== 'share',
  part: unit === 'share-fen',
  counts: unit === 'share',
})

export const valueWords = ({ unit }: Pick<Indicator, 'unit'>, value: number | null | undefined): string =>
  value === null || value === undefined ? '—' : isMoney({ unit }) ? yuan(value) : String(value)

const isMoney = ({ unit }: Pick<Indicator, 'unit'>): boolean => unit === 'fen' || unit === 'share-fen'

type Line = { list: ReadList; indicator: Indicator; person: Person; locale: Locale }

function lineOf(row: Row, { list, indicator, person, locale }: Line) {
  const of = list.cases.get(row.caseId)
  const readsHistoryOnly = !hasRole(person, ...permissions['cases.work'])
  return {
    href: readsHistoryOnly ? `/cases/${row.caseId}/history` : `/cases/${row.caseId}`,
    ownHref: row.href ?? '',
    title: of?.title ?? '',
    number: of?.number ?? '',
    owner: list.people.get(of?.ownerId ?? '') ?? '',
    on: row.on,
    line: list.lines.get(row.group ?? '')?.name[locale] ?? '',
    value: valueWords(indicator, row.value),
    sumsHref: isMoney(indicator) && hasRole(person, ...permissions['papers.read']) ? sumsHref(row.caseId) : '',
    part: valueWords(indicator, row.part),
    counts: words[row.counts ? 'yes' : 'no'][locale],
    isCounted: row.counts === true,
  }
}
