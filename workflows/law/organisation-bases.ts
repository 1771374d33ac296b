/** What kind of body mediates: it decides which agreements can be confirmed and how mediation begins (LDMAL 10, PML 34). */
import type { Text } from '../text.ts'

export const organisationBases = {
  enterprise_committee: { zh: '企业劳动争议调解委员会', en: "Enterprise's labour-dispute mediation committee" },
  people_mediation: { zh: '人民调解委员会', en: "People's mediation committee" },
  township_street: { zh: '乡镇、街道劳动争议调解组织', en: 'Township or sub-district mediation body' },
  other: { zh: '其他（不属于以上三类）', en: 'Other (none of the three)' },
} as const satisfies Record<string, Text>
export type MediationBasis = keyof typeof organisationBases
