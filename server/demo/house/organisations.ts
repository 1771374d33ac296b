/** The invented province: three cities, six counties with a park station each, and the partners of every city. */
import type { MediationBasis } from '../../../workflows/law/organisation-bases.ts'
import type { Text } from '../../../workflows/text.ts'
import type { OrganisationKind, PartnerKind } from '../../organisations/kinds.ts'

export type DemoOrganisation = {
  /** Its name in stories and in `people.ts`. */
  key: string
  parent: string
  kind: OrganisationKind
  name: Text
  code: string
  basis?: MediationBasis
  partner?: { kind: PartnerKind; days: number; unit: 'd' | 'wd'; confidential?: true }
}

export const province = {
  key: 'dongyu',
  name: { zh: '东屿省总工会', en: 'Dongyu Federation of Trade Unions' },
  code: '东',
} as const

const cities: [key: string, zh: string, en: string, code: string][] = [
  ['rongjiang', '榕江市总工会', 'Rongjiang City Federation', '东榕'],
  ['luyu', '鹭屿市总工会', 'Luyu City Federation', '东鹭'],
  ['quanpu', '泉浦市总工会', 'Quanpu City Federation', '东泉'],
]

const counties: [key: string, city: string, zh: string, en: string, code: string][] = [
  ['gangwan-county', 'rongjiang', '港湾区总工会', 'Gangwan District Federation', '东榕港'],
  ['qingshan-county', 'rongjiang', '青山县总工会', 'Qingshan County Federation', '东榕青'],
  ['xiangyu-county', 'luyu', '祥屿区总工会', 'Xiangyu District Federation', '东鹭祥'],
  ['dongshi-county', 'quanpu', '东石区总工会', 'Dongshi District Federation', '东泉石'],
  ['nanpu-county', 'quanpu', '南浦县总工会', 'Nanpu County Federation', '东泉南'],
  ['haitan-county', 'quanpu', '海滩县总工会', 'Haitan County Federation', '东泉海'],
]

const stations: [key: string, zh: string, en: string, code: string, basis: MediationBasis][] = [
  ['gangwan', '港湾物流园职工法律服务站', 'Gangwan Logistics Park Station', '东榕港园', 'people_mediation'],
  ['qingshan', '青山制造园职工法律服务站', 'Qingshan Works Park Station', '东榕青园', 'people_mediation'],
  ['xiangyu', '祥屿电子园职工法律服务站', 'Xiangyu Electronics Park Station', '东鹭祥园', 'township_street'],
  ['dongshi', '东石鞋服园职工法律服务站', 'Dongshi Footwear Park Station', '东泉石园', 'people_mediation'],
  ['nanpu', '南浦建材园职工法律服务站', 'Nanpu Building-Materials Park Station', '东泉南园', 'enterprise_committee'],
  ['haitan', '海滩渔港职工法律服务站', 'Haitan Harbour Station', '东泉海园', 'people_mediation'],
]

type PartnerOf = [kind: PartnerKind, zh: string, en: string, days: number, unit: 'd' | 'wd']

/** In every city; how long each has to sign for a referral is the table of the practice notes. */
const partnersOfCity: PartnerOf[] = [
  ['inspection', '劳动保障监察支队', 'Labour Inspection', 1, 'wd'],
  ['arbitration', '劳动人事争议仲裁院', 'Labour Arbitration Court', 5, 'wd'],
  ['legal-aid', '法律援助中心', 'Legal Aid Centre', 7, 'd'],
  ['court', '园区人民法庭', 'Park People’s Tribunal', 15, 'd'],
  ['social-insurance', '社会保险经办中心', 'Social Insurance Centre', 5, 'wd'],
]

/** For the whole province. */
const partnersOfProvince: PartnerOf[] = [
  ['procuratorate', '东屿省人民检察院民事支持起诉窗口', 'Procuratorate, Support of Suits', 3, 'wd'],
  ['injury', '东屿省工伤认定服务中心', 'Work-Injury Determination', 15, 'd'],
  ['police', '东屿省公安机关涉企联络点', 'Police Liaison', 0, 'd'],
  ['justice', '东屿省交通行业人民调解委员会', 'Transport Trade Mediation Committee', 3, 'wd'],
  ['petition', '东屿省社会治安综合治理中心', 'Governance Centre', 1, 'wd'],
  ['union', '东屿省产业工会联络处', 'Industrial Union Office', 1, 'wd'],
  ['psychology', '职工心理驿站', 'Workers’ Counselling Station', 0, 'd'],
  ['enterprise', '司机之家意外保障窗口', 'Drivers’ Home, Accident Cover', 3, 'wd'],
]

const partner = (city: { key: string; zh: string; en: string; code: string }, of: PartnerOf): DemoOrganisation => {
  const [kind, zh, en, days, unit] = of
  return {
    key: `${kind}@${city.key}`,
    parent: city.key,
    kind: 'partner',
    name: { zh: `${city.zh}${zh}`, en: `${city.en}${en}` },
    code: `${city.code}-${kind}`.slice(0, 24),
    partner: { kind, days, unit, ...(kind === 'psychology' ? { confidential: true as const } : {}) },
  }
}

/** In order: whatever stands above stands before. */
export const organisations: readonly DemoOrganisation[] = [
  ...cities.map(([key, zh, en, code]) => ({
    key,
    parent: province.key,
    kind: 'city' as const,
    name: { zh, en },
    code,
  })),
  ...counties.map(([key, parent, zh, en, code]) => ({ key, parent, kind: 'county' as const, name: { zh, en }, code })),
  ...stations.map(([key, zh, en, code, basis]) => ({
    key,
    parent: `${key}-county`,
    kind: 'station' as const,
    name: { zh, en },
    code,
    basis,
  })),
  ...cities.flatMap(([key, zh, en, code]) =>
    partnersOfCity.map(of =>
      partner({ key, zh: zh.replace('总工会', ''), en: en.replace('Federation', ''), code }, of),
    ),
  ),
  ...partnersOfProvince.map(of => partner({ key: province.key, zh: '', en: '', code: province.code }, of)),
]

export const stationKeys: readonly string[] = stations.map(([key]) => key)
export const basisOf = (station: string): MediationBasis => stations.find(([key]) => key === station)![4]
/** The city a station lies in. */
export const cityOf = (station: string): string => counties.find(([key]) => key === `${station}-county`)![1]
