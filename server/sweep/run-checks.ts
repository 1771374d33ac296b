/** Runs checks one after another and tells what each found; those about whole cases share one reading of each case. */
import { setImmediate } from 'node:timers/promises'
import type { Text } from '../../workflows/text.ts'
import { byKey } from '../by-key.ts'
import { type Fault, type FaultPart, fault } from '../proceedings/fault.ts'
import { faultsIn } from '../proceedings/integrity.ts'
import { type Around, type CaseCheck, type Check, type Finding, inCase, isCaseCheck } from './check.ts'
import { definitionsKnown } from './checks/definitions.ts'

/** At most so many findings of a check are kept; all are counted. */
export const mostKept = 1_000

/** Cases fall into seven shares, 0 to 6, one for each day of the week, by the last sign of their ids. */
export const shareOf = (caseId: string): number => caseId.charCodeAt(caseId.length - 1) % 7

export type Outcome = { checkId: string; found: number; tookMs: number; findings: Finding[] }
type Running = {
  checks: readonly Check[]
  /** Which cases are read; all unless told. */
  isDue?: (caseId: string) => boolean
  report: (outcome: Outcome) => Promise<void> | void
}

export async function runChecks(around: Around, { checks, isDue = () => true, report }: Running): Promise<void> {
  for (const check of checks) {
    if (isCaseCheck(check)) continue
    const outcome = begun(check)
    const since = performance.now()
    for await (const finding of check.find(around)) keep(outcome, finding)
    await report({ ...outcome, tookMs: Math.round(performance.now() - since) })
  }
  const ofCases = checks.filter(isCaseCheck)
  if (ofCases.length > 0) for (const outcome of await readCases(around, ofCases, isDue)) await report(outcome)
}

const begun = ({ id }: Check): Outcome => ({ checkId: id, found: 0, tookMs: 0, findings: [] })

function keep(outcome: Outcome, finding: Finding): void {
  outcome.found += 1
  if (outcome.findings.length < mostKept) outcome.findings.push(finding)
}

/** The time is that of the one reading all of them share. */
async function readCases(
  around: Around,
  checks: readonly CaseCheck[],
  isDue: (caseId: string) => boolean,
): Promise<Outcome[]> {
  const { db } = around
  const since = performance.now()
  const outcomes = new Map(checks.map(check => [check, begun(check)]))
  const page = (after: string, limit: number): Promise<{ id: string }[]> =>
    db('cases').where('id', '>', after).orderBy('id').limit(limit).select('id')
  for await (const { id } of byKey(page, row => row.id)) {
    if (!isDue(id)) continue
    const faults = await faultsByPart(around, id)
    for (const [check, outcome] of outcomes) {
      const says = faults.get(check.part)
      if (says) keep(outcome, inCase(id, joined(says)))
    }
    await setImmediate()
  }
  const tookMs = Math.round(performance.now() - since)
  return [...outcomes.values()].map(outcome => ({ ...outcome, tookMs }))
}

async function faultsByPart(around: Around, caseId: string): Promise<Map<FaultPart, Text[]>> {
  const parts = new Map<FaultPart, Text[]>()
  for (const { part, says } of await faultsOrWhyNot(around, caseId)) parts.set(part, [...(parts.get(part) ?? []), says])
  return parts
}

/** A case that cannot be read is one that stands wrong; where its definition is missing another check tells so. */
async function faultsOrWhyNot(around: Around, caseId: string): Promise<Fault[]> {
  try {
    return await faultsIn(around.db, around, caseId)
  } catch {
    const isKnown = await definitionsKnown(around.db, caseId)
    return isKnown ? [fault('standing', '不能按记录重放', 'Its history cannot be replayed')] : []
  }
}

const mostTold = 5

function joined(says: readonly Text[]): Text {
  const some = says.slice(0, mostTold)
  const more = says.length - some.length
  return {
    zh: some.map(({ zh }) => zh).join('；') + (more > 0 ? `；另有 ${more} 处` : ''),
    en: some.map(({ en }) => en).join('; ') + (more > 0 ? `; and ${more} more` : ''),
  }
}
