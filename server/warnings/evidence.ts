/** What has raised warnings so far, and writing what raises one now. Rows in, plain objects out. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'
import type { Evidence, Finding } from './judge.ts'
import type { RuleId } from './rules.ts'

export type KnownSign = { sign: string; warningId: string; isOpen: boolean }

/** Which of these signs have raised a warning of the rule before. */
export async function knownSigns(db: Db, rule: RuleId, signs: readonly string[]): Promise<KnownSign[]> {
  const rows = await db('warning_cases')
    .join('warnings', 'warnings.id', 'warning_cases.warning_id')
    .where('warnings.rule', rule)
    .whereIn('warning_cases.sign', [...signs])
    .select('warning_cases.sign', 'warning_cases.warning_id', 'warnings.state')
  return rows.map(row => ({ sign: row.sign, warningId: row.warning_id, isOpen: row.state === 'open' }))
}

export async function openWarning(db: Db, { rule, subject, standing }: Finding): Promise<string | undefined> {
  const row = await db('warnings').where({ rule, subject, path: standing.path, state: 'open' }).first('id')
  return row?.id
}

/** The new warning's id; undefined where another process was faster. */
export async function insertWarning(
  tx: Db,
  { rule, subject, standing }: Finding,
  { on, at, assignedTo }: { on: string; at: string; assignedTo: string | undefined },
): Promise<string | undefined> {
  const id = randomUUIDv7()
  const settings = JSON.stringify(standing.settings)
  const row = { id, rule, path: standing.path, settings, subject, raised_on: on, raised_at: at, state: 'open' }
  await tx('warnings')
    .insert({ ...row, assigned_to: assignedTo ?? null })
    .onConflict()
    .ignore()
  return (await tx('warnings').where({ id }).first('id'))?.id
}

export async function addEvidence(tx: Db, id: string, evidence: readonly Evidence[], on: string): Promise<void> {
  if (evidence.length === 0) return
  const rows = evidence.map(({ sign, caseId }) => ({ warning_id: id, sign, case_id: caseId, added_on: on }))
  for (let start = 0; start < rows.length; start += 200)
    await tx('warning_cases')
      .insert(rows.slice(start, start + 200))
      .onConflict()
      .ignore()
}
