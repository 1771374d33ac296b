/** What is kept of cases beside what their histories tell: rows that are not the same, to the letter. */
import type { Db } from '../db.ts'
import { dayOf } from '../office.ts'
import { factsNow } from './case-facts.ts'
import { casesNotedAmong, stateOfFacts } from './changes.ts'
import { monthsKept, turnsKept } from './figures-repository.ts'
import { inOrder, packShares } from './pack-shares.ts'
import { type Fact, factsOfCases } from './repository.ts'
import { type CaseMonth, type CaseTurn, type House, sharesOf } from './shares.ts'

/** Rows to be taken away, and rows to come. */
export type Difference<T> = { gone: T[]; come: T[] }
/** `turns`: all of these cases, as they are now. */
export type Differences = { facts: Difference<Fact>; months: Difference<CaseMonth>; turns: CaseTurn[] }

export async function differencesOf(db: Db, house: House, caseIds: readonly string[]): Promise<Differences> {
  const { months, turns } = await sharesOf(db, house, { caseIds })
  return {
    facts: difference(await factsOfCases(db, caseIds), await factsNow(db, caseIds), textOfFact),
    months: monthsApart(await monthsKept(db, caseIds), months),
    turns,
  }
}

/** In which order the lines of a table stand means nothing: only where it differs are they put in order. */
function monthsApart(kept: readonly CaseMonth[], now: readonly CaseMonth[]): Difference<CaseMonth> {
  const { gone, come } = difference(kept, now, textOfMonth)
  return difference(gone, come, one => textOfMonth({ ...one, shares: inOrder(one.shares) }))
}

function difference<T>(kept: readonly T[], now: readonly T[], text: (one: T) => string): Difference<T> {
  const [before, after] = [kept, now].map(all => new Map(all.map(one => [text(one), one])))
  return { gone: without(before!, after!), come: without(after!, before!) }
}

const without = <T>(some: ReadonlyMap<string, T>, others: ReadonlyMap<string, T>): T[] =>
  [...some].flatMap(([text, one]) => (others.has(text) ? [] : [one]))

const textOfFact = ({ proceedingId, organisationPath, kind, workflow, beganOn, lengths, ways }: Fact): string =>
  JSON.stringify([proceedingId, organisationPath, kind, workflow, beganOn, lengths, ways])
const textOfMonth = ({ caseId, organisationPath, kind, month, shares }: CaseMonth): string =>
  JSON.stringify([caseId, organisationPath, kind, month, packShares(shares)])

/** Those of which something else is kept, and which no job is going to fold: no change is noted, and no day has come. */
export async function casesKeptWrong(db: Db, house: House, caseIds: readonly string[]): Promise<string[]> {
  if ((await stateOfFacts(db)).rebuilding) return []
  const { facts, months } = await differencesOf(db, house, caseIds)
  const wrong = [facts.gone, facts.come, months.gone, months.come].flatMap(rows => rows.map(({ caseId }) => caseId))
  const noted = await casesNotedAmong(db, [...new Set(wrong)])
  const today = dayOf(house.now())
  const turned = new Set(
    (await turnsKept(db, wrong)).filter(({ turnsOn }) => turnsOn <= today).map(({ caseId }) => caseId),
  )
  return caseIds.filter(id => wrong.includes(id) && !noted.has(id) && !turned.has(id))
}
