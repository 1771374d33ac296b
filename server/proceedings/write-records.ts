/** Puts on file what a step says: each kind of record to its table. Replay uses the same door. */

import type {
  CaseChange,
  ClaimChange,
  GrantChange,
  MemberChange,
  OtherChange,
  PartyChange,
  RecordPut,
} from '../../workflows/records.ts'
import { coreOfName } from '../cases/core-of-name.ts'
import { foldName } from '../cases/fold-name.ts'
import { sendChange } from '../database/unawaited.ts'
import type { Db } from '../db.ts'
import type { Sealer } from '../sealing/sealer.ts'

/** `isNew`: the event is one of this transaction, so that nothing on file has a key that begins with its id. */
export type Filing = { caseId: string; proceedingId: string; eventId: string; isNew?: boolean }

/** Writes the records in the order the step names them. */
export async function writeRecords(
  tx: Db,
  sealer: Sealer,
  { filing, puts }: { filing: Filing; puts: readonly RecordPut[] },
): Promise<void> {
  const known = new Set<string>()
  for (const put of puts) {
    const name = `${put.kind} ${put.key}`
    const isNew = filing.isNew === true && put.key.startsWith(filing.eventId) && !known.has(name)
    known.add(name)
    await writeRecord(tx, sealer, { filing: { ...filing, isNew }, put })
  }
}

async function writeRecord(tx: Db, sealer: Sealer, { filing, put }: { filing: Filing; put: RecordPut }): Promise<void> {
  switch (put.kind) {
    case 'case':
      return changeCase(tx, filing.caseId, put)
    case 'party':
      return putRow(tx, 'parties', { filing, put, columns: partyColumns(put, sealer), born: { categories: '[]' } })
    case 'member':
      return putRow(tx, 'members', { filing, put, columns: memberColumns(put), born: {} })
    case 'claim':
      return putRow(tx, 'claims', { filing, put, columns: claimColumns(put), born: { forum: 'mediation' } })
    case 'grant':
      return putRow(tx, 'access_grants', { filing, put, columns: grantColumns(put), born: { reason: '' } })
    case 'covered-member':
      return putCovered(tx, filing, put)
    default:
      return putOther(tx, filing, put)
  }
}

async function changeCase(tx: Db, caseId: string, change: CaseChange): Promise<void> {
  const organisation = change.organisationId
    ? await tx('organisations').where({ id: change.organisationId }).first('path')
    : undefined
  const columns = { ...caseColumns(change), ...named({ organisation_path: organisation?.path }) }
  if (Object.keys(columns).length > 0) await sendChange(tx, tx('cases').where({ id: caseId }).update(columns))
}

type Row = { filing: Filing; put: RecordPut; columns: Record<string, unknown>; born: Record<string, unknown> }

/** Changes the row that has the key, or makes it. */
async function putRow(tx: Db, table: string, { filing, put, columns, born }: Row): Promise<void> {
  const here = { id: put.key, case_id: filing.caseId }
  if (put.removed) return sendChange(tx, tx(table).where(here).delete())
  const isThere = !filing.isNew && Object.keys(columns).length > 0
  const changed = isThere ? await tx(table).where(here).update(columns) : 0
  const row = { ...born, ...columns, ...here, proceeding_id: filing.proceedingId }
  if (changed === 0) await sendChange(tx, tx(table).insert(row))
}

/** Who of a group a proceeding is about. */
async function putCovered(
  tx: Db,
  { proceedingId }: Filing,
  { key, state, removed }: RecordPut & OtherChange,
): Promise<void> {
  const here = { proceeding_id: proceedingId, member_id: key }
  await sendChange(tx, tx('proceeding_members').where(here).delete())
  if (!removed) await sendChange(tx, tx('proceeding_members').insert({ ...here, standing: state }))
}

async function putOther(tx: Db, filing: Filing, put: RecordPut & OtherChange): Promise<void> {
  const here = { proceeding_id: filing.proceedingId, kind: put.kind, key: put.key }
  if (put.removed) return sendChange(tx, tx('records').where(here).delete())
  const old = filing.isNew ? undefined : await tx('records').where(here).first('details')
  const details = { ...(old ? JSON.parse(old.details) : {}), ...put.details }
  const columns = { ...otherColumns(put), details: JSON.stringify(details), event_id: filing.eventId }
  if (old) await sendChange(tx, tx('records').where(here).update(columns))
  else await sendChange(tx, tx('records').insert({ ...here, case_id: filing.caseId, ...columns }))
}

export const caseColumns = (change: CaseChange) =>
  named({
    kind: change.caseKind,
    owner_id: change.ownerId,
    organisation_id: change.organisationId,
    case_number: change.caseNumber,
    state: change.state,
    cause: change.cause,
    mediation_basis: change.orgBasis,
    channel: change.channel,
    summary: change.summary,
    result: change.result,
    registered_on: change.registeredOn,
    closed_on: change.closedOn,
  })

/** Without the details, which are merged with those on file. */
export const otherColumns = (put: OtherChange) =>
  named({
    member_id: put.memberId,
    party_id: put.partyId,
    on_day: put.onDay,
    at_time: put.atTime,
    amount_fen: put.amountFen,
    settled_fen: put.settledFen,
    state: put.state,
    audience: put.audience,
  })

export function partyColumns(put: PartyChange, sealer: Pick<Sealer, 'seal' | 'index'>): Record<string, unknown> {
  const sealed = (kind: 'phone' | 'identity' | 'card', prefix: string, typed: string | null | undefined) =>
    typed === undefined
      ? {}
      : {
          [`${prefix}_sealed`]: typed === null ? null : sealer.seal(kind, typed),
          [`${prefix}_index`]: typed === null ? null : sealer.index(kind, typed),
        }
  return {
    ...named({
      side: put.side,
      nature: put.nature,
      name: put.name,
      name_folded: put.name === undefined ? undefined : foldName(put.name),
      name_core: put.name === undefined ? undefined : coreOfName(put.name),
      former_name: put.formerName === undefined ? undefined : put.formerName && foldName(put.formerName),
      credit_code: put.creditCode,
      legal_representative: put.legalRepresentative,
      address: put.address,
      categories: put.categories && JSON.stringify(put.categories),
      enterprise_kind: put.enterpriseKind,
      industry: put.industry,
      platform_status: put.platformStatus,
      enterprise_size: put.enterpriseSize,
      headcount: put.headcount,
      sex: put.sex,
      born_sealed: put.bornOn && sealer.seal('birth', put.bornOn),
      language: put.language,
      interpreter: put.interpreter,
    }),
    ...sealed('phone', 'phone', put.phone),
    ...sealed('phone', 'second_phone', put.secondPhone),
    ...sealed('identity', 'identity', put.identityNumber),
    ...sealed('card', 'card', put.bankCard),
  }
}

export const memberColumns = (put: MemberChange) =>
  named({
    party_id: put.partyId,
    is_representative: put.isRepresentative,
    claimed_fen: put.claimedFen,
    agreed_fen: put.agreedFen,
    result: put.result,
  })

export const claimColumns = (put: ClaimChange) =>
  named({
    member_id: put.memberId,
    cause: put.cause,
    text: put.text,
    amount_fen: put.amountFen,
    agreed_fen: put.agreedFen,
    awarded_fen: put.awardedFen,
    forum: put.forum,
    kind: put.claimKind,
    forum_reason: put.forumReason,
    result: put.result,
  })

export const grantColumns = (put: GrantChange) =>
  named({
    person_id: put.personId,
    organisation_id: put.organisationId,
    grant: put.grant,
    reason: put.reason,
    until_on: put.untilOn,
  })

/** Only what the step named: the rest stays as it is on file. */
function named(columns: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined))
}
