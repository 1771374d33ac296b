/** Industries: the twenty sections of GB/T 4754-2017. */
import type { Entry, Taxonomy } from './taxonomy.ts'

const sections: readonly (readonly [code: string, zh: string, en: string])[] = [
  ['A', '农、林、牧、渔业', 'Agriculture, forestry, husbandry and fishery'],
  ['B', '采矿业', 'Mining'],
  ['C', '制造业', 'Manufacturing'],
  ['D', '电力、热力、燃气及水生产和供应业', 'Electricity, heat, gas and water'],
  ['E', '建筑业', 'Construction'],
  ['F', '批发和零售业', 'Wholesale and retail'],
  ['G', '交通运输、仓储和邮政业', 'Transport, storage and post'],
  ['H', '住宿和餐饮业', 'Hotels and catering'],
  ['I', '信息传输、软件和信息技术服务业', 'Information, software and IT services'],
  ['J', '金融业', 'Finance'],
  ['K', '房地产业', 'Real estate'],
  ['L', '租赁和商务服务业', 'Leasing and business services'],
  ['M', '科学研究和技术服务业', 'Research and technical services'],
  ['N', '水利、环境和公共设施管理业', 'Water, environment and public facilities'],
  ['O', '居民服务、修理和其他服务业', 'Household services, repair and other services'],
  ['P', '教育', 'Education'],
  ['Q', '卫生和社会工作', 'Health and social work'],
  ['R', '文化、体育和娱乐业', 'Culture, sports and entertainment'],
  ['S', '公共管理、社会保障和社会组织', 'Public administration, social security and social organisations'],
  ['T', '国际组织', 'International organisations'],
]

export const industries: Taxonomy = {
  title: { zh: '行业', en: 'Industries' },
  source: {
    zh: 'GB/T 4754-2017 门类（待核：是否已有新版）',
    en: 'GB/T 4754-2017, sections (to be confirmed: a newer edition?)',
  },
  tag: 'K',
  entries: sections.map(([code, zh, en]): Entry => ({ code, parent: null, zh, en })),
}
