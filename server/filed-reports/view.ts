/** Filed reports in the reader's words: the list, one beside today, and the cases behind a difference. */
import type { Locale } from '../../workflows/text.ts'
import { type Asked, queryFor } from '../reports/asked.ts'
import { besideFigure, figureWords, kindWords, periodWords } from '../reports/figure-words.ts'
import { type Figure, figureOf, isShare, type Report, type Unit } from '../reports/indicator.ts'
import type { Place } from '../reports/places.ts'
import type { Reading } from '../reports/reading.ts'
import { reportNamed } from '../reports/registry.ts'
import { words as reportWords } from '../reports/words.ts'
import { instantWords, wholeWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Compared, Comparison } from './compare.ts'
import type { FiledReport, ListedFiling } from './repository.ts'
import { words } from './words.ts'

export type Showing = { locale: Locale; places: readonly Place[] }

export const reportTitle = (id: string, locale: Locale): string => reportNamed(id)?.title[locale] ?? id

export function placeWords({ organisationId, isOwnOnly }: FiledReport, { places, locale }: Showing): string {
  const name = places.find(({ id }) => id === organisationId)?.name[locale] ?? ''
  return isOwnOnly ? fill(reportWords.ownCases[locale], { name }) : name
}

export const lineOf = (filing: ListedFiling, showing: Showing) => {
  const { locale } = showing
  return {
    href: `/filed-reports/${filing.id}`,
    report: reportTitle(filing.report, locale),
    place: placeWords(filing, showing),
    period: periodWords(filing.period, locale),
    kind: filing.kind ? kindWords(filing, locale) : '',
    by: fill(words.by[locale], { name: filing.filer, day: instantWords(filing.filedAt, locale) }),
    standing: [
      filing.revision > 1 ? fill(words.revision[locale], { count: filing.revision }) : '',
      words[filing.isCorrected ? 'corrected' : 'stands'][locale],
    ]
      .filter(Boolean)
      .join(' · '),
    isCorrected: filing.isCorrected,
  }
}

export type Told = {
  filed: FiledReport
  filer: string
  /** The id of the filing that corrects it. */
  correctedBy: string | undefined
  mayFile: boolean
  asked: Asked
  today: string
}

/** Beside every page about one filing. */
export function headOf({ filed, filer, correctedBy, mayFile, asked, today }: Told, showing: Showing) {
  const { locale } = showing
  const query = queryFor(asked, { today })
  const linked = (id: string | null | undefined, text: string) =>
    id ? { href: `/filed-reports/${id}`, text } : undefined
  return {
    title: fill(words.filedTitle[locale], { report: reportTitle(filed.report, locale) }),
    sub: [placeWords(filed, showing), periodWords(filed.period, locale)].join(' · '),
    facts: [
      {
        label: words.filedBy[locale],
        value: fill(words.by[locale], { name: filer, day: instantWords(filed.filedAt, locale) }),
      },
      { label: words.known[locale], value: fill(reportWords.knownWords[locale], { day: filed.knownOn }) },
      { label: words.kind[locale], value: kindWords(filed, locale) },
      { label: words.standing[locale], value: fill(words.revision[locale], { count: filed.revision }) },
      ...(filed.reason ? [{ label: words.reason[locale], value: filed.reason }] : []),
    ],
    corrects: linked(filed.correctsId, words.corrects[locale]),
    correctedBy: linked(correctedBy, words.correctedBy[locale]),
    reportHref: `/reports/${filed.report}${query}`,
    correctHref: mayFile && !correctedBy ? `/reports/${filed.report}/file${query}` : '',
    links: { xlsx: `/filed-reports/${filed.id}.xlsx`, csv: `/filed-reports/${filed.id}.csv` },
  }
}

/** How much today is more than was; '' where there is nothing to compare. */
function differenceWords(unit: Unit, was: Figure, now: Figure | undefined, locale: Locale): string {
  if (!now || was.value === null || now.value === null) return ''
  const by = now.value - was.value
  const signed = (text: string) => (by > 0 ? `+${text}` : text)
  if (isShare(unit)) return by === 0 ? '' : signed(fill(words.points[locale], { count: (by * 100).toFixed(1) }))
  if (by === 0) return ''
  return signed(unit === 'fen' ? yuan(by) : figureWords({ unit }, { value: by }))
}

function comparedView(one: Compared, filedId: string, locale: Locale) {
  const { filed, was, now, changed } = one
  const isSame = changed === 0 && now?.value === was.value
  return {
    name: filed.name[locale],
    says: filed.says[locale],
    was: figureWords(filed, was),
    wasSmall: besideFigure(filed, was, locale),
    now: now ? figureWords(filed, now) : words.unknown[locale],
    nowSmall: now ? besideFigure(filed, now, locale) : '',
    difference: isSame ? words.same[locale] : differenceWords(filed.unit, was, now, locale),
    isSame,
    changes: changed > 0 ? fill(words.changed[locale], { count: wholeWords(changed) }) : '',
    href: `/filed-reports/${filedId}/${filed.id}`,
  }
}

/** `reading`: without a case, for the lines of the tables; undefined where the house no longer has the report. */
type Beside = Comparison & { tables: Report['tables']; reading: Reading | undefined }

export function filedView({ filed }: Told, { compared, tables, reading }: Beside, locale: Locale) {
  const ofTables = new Set(tables.flatMap(({ columns }) => columns.map(({ id }) => id)))
  const byId = new Map(compared.map(one => [one.filed.id, one]))
  return {
    figures: compared.filter(one => !ofTables.has(one.filed.id)).map(one => comparedView(one, filed.id, locale)),
    tables: (reading ? tables : []).map(table => ({
      id: table.id,
      title: table.title[locale],
      head: table.head[locale],
      heads: table.columns.map(({ name }) => name[locale]),
      lines: table.groups(reading!, linesFound(table.columns, byId)).map(group => ({
        name: group.name[locale],
        cells: table.columns.map(({ id, name }) => ({ label: name[locale], ...cellIn(byId.get(id), group.id) })),
      })),
    })),
  }
}

/** Whatever was counted in a line then, or is today. */
const linesFound = (columns: readonly { id: string }[], byId: ReadonlyMap<string, Compared>): string[] =>
  columns.flatMap(({ id }) => {
    const lines = byId.get(id)?.lines
    return lines ? [...lines.was.keys(), ...lines.now.keys()] : []
  })

/** A line of a filed table, as filed; `now` where today's differs. */
function cellIn(one: Compared | undefined, group: string): { was: string; now: string } {
  if (!one) return { was: '—', now: '' }
  const told = (figure = figureOf(one.filed, [])) => figureWords(one.filed, figure)
  const [was, now] = [told(one.lines.was.get(group)), told(one.lines.now.get(group))]
  return { was, now: was === now ? '' : now }
}
