/**
 * Sums of kept figures for one reader, as of this moment: what is kept for the organisations in reach, less the cases they
 * are shut out of, more those seen for another reason than where they lie, and what has changed worked out anew.
 */
import { reachOf } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import type { Asked } from '../reports/asked.ts'
import { added, type Measured, nothingMeasured } from '../reports/indicator.ts'
import { childrenAmong } from '../reports/places.ts'
import type { Reader } from '../reports/read-report.ts'
import { apartFrom, inSlices, type Steady } from './apart.ts'
import { figureSums, monthsKept, type Only } from './figures-repository.ts'
import type { KeptIndicator } from './kept-indicators.ts'
import { type Moment, namesOf, type Period } from './moments.ts'
import { oncePerFold } from './once-per-fold.ts'
import { isInScope, type Scope, scopeOf } from './reach.ts'
import { idAt } from './repository.ts'
import { casesAnew, seenAnew } from './seen-anew.ts'
import type { CaseMonth, ReadableHouse } from './shares.ts'

/** By what is asked for as a whole (''), the organisation itself ('own'), or the path of one below it. */
export type Part = string
/** By what is asked for, and then by line. */
export type Sums = Map<string, Map<string, Measured>>
export type Of = { moment: { period: Pick<Period, 'name'>; at: Moment['at'] }; part: Part; indicator: string }

const nameOf = ({ moment, part, indicator }: Of): string => `${moment.period.name} ${moment.at} ${part} ${indicator}`

export const linesOf = (sums: Sums, of: Of): ReadonlyMap<string, Measured> => sums.get(nameOf(of)) ?? new Map()
export const sumOf = (sums: Sums, of: Of, line: string): Measured => linesOf(sums, of).get(line) ?? nothingMeasured

export const put = (sums: Sums, of: Of & { line: string }, measured: Measured, sign: 1 | -1): void =>
  putNamed(sums, nameOf(of), { line: of.line, measured, sign })

type Put = { line: string; measured: Measured; sign: 1 | -1 }

function putNamed(sums: Sums, name: string, { line, measured, sign }: Put): void {
  const lines = sums.get(name) ?? new Map<string, Measured>()
  lines.set(line, added(lines.get(line) ?? nothingMeasured, measured, sign))
  sums.set(name, lines)
}

export type Question = {
  asked: Asked
  reader: Reader
  steady: Steady
  indicators: readonly KeptIndicator[]
  moments: readonly Moment[]
  /** Indicators that single units are asked for by. */
  ofUnits: readonly string[]
}

const shutOnce = oncePerFold<Sums>()

export async function summedUp(office: ReadableHouse, question: Question): Promise<Sums> {
  const { asked, reader, steady } = question
  const db = office.db.reader
  const sums: Sums = new Map()
  const scope = narrowedTo(asked, scopeOf(reachOf(reader.person), asked.place.path))
  await addSums(db, sums, { question, terms: termsOf(asked, scope) })
  const anew = await casesAnew(db, steady, reader.today)
  const { shut, away, elsewhere } = await apartFrom(db, reader, { scope, changed: anew.map(({ id }) => id) })
  for (const [name, lines] of await shutSums(db, { question, scope, shut }))
    for (const [line, measured] of lines) putNamed(sums, name, { line, measured, sign: -1 })
  const add = adder(sums, question)
  const only = onlyOf(question)
  for await (const one of inSlices(away, ids => monthsKept(db, ids, only)))
    if (isInScope(scope, one.organisationPath) && isAsked(asked, one)) add(one, -1)
  for await (const one of inSlices(elsewhere, ids => monthsKept(db, ids, only))) if (isAsked(asked, one)) add(one, 1)
  for await (const one of seenAnew(office, { reader, anew, only })) if (isAsked(asked, one)) add(one, 1)
  return sums
}

const onlyOf = ({ moments, indicators }: Question): Only => ({
  names: namesOf(moments),
  indicators: new Set(indicators.map(({ id }) => id)),
})

type Shutting = { question: Question; scope: Scope; shut: ReadonlySet<string> }

/** Of all they are shut out of where they see cases. */
function shutSums(db: Db, { question, scope, shut }: Shutting): Promise<Sums> {
  const { asked, steady, indicators, moments } = question
  const { isOwnOnly, place, kind } = asked
  const ids = indicators.map(({ id }) => id)
  const text = JSON.stringify([scope, place.path, isOwnOnly, kind, ids, moments])
  return shutOnce({ shut, folds: steady.folds, question: text }, async () => {
    const sums: Sums = new Map()
    const add = adder(sums, question)
    for await (const one of inSlices([...shut], some => monthsKept(db, some, onlyOf(question))))
      if (isInScope(scope, one.organisationPath) && isAsked(asked, one)) add(one, 1)
    return sums
  })
}

export const isAsked = (
  { isOwnOnly, place, kind }: Asked,
  one: Pick<CaseMonth, 'organisationPath' | 'kind'>,
): boolean =>
  (isOwnOnly ? one.organisationPath === place.path : one.organisationPath.startsWith(place.path)) &&
  (kind === undefined || one.kind === kind)

/** Its own cases are what lies with it alone. */
export const narrowedTo = ({ isOwnOnly, place: { path } }: Asked, scope: Scope): Scope =>
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
export function partOf(place: { path: string }, path: string): Part {
  if (path === place.path) return 'own'
  return `${place.path}${path.slice(place.path.length).split('/')[0]}/`
}

type Adding = { question: Question; terms: readonly Term[] }
type Read = { terms: readonly Term[]; indicators: readonly string[]; withLines: boolean }

/** Lines of the whole, and single units by a few indicators, are asked for where the period is spread. */
async function addSums(db: Db, sums: Sums, { question, terms }: Adding): Promise<void> {
  const { moments, ofUnits } = question
  const whole = onlyParts(terms, part => part === '')
  const units = onlyParts(terms, part => part !== '')
  for (const moment of moments) {
    const indicators = question.indicators.filter(one => isMeantAt(one, moment))
    const [named, others] = [indicators.filter(one => one.isNamed), indicators.filter(one => !one.isNamed)]
    const { isSpread } = moment.period
    const reads: Read[] = [
      { terms: whole, indicators: others.map(({ id }) => id), withLines: isSpread },
      { terms: whole, indicators: named.map(({ id }) => id), withLines: true },
    ]
    const some = indicators.flatMap(({ id }) => (ofUnits.includes(id) ? [id] : []))
    if (isSpread) reads.push({ terms: units, indicators: some, withLines: false })
    for (const read of reads) await addRead(db, sums, { question, moment, read })
  }
}

const onlyParts = (terms: readonly Term[], isMeant: (part: Part) => boolean): Term[] =>
  terms.map(({ parts, ...term }) => ({ ...term, parts: parts.filter(isMeant) })).filter(({ parts }) => parts.length > 0)

type AddingRead = { question: Question; moment: Moment; read: Read }

async function addRead(db: Db, sums: Sums, { question, moment, read }: AddingRead): Promise<void> {
  const { terms, indicators, withLines } = read
  const { kind } = question.asked
  const partsOf = new Map(terms.map(({ path, isOwn, parts }) => [`${idAt(path)} ${isOwn}`, parts]))
  const organisationIds = [...new Set(terms.map(({ path }) => idAt(path)))]
  for (const { names, sign } of moment.terms)
    for (const sum of await figureSums(db, { organisationIds, indicators, names, withLines, kind }))
      for (const part of partsOf.get(`${sum.organisationId} ${sum.isOwn}`) ?? [])
        put(sums, { moment, part, indicator: sum.indicator, line: sum.line }, sum, sign)
}

/** What falls into a period is no sum of what stands, and the other way round. */
export const isMeantAt = ({ stands }: KeptIndicator, { at }: Moment): boolean => stands === (at !== 'within')

function adder(sums: Sums, { asked, moments, indicators }: Question): (one: CaseMonth, sign: 1 | -1) => void {
  const known = new Map(indicators.map(one => [one.id, one]))
  const byName = new Map<string, { moment: Moment; sign: 1 | -1 }[]>()
  for (const moment of moments)
    for (const { names, sign } of moment.terms)
      for (const name of names) byName.set(name, [...(byName.get(name) ?? []), { moment, sign }])
  return ({ organisationPath, month, shares }, sign) => {
    const parts = ['', partOf(asked.place, organisationPath)]
    for (const { moment, sign: of } of byName.get(month) ?? [])
      for (const { indicator, line, on: _, ...measured } of shares)
        if (known.has(indicator) && isMeantAt(known.get(indicator)!, moment))
          for (const part of parts) put(sums, { moment, part, indicator, line }, measured, sign === of ? 1 : -1)
  }
}
