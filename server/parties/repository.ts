/** Parties over all cases the reader may see. Rows in, plain objects out; what may not be seen is never asked for. */
import type { Language } from '../../workflows/languages.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import type { Person } from '../people/person.ts'
import { type Sorted, sortedAs } from '../taxonomies/sorts.ts'
import type { PartyTraits } from './same-party.ts'

export type Seen = { person: Person; today: string }

export type Party = PartyTraits &
  Sorted & {
    id: string
    caseId: string
    side: 'applicant' | 'respondent' | 'third'
    name: string
    formerName: string | null
    legalRepresentative: string | null
    address: string | null
    language: Language | null
    needsInterpreter: boolean
    phoneSealed: string | null
    secondPhoneSealed: string | null
    identitySealed: string | null
    cardSealed: string | null
    bornSealed: string | null
  }

/** Throws NotFound for a party of a case the reader may not see. */
export async function findParty(db: Db, id: string, seen: Seen): Promise<Party> {
  const query = db('parties').join('cases', 'cases.id', 'parties.case_id').where('parties.id', id)
  const row = await onlyIfVisible(query, db, seen).first('parties.*')
  if (!row) throw new NotFound(`No party ${id}`)
  return toParty(row)
}

/** Parties of other visible cases that carry the same number, name or core of a name: newest first, at most `limit`. */
export async function partiesAlike(db: Db, party: Party, { limit, ...seen }: Seen & { limit: number }) {
  const { nature, identityIndex, nameFolded, phoneIndexes, creditCode, nameCore } = party
  const isUnit = nature === 'unit'
  const isPerson = nature === 'person'
  const hasPhone = isPerson && phoneIndexes.length > 0
  if (!(isUnit && (creditCode || nameCore)) && !(isPerson && identityIndex) && !hasPhone) return []
  const alike = db('parties')
    .join('cases', 'cases.id', 'parties.case_id')
    .where({ nature })
    .where(any => {
      if (isUnit && creditCode) any.orWhere('credit_code', creditCode)
      if (isUnit && nameCore) any.orWhere('name_core', nameCore)
      if (isPerson && identityIndex) any.orWhere('identity_index', identityIndex)
      if (hasPhone)
        any.orWhere(named =>
          named
            .where('name_folded', nameFolded)
            .where(phone =>
              phone.whereIn('phone_index', [...phoneIndexes]).orWhereIn('second_phone_index', [...phoneIndexes]),
            ),
        )
    })
    .whereNot('parties.case_id', party.caseId)
  const rows = await onlyIfVisible(alike, db, seen).orderBy('parties.id', 'desc').limit(limit).select('parties.*')
  return rows.map(toParty)
}

export type PartyCase = {
  id: string
  title: string
  number: string
  state: string
  result: string | null
  doing: string | null
  memberCount: number
  nextDeadlineOn: string | null
  nextDateOn: string | null
  registeredOn: string
  ownerName: string
  station: { zh: string; en: string }
}

/** By id; that they may be seen was decided when the ids were found. */
export async function casesOfParties(db: Db, ids: readonly string[]): Promise<Map<string, PartyCase>> {
  const rows = await db('case_facts')
    .join('cases', 'cases.id', 'case_facts.case_id')
    .join('people', 'people.id', 'cases.owner_id')
    .join('organisations', 'organisations.id', 'cases.organisation_id')
    .whereIn('case_facts.case_id', [...ids])
    .select(
      'case_facts.*',
      'cases.case_number',
      'cases.registration_number',
      'cases.result',
      'people.name as owner_name',
      'organisations.name_zh',
      'organisations.name_en',
    )
  return new Map(rows.map(row => [row.case_id, toPartyCase(row)]))
}

export type OwnMember = { id: string; partyId: string; isRepresentative: boolean; hasLeft: boolean }

/** As whom these parties stand among the workers of their cases, by party. */
export async function membersBehind(
  db: Db,
  { partyIds, caseIds }: { partyIds: readonly string[]; caseIds: readonly string[] },
): Promise<Map<string, OwnMember>> {
  const rows = await db('members')
    .whereIn('case_id', [...caseIds]) // the way to them: by party there is none
    .whereIn('party_id', [...partyIds])
    .select('id', 'party_id', 'is_representative', 'result')
  return new Map(
    rows.map(row => [
      row.party_id,
      {
        id: row.id,
        partyId: row.party_id,
        isRepresentative: Boolean(row.is_representative),
        hasLeft: row.result === 'left',
      },
    ]),
  )
}

export type ActingFor = { caseId: string; partyId: string; personId: string; name: string }

/** Lawyers who are assigned to these cases and act for one of the parties, as their proceedings say. */
export async function actingFor(db: Db, caseIds: readonly string[]): Promise<ActingFor[]> {
  const rows = await db('access_grants')
    .join('proceedings', 'proceedings.id', 'access_grants.proceeding_id')
    .join('people', 'people.id', 'access_grants.person_id')
    .where('access_grants.grant', 'assigned')
    .where('proceedings.workflow', 'legal-aid')
    .whereIn('access_grants.case_id', [...caseIds])
    .orderBy('access_grants.id')
    .select('access_grants.case_id', 'access_grants.person_id', 'people.name', 'proceedings.snapshot')
  return rows.flatMap(row => {
    const partyId = JSON.parse(row.snapshot).context?.recipientId
    return partyId ? [{ caseId: row.case_id, partyId, personId: row.person_id, name: row.name }] : []
  })
}

const toParty = (row: Record<string, any>): Party => ({
  id: row.id,
  caseId: row.case_id,
  side: row.side,
  nature: row.nature,
  name: row.name,
  nameFolded: row.name_folded,
  nameCore: row.name_core,
  formerName: row.former_name,
  identityIndex: row.identity_index,
  creditCode: row.credit_code,
  phoneIndexes: [row.phone_index, row.second_phone_index].filter(Boolean),
  legalRepresentative: row.legal_representative,
  address: row.address,
  ...sortedAs(row),
  language: row.language,
  needsInterpreter: row.interpreter === 'yes',
  phoneSealed: row.phone_sealed,
  secondPhoneSealed: row.second_phone_sealed,
  identitySealed: row.identity_sealed,
  cardSealed: row.card_sealed,
  bornSealed: row.born_sealed,
})

const toPartyCase = (row: Record<string, any>): PartyCase => ({
  id: row.case_id,
  title: row.title,
  number: row.case_number ?? row.registration_number,
  state: row.state,
  result: row.result,
  doing: row.doing,
  memberCount: row.member_count,
  nextDeadlineOn: row.next_deadline_on,
  nextDateOn: row.next_date_on,
  registeredOn: row.registered_on,
  ownerName: row.owner_name,
  station: { zh: row.name_zh, en: row.name_en },
})
