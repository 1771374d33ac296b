/** What the file of a merged case has on record beside its tables, as the other case is told: nothing that is there already. */
import canonicalize from 'canonicalize'
import { kindsThatGo } from '../../workflows/definitions/case-file/merge-records.ts'
import type { Db } from '../db.ts'
import type { MergePlan, Row } from './merge-plan.ts'

/** Records of the case file only: those of other proceedings stay with them. */
export async function recordRows(db: Db, { from, into }: { from: string; into: string }, plan: MergePlan) {
  const there = await recordsOfFile(db, into)
  const known = new Set(there.map(row => contentOf(row, id => id)))
  const idThere = idsThere(plan)
  const hasPlaces = there.some(({ kind }) => kind === 'place')
  return (await recordsOfFile(db, from))
    .filter(row => !known.has(contentOf(row, idThere)))
    .filter(({ kind }) => kind !== 'place' || !hasPlaces) // a set of places replaces the one before
    .map(toldRow)
}

async function recordsOfFile(db: Db, caseId: string): Promise<Row[]> {
  const rows: Row[] = await db('records')
    .join('proceedings', 'proceedings.id', 'records.proceeding_id')
    .where({ 'records.case_id': caseId, 'proceedings.workflow': 'case-file' })
    .whereIn('records.kind', kindsThatGo)
    .orderBy('records.kind')
    .orderBy('records.key')
    .select('records.*')
  return rows.filter(isWhole).map(row => ({ ...row, details: JSON.parse(row.details) }))
}

/** A withdrawal of a consent that another proceeding has on file stays with that consent. */
const isWhole = ({ kind, party_id }: Row): boolean => kind !== 'consent' || party_id !== null

/** Of somebody or something that is on file in the other case too, its id there. */
const idsThere =
  ({ sameParty, sameMember, sameClaim }: MergePlan) =>
  (id: string): string =>
    (sameParty.get(id) ?? sameMember.get(id) ?? sameClaim.get(id))?.id ?? id

/** Two records that say the same say it in the same words here; which event told them is no part of it. */
function contentOf(row: Row, idThere: (id: string) => string): string {
  const { kind, member_id, party_id, on_day, amount_fen, state, audience, details } = row
  const { event: _event, claimId, ...told } = details
  const ids = [party_id, member_id, claimId].map(id => (id ? idThere(id) : null))
  const day = kind === 'policy' ? null : on_day // on which it was recorded
  return canonicalize([kind, ids, day, amount_fen === null ? null : Number(amount_fen), state, audience, told])!
}

function toldRow({ kind, member_id, party_id, on_day, amount_fen, state, audience, details }: Row) {
  const { event: _event, claimId, ...told } = details
  const row = {
    kind,
    memberKey: member_id,
    partyKey: party_id,
    claimKey: claimId,
    onDay: on_day,
    amountFen: amount_fen === null ? null : Number(amount_fen),
    state,
    audience,
    details: JSON.stringify(told),
  }
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== undefined))
}
