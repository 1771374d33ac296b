/** The evidence list of a case. Rows in, plain objects out; the only file here that knows these columns. */

import type { Audience } from '../../workflows/define.ts'
import type { holders, originals, preservations } from '../../workflows/definitions/case-file/proofs.ts'
import type { Db } from '../db.ts'

export type Proof = {
  key: string
  claimId: string | null
  fact: string
  evidence: string
  form: keyof typeof originals
  heldBy: keyof typeof holders
  askedOn: string | null
  handedInOn: string | null
  preserved: keyof typeof preservations | null
  burden: string | null
  evidenceId: string | null
}

/** In the order in which they were listed; the case must be known to be visible. */
export async function proofsOf(db: Db, caseId: string, audiences: readonly Audience[]): Promise<Proof[]> {
  const rows = await db('records')
    .where({ case_id: caseId, kind: 'proof' })
    .whereIn('audience', [...audiences])
    .orderByRaw('substr(key, 1, 36), length(key), key')
  return rows.map(row => {
    const told = JSON.parse(row.details)
    return {
      key: row.key,
      claimId: told.claimId ?? null,
      fact: told.fact,
      evidence: told.evidence,
      form: told.form,
      heldBy: told.heldBy,
      askedOn: told.askedOn ?? null,
      handedInOn: row.on_day,
      preserved: told.preserved ?? null,
      burden: told.burden ?? null,
      evidenceId: told.evidenceId ?? null,
    }
  })
}

export type Claim = { id: string; cause: string; text: string | null; amountFen: number | null }

/** Claims that stand, in their order. */
export async function standingClaims(db: Db, caseId: string): Promise<Claim[]> {
  const rows = await db('claims')
    .where({ case_id: caseId })
    .where(stands => stands.whereNull('result').orWhereNot('result', 'withdrawn'))
    .orderBy('id')
  return rows.map(row => ({
    id: row.id,
    cause: row.cause,
    text: row.text,
    amountFen: row.amount_fen === null ? null : Number(row.amount_fen),
  }))
}

/** The next appointment that all may know of. */
export async function nextAppointment(db: Db, caseId: string, today: string) {
  const row = await db('records')
    .where({ case_id: caseId, kind: 'appointment', state: 'planned', audience: 'all' })
    .where('on_day', '>=', today)
    .orderBy('on_day')
    .orderBy('at_time')
    .first()
  if (!row) return undefined
  return {
    onDay: row.on_day as string,
    atTime: row.at_time as string | null,
    place: JSON.parse(row.details).place ?? null,
  }
}

/** Workers of the case by name, who bring things. */
export async function workersOf(
  db: Db,
  caseId: string,
): Promise<{ name: string; language: string | null; needsInterpreter: boolean }[]> {
  const rows = await db('members')
    .join('parties', 'parties.id', 'members.party_id')
    .where({ 'members.case_id': caseId })
    .whereNull('members.result')
    .orderBy('members.id')
    .limit(20)
    .select('parties.name', 'parties.language', 'parties.interpreter')
  return rows.map(({ name, language, interpreter }) => ({ name, language, needsInterpreter: interpreter === 'yes' }))
}
