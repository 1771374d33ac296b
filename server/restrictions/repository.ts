/** Cases whose use was restricted at a request. Rows in, plain objects out; only this file knows all these columns. */
import type { Db } from '../db.ts'

export type State = 'stored' | 'proposed' | 'erased'
export type Restriction = {
  caseId: string
  requestId: string
  state: State
  /** Who alone sees the case; null once it is erased. */
  inCharge: string | null
  inChargeName: string
  reason: string
  restrictedAt: string
  appraisal: string | null
  proposedBy: string | null
  proposedByName: string
  erasedByName: string
  erasedAt: string | null
  /** Of the case. */
  number: string
  path: string
}
type Row = Record<string, any>

const restrictions = (db: Db) =>
  db('restricted_cases')
    .join('cases', 'cases.id', 'restricted_cases.case_id')
    .leftJoin('people as keeper', 'keeper.id', 'restricted_cases.in_charge')
    .leftJoin('people as proposer', 'proposer.id', 'restricted_cases.proposed_by')
    .leftJoin('people as eraser', 'eraser.id', 'restricted_cases.erased_by')
    .select('restricted_cases.*', 'cases.case_number', 'cases.registration_number', 'cases.organisation_path')
    .select('keeper.name as keeper_name', 'proposer.name as proposer_name', 'eraser.name as eraser_name')

export async function restrictionsOf(db: Db, requestId: string): Promise<Restriction[]> {
  const rows = await restrictions(db).where('restricted_cases.request_id', requestId).orderBy('restricted_at')
  return rows.map(toRestriction)
}

export async function findRestriction(db: Db, caseId: string): Promise<Restriction | undefined> {
  const row = await restrictions(db).where('restricted_cases.case_id', caseId).first()
  return row && toRestriction(row)
}

type ToRestrict = { caseId: string; requestId: string; inCharge: string; reason: string; at: Date }

export async function insertRestriction(tx: Db, { caseId, requestId, inCharge, reason, at }: ToRestrict) {
  const row = { case_id: caseId, request_id: requestId, in_charge: inCharge, state: 'stored', reason }
  await tx('restricted_cases').insert({ ...row, restricted_at: at.toISOString() })
}

export const removeRestriction = (tx: Db, caseId: string): Promise<unknown> =>
  tx('restricted_cases').where({ case_id: caseId }).delete()

export const putInCharge = (tx: Db, caseId: string, personId: string): Promise<unknown> =>
  tx('restricted_cases').where({ case_id: caseId }).update({ in_charge: personId })

export const markProposed = (tx: Db, caseId: string, one: { appraisal: string; by: string; at: Date }) =>
  tx('restricted_cases')
    .where({ case_id: caseId })
    .update({ state: 'proposed', appraisal: one.appraisal, proposed_by: one.by, proposed_at: one.at.toISOString() })

export const markDeclined = (tx: Db, caseId: string): Promise<unknown> =>
  tx('restricted_cases')
    .where({ case_id: caseId })
    .update({ state: 'stored', appraisal: null, proposed_by: null, proposed_at: null })

export const markErased = (tx: Db, caseId: string, { by, at }: { by: string; at: Date }): Promise<unknown> =>
  tx('restricted_cases')
    .where({ case_id: caseId })
    .update({ state: 'erased', in_charge: null, erased_by: by, erased_at: at.toISOString() })

const toRestriction = (row: Row): Restriction => ({
  caseId: row.case_id,
  requestId: row.request_id,
  state: row.state,
  inCharge: row.in_charge,
  inChargeName: row.keeper_name ?? '',
  reason: row.reason,
  restrictedAt: row.restricted_at,
  appraisal: row.appraisal,
  proposedBy: row.proposed_by,
  proposedByName: row.proposer_name ?? '',
  erasedByName: row.eraser_name ?? '',
  erasedAt: row.erased_at,
  number: row.case_number ?? row.registration_number,
  path: row.organisation_path,
})
