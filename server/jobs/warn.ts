/** Looks for warnings: every night through everything that rules may count, and each minute around what has changed. */
import { addDays } from '../../workflows/law/days.ts'
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

/** How far each office has come, on which day and under which rules; lost at a stop, it begins again. */
type Progress = { day: string; rules: string; after: Place }
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
    progress.set(office, { day: today, rules, after: { at: `${addDays(today, -longestDays)}T`, caseId: '' } })
    raised += await raise(office, await findingsOfWaiting(db, looking))
    for (const some of inParts(await casesWithMissedPayments(db, looking)))
      raised += await raise(office, await findingsAround(db, some, looking))
  }
  while (hasTime()) {
    const state = progress.get(office)!
    const places = await casesFrom(db, { after: state.after, limit: atOnce, forward: true, today })
    const ids = places.map(({ caseId }) => caseId)
    if (ids.length > 0) raised += await raise(office, await findingsAround(db, ids, looking))
    progress.set(office, { ...state, after: places.at(-1) ?? state.after })
    if (places.length < atOnce) break
  }
  return raised
}

const inParts = (ids: readonly string[]): string[][] =>
  Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, part) => ids.slice(part * atOnce, (part + 1) * atOnce))
