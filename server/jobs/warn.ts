/** Looks for warnings: every night through everything that rules may count, and each minute around what has changed. */
import { addDays } from '../../workflows/law/days.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import { standings } from '../warnings/editions.ts'
import { casesFrom, findingsAround, findingsOfWaiting, type Place } from '../warnings/find.ts'
import { raise } from '../warnings/raise.ts'
import { longestDays } from '../warnings/read-employers.ts'
import { casesWithMissedPayments } from '../warnings/read-waiting.ts'
import { ruleIds } from '../warnings/rules.ts'
import { untilDone } from './time-left.ts'

/** Their employers' cases, hundreds of each, are judged together. */
const atOnce = 5

/**
 * How far each office has come, on which day and under which rules; lost at a stop, it begins again. `missed`: cases with
 * payments that did not come, which go first. `employers`: those looked into since it `began`, as they then stood: of a
 * common name there are hundreds of cases, whose employer is looked into with the first of them.
 */
type Progress = {
  day: string
  rules: string
  began: string
  missed: readonly string[]
  after: Place
  employers: Set<string>
}
const progress = new WeakMap<Office, Progress>()

/** How many warnings it raised. Late or twice does no harm. */
export async function warn(office: Office, hasTime = untilDone): Promise<number> {
  const db = office.db.reader
  const today = todayOf(office)
  const all = await standings(db, ruleIds)
  const looking = { standings: all, today }
  const rules = JSON.stringify([...all.values()].flat().map(({ edition }) => edition?.id ?? ''))
  const before = progress.get(office)
  let raised = 0
  if (before?.day !== today || before.rules !== rules) {
    const began = office.now().toISOString()
    const after = { at: `${addDays(today, -longestDays)}T`, caseId: '' }
    const missed = await casesWithMissedPayments(db, looking)
    progress.set(office, { day: today, rules, began, missed, after, employers: new Set() })
    raised += await raise(office, await findingsOfWaiting(db, looking))
  }
  while (hasTime()) {
    const state = progress.get(office)!
    const { ids, known, next } = await someFrom(db, state)
    if (ids.length > 0) raised += await raise(office, await findingsAround(db, ids, { ...looking, known }))
    progress.set(office, next)
    if (state.missed.length === 0 && ids.length < atOnce) break
  }
  return raised
}

/** Cases in which something has happened since it began have their employers looked into once more. */
async function someFrom(db: Db, state: Progress) {
  const { missed, after, began, employers, day } = state
  if (missed.length > 0) {
    const next = { ...state, missed: missed.slice(atOnce) }
    return { ids: missed.slice(0, atOnce), known: employers, next }
  }
  const places = await casesFrom(db, { after, limit: atOnce, forward: true, today: day })
  const known = places.every(({ at }) => at < began) ? employers : undefined
  return { ids: places.map(({ caseId }) => caseId), known, next: { ...state, after: places.at(-1) ?? after } }
}
