/**
 * Which cases stand behind a figure, and on which days, from what is kept: month by month from the newest, and no further
 * back than the page that is asked for. Only places with any case to count are looked into, where their sums tell.
 */
import { reachOf } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { under } from '../organisations/repository.ts'
import { ownTurn } from '../own-turn.ts'
import type { Asked } from '../reports/asked.ts'
import {
  added,
  type Figure,
  figureFrom,
  type Indicator,
  type Measured,
  nothingMeasured,
  type Report,
  type When,
} from '../reports/indicator.ts'
import { restId } from '../reports/measures.ts'
import type { Reader } from '../reports/read-report.ts'
import { apartFrom, inSlices, readSteadily, type Steady } from './apart.ts'
import { aroundOf } from './around.ts'
import { type CountedCase, casesCounting, monthsKept, placesCounting } from './figures-repository.ts'
import { keptIndicators } from './kept-indicators.ts'
import { measuredAt, namesFound } from './kept-report.ts'
import { isAsked, narrowedTo, summedUp } from './kept-sums.ts'
import { type Moment, momentsOf } from './moments.ts'
import { isMonth, standing } from './periods.ts'
import { type Scope, scopeOf } from './reach.ts'
import { casesAnew, seenAnew } from './seen-anew.ts'
import type { CaseMonth, ReadableHouse } from './shares.ts'

/** So many rows of a case fall on one day. */
export type Entry = { caseId: string; on: string; times: number }
/** The newest first; `total`: of all rows, though only `most` were looked for. */
export type KeptEntries = { entries: readonly Entry[]; figure: Figure; total: number }

/** By case and day; where kept rows take each other away none is left. */
type Found = Map<string, Entry>

function addTo(found: Found, { caseId, on, times }: Entry): void {
  const key = `${on} ${caseId}`
  found.set(key, { caseId, on, times: (found.get(key)?.times ?? 0) + times })
}

const countSince = (found: Found, day: string): number =>
  [...found.values()].reduce((sum, { on, times }) => sum + (on >= day ? times : 0), 0)

const newestFirst = (found: Found): Entry[] =>
  [...found]
    .filter(([, { times }]) => times > 0)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([, entry]) => entry)

type Listing = { report: Report; indicator: Indicator; asked: Asked; reader: Reader }

const placesAtOnce = 10

/** undefined for what is not kept, and while it cannot be relied on. */
export async function keptEntries(
  office: ReadableHouse,
  listing: Listing,
  most: number,
): Promise<KeptEntries | undefined> {
  const { indicator, asked, reader } = listing
  const rows = rowsOf(indicator)
  if (!rows || asked.knownOn !== reader.today) return undefined
  const moments = momentsOf([{ name: 'now', span: asked.span, isSpread: true }], reader.today)
  if (!moments) return undefined
  return readSteadily(office.db.reader, reader.person, async steady => {
    const { figure, total, isMeant } = await figureOf(office, listing, { moments, steady })
    if (total === 0) return { entries: [], figure, total }
    const look = await lookOf(office, listing, steady)
    const found: Found = new Map()
    for (const moment of moments) {
      const ids = rows.filter(({ at }) => at === moment.at).map(({ id }) => id)
      if (ids.length > 0) await gather(look, { moment, ids, isMeant, found, most: Math.min(most, total) })
    }
    return { entries: newestFirst(found), figure, total }
  })
}

const rowsOf = ({ id, stands, reckoned }: Indicator): readonly { id: string; at: When }[] | undefined =>
  reckoned ? reckoned.rows : [{ id, at: stands ? 'end' : 'within' }]

type Asking = { moments: readonly Moment[]; steady: Steady }

/** Of one line where a group is asked for; what is in no listed line belongs to the last one. */
async function figureOf(
  office: ReadableHouse,
  { report, indicator, asked, reader }: Listing,
  { moments, steady }: Asking,
) {
  const { period } = moments[0]!
  const ids = new Set((indicator.reckoned?.from ?? [indicator]).map(({ id }) => id))
  for (const { id } of rowsOf(indicator) ?? []) ids.add(id)
  for (const id of indicator.reckoned?.needs ?? []) ids.add(id)
  const indicators = keptIndicators(report).filter(({ id }) => ids.has(id))
  const sums = await summedUp(office, { asked, reader, steady, indicators, moments, ofUnits: [] })
  const around = await aroundOf(office, { report, asked, reader })
  const table = report.tables.find(({ columns }) => columns.includes(indicator))
  const found = [...new Set(namesFound(indicator, { sums, period }))]
  const listed = new Set(table?.groups(around.at(period.span), found).map(({ id }) => id))
  const isMeant = (line: string): boolean => {
    if (!table || !asked.group) return true
    return asked.group === restId ? !listed.has(line) || line === restId : line === asked.group
  }
  const lines = table ? found.filter(isMeant) : ['']
  const measured = lines
    .map(line => measuredAt(sums, indicator, { period, part: '', line, around }))
    .reduce<Measured>((all, one) => added(all, one), nothingMeasured)
  const base = indicator.base?.(around.at(period.span)) ?? 0
  return { figure: figureFrom(indicator, measured, base), total: measured.times, isMeant }
}

/** Where to look, which cases to leave out, and those that are looked at one by one. */
type Look = {
  db: Db
  asked: Asked
  organisationIds: string[]
  isAway(id: string): boolean
  apart: readonly CaseMonth[]
}

async function lookOf(office: ReadableHouse, { asked, reader }: Listing, steady: Steady): Promise<Look> {
  const db = office.db.reader
  const scope = narrowedTo(asked, scopeOf(reachOf(reader.person), asked.place.path))
  const anew = await casesAnew(db, steady, reader.today)
  const changed = new Set(anew.map(({ id }) => id))
  const { shut, elsewhere } = await apartFrom(db, reader, { scope, changed: [...changed] })
  const apart: CaseMonth[] = []
  for await (const one of inSlices(elsewhere, ids => monthsKept(db, ids))) if (isAsked(asked, one)) apart.push(one)
  for await (const one of seenAnew(office, { reader, anew })) if (isAsked(asked, one)) apart.push(one)
  const isAway = (id: string) => shut.has(id) || changed.has(id)
  return { db, asked, organisationIds: await placesIn(db, scope), isAway, apart }
}

const placesIn = async (db: Db, scope: Scope): Promise<string[]> =>
  (await db('organisations')
    .where(under('path', scope.wholes))
    .orWhereIn('path', [...scope.singles])
    .pluck('id')) as string[]

type Gathering = { moment: Moment; ids: readonly string[]; isMeant(line: string): boolean; found: Found; most: number }

/** What quarters and years have beside their months comes first; of months in a period the newest, until there is enough. */
async function gather(look: Look, { moment, ids, isMeant, found, most }: Gathering): Promise<void> {
  const terms = moment.terms.flatMap(({ names, sign }) => names.map(name => ({ name, sign })))
  for (const { name, sign } of terms.toSorted((a, b) => (a.name < b.name ? 1 : -1))) {
    const mayCancel = name !== standing && !(moment.at === 'within' && isMonth(name))
    for await (const { caseId, picked } of countedUnder(look, { ids, name, mayCancel }))
      for (const { line, on, times } of picked) if (isMeant(line)) addTo(found, { caseId, on, times: sign * times })
    if (moment.at === 'within' && isMonth(name) && countSince(found, `${name}-01`) >= most) return
  }
}

/** `mayCancel`: changes of one case may take away those of another, and a place whose sum is nothing has both. */
type Counted = Pick<CountedCase, 'caseId' | 'picked'>

async function* countedUnder(
  { db, asked, organisationIds, isAway, apart }: Look,
  { ids, name, mayCancel }: { ids: readonly string[]; name: string; mayCancel: boolean },
): AsyncGenerator<Counted> {
  for (const { caseId, month, shares } of apart)
    if (month === name) yield { caseId, picked: shares.filter(({ indicator }) => ids.includes(indicator)) }
  const places = mayCancel ? organisationIds : await placesCounting(db, { organisationIds, indicators: ids, name })
  for (let from = 0; from < places.length; from += placesAtOnce) {
    const some = places.slice(from, from + placesAtOnce)
    for (const one of await casesCounting(db, { organisationIds: some, indicators: ids, name }))
      if (!isAway(one.caseId) && isAsked(asked, one)) yield one
    await ownTurn()
  }
}
