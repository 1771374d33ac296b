/** Parties as a search compares them. */
import type { Db } from '../db.ts'
import type { Comparable } from './match.ts'
import type { SearchTerms } from './terms.ts'

export async function partiesOf(db: Db, caseId: string): Promise<Comparable[]> {
  return (await db('parties').where({ case_id: caseId }).orderBy('id')).map(toComparable)
}

/** How many rows of parties one search looks at; a name that thousands share says little. */
const limit = 2_000

/** Parties of other cases that carry one of the terms: those of the lawyer's own cases first, then newest first. */
export async function partiesLike(
  db: Db,
  terms: SearchTerms,
  { caseId, lawyersCases }: { caseId: string; lawyersCases: readonly string[] },
): Promise<Comparable[]> {
  const wanted = columnsWith(terms).filter(([, values]) => values.length > 0)
  if (wanted.length === 0) return []
  const like = () =>
    db('parties')
      .where(any => {
        for (const [column, values] of wanted) any.orWhereIn(column, [...values])
      })
      .whereNot('case_id', caseId)
      .limit(limit)
  const known = await like().whereIn('case_id', [...lawyersCases])
  const others = await like().whereNotIn('case_id', [...lawyersCases])
  return [...known, ...others.toSorted((a, b) => (a.id < b.id ? 1 : -1))].map(toComparable)
}

/** Each of these columns has an index of its own. */
const columnsWith = (terms: SearchTerms): [string, readonly string[]][] => [
  ['name_folded', terms.names],
  ['former_name', terms.names],
  ['name_core', terms.cores],
  ['legal_representative', terms.representatives],
  ['identity_index', terms.identities],
  ['credit_code', terms.creditCodes],
  ['phone_index', terms.phones],
  ['second_phone_index', terms.phones],
]

export async function sidesOf(db: Db, partyIds: readonly string[]): Promise<Map<string, string>> {
  const rows = await db('parties')
    .whereIn('id', [...partyIds])
    .select('id', 'side')
  return new Map(rows.map(({ id, side }) => [id, side]))
}

function toComparable(row: Record<string, any>): Comparable {
  return {
    id: row.id,
    caseId: row.case_id,
    side: row.side,
    nature: row.nature,
    name: row.name,
    nameFolded: row.name_folded,
    nameCore: row.name_core,
    formerName: row.former_name,
    legalRepresentative: row.legal_representative,
    identityIndex: row.identity_index,
    creditCode: row.credit_code,
    phoneIndexes: [row.phone_index, row.second_phone_index].filter(Boolean),
  }
}
