/** Reads everything a paper may speak of from the case it belongs to; the only file here that knows those columns. */
import type { Audience } from '../../workflows/define.ts'
import type { Employment } from '../../workflows/definitions/case-file/employment.ts'
import { employmentsOf } from '../cases/employments.ts'
import type { Db } from '../db.ts'
import { coveredMembers } from '../proceedings/standing.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import type { Sealer } from '../sealing/sealer.ts'
import { type Agent, agentFor } from './agent.ts'
import { type ClaimRow, claimsAsked } from './claims-asked.ts'
import { decidedBefore } from './decided-before.ts'
import type { Decision, Forum } from './decisions.ts'
import { type NamedById, namedIn, namesOfCase } from './named.ts'
import { type OnFile, onFile } from './on-file.ts'
import { type Said, saidIn } from './said.ts'
import { type PaperKey, standingHistory, type Told } from './standing-history.ts'

export type PartyRow = {
  id: string
  side: string
  isPerson: boolean
  name: string
  identityNumber: string | null
  phone: string | null
  address: string | null
  creditCode: string | null
  legalRepresentative: string | null
  bornOn: string | null
  sex: 'male' | 'female' | null
  /** A code of the taxonomy of platform work. */
  platformStatus: string | null
}
export type MemberRow = { id: string; partyId: string; isRepresentative: boolean; agreedFen: number | null }
export type ProofRow = { evidence: string; fact: string; form: string; heldBy: string }
/** A paper on file, by its template. */
export type FiledRow = { template: string; number: string /** Its own legal day. */; on: string }
export type ObligationRow = {
  memberId: string | null
  amountFen: number
  /** What has been paid on it. */
  settledFen: number
  dueOn: string | null
  details: Record<string, string | number | boolean | null>
}

export type Material = OnFile & {
  number: string
  /** The step that asked for the paper, and its legal day. */
  step: string
  happenedOn: string
  caseNumber: string
  cause: string | null
  summary: string | null
  orgBasis: string
  organisation: string
  ownerName: string
  parties: PartyRow[]
  /** The workers this proceeding is about, those who left aside. */
  members: MemberRow[]
  claims: ClaimRow[]
  obligations: ObligationRow[]
  evidenceCount: number
  /** The evidence list of the case, as far as whoever may read the paper may know it. */
  proofs: ProofRow[]
  /** The papers on file before this one that whoever may read it may read too, the oldest first. */
  filed: FiledRow[]
  /** Those that a step asked for, with their numbers, whether they are made already or not. */
  issued: FiledRow[]
  agent: Agent | null
  /** What other bodies decided before it, the oldest first; and the newest forum of the case that is known by name. */
  decisions: Decision[]
  forum: Forum | null
  /** What was told of each worker's employment, by member. */
  employments: ReadonlyMap<string, Employment>
  /** Last day of each rule that ran then, by its id. */
  dueOn: Record<string, string>
  /** The same before any extension. */
  firstDueOn: Record<string, string>
  facts: Record<string, unknown>
  said: Said
  /** Who and what answers name by id: people, organisations, parties, members, records and claims. */
  named: NamedById
}

/** Throws where the paper's own event is gone; everything else may be missing and is the template's business. */
export async function gatherMaterial(db: Db, sealer: Sealer, paper: PaperKey): Promise<Material> {
  const { caseId, proceedingId } = paper
  const file = await db('cases')
    .join('organisations', 'organisations.id', 'cases.organisation_id')
    .join('people', 'people.id', 'cases.owner_id')
    .where('cases.id', caseId)
    .first('cases.*', 'organisations.name_zh as organisation', 'people.name as owner_name')
  const proceeding = await db('proceedings').where({ id: proceedingId }).first()
  const history = await standingHistory(db, paper)
  const own = history.at(-1)
  if (!file || !proceeding || !own) throw new Error(`Paper ${paper.number} has lost its case`)
  const members = await membersOf(db, paper)
  const facts = JSON.parse(proceeding.snapshot).context ?? {}
  const parties = await partiesOf(db, sealer, caseId)
  const claims = await claimsAsked(db, { caseId, workflow: proceeding.workflow, told: own.answers.claims })
  return {
    number: paper.number,
    step: own.step,
    happenedOn: own.happenedOn,
    caseNumber: file.case_number ?? file.registration_number,
    cause: file.cause,
    summary: file.summary,
    orgBasis: facts.orgBasis ?? file.mediation_basis ?? 'other',
    organisation: file.organisation,
    ownerName: file.owner_name,
    parties: parties.filter(party => members.includes(party.id) || !members.isWorker(party.id)),
    members: members.rows,
    claims: claims.filter(({ memberId }) => !memberId || members.has(memberId)),
    obligations: await obligationsOf(db, paper),
    evidenceCount: Number((await db('evidence').where({ case_id: caseId }).count({ count: '*' }))[0]?.count ?? 0),
    proofs: await proofsOf(db, caseId, own.audience),
    ...(await papersBefore(db, caseId, own)),
    ...(await decidedBefore(db, caseId, { own, isAbout: id => members.rows.length === 0 || members.has(id) })),
    agent: await agentFor(db, { caseId, workflow: proceeding.workflow }),
    employments: await employmentsOf(db, caseId),
    ...(await deadlinesOf(db, proceedingId, history)),
    facts,
    said: saidIn(proceeding.workflow, history),
    named: { ...(await namedIn(db, caseId, history)), ...namesOfCase(parties, members.all) },
    ...(await onFile(db, sealer, { proceeding, history })),
  }
}

/** Members of the proceeding: those named for it, or all of the case where none is. */
async function membersOf(db: Db, { caseId, proceedingId }: PaperKey) {
  const all = await db('members')
    .where({ case_id: caseId })
    .orderByRaw(...inTypedOrder('id'))
  const covered = new Set(await coveredMembers(db, caseId, proceedingId))
  const stay = all.filter(({ id }) => covered.has(id))
  const rows: MemberRow[] = stay.map(row => ({
    id: row.id,
    partyId: row.party_id,
    isRepresentative: Boolean(row.is_representative),
    agreedFen: row.agreed_fen === null ? null : Number(row.agreed_fen),
  }))
  const workers = new Set(all.map(({ party_id }) => party_id))
  const [ids, partyIds] = [new Set(rows.map(({ id }) => id)), new Set(rows.map(({ partyId }) => partyId))]
  return {
    rows,
    all: all.map(({ id, party_id }): [string, string] => [id, party_id]),
    has: (id: string) => ids.has(id),
    includes: (partyId: string) => partyIds.has(partyId),
    isWorker: (partyId: string) => workers.has(partyId),
  }
}

async function partiesOf(db: Db, sealer: Sealer, caseId: string): Promise<PartyRow[]> {
  const opened = (sealed: string | null) => (sealed ? sealer.open(sealed) : null)
  const rows = await db('parties')
    .where({ case_id: caseId })
    .orderByRaw(...inTypedOrder('id'))
  return rows.map(row => ({
    id: row.id,
    side: row.side,
    isPerson: row.nature === 'person',
    name: row.name,
    identityNumber: opened(row.identity_sealed),
    phone: opened(row.phone_sealed),
    address: row.address || null,
    creditCode: row.credit_code || null,
    legalRepresentative: row.legal_representative || null,
    bornOn: opened(row.born_sealed),
    sex: row.sex,
    platformStatus: row.platform_status,
  }))
}

/** What the paper's own step put on file as owed; where it put nothing, what the proceeding still has in force. */
async function obligationsOf(db: Db, { proceedingId, eventId }: PaperKey): Promise<ObligationRow[]> {
  const rows = await db('records')
    .where({ proceeding_id: proceedingId, kind: 'obligation' })
    .orderBy('on_day')
    .orderByRaw(...inTypedOrder('key'))
  const own = rows.filter(({ key }) => key.startsWith(`${eventId}-`))
  return (own.length > 0 ? own : rows.filter(({ state }) => state !== 'lapsed')).map(row => ({
    memberId: row.member_id,
    amountFen: Number(row.amount_fen ?? 0),
    settledFen: Number(row.settled_fen ?? 0),
    dueOn: row.on_day,
    details: JSON.parse(row.details),
  }))
}

async function proofsOf(db: Db, caseId: string, audience: Audience): Promise<ProofRow[]> {
  const rows = await db('records')
    .where({ case_id: caseId, kind: 'proof' })
    .whereIn('audience', ['all', audience])
    .orderBy('key')
  return rows.map(({ details }) => JSON.parse(details))
}

async function papersBefore(db: Db, caseId: string, { id, audience }: Told) {
  const rows = await db('papers')
    .join('events', 'events.id', 'papers.event_id')
    .where('papers.case_id', caseId)
    .whereNot('events.id', id)
    .whereIn('events.audience', ['all', audience])
    .orderBy('events.happened_on')
    .orderBy('papers.queued_at')
    .select('papers.template', 'papers.number', 'papers.state', 'events.happened_on', 'events.step')
  const told = ({ template, number, happened_on }: (typeof rows)[number]): FiledRow => ({
    template,
    number,
    on: happened_on,
  })
  return {
    filed: rows.filter(({ state }) => state === 'filed').map(told), // asked for, it would lead to all papers of the house
    issued: rows.filter(({ state, step }) => state !== 'withdrawn' && step !== 'paperDrawn').map(told),
  }
}

/** Deadlines that were running when the paper was asked for, met meanwhile or not. */
async function deadlinesOf(db: Db, proceedingId: string, history: readonly Told[]) {
  const rows = await db('deadlines')
    .where({ proceeding_id: proceedingId, subject: 'proceeding' })
    .whereIn(
      'started_by',
      history.map(({ id }) => id),
    )
    .orderBy('generation')
  const days = rows.map(({ rule, due_on }): [string, string] => [rule, due_on])
  return { dueOn: Object.fromEntries(days), firstDueOn: Object.fromEntries(days.toReversed()) }
}
