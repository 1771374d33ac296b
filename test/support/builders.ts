/**
 * A small believable office: one province, city and county, two park stations, four partners, and somebody in every
 * role. Ids are user names and short words, so that a failing test reads well. Tests add cases of their own.
 */
import type { Db } from '../../server/db.ts'
import type { Role } from '../../workflows/define.ts'

/** Everybody signs in with it. */
export const testPassword = 'a long test password'

/** Its argon2id hash at the least cost there is: signing in takes no time worth waiting for. */
const passwordHash = '$argon2id$v=19$m=8,t=1,p=1$3U7l+fRZ2sBIZXiR04Fk6Q$4h70QCvxNX2TOd+qRW2mEhkzKHfA3jlio2k3fDpQs+M'

const createdAt = '2026-01-01T00:00:00.000Z'

type NewOrganisation = {
  id: string
  parent?: string
  kind: 'province' | 'city' | 'county' | 'station' | 'partner'
  name: [zh: string, en: string]
  code: string
  basis?: string
  partner?: { kind: string; days: number; unit: 'd' | 'wd'; confidential?: boolean }
}

/** In order: a parent stands before its children. */
const organisationList = [
  { id: 'fujian', kind: 'province', name: ['福建省总工会', 'Fujian Federation of Trade Unions'], code: '闽' },
  { id: 'fuzhou', parent: 'fujian', kind: 'city', name: ['福州市总工会', 'Fuzhou Federation'], code: '闽榕' },
  {
    id: 'mawei',
    parent: 'fuzhou',
    kind: 'county',
    name: ['马尾区总工会', 'Mawei District Federation'],
    code: '闽榕马',
  },
  {
    id: 'station-a',
    parent: 'mawei',
    kind: 'station',
    name: ['马尾物流园职工法律服务站', 'Mawei Logistics Park Station'],
    code: '闽榕马园',
    basis: 'people_mediation',
  },
  {
    id: 'station-b',
    parent: 'mawei',
    kind: 'station',
    name: ['快安电子园职工法律服务站', "Kuai'an Electronics Park Station"],
    code: '闽榕快园',
    basis: 'enterprise_committee',
  },
  {
    id: 'inspection',
    parent: 'mawei',
    kind: 'partner',
    name: ['马尾区劳动保障监察大队', 'Mawei Labour Inspection'],
    code: '监察',
    partner: { kind: 'inspection', days: 1, unit: 'wd' },
  },
  {
    id: 'arbitration',
    parent: 'mawei',
    kind: 'partner',
    name: ['马尾区劳动人事争议仲裁院', 'Mawei Labour Arbitration Court'],
    code: '仲裁',
    partner: { kind: 'arbitration', days: 5, unit: 'wd' },
  },
  {
    id: 'legal-aid-centre',
    parent: 'mawei',
    kind: 'partner',
    name: ['马尾区法律援助中心', 'Mawei Legal Aid Centre'],
    code: '法援',
    partner: { kind: 'legal-aid', days: 7, unit: 'd' },
  },
  {
    id: 'psychology',
    parent: 'mawei',
    kind: 'partner',
    name: ['职工心理驿站', 'Workers’ Counselling Station'],
    code: '心理',
    partner: { kind: 'psychology', days: 0, unit: 'd', confidential: true },
  },
] as const satisfies NewOrganisation[]

export type OrganisationId = (typeof organisationList)[number]['id']

const at = (organisation: OrganisationId, role: Role, name: string) => ({ organisation, role, name })

/** By user name, which is their id as well. */
export const people = {
  'mediator-a': at('station-a', 'mediator', '陈调解'),
  'mediator-a2': at('station-a', 'mediator', '郑调解'),
  'lead-a': at('station-a', 'station-lead', '黄站长'),
  'lawyer-a': at('station-a', 'lawyer', '吴律师'),
  'mediator-b': at('station-b', 'mediator', '何调解'),
  'lead-b': at('station-b', 'station-lead', '许站长'),
  'lawyer-b': at('station-b', 'lawyer', '蔡律师'),
  officer: at('mawei', 'legal-aid-officer', '谢法援'),
  supervisor: at('mawei', 'supervisor', '杨督导'),
  administrator: at('fujian', 'administrator', '朱管理'),
  auditor: at('fujian', 'auditor', '范审计'),
  'partner-inspection': at('inspection', 'partner', '周监察'),
  'partner-arbitration': at('arbitration', 'partner', '方仲裁'),
  'partner-legal-aid': at('legal-aid-centre', 'partner', '邱中心'),
  'partner-psychology': at('psychology', 'partner', '宋咨询'),
} as const satisfies Record<string, { organisation: OrganisationId; role: Role; name: string }>

export type UserName = keyof typeof people

const paths = pathsOf(organisationList)

/** Every organisation by its id, with its path from the province down. */
export const organisations = Object.fromEntries(
  organisationList.map(({ id, kind }) => [id, { id, kind, path: paths.get(id)! }]),
) as Record<OrganisationId, { id: OrganisationId; kind: NewOrganisation['kind']; path: string }>

function pathsOf(list: readonly NewOrganisation[]): Map<string, string> {
  const found = new Map<string, string>()
  for (const { id, parent } of list) found.set(id, `${parent ? found.get(parent) : '/'}${id}/`)
  return found
}

/** Writes the whole office into an empty, migrated database. */
export async function buildSmallOffice(tx: Db): Promise<void> {
  await tx('organisations').insert(organisationList.map(organisationRow))
  const everybody = Object.entries(people)
  await tx('people').insert(everybody.map(([userName, { name }]) => personRow({ userName, name })))
  await tx('memberships').insert(
    everybody.map(([userName, { role, organisation }]) => membershipRow({ userName, role, organisation })),
  )
}

/** Someone more, with one role. */
export async function addPerson(
  tx: Db,
  person: { userName: string; name?: string; role: Role; organisation: OrganisationId; locale?: 'zh' | 'en' },
): Promise<void> {
  await tx('people').insert(personRow({ name: person.userName, ...person }))
  await tx('memberships').insert(membershipRow(person))
}

function organisationRow({ id, parent, kind, name, code, basis, partner }: NewOrganisation) {
  return {
    id,
    parent_id: parent ?? null,
    path: paths.get(id)!,
    kind,
    name_zh: name[0],
    name_en: name[1],
    short_code: code,
    mediation_basis: basis ?? null,
    mediation_entry: basis ?? null,
    partner_kind: partner?.kind ?? null,
    sign_in_days: partner?.days ?? null,
    sign_in_unit: partner?.unit ?? null,
    confidential: partner?.confidential ?? false,
    active: true,
    created_at: createdAt,
  }
}

const personRow = ({ userName, name, locale = 'zh' }: { userName: string; name: string; locale?: 'zh' | 'en' }) => ({
  id: userName,
  user_name: userName,
  name,
  password_hash: passwordHash,
  locale,
  active: true,
  must_change_password: false,
  created_at: createdAt,
})

const membershipRow = (held: { userName: string; role: Role; organisation: OrganisationId }) => ({
  id: `${held.userName}-${held.role}-${held.organisation}`,
  person_id: held.userName,
  organisation_id: held.organisation,
  role: held.role,
  from_on: '2025-01-01',
})
