/** The work of a sweep in pieces, each of which a thread does by itself: one check of the whole house, or all others on some cases. */
import type { Text } from '../../workflows/text.ts'
import { hundreds, pagesByKey } from '../by-key.ts'
import { type Fault, fault } from '../proceedings/fault.ts'
import { faultsIn } from '../proceedings/integrity.ts'
import { erasedCases } from '../restrictions/restricted-for.ts'
import {
  type AmongCheck,
  type Around,
  type CaseCheck,
  type Check,
  type Finding,
  inCase,
  isAmongCheck,
  isCaseCheck,
  isWholeCheck,
} from './check.ts'
import { definitionsKnown } from './checks/definitions.ts'
import { withFollowed } from './followed.ts'

/** At most so many findings of a check are kept, those that are followed up among them; all are counted. */
export const mostKept = 1_000

/** `found`: without those that are `followed` up. */
export type Outcome = { checkId: string; found: number; followed: number; tookMs: number; findings: Finding[] }
/** `due`: those of the cases that are compared with their histories. */
export type Piece = { checkId: string } | { caseIds: readonly string[]; due: readonly string[] }
export type Chosen = { checks: readonly Check[]; isDue: (caseId: string) => boolean }

/** All of it, checks of the whole house first. */
export async function* piecesOf({ db }: Pick<Around, 'db'>, { checks, isDue }: Chosen): AsyncGenerator<Piece> {
  for (const { id } of checks.filter(isWholeCheck)) yield { checkId: id }
  if (checks.every(isWholeCheck)) return
  const readsAll = checks.some(isAmongCheck)
  const page = (after: string, limit: number): Promise<{ id: string }[]> =>
    db('cases').where('id', '>', after).whereNotIn('id', erasedCases(db)).orderBy('id').limit(limit).select('id')
  for await (const rows of pagesByKey(page, row => row.id)) {
    const caseIds = rows.map(({ id }) => id)
    const due = caseIds.filter(isDue)
    if (readsAll || due.length > 0) yield { caseIds, due }
  }
}

/** What each check it is for came to. */
export async function doPiece(around: Around, checks: readonly Check[], piece: Piece): Promise<Outcome[]> {
  if ('checkId' in piece) return [await ofHouse(around, checks, piece.checkId)]
  const outcomes: Outcome[] = []
  for (const check of checks.filter(isAmongCheck))
    outcomes.push(
      await timed(check.id, async () => withFollowed(around, check, await among(around, check, piece.caseIds))),
    )
  const ofCases = checks.filter(isCaseCheck)
  if (ofCases.length > 0) outcomes.push(...(await compared(around, ofCases, piece.due)))
  return outcomes
}

const among = (around: Around, check: AmongCheck, caseIds: readonly string[]): Promise<Finding[]> =>
  around.snapshot(db => check.among({ ...around, db }, caseIds))

async function ofHouse(around: Around, checks: readonly Check[], checkId: string): Promise<Outcome> {
  const check = checks.filter(isWholeCheck).find(({ id }) => id === checkId)!
  const outcome = begun(checkId)
  const since = performance.now()
  for await (const some of hundreds(check.find(around)))
    for (const finding of await withFollowed(around, check, some)) keep(outcome, finding)
  return { ...outcome, tookMs: performance.now() - since }
}

async function timed(checkId: string, find: () => Promise<Finding[]>): Promise<Outcome> {
  const since = performance.now()
  const outcome = begun(checkId)
  for (const finding of await find()) keep(outcome, finding)
  return { ...outcome, tookMs: performance.now() - since }
}

export const begun = (checkId: string): Outcome => ({ checkId, found: 0, followed: 0, tookMs: 0, findings: [] })

export function keep(outcome: Outcome, finding: Finding): void {
  if (finding.followed) outcome.followed += 1
  else outcome.found += 1
  if (outcome.findings.length < mostKept) outcome.findings.push(finding)
}

/** The time is that of the one reading all of them share. */
async function compared(around: Around, checks: readonly CaseCheck[], caseIds: readonly string[]): Promise<Outcome[]> {
  const since = performance.now()
  const faults = [...(await faultsOrWhyNot(around, caseIds))]
  const tookMs = performance.now() - since
  return checks.map(({ id, part }) => {
    const findings = faults.flatMap(([caseId, all]) => {
      const says = all.filter(one => one.part === part).map(one => one.says)
      return says.length > 0 ? [inCase(caseId, joined(says))] : []
    })
    return { checkId: id, found: findings.length, followed: 0, tookMs, findings }
  })
}

/** Where a case cannot be read, halves are tried, down to the one that is wrong. */
async function faultsOrWhyNot(around: Around, caseIds: readonly string[]): Promise<Map<string, Fault[]>> {
  if (caseIds.length === 0) return new Map()
  try {
    return await around.snapshot(db => faultsIn(db, around, caseIds))
  } catch {
    const [only] = caseIds
    if (caseIds.length === 1) return new Map([[only!, await whyNot(around, only!)]])
    const half = caseIds.length >> 1
    const first = await faultsOrWhyNot(around, caseIds.slice(0, half))
    return new Map([...first, ...(await faultsOrWhyNot(around, caseIds.slice(half)))])
  }
}

/** A case that cannot be read is one that stands wrong; where its definition is missing another check tells so. */
const whyNot = async ({ db }: Around, caseId: string): Promise<Fault[]> =>
  (await definitionsKnown(db, caseId)) ? [fault('standing', '不能按记录重放', 'Its history cannot be replayed')] : []

const mostTold = 5

/** The same sentence is told once, with how often it holds. */
function joined(all: readonly Text[]): Text {
  const says = [...Map.groupBy(all, ({ zh }) => zh).values()].map(same =>
    same.length === 1
      ? same[0]!
      : { zh: `${same[0]!.zh}（${same.length} 处）`, en: `${same[0]!.en} (${same.length} times)` },
  )
  const some = says.slice(0, mostTold)
  const more = says.length - some.length
  return {
    zh: some.map(({ zh }) => zh).join('；') + (more > 0 ? `；另有 ${more} 处` : ''),
    en: some.map(({ en }) => en).join('; ') + (more > 0 ? `; and ${more} more` : ''),
  }
}
