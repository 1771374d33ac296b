/** What a step on one member of a group asks of the rest, without listing them. */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'
import type { Sealer } from '../sealing/sealer.ts'

/** Where the first worker stands; a case with a party but no worker yet is the employer's. */
export async function sideOfWorkers(tx: Db, caseId: string): Promise<'applicant' | 'respondent'> {
  const first = await tx('members')
    .join('parties', 'parties.id', 'members.party_id')
    .where('members.case_id', caseId)
    .orderBy('members.id')
    .first('parties.side')
  if (first) return first.side === 'applicant' ? 'applicant' : 'respondent'
  return (await tx('parties').where({ case_id: caseId }).first('id')) ? 'respondent' : 'applicant'
}

type Typed = { name?: string; phone?: string; identityNumber?: string }

/**
 * The places of those workers of a list who are on file as members of the case and have not left it: the same identity
 * number, or without one the same name and phone.
 */
export async function workersOnFile(
  tx: Db,
  { index }: Pick<Sealer, 'index'>,
  { caseId, workers }: { caseId: string; workers: unknown },
): Promise<number[]> {
  const list: Typed[] = Array.isArray(workers) ? workers : []
  const identities = list.map(({ identityNumber }) => (identityNumber ? index('identity', identityNumber) : ''))
  const phones = list.map(({ phone }) => (phone ? index('phone', phone) : ''))
  const known = await membersWith(tx, caseId, { identities, phones })
  return list.flatMap(({ name }, place) => {
    const isKnown = known.some(row =>
      identities[place] && row.identity_index
        ? row.identity_index === identities[place]
        : phones[place] && row.phone_index === phones[place] && row.name === name,
    )
    return isKnown ? [place] : []
  })
}

type Indexes = { identities: readonly string[]; phones: readonly string[] }

const atOnce = 400

/** In portions, as a statement takes so many values and no more. */
async function membersWith(tx: Db, caseId: string, { identities, phones }: Indexes) {
  const found: { identity_index: string | null; phone_index: string | null; name: string }[] = []
  const portions = Math.ceil(Math.max(identities.length, phones.length) / atOnce)
  for (let portion = 0; portion < portions; portion++) {
    const part = (all: readonly string[]) => all.slice(portion * atOnce, (portion + 1) * atOnce).filter(Boolean)
    const rows = await tx('parties')
      .join('members', 'members.party_id', 'parties.id')
      .where('members.case_id', caseId)
      .whereNull('members.result')
      .where(either =>
        either.whereIn('parties.identity_index', part(identities)).orWhereIn('parties.phone_index', part(phones)),
      )
      .select('parties.identity_index', 'parties.phone_index', 'parties.name')
    found.push(...rows)
  }
  return found
}

type Coverage = { isCovered: boolean; covered: number; hasSigned: boolean; signed: number }

/** Whether a proceeding is about a member and whether they have signed in it, and of how many either is true. */
export async function coverageOf(
  tx: Db,
  { caseId, proceedingId, memberId }: { caseId: string; proceedingId: string | null; memberId: string },
): Promise<Coverage> {
  const named = proceedingId
    ? await tx('proceeding_members').where({ proceeding_id: proceedingId, standing: 'covered' }).first('member_id')
    : undefined
  const covered = () => {
    const query = tx('members').where({ case_id: caseId }).whereNull('result')
    const standing = (one: string) =>
      tx('proceeding_members').where({ proceeding_id: proceedingId, standing: one }).select('member_id')
    if (named) query.whereIn('id', standing('covered'))
    return proceedingId ? query.whereNotIn('id', standing('left')) : query
  }
  const signed = () =>
    tx('records')
      .where({ case_id: caseId, proceeding_id: proceedingId, kind: 'signature', state: 'signed' }) // by the case's index
      .whereNotNull('member_id')
      .whereIn('member_id', covered().select('id'))
  const count = async (query: Knex.QueryBuilder) => Number((await query.count('* as number').first()).number)
  return {
    isCovered: (await covered().where({ id: memberId }).first('id')) !== undefined,
    covered: await count(covered()),
    hasSigned: (await signed().where({ member_id: memberId }).first('key')) !== undefined,
    signed: await count(signed()),
  }
}
