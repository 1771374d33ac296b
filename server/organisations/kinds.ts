/** The kinds of organisation, what stands below which, and the choices their forms offer. */
import type { Text } from '../../workflows/text.ts'

export const kindLabels = {
  province: { zh: '省级工会', en: 'Provincial union' },
  city: { zh: '市级工会', en: 'City union' },
  county: { zh: '县（区）级工会', en: 'County union' },
  station: { zh: '园区服务站', en: 'Park station' },
  partner: { zh: '协作单位', en: 'Partner' },
} as const satisfies Record<string, Text>
export type OrganisationKind = keyof typeof kindLabels

const below = {
  province: ['city', 'partner'],
  city: ['county', 'partner'],
  county: ['station', 'partner'],
  station: ['partner'],
  partner: [],
} as const satisfies Record<OrganisationKind, readonly OrganisationKind[]>

export const kindsBelow = (kind: OrganisationKind): readonly OrganisationKind[] => below[kind]

export const partnerKindLabels = {
  inspection: { zh: '劳动保障监察', en: 'Labour inspection' },
  arbitration: { zh: '劳动人事争议仲裁院', en: 'Labour arbitration' },
  'legal-aid': { zh: '法律援助中心', en: 'Legal-aid centre' },
  court: { zh: '人民法院', en: 'Court' },
  procuratorate: { zh: '人民检察院', en: 'Procuratorate' },
  'social-insurance': { zh: '社保经办、税务', en: 'Social insurance or tax office' },
  injury: { zh: '工伤认定机构', en: 'Work-injury determination' },
  'occupational-injury': { zh: '职业伤害保障经办机构', en: 'Occupational-injury scheme' },
  police: { zh: '公安机关', en: 'Police' },
  justice: { zh: '司法所、人民调解、行业调委会', en: "Justice office, people's or trade mediation" },
  petition: { zh: '综治中心、信访', en: 'Governance centre or petitions office' },
  union: { zh: '上级或属地工会', en: 'Higher or local union' },
  women: { zh: '女职工工作机构、妇联', en: "Women workers' body or women's federation" },
  psychology: { zh: '心理援助', en: 'Psychological help' },
  enterprise: { zh: '保险、平台、司机之家', en: "Insurer, platform or drivers' home" },
  other: { zh: '其他', en: 'Other' },
} as const satisfies Record<string, Text>
export type PartnerKind = keyof typeof partnerKindLabels
