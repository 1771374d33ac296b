/** What is kept of cases beside what their histories tell: rows that are not the same, to the letter. */
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { factsNow } from './case-facts.ts'
import { casesNotedAmong, stateOfFacts } from './changes.ts'
import { sharesKept } from './figures-repository.ts'
import { type Fact, factsOfCases } from './repository.ts'
import { type CaseShares, packShares, sharesOf } from './shares.ts'

/** Rows to be taken away, and rows to come. */
export type Difference<T> = { gone: T[]; come: T[] }
export type Differences = { facts: Difference<Fact>; shares: Difference<CaseShares> }

export async function differencesOf(
  db: Db,
  house: Pick<Office, 'calendar'>,
  caseIds: readonly string[],
): Promise<Differences> {
  return {
    facts: difference(await factsOfCases(db, caseIds), await factsNow(db, caseIds), textOfFact),
    shares: difference(await sharesKept(db, caseIds), await sharesOf(db, house, { caseIds }), textOfShares),
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
const textOfShares = ({ caseId, organisationPath, kind, shares }: CaseShares): string =>
  JSON.stringify([caseId, organisationPath, kind, packShares(shares)])

/** Those of which something else is kept, and no change is noted that a job would fold. */
export async function casesKeptWrong(
  db: Db,
  house: Pick<Office, 'calendar'>,
  caseIds: readonly string[],
): Promise<string[]> {
  if ((await stateOfFacts(db)).rebuilding) return []
  const { facts, shares } = await differencesOf(db, house, caseIds)
  const wrong = [facts.gone, facts.come, shares.gone, shares.come].flatMap(rows => rows.map(({ caseId }) => caseId))
  const noted = await casesNotedAmong(db, [...new Set(wrong)])
  return caseIds.filter(id => wrong.includes(id) && !noted.has(id))
}
