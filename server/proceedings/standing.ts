/** Where the proceedings of a case stand: what deadlines, guards and couplings read of it. */
import type { Obligation, Standing } from '../../workflows/define.ts'
import type { StandingRecord } from '../../workflows/records.ts'
import type { Db } from '../db.ts'
import { type Proceeding, proceedingsOf } from './repository.ts'
import { inTypedOrder } from './typed-order.ts'

/** Obligations of all proceedings of a case in one state, the earliest due first. */
export async function obligationsOf(tx: Db, caseId: string, state: 'open' | 'agreed'): Promise<Obligation[]> {
  const rows = await tx('records')
    .where({ case_id: caseId, kind: 'obligation', state })
    .orderBy('on_day')
    .orderByRaw(...inTypedOrder('key'))
  return rows.map(row => ({
    key: row.key,
    memberId: row.member_id,
    amountFen: row.amount_fen,
    paidFen: row.settled_fen ?? 0,
    dueOn: row.on_day,
    matter: JSON.parse(row.details).matter ?? null,
  }))
}

/** Ids of the members a proceeding is about: those named when it began, or all that stand, without those who left it. */
export async function coveredMembers(tx: Db, caseId: string, proceedingId: string | null): Promise<string[]> {
  const standing = await tx('members')
    .where({ case_id: caseId })
    .whereNull('result')
    .orderByRaw(...inTypedOrder('id'))
    .select('id')
  const rows = proceedingId ? await tx('proceeding_members').where({ proceeding_id: proceedingId }) : []
  const withStanding = (wanted: string) =>
    new Set(rows.filter(row => row.standing === wanted).map(row => row.member_id))
  const [named, left] = [withStanding('covered'), withStanding('left')]
  return standing.map(({ id }) => id as string).filter(id => (named.size === 0 || named.has(id)) && !left.has(id))
}

/** Whom the other open proceedings of the case are about; a proceeding without members is in the list as well. */
export async function coveredElsewhere(
  tx: Db,
  caseId: string,
  proceedingId: string | null,
): Promise<{ workflow: string; members: string[] }[]> {
  const others = (await openProceedingsOf(tx, caseId)).filter(({ id }) => id !== proceedingId)
  const found = []
  for (const { id, workflow } of others) found.push({ workflow, members: await coveredMembers(tx, caseId, id) })
  return found
}

/** The other proceedings of the case that stand, ended or not, the case file aside, with whom each is about. */
export async function coveredSiblings(
  tx: Db,
  caseId: string,
  proceedingId: string | null,
): Promise<{ workflow: string; state: string; ended: boolean; members: string[] }[]> {
  const siblings = (await proceedingsOf(tx, caseId)).filter(
    ({ id, workflow, state }) => id !== proceedingId && workflow !== 'case-file' && state !== 'taken-back',
  )
  const found = []
  for (const { id, workflow, state, ended } of siblings)
    found.push({ workflow, state, ended, members: await coveredMembers(tx, caseId, id) })
  return found
}

/** The proceedings that have not ended, the case file aside. */
export async function openProceedingsOf(
  tx: Db,
  caseId: string,
): Promise<{ id: string; workflow: string; state: string }[]> {
  return tx('proceedings')
    .where({ case_id: caseId, ended: false })
    .whereNot('workflow', 'case-file')
    .orderBy('id')
    .select('id', 'workflow', 'state')
}

export async function standingRecords(tx: Db, proceedingId: string): Promise<StandingRecord[]> {
  return (await recordRows(tx, [proceedingId])).map(toStandingRecord)
}

/** The rows of `records` of these proceedings, in the order in which definitions read them. */
export const recordRows = (db: Db, proceedingIds: readonly string[]): Promise<Record<string, any>[]> =>
  db('records')
    .whereIn('proceeding_id', [...proceedingIds])
    .orderBy('kind')
    .orderByRaw(...inTypedOrder('key'))

/** A row of `records` as definitions read it. */
export const toStandingRecord = (row: Record<string, any>): StandingRecord => ({
  kind: row.kind,
  key: row.key,
  memberId: row.member_id,
  partyId: row.party_id,
  onDay: row.on_day,
  amountFen: row.amount_fen,
  settledFen: row.settled_fen,
  state: row.state,
  details: JSON.parse(row.details),
})

/** Facts of the case's other proceedings, as far as deadlines may know them. */
export async function othersOf(tx: Db, { id, caseId }: Pick<Proceeding, 'id' | 'caseId'>): Promise<Standing['others']> {
  return othersAmong(await proceedingsOf(tx, caseId), id)
}

/** The same, of all proceedings of the case. */
export const othersAmong = (all: readonly Proceeding[], id: string): Standing['others'] =>
  all
    .filter(other => other.id !== id)
    .map(({ workflow, state, snapshot }) => ({
      workflow,
      state,
      facts: (snapshot as { context?: unknown }).context ?? {},
    }))

/**
 * Consents that nobody has withdrawn, the earliest first. A withdrawal is a record of the proceeding that took it,
 * under the same key.
 */
export async function standingConsents(
  tx: Db,
  caseId: string,
): Promise<{ key: string; onDay: string; partyId: string | null; purpose: string }[]> {
  const rows = await tx('records')
    .where({ case_id: caseId, kind: 'consent' })
    .orderBy('on_day')
    .orderByRaw(...inTypedOrder('key'))
  const withdrawn = new Set(rows.filter(({ state }) => state === 'withdrawn').map(({ key }) => key))
  return rows
    .filter(({ key, state }) => state === 'given' && !withdrawn.has(key))
    .map(row => ({
      key: row.key,
      onDay: row.on_day,
      partyId: row.party_id,
      purpose: String(JSON.parse(row.details).purpose),
    }))
}
