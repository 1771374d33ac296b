/** Two cases beside each other before the one is merged into the other: who is the same, and where they differ. */
import type { MergeConflict } from '../../workflows/given.ts'
import type { Db } from '../db.ts'

export type Row = Record<string, any>
export type Contents = { parties: Row[]; members: Row[]; claims: Row[]; grants: Row[]; file: Row }

export type MergePlan = {
  from: Contents
  into: Contents
  /** By id of a party of the one case, the same party in the other. */
  sameParty: ReadonlyMap<string, Row>
  /** By id of a member. */
  sameMember: ReadonlyMap<string, Row>
  /** By id of a claim: the same demand of the same worker for the same sum. */
  sameClaim: ReadonlyMap<string, Row>
  conflicts: MergeConflict[]
  /** The owner of the case that stays may not see the one that goes. */
  ownerShutOut: boolean
}

export async function mergePlan(
  db: Db,
  { from: fromId, into: intoId, today }: { from: string; into: string; today: string },
): Promise<MergePlan> {
  const from = await contentsOf(db, fromId, today)
  const into = await contentsOf(db, intoId, today)
  const sameParty = new Map(
    from.parties.flatMap((party): [string, Row][] => {
      const found = sameAs(party, into.parties)
      return found ? [[party.id, found]] : []
    }),
  )
  const sameMember = new Map(
    from.members.flatMap((member): [string, Row][] => {
      const party = sameParty.get(member.party_id)
      const found = party && into.members.find(({ party_id }) => party_id === party.id)
      return found ? [[member.id, found]] : []
    }),
  )
  const sameClaim = new Map(
    from.claims.flatMap((claim): [string, Row][] => {
      const found = sameDemand(claim, { into, sameMember })
      return found ? [[claim.id, found]] : []
    }),
  )
  return {
    from,
    into,
    sameParty,
    sameMember,
    sameClaim,
    conflicts: [...partyConflicts(from.parties, sameParty), ...accessConflicts(from.grants, into.grants)],
    ownerShutOut: from.grants.some(({ person_id, grant }) => grant === 'excluded' && person_id === into.file.owner_id),
  }
}

/** What may go over: grants to people and exclusions of bodies that hold today; a referral's stay with the referral. */
async function contentsOf(db: Db, caseId: string, today: string): Promise<Contents> {
  const rowsOf = (table: string) => db(table).where({ case_id: caseId }).orderBy('id')
  return {
    file: await db('cases').where({ id: caseId }).first(),
    parties: await rowsOf('parties'),
    members: await rowsOf('members'),
    claims: await rowsOf('claims'),
    grants: await rowsOf('access_grants')
      .where(theirs => theirs.whereNotNull('person_id').orWhere('grant', 'excluded'))
      .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today)),
  }
}

/** On the same side where there is a choice. */
function sameAs(party: Row, others: readonly Row[]): Row | undefined {
  const same = others.filter(other => areSame(party, other))
  return same.find(({ side }) => side === party.side) ?? same[0]
}

/**
 * A person by identity number, or by name and phone where the numbers do not contradict it; a unit by credit code, or by
 * its whole name. A name alone makes nobody the same person.
 */
function areSame(one: Row, other: Row): boolean {
  if (one.nature !== other.nature) return false
  const [number, otherNumber] =
    one.nature === 'unit' ? [one.credit_code, other.credit_code] : [one.identity_index, other.identity_index]
  if (number && otherNumber) return number === otherNumber
  if (one.name_folded !== other.name_folded) return false
  return one.nature === 'unit' || phonesOf(one).some(phone => phonesOf(other).includes(phone))
}

function sameDemand(claim: Row, { into, sameMember }: Pick<MergePlan, 'into' | 'sameMember'>): Row | undefined {
  const member = claim.member_id ? sameMember.get(claim.member_id)?.id : null
  if (member === undefined) return undefined
  const amountOf = ({ amount_fen: fen }: Row) => (fen === null ? null : Number(fen))
  return into.claims.find(
    other => other.member_id === member && other.cause === claim.cause && amountOf(other) === amountOf(claim),
  )
}

export const phonesOf = (row: Row): string[] => [row.phone_index, row.second_phone_index].filter(Boolean)

/** The side they stand on there stays; a third phone and a second bank card stay in the old file. */
function partyConflicts(parties: readonly Row[], same: ReadonlyMap<string, Row>): MergeConflict[] {
  return parties.flatMap((party): MergeConflict[] => {
    const other = same.get(party.id)
    if (!other) return []
    const hasNoRoom =
      phonesOf(party).filter(phone => !phonesOf(other).includes(phone)).length > 2 - phonesOf(other).length
    const cardsDiffer = party.card_index && other.card_index && party.card_index !== other.card_index
    return [
      ...(party.side === other.side
        ? []
        : [{ what: 'side' as const, id: party.id, here: party.side, there: other.side }]),
      ...(hasNoRoom ? [{ what: 'phone' as const, id: party.id, here: '', there: '' }] : []),
      ...(cardsDiffer ? [{ what: 'number' as const, id: party.id, here: '', there: '' }] : []),
    ]
  })
}

/** Whoever is shut out of one of the two is shut out of both. */
function accessConflicts(here: readonly Row[], there: readonly Row[]): MergeConflict[] {
  return here.flatMap(one =>
    there
      .filter(other => holderOf(other) === holderOf(one) && (one.grant === 'excluded') !== (other.grant === 'excluded'))
      .map(other => ({ what: 'access' as const, id: holderOf(one), here: one.grant, there: other.grant })),
  )
}

/** The person or the body an access is given to or taken from. */
export const holderOf = ({ person_id, organisation_id }: Row): string => person_id ?? organisation_id
