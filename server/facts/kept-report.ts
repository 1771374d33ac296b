/**
 * The overview of an organisation for one reader, added up from what is kept, with the same figures as its histories
 * give: whole months, as known today. Days of one's own and earlier records are read from the histories.
 */
import { addDays } from '../../workflows/law/days.ts'
import { reachOf } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { type Asked, seeingOf } from '../reports/asked.ts'
import {
  added,
  type Figure,
  figureFrom,
  type Group,
  type Indicator,
  type Measured,
  nothingMeasured,
  type Report,
} from '../reports/indicator.ts'
import { childrenAmong } from '../reports/places.ts'
import type { Reader, ReadReport, UnitLine } from '../reports/read-report.ts'
import { readHistories } from '../reports/reading.ts'
import { type Span, spanBefore, spanYearAgo } from '../reports/span.ts'
import { apartFrom, inSlices, readSteadily } from './apart.ts'
import { figureSums, type Months, sharesKept } from './figures-repository.ts'
import { isInScope, type Scope, scopeOf } from './reach.ts'
import { idAt } from './repository.ts'
import { type CaseShares, keptReport, sharesOf } from './shares.ts'

/** undefined for what is not kept, and while it cannot be relied on. */
export async function keptReading(
  office: Office,
  report: Report,
  asked: Asked,
  reader: Reader,
): Promise<ReadReport | undefined> {
  if (report !== keptReport || asked.knownOn !== reader.today || !isWholeMonths(asked.span)) return undefined
  return readSteadily(office.db.reader, reader.person, async changed => {
    const sums = await summedUp(office, { asked, reader, changed })
    return told(report, asked, { sums, groupsOf: await groupsIn(office, report, asked) })
  })
}

const isWholeMonths = ({ from, to }: Span): boolean => from.endsWith('-01') && addDays(to, 1).endsWith('-01')

const periods = ['now', 'before', 'yearAgo'] as const
type Period = (typeof periods)[number]
const spans: Record<Period, (span: Span) => Span> = { now: span => span, before: spanBefore, yearAgo: spanYearAgo }

/** By what is asked for as a whole (''), the organisation itself ('own'), or the path of one below it. */
type Part = string
type Sums = Map<string, Measured>
const nameOf = (period: Period, part: Part, indicator: string, line: string): string =>
  `${period} ${part} ${indicator} ${line}`

function put(sums: Sums, name: string, measured: Measured, sign: 1 | -1 = 1): void {
  sums.set(name, added(sums.get(name) ?? nothingMeasured, measured, sign))
}

type Question = { asked: Asked; reader: Reader; changed: readonly string[] }

async function summedUp(office: Office, { asked, reader, changed }: Question): Promise<Sums> {
  const db = office.db.reader
  const sums: Sums = new Map()
  const scope = narrowedTo(asked, scopeOf(reachOf(reader.person), asked.place.path))
  await addSums(db, sums, { asked, terms: termsOf(asked, scope) })
  const { away, elsewhere } = await apartFrom(db, reader, { scope, changed })
  const isAsked = ({ organisationPath: path, kind }: CaseShares) =>
    (asked.isOwnOnly ? path === asked.place.path : path.startsWith(asked.place.path)) &&
    (asked.kind === undefined || kind === asked.kind)
  for await (const one of inSlices(away, ids => sharesKept(db, ids)))
    if (isInScope(scope, one.organisationPath) && isAsked(one)) addCase(sums, asked, one, -1)
  for await (const one of inSlices(elsewhere, ids => sharesKept(db, ids)))
    if (isAsked(one)) addCase(sums, asked, one, 1)
  const seeing = seeingOf(asked, reader)
  for await (const one of inSlices(changed, caseIds => sharesOf(db, office, { caseIds, seeing }), 100))
    addCase(sums, asked, one, 1)
  return sums
}

/** Its own cases are what lies with it alone. */
const narrowedTo = ({ isOwnOnly, place: { path } }: Asked, scope: Scope): Scope =>
  isOwnOnly ? { wholes: [], singles: isInScope(scope, path) ? [path] : [] } : scope

/** Which sums of which organisation count for which parts. */
type Term = { path: string; isOwn: boolean; parts: Part[] }

function termsOf({ place, places }: Asked, { wholes, singles }: Scope): Term[] {
  const both = (path: string, parts: Part[]): Term[] => [true, false].map(isOwn => ({ path, isOwn, parts }))
  return [
    ...wholes.flatMap(path => {
      if (path !== place.path) return both(path, ['', partOf(place, path)])
      const below = childrenAmong(places, place).flatMap(child => both(child.path, [child.path]))
      return [{ path, isOwn: true, parts: ['', 'own'] }, { path, isOwn: false, parts: [''] }, ...below]
    }),
    ...singles.map(path => ({ path, isOwn: true, parts: ['', partOf(place, path)] })),
  ]
}

/** 'own', or the path of the organisation right below that it belongs to. */
function partOf(place: { path: string }, path: string): Part {
  if (path === place.path) return 'own'
  return `${place.path}${path.slice(place.path.length).split('/')[0]}/`
}

async function addSums(db: Db, sums: Sums, { asked, terms }: { asked: Asked; terms: readonly Term[] }): Promise<void> {
  const partsOf = new Map(terms.map(({ path, isOwn, parts }) => [`${idAt(path)} ${isOwn}`, parts]))
  for (const period of periods) {
    const found = await figureSums(db, [...new Set(terms.map(({ path }) => idAt(path)))], monthsOf(asked, period))
    for (const sum of found)
      for (const part of partsOf.get(`${sum.organisationId} ${sum.isOwn}`) ?? [])
        put(sums, nameOf(period, part, sum.indicator, sum.line), sum)
  }
}

function monthsOf({ span, kind }: Asked, period: Period): Months {
  const { from, to } = spans[period](span)
  return { from: from.slice(0, 7), to: to.slice(0, 7), kind }
}

function addCase(sums: Sums, asked: Asked, { organisationPath, shares }: CaseShares, sign: 1 | -1): void {
  for (const period of periods) {
    const { from, to } = monthsOf(asked, period)
    for (const share of shares)
      if (share.atMonth <= to && (share.onMonth === '' || (share.onMonth >= from && share.onMonth <= to)))
        for (const part of ['', partOf(asked.place, organisationPath)])
          put(sums, nameOf(period, part, share.indicator, share.line), share, sign)
  }
}

/** Lines of tables as they stand for a reading without a case. */
async function groupsIn({ db, calendar }: Office, { reads, tables }: Report, asked: Asked) {
  const reading = await readHistories(db.reader, {
    person: { id: '', name: '', locale: 'zh', memberships: [], covers: [] },
    ...{ today: asked.knownOn, path: asked.place.path, caseIds: [], workflows: reads, knownOn: asked.knownOn },
    ...{ calendar: calendar.current(), surroundings: { partners: new Map(), people: new Map() } },
  })
  return new Map(tables.map(table => [table, table.groups(reading(asked.span))]))
}

type Telling = { sums: Sums; groupsOf: ReadonlyMap<Report['tables'][number], readonly Group[]> }

function told(report: Report, asked: Asked, { sums, groupsOf }: Telling): ReadReport {
  const figure = (
    indicator: Indicator,
    part: Part,
    { period = 'now', line = '' }: { period?: Period; line?: string },
  ) => figureFrom(indicator, sums.get(nameOf(period, part, indicator.id, line)) ?? nothingMeasured)
  const headline = report.headline.map(id => report.figures.find(one => one.id === id)!)
  const hasOwn = ({ id }: Indicator) => (sums.get(nameOf('now', 'own', id, ''))?.times ?? 0) > 0
  const unit = (part: Part) => headline.map(indicator => figure(indicator, part, {}))
  return {
    figures: report.figures.map(indicator => ({
      indicator,
      now: figure(indicator, '', { period: 'now' }),
      before: figure(indicator, '', { period: 'before' }),
      yearAgo: figure(indicator, '', { period: 'yearAgo' }),
    })),
    headline,
    units: asked.isOwnOnly ? [] : unitLines(asked, { unit, hasOwn: headline.some(hasOwn) }),
    tables: report.tables.map(table => ({
      table,
      lines: groupsOf.get(table)!.map(group => ({
        group,
        figures: table.columns.map(column => figure(column, '', { line: group.id })),
      })),
    })),
  }
}

type Units = { unit(part: Part): Figure[]; hasOwn: boolean }

function unitLines({ place, places }: Asked, { unit, hasOwn }: Units): UnitLine[] {
  const below = childrenAmong(places, place)
  if (below.length === 0) return []
  const lines = below.map(child => ({ place: child, isOwn: false, figures: unit(child.path) }))
  return hasOwn ? [{ place, isOwn: true, figures: unit('own') }, ...lines] : lines
}
