/** What is kept of cases beside what their histories tell: rows that are not the same, to the letter. */
import type { Db } from '../db.ts'
import { dayOf } from '../office.ts'
import { factsNow } from './case-facts.ts'
import { casesNotedAmong, stateOfFacts } from './changes.ts'
import { monthsKept, turnsKept } from './figures-repository.ts'
import { packShares } from './pack-shares.ts'
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
    months: difference(await monthsKept(db, caseIds), months, textOfMonth),
    turns,
  }
}

const difference = <T>(kept: readonly T[], now: readonly T[], text: (one: T) => string): Difference<T> => ({
  gone: without(kept, now, text),
  come: without(now, kept, text),
})

function without<T>(some: readonly T[], others: readonly T[], text: (one: T) => string): T[] {
  const known = new Set(others.map(text))
  return some.filter(one => !known.has(text(one)))
}

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
