/** What the file of a case knows of those who must not be known in its typical case: law reference 9.4. */
import {
  type Barred,
  barredBy,
  bornOnOf,
  type Mask,
  type Named,
  namesPublished,
  numberPublished,
  personPublished,
  placePublished,
} from '../../workflows/law/masking.ts'
import type { Identifying } from '../../workflows/law/masking-check.ts'
import { coreOfName } from '../cases/core-of-name.ts'
import type { CaseDetails } from '../cases/repository.ts'
import { type Claim, claimsOf } from '../claims/repository.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'

export type PartyOnFile = {
  side: string
  nature: 'person' | 'unit'
  name: string
  address: string | null
  published: string
}
export type Material = {
  parties: PartyOnFile[]
  claims: Claim[]
  masks: Mask[]
  identifying: Identifying
  barred: Barred[]
}
type Row = Record<string, any>

/** Cores that many employers share tell of none. */
const trades =
  /^(?:电子|服装|物流|餐饮|建筑|科技|贸易|食品|机械|纺织|包装|家政|配送|快递|物业|保安|劳务|人力|人力资源|信息|网络)$/
const mostClaims = 200

/** Of a case that is known to be visible. Numbers are compared by their index; only days of birth are opened. */
export async function materialOf(office: Office, db: Db, file: CaseDetails): Promise<Material> {
  const rows: Row[] = await db('parties')
    .where({ case_id: file.id })
    .orderBy('side')
    .orderByRaw(...inTypedOrder('id'))
  const claims = await claimsOf(db, file.id, mostClaims)
  const published = namesPublished(rows.map(({ name, nature }) => ({ name, nature }) as Named))
  const staff = await staffOf(db, file)
  const parties = rows.map(row => ({
    side: row.side,
    nature: row.nature,
    name: row.name,
    address: row.address,
    published: published.get(row.name)!,
  }))
  return {
    parties,
    claims,
    masks: masksOf(rows, { published, staff, file }),
    identifying: identifyingOf(office, rows, { staff, file }),
    barred: barredOf(office, rows, { file, claims }),
  }
}

type Staff = { name: string; role: string }

const roleWords: Record<string, string> = { mediator: '调解员', lawyer: '律师' }

/** Whoever took a step in the case or answers for it, as the role in which they did. */
async function staffOf(db: Db, { id, ownerId }: CaseDetails): Promise<Staff[]> {
  const people = db('events').where({ case_id: id }).distinct('taken_by')
  const rows: Row[] = await db('people')
    .leftJoin('memberships', 'memberships.person_id', 'people.id')
    .where(any => any.whereIn('people.id', people).orWhere('people.id', ownerId))
    .whereNot('people.id', 'clock')
    .select('people.name', 'memberships.role')
  return rows.map(({ name, role }) => ({ name, role: roleWords[role] ?? '工作人员' }))
}

type Known = { published: ReadonlyMap<string, string>; staff: readonly Staff[]; file: CaseDetails }

function masksOf(rows: readonly Row[], { published, staff, file }: Known): Mask[] {
  return [
    ...rows.flatMap(row => {
      const called = published.get(row.name)!
      return [
        { found: row.name, published: called },
        ...(row.former_name ? [{ found: row.former_name, published: called }] : []),
        ...coresOf(row).map(found => ({ found, published: called })),
        ...(row.legal_representative
          ? [{ found: row.legal_representative, published: personPublished(row.legal_representative) }]
          : []),
        ...(row.address ? [{ found: row.address, published: placePublished(row.address) }] : []),
      ]
    }),
    ...staff.map(({ name, role }) => ({ found: name, published: role })),
    ...numbersOf(file).map(found => ({ found, published: numberPublished(found) })),
  ]
}

/** The telling part of an employer's name, where it tells of one. */
function coresOf({ nature, name }: Row): string[] {
  if (nature !== 'unit') return []
  const core = coreOfName(name)
  return core.length >= 2 && !trades.test(core) ? [core] : []
}

const numbersOf = ({ caseNumber, registrationNumber }: CaseDetails): string[] =>
  [caseNumber, registrationNumber].filter(number => number !== null)

function identifyingOf(
  { sealer }: Office,
  rows: readonly Row[],
  { staff, file }: Pick<Known, 'staff' | 'file'>,
): Identifying {
  const indexes = new Set(
    rows.flatMap(row => [row.phone_index, row.second_phone_index, row.identity_index, row.card_index].filter(Boolean)),
  )
  const units = rows.filter(({ nature }) => nature === 'unit')
  const people = rows.filter(({ nature }) => nature !== 'unit')
  const names = (some: readonly Row[]): string[] =>
    some.flatMap(({ name, former_name }) => [name, former_name].filter(one => one && one !== personPublished(one)))
  return {
    people: [...names(people), ...rows.map(row => row.legal_representative).filter(Boolean)],
    units: [...names(units), ...units.flatMap(coresOf), ...units.map(row => row.credit_code).filter(Boolean)],
    staff: staff.map(({ name }) => name),
    addresses: rows.flatMap(({ address }) => (address && address !== placePublished(address) ? [address] : [])),
    caseNumbers: numbersOf(file),
    isKnownNumber: digits =>
      (['phone', 'identity', 'card'] as const).some(kind => indexes.has(sealer.index(kind, digits))),
  }
}

function barredOf(
  { sealer }: Office,
  rows: readonly Row[],
  { file, claims }: { file: CaseDetails; claims: readonly Claim[] },
): Barred[] {
  return barredBy({
    causes: [file.cause, ...claims.map(({ cause }) => cause)].filter(cause => cause !== null),
    categories: rows.flatMap(({ categories }) => JSON.parse(categories)),
    bornOn: rows.flatMap(row => [
      ...(row.identity_sealed ? [bornOnOf(sealer.open(row.identity_sealed, 'identity')) ?? ''] : []),
      ...(row.born_sealed ? [sealer.open(row.born_sealed, 'birth')] : []),
    ]),
    registeredOn: file.registeredOn,
    texts: [file.summary, ...claims.map(({ text }) => text)].filter(text => text !== null),
  })
}
