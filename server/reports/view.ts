/** A report in the reader's words: what was asked, figures beside those of other periods, units, tables. */
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Option } from '../web/field-view.ts'
import { fill } from '../web/words.ts'
import { type Asked, periodOf, queryFor } from './asked.ts'
import { besideFigure, figureWords, kindWords, periodWords, placeWords } from './figure-words.ts'
import type { Figure, Indicator, Report } from './indicator.ts'
import type { ReadReport } from './read-report.ts'
import { reports } from './registry.ts'
import { periodChoices, spanBefore, spanYearAgo } from './span.ts'
import { words, wrongWords } from './words.ts'

/** `mayFile`: whether the reader may hand the report in. */
export type Showing = { asked: Asked; locale: Locale; today: string; mayFile?: boolean }

export type CellView = {
  indicator: string
  label: string
  value: string
  small: string
  href: string
  isNothing: boolean
}

/** Beside every part of a page about reports: which one, of whom, when. */
export function headOf(report: Report, { asked, locale, today, mayFile = false }: Showing) {
  const query = queryFor(asked, { today }, { group: undefined })
  const own = `/reports/${report.id}`
  return {
    title: fill(words.of[locale], { report: report.title[locale] }),
    says: report.says[locale],
    href: own,
    query,
    definitionsHref: `/indicators#of-${report.id}`,
    reports: reports.map(({ id, title }) => ({
      href: `/reports/${id}${query}`,
      label: title[locale],
      current: id === report.id,
    })),
    place: [placeWords(asked, locale), ...(asked.kind ? [kindWords(asked, locale)] : [])].join(' · '),
    period: periodWords(asked.period, locale),
    span: fill(words.spanWords[locale], asked.span),
    known: fill(words.knownWords[locale], { day: asked.knownOn }),
    madeOn: fill(words.madeOn[locale], { day: today }),
    wrong: asked.wrong.map(what => wrongWords[what][locale]).join(locale === 'zh' ? '' : ' '),
    links: {
      print: `${own}/print${query}`,
      xlsx: `${own}.xlsx${query}`,
      csv: `${own}.csv${query}`,
      docx: `${own}.docx${query}`,
      charts: `${own}/charts${query}`,
      file: mayFile ? `${own}/file${query}` : '',
      filed: `/filed-reports?report=${report.id}`,
    },
    form: formOf(asked, { locale, today }),
  }
}

function formOf(asked: Asked, { locale, today }: Omit<Showing, 'asked'>) {
  const { place, places, isOwnOnly, period, kind, group, sort, knownTyped, span } = asked
  const isOwnSpan = period.includes('~')
  const periods = periodChoices(today).map(value => ({ value, label: periodWords(value, locale) }))
  const isListed = periods.some(({ value }) => value === period)
  const depth = (path: string) => path.split('/').length - places[0]!.path.split('/').length
  return {
    organisations: places.map(
      ({ id, path, name }): Option => ({ value: id, label: `${'　'.repeat(depth(path))}${name[locale]}` }),
    ),
    organisation: place.id,
    periods: isListed
      ? periods
      : [{ value: period, label: isOwnSpan ? words.ownSpan[locale] : periodWords(period, locale) }, ...periods],
    period,
    from: isOwnSpan ? span.from : '',
    to: isOwnSpan ? span.to : '',
    kept: Object.entries({
      own: isOwnOnly ? place.id : undefined,
      group,
      sort,
      shown: isOwnSpan ? period : undefined,
    }).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    kinds: Object.entries(caseKinds).map(([value, text]): Option => ({ value, label: text[locale] })),
    kind: kind ?? '',
    known: knownTyped,
    today,
  }
}

type Cell = { indicator: Indicator; figure: Figure; href: string; locale: Locale }

const cellOf = ({ indicator, figure, href, locale }: Cell): CellView => ({
  indicator: indicator.id,
  label: indicator.name[locale],
  value: figureWords(indicator, figure),
  small: besideFigure(indicator, figure, locale),
  href,
  isNothing: figure.below === 0,
})

export function reportView(report: Report, read: ReadReport, showing: Showing) {
  const { asked, locale, today } = showing
  const listOf = ({ id }: Indicator, changed: Parameters<typeof queryFor>[2] = {}) =>
    `/reports/${report.id}/${id}${queryFor(asked, { today }, { group: undefined, ...changed })}`
  const back = `/reports/${report.id}${queryFor(asked, { today }, { group: undefined })}`
  const before = { period: periodOf(spanBefore(asked.span)), back }
  const yearAgo = { period: periodOf(spanYearAgo(asked.span)), back }
  return {
    ...headOf(report, showing),
    figures: read.figures.map(({ indicator, ...of }) => ({
      id: indicator.id,
      name: indicator.name[locale],
      says: indicator.says[locale],
      now: cellOf({ indicator, figure: of.now, href: listOf(indicator), locale }),
      before: cellOf({ indicator, figure: of.before, href: listOf(indicator, before), locale }),
      yearAgo: cellOf({ indicator, figure: of.yearAgo, href: listOf(indicator, yearAgo), locale }),
    })),
    spans: {
      now: fill(words.spanWords[locale], asked.span),
      before: fill(words.spanWords[locale], spanBefore(asked.span)),
      yearAgo: fill(words.spanWords[locale], spanYearAgo(asked.span)),
    },
    units: {
      heads: read.headline.map(({ id, name }) => ({ id, name: name[locale] })),
      lines: read.units.map(({ place, isOwn, figures }) => ({
        name: placeWords({ place, isOwnOnly: isOwn }, locale),
        href: `/reports/${report.id}${queryFor(asked, { today }, { organisation: place.id, isOwnOnly: isOwn })}`,
        cells: figures.map((figure, column) => {
          const indicator = read.headline[column]!
          return cellOf({
            indicator,
            figure,
            href: listOf(indicator, { organisation: place.id, isOwnOnly: isOwn, back }),
            locale,
          })
        }),
      })),
      total: read.headline.map(indicator => {
        const { now: figure } = read.figures.find(one => one.indicator === indicator)!
        return cellOf({ indicator, figure, href: listOf(indicator), locale })
      }),
    },
    tables: read.tables.map(({ table, lines }) => ({
      id: table.id,
      title: table.title[locale],
      head: table.head[locale],
      heads: table.columns.map(({ id, of = id, name }) => ({ id: of, name: name[locale] })),
      lines: lines.map(({ group, figures }) => ({
        name: group.name[locale],
        href: group.href ?? '',
        cells: figures.map((figure, column) => {
          const indicator = table.columns[column]!
          return cellOf({ indicator, figure, href: listOf(indicator, { group: group.id }), locale })
        }),
      })),
    })),
  }
}
