/** What cases that may be seen hold about one employer: workers, payments due, letters. Rows in, plain objects out. */
import type { Letter } from '../../workflows/definitions/supervision/letters.ts'
import type { Db } from '../db.ts'

export type Worker = { partyId: string; caseId: string; name: string }

/** As the head-count of a case counts them: without those who have left. */
const staying = (db: Db, caseIds: readonly string[]) =>
  db('members')
    .whereIn('members.case_id', [...caseIds])
    .whereNull('members.result')

export async function countWorkers(db: Db, caseIds: readonly string[]): Promise<number> {
  return Number((await staying(db, caseIds).count({ count: '*' }).first())?.count ?? 0)
}

/** Those who have not left, of the newest cases first; at most `limit`. */
export async function workersIn(
  db: Db,
  caseIds: readonly string[],
  { limit, offset = 0 }: { limit: number; offset?: number },
): Promise<Worker[]> {
  const rows = await staying(db, caseIds)
    .join('parties', 'parties.id', 'members.party_id')
    .join('case_facts', 'case_facts.case_id', 'members.case_id')
    .orderBy([{ column: 'case_facts.registered_on', order: 'desc' }, 'members.case_id', 'members.id'])
    .limit(limit)
    .offset(offset)
    .select('parties.id', 'members.case_id', 'parties.name')
  return rows.map(row => ({ partyId: row.id, caseId: row.case_id, name: row.name }))
}

export type Due = { caseId: string; dueOn: string; openFen: number; matter: string }

/** Payments in force that have not been settled, the earliest first. */
export async function paymentsDue(db: Db, caseIds: readonly string[]): Promise<Due[]> {
  const rows = await db('records')
    .where({ kind: 'obligation', state: 'open', audience: 'all' })
    .whereIn('case_id', [...caseIds])
    .orderBy(['on_day', 'case_id', 'key'])
    .select('case_id', 'on_day', 'amount_fen', 'settled_fen', 'details')
  return rows.map(row => ({
    caseId: row.case_id,
    dueOn: row.on_day,
    openFen: Number(row.amount_fen) - Number(row.settled_fen ?? 0),
    matter: String(JSON.parse(row.details).matter ?? ''),
  }))
}

export type SentLetter = {
  caseId: string
  kind: Letter['kind'] | 'proposal'
  sentOn: string
  servedOn: string | null
  /** Of a letter to the employer; a proposal goes to an authority. */
  standing: Letter['standing'] | null
}

type Addressed = { partyIds: readonly string[]; caseIds: readonly string[] }

/** Prompt letters and opinions to these parties, and proposals to an authority in their cases; the newest first. */
export async function lettersAbout(db: Db, { partyIds, caseIds }: Addressed): Promise<SentLetter[]> {
  const [letters, proposals] = await Promise.all([lettersTo(db, { partyIds, caseIds }), proposalsIn(db, caseIds)])
  return [...letters, ...proposals].toSorted((one, other) => (one.sentOn < other.sentOn ? 1 : -1))
}

async function lettersTo(db: Db, { partyIds, caseIds }: Addressed): Promise<SentLetter[]> {
  const rows = await db('records')
    .join('proceedings', 'proceedings.id', 'records.proceeding_id')
    .where({ 'records.kind': 'action', 'records.audience': 'all', 'proceedings.workflow': 'supervision' })
    .whereIn('records.case_id', [...caseIds]) // the way to them: by party there is none
    .whereIn('records.party_id', [...partyIds])
    .select('records.case_id', 'records.on_day', 'records.state', 'records.details')
  return rows
    .map(row => ({ ...row, details: JSON.parse(row.details) }))
    .filter(({ details }) => details.what === 'letter')
    .map(({ case_id: caseId, on_day: sentOn, state: standing, details }) => ({
      caseId,
      kind: details.letter,
      sentOn,
      servedOn: details.servedOn ?? null,
      standing,
    }))
}

/** Those that were not taken back, on the day that was last said of them. */
async function proposalsIn(db: Db, caseIds: readonly string[]): Promise<SentLetter[]> {
  const rows = await db('events')
    .leftJoin('reversals', 'reversals.event_id', 'events.id')
    .whereRaw("events.workflow || '' = ?", 'supervision') // an expression: not through the index of all cases
    .where('events.audience', 'all')
    .whereIn('events.case_id', [...caseIds])
    .whereIn('events.step', ['sendProposal', 'amend'])
    .whereNull('reversals.event_id')
    .orderBy('events.sequence')
    .select('events.id', 'events.amends', 'events.case_id', 'events.happened_on')
  const last = new Map<string, { caseId: string; sentOn: string }>()
  for (const row of rows) {
    const id = row.amends ?? row.id
    if (row.amends ? last.has(id) : true) last.set(id, { caseId: row.case_id, sentOn: row.happened_on })
  }
  return [...last.values()].map(one => ({ ...one, kind: 'proposal', servedOn: null, standing: null }))
}
