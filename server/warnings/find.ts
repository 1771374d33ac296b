/** Looks for what raises a warning now: through cases as they changed, and once for everything that waits. */
import type { Db } from '../db.ts'
import { employerRules, type Finding, judgeAmount, judgeEmployer, judgeWaiting, type Standings } from './judge.ts'
import { employersOf, judgedCases, maySee, type ReadBy } from './read-employers.ts'
import { stuckCases, unsignedReferrals } from './read-waiting.ts'
import type { RuleId } from './rules.ts'

type Looking = ReadBy & { standings: Standings }

/** Of employers of these cases, and of the cases by themselves. Rules that are not in `standings` are not looked at. */
export async function findingsAround(db: Db, caseIds: readonly string[], looking: Looking): Promise<Finding[]> {
  const { standings, today } = looking
  const ofEmployers = employerRules.some(rule => standings.has(rule))
    ? (await employersOf(db, caseIds, looking)).flatMap(one => judgeEmployer(one, { standings, today }))
    : []
  const byAmount = standings.has('amount')
    ? [...(await judgedCases(db, caseIds, looking)).values()].flatMap(one => judgeAmount(one, { standings }))
    : []
  return [...ofEmployers, ...byAmount]
}

export async function findingsOfWaiting(db: Db, looking: Looking): Promise<Finding[]> {
  const { standings, today } = looking
  const found: Finding[] = []
  if (standings.has('unsigned-referrals'))
    found.push(...judgeWaiting('unsigned-referrals', await unsignedReferrals(db, looking), { standings, today }))
  const stuck = standings.get('stuck')?.filter(({ settings }) => settings.isOn)
  if (stuck && stuck.length > 0) {
    const days = Math.min(...stuck.map(({ settings }) => settings.values.days!))
    found.push(...judgeWaiting('stuck', await stuckCases(db, looking, days), { standings, today }))
  }
  return found
}

export const isOfWaiting = (rule: RuleId): boolean => rule === 'unsigned-referrals' || rule === 'stuck'

export type Place = { at: string; caseId: string }

/** Cases in the order of their newest entry, from a place on: `forward` as the clock goes, else the newest first. */
export async function casesFrom(
  db: Db,
  { after, limit, ...by }: ReadBy & { after: Place; limit: number; forward: boolean },
): Promise<Place[]> {
  const sign = by.forward ? '>' : '<'
  const order = by.forward ? 'asc' : 'desc'
  const rows = await db('case_facts')
    .where('last_event_at', by.forward ? '>=' : '<=', after.at)
    .where(beyond =>
      beyond
        .where('last_event_at', sign, after.at)
        .orWhere(same => same.where('last_event_at', after.at).where('case_id', sign, after.caseId)),
    )
    .where(maySee(db, by, 'case_facts.case_id'))
    .orderBy([
      { column: 'last_event_at', order },
      { column: 'case_id', order },
    ])
    .limit(limit)
    .select('last_event_at', 'case_id')
  return rows.map(row => ({ at: row.last_event_at, caseId: row.case_id }))
}
