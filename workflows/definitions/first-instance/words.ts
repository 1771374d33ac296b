/** Closed lists of a suit at first instance. */

export const procedures = {
  ordinary: { zh: '普通程序（六个月）', en: 'Ordinary procedure, six months' },
  simple: { zh: '简易程序（三个月）', en: 'Simple procedure, three months' },
  small: { zh: '小额诉讼（二个月，一审终审）', en: 'Small claim, two months, one instance only' },
} as const

export const refusals = {
  scope: { zh: '不属于受案范围', en: 'Outside the courts’ scope' },
  'arbitration-first': { zh: '未经仲裁前置', en: 'Arbitration comes first' },
  jurisdiction: { zh: '不属于本院管辖', en: 'Another court is competent' },
  other: { zh: '其他', en: 'Other' },
} as const

export const appellants = {
  worker: { zh: '劳动者上诉', en: 'The worker appeals' },
  employer: { zh: '用人单位上诉', en: 'The employer appeals' },
  both: { zh: '双方均上诉', en: 'Both appeal' },
} as const

/** The court's current form goes before ours where it has one. */
export const complaints = {
  plain: { zh: '一般起诉状', en: 'Plain statement of claim' },
  elements: { zh: '要素式起诉状', en: 'By elements' },
} as const

/** Ids of the catalogue. */
export const petitions = {
  'civil-defence': { zh: '民事答辩状', en: 'Statement of defence' },
  'element-defence': { zh: '要素式答辩状', en: 'Defence by elements' },
} as const
