/** Why a matter is sent on, and what may come back. */

/** By the partners' table of the office; 'other' always needs a sentence. */
export const referralReasons = {
  arrears: { zh: '欠薪事实清楚、金额明确（劳动监察）', en: 'Wage arrears with a clear amount (inspection)' },
  site: { zh: '工程项目工地欠薪（劳动监察）', en: 'Arrears on a project site (inspection)' },
  'mediation-failed': { zh: '调解不成（仲裁）', en: 'Mediation failed (arbitration)' },
  'agreement-review': { zh: '调解协议仲裁审查（仲裁）', en: 'Review of the agreement (arbitration)' },
  'legal-aid': {
    zh: '困难职工、农民工、工伤、欠薪（法律援助中心）',
    en: 'Hardship, migrant, injury, arrears (legal-aid centre)',
  },
  confirmation: { zh: '司法确认（法院）', en: 'Judicial confirmation (court)' },
  'payment-order': { zh: '支付令（法院）', en: 'Payment order (court)' },
  'court-return': { zh: '委派委托案件回复（法院）', en: 'Answer to a court that sent the case (court)' },
  'support-suit': {
    zh: '弱势劳动者、超龄、举证困难（检察院支持起诉）',
    en: 'Weak or over-age worker, evidence out of reach (procuratorate)',
  },
  contributions: { zh: '社会保险缴费（社保、税务）', en: 'Contributions (social insurance, tax)' },
  benefits: { zh: '社会保险待遇（社保）', en: 'Benefits (social insurance)' },
  injury: { zh: '工伤认定', en: 'Recognition of a work injury' },
  police: { zh: '威胁、隐匿逃匿、拒不支付（公安）', en: 'Threats, hidden debtor, refusal to pay (police)' },
  'not-labour': {
    zh: '不属于劳动关系（司法所、人民调解）',
    en: "Not a labour relation (justice office, people's mediation)",
  },
  trade: { zh: '行业事项（行业调委会）', en: 'Trade matter (industry mediation)' },
  'many-offices': { zh: '涉及多部门、信访（综治中心、信访）', en: 'Many offices, petition (governance centre)' },
  union: { zh: '函件、协商、帮扶（上级或属地工会）', en: 'Letters, bargaining, hardship help (union)' },
  care: { zh: '人文关怀（心理、女职工）', en: "Care (counselling, women's staff)" },
  'occupational-injury': {
    zh: '职业伤害保障待遇（职业伤害保障经办机构）',
    en: 'Occupational-injury scheme (body in charge)',
  },
  insurance: { zh: '意外理赔（保险、平台、司机之家）', en: 'Accident claim (insurer, platform, driver home)' },
  other: { zh: '其他（请说明）', en: 'Other (say which)' },
} as const

export const returnReasons = {
  incomplete: { zh: '材料不全', en: 'Papers are missing' },
  competence: { zh: '不属于本单位职责', en: 'Not within our competence' },
  territory: { zh: '不属于本地管辖', en: 'Not within our territory' },
  pending: { zh: '已在其他程序中处理', en: 'Dealt with in another procedure' },
  other: { zh: '其他', en: 'Other' },
} as const

export const referralResults = {
  received: { zh: '已接收（内容保密）', en: 'Received (content confidential)' },
  resolved: { zh: '已解决', en: 'Resolved' },
  ordered: { zh: '责令支付或改正', en: 'Ordered to pay or correct' },
  decided: { zh: '作出裁决、裁定、认定或决定', en: 'Award, ruling, recognition or decision made' },
  supported: { zh: '支持起诉', en: 'Suit supported' },
  'not-accepted': { zh: '不予受理或不予支持', en: 'Not accepted or not supported' },
  logged: { zh: '已记录在案', en: 'Logged' },
  other: { zh: '其他', en: 'Other' },
} as const
