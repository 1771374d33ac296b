/** Closed lists of the case file: how a matter came in, how it ended, what a firm is to the worker. */

export const caseKinds = {
  dispute: { zh: '劳动争议', en: 'Dispute' },
  consultation: { zh: '咨询', en: 'Consultation' },
  'hotline-order': { zh: '12351 工单', en: 'Hotline order' },
  incident: { zh: '群体性事件', en: 'Group incident' },
  supervision: { zh: '工会劳动法律监督', en: 'Union supervision' },
  bargaining: { zh: '集体协商', en: 'Collective bargaining' },
  tripartite: { zh: '三方会议', en: 'Tripartite meeting' },
  'joint-meeting': { zh: '联席会议', en: 'Joint meeting' },
} as const

/** Kinds between bodies: no worker stands in them, nobody's money and nobody's personal data. */
export const kindsBetweenBodies: readonly string[] = ['bargaining', 'tripartite', 'joint-meeting']

/** What a firm is to the worker; new forms of employment have several at once (人社部发〔2021〕56号). */
export const unitRoles = {
  employer: { zh: '用人单位', en: 'Employer' },
  host: { zh: '用工单位', en: 'Host firm' },
  platform: { zh: '平台企业', en: 'Platform' },
  partner: { zh: '合作企业', en: 'Partner of the platform' },
  insurer: { zh: '保险公司', en: 'Insurer' },
  contractor: { zh: '承包、分包单位', en: 'Contractor' },
  other: { zh: '其他', en: 'Other' },
} as const

export const channels = {
  'walk-in': { zh: '来访', en: 'Walk-in' },
  phone: { zh: '来电', en: 'Phone' },
  online: { zh: '网上 / 小程序', en: 'Web or mini-program' },
  hotline: { zh: '12351 / 12345 工单', en: '12351 or 12345 order' },
  entrusted: { zh: '法院、仲裁委派委托', en: 'Sent by court or arbitration' },
  patrol: { zh: '走访企业', en: 'Visit to an enterprise' },
} as const

/** Codes of the taxonomy of results that need every obligation met. */
export const successes: readonly string[] = ['performed', 'reconciled', 'on-site', 'enforced']

/** How a person agreed that the station may use, or pass on, what it knows of them (PIPL 13-14, 23, 29). */
export const consentChannels = {
  signed: { zh: '书面签字', en: 'Signed on paper' },
  'oral-witness': { zh: '口头同意（有见证人）', en: 'Oral, with a witness' },
  ticked: { zh: '网上勾选', en: 'Ticked online' },
  'legal-duty': { zh: '未取得同意，依法定职责处理', en: 'Without consent, under a legal duty' },
} as const

export const needsWitness = { zh: '口头同意须写明见证人', en: 'Oral consent needs the name of a witness' } as const
export const needsDuty = {
  zh: '未取得同意时，须写明所依据的法定职责',
  en: 'Without consent, name the legal duty relied on',
} as const
