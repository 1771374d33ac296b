/** Places, claims and kept workings. Rows in, plain objects out; the only file of the room that knows columns. */
import type { Audience } from '../../workflows/define.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { type Organisation, organisationsUnder } from '../organisations/repository.ts'

const unions: readonly string[] = ['province', 'city', 'county']
const most = 4_000

/** The open unions of a province, its cities and counties; stations and partners are none. */
export async function unionsUnder(db: Db, path: string): Promise<Organisation[]> {
  const all = await organisationsUnder(db, [path], most)
  return all.filter(({ kind, active }) => active && unions.includes(kind))
}

export type Claim = {
  id: string
  memberId: string | null
  cause: string
  text: string | null
  amountFen: number | null
}

/** Throws NotFound where the case has no such claim. */
export async function findClaim(db: Db, caseId: string, id: string): Promise<Claim> {
  const found = await claimIfAny(db, caseId, id)
  if (!found) throw new NotFound(`No claim ${id}`)
  return found
}

export async function claimIfAny(db: Db, caseId: string, id: string): Promise<Claim | undefined> {
  const row = await db('claims').where({ case_id: caseId, id }).first()
  if (!row) return undefined
  const { amount_fen: fen } = row
  return {
    id,
    memberId: row.member_id,
    cause: row.cause,
    text: row.text,
    amountFen: fen === null ? null : Number(fen),
  }
}

/** A working as the case's lists need it; its whole stands in the event. */
export type KeptWorking = {
  eventId: string
  claimId: string
  memberId: string | null
  calculator: string
  onDay: string
  figure: { zh: string; en: string }
}

/** What was kept for the claims of a case and may be read by these audiences, the newest first. */
export async function keptWorkings(
  db: Db,
  { caseId, audiences }: { caseId: string; audiences: readonly Audience[] },
): Promise<KeptWorking[]> {
  const rows = await db('records')
    .where({ case_id: caseId, kind: 'working' })
    .whereIn('audience', [...audiences])
    .orderBy('event_id', 'desc')
    .select('event_id', 'member_id', 'on_day', 'details')
  return rows.map(row => {
    const { claimId, calculator, zh, en } = JSON.parse(row.details)
    return {
      eventId: row.event_id,
      claimId,
      memberId: row.member_id,
      calculator,
      onDay: row.on_day,
      figure: { zh, en },
    }
  })
}
