/** Extensions, suspensions and days set by hand, each made by an event of the case. The only file that knows these columns. */
import type { Db } from '../db.ts'

export type Adjustment = {
  /** Of the event that made it. */
  id: string
  caseId: string
  proceedingId: string
  rule: string
  subject: string
  /** Of the deadline it belongs to. */
  anchorOn: string
  kind: 'extension' | 'suspension' | 'override'
  /** A suspension: from the first day that is not counted to the first that is again. */
  fromOn: string | null
  toOn: string | null
  /** Added, in the unit of the rule. */
  length: number | null
  /** The day it was extended to, or set to. */
  dueOn: string | null
  ground: string | null
  reason: string
  approvedBy: string | null
  proof: string | null
  madeBy: string
  madeAt: string
  liftedBy: string | null
  liftedOn: string | null
}

/** Of a proceeding, those that nobody has taken away, in the order they were made. */
export const standingAdjustments = (db: Db, proceedingId: string): Promise<Adjustment[]> =>
  adjustmentsAmong(db, [proceedingId])

/** The same of all these proceedings. */
export async function adjustmentsAmong(db: Db, proceedingIds: readonly string[]): Promise<Adjustment[]> {
  const rows = await db('deadline_adjustments')
    .whereIn('proceeding_id', [...proceedingIds])
    .whereNull('lifted_by')
    .orderBy('made_at')
    .orderBy('id')
  return rows.map(toAdjustment)
}

type Line = { proceedingId: string; rule: string; subject: string; anchorOn: string }

/** All that was ever done to a deadline, lifted ones too. */
export async function adjustmentsEver(db: Db, { proceedingId, rule, subject, anchorOn }: Line): Promise<Adjustment[]> {
  const rows = await db('deadline_adjustments')
    .where({ proceeding_id: proceedingId, rule, subject, anchor_on: anchorOn })
    .orderBy('made_at')
    .orderBy('id')
  return rows.map(toAdjustment)
}

export async function insertAdjustment(tx: Db, one: Adjustment): Promise<void> {
  await tx('deadline_adjustments').insert({
    id: one.id,
    case_id: one.caseId,
    proceeding_id: one.proceedingId,
    rule: one.rule,
    subject: one.subject,
    anchor_on: one.anchorOn,
    kind: one.kind,
    from_on: one.fromOn,
    to_on: one.toOn,
    length: one.length,
    due_on: one.dueOn,
    ground: one.ground,
    reason: one.reason,
    approved_by: one.approvedBy,
    proof: one.proof,
    made_by: one.madeBy,
    made_at: one.madeAt,
  })
}

export async function endSuspension(tx: Db, { id, toOn }: { id: string; toOn: string }): Promise<void> {
  await tx('deadline_adjustments').where({ id }).update({ to_on: toOn })
}

export async function liftAdjustment(tx: Db, { id, by, on }: { id: string; by: string; on: string }): Promise<void> {
  await tx('deadline_adjustments').where({ id }).update({ lifted_by: by, lifted_on: on })
}

/** The anchor of its deadline was corrected. */
export type Carried = { id: string; anchorOn: string }
export async function moveAdjustments(tx: Db, { id, anchorOn }: Carried): Promise<void> {
  await tx('deadline_adjustments').where({ id }).update({ anchor_on: anchorOn })
}

const toAdjustment = (row: Record<string, any>): Adjustment => ({
  id: row.id,
  caseId: row.case_id,
  proceedingId: row.proceeding_id,
  rule: row.rule,
  subject: row.subject,
  anchorOn: row.anchor_on,
  kind: row.kind,
  fromOn: row.from_on,
  toOn: row.to_on,
  length: row.length,
  dueOn: row.due_on,
  ground: row.ground,
  reason: row.reason,
  approvedBy: row.approved_by,
  proof: row.proof,
  madeBy: row.made_by,
  madeAt: row.made_at,
  liftedBy: row.lifted_by,
  liftedOn: row.lifted_on,
})
