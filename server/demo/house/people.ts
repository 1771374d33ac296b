/** The invented people of the demo: what they are called, which role they hold where, and who may be tried out. */
import type { Text } from '../../../workflows/text.ts'
import type { HeldRole } from '../../people/roles.ts'

export type DemoPerson = {
  userName: string
  name: string
  role: HeldRole
  /** The key of an organisation. */
  at: string
  /** Offered as a button on the sign-in page. */
  login?: Text
}

export const people: readonly DemoPerson[] = [
  {
    userName: 'chen',
    name: '陈听潮',
    role: 'mediator',
    at: 'gangwan',
    login: { zh: '调解员（港湾物流园）', en: 'Mediator, Gangwan Logistics Park' },
  },
  { userName: 'zheng', name: '郑半夏', role: 'mediator', at: 'gangwan' },
  { userName: 'he', name: '何望舒', role: 'mediator', at: 'qingshan' },
  { userName: 'cai', name: '蔡知秋', role: 'mediator', at: 'qingshan' },
  { userName: 'su', name: '苏见山', role: 'mediator', at: 'xiangyu' },
  { userName: 'ye', name: '叶照庭', role: 'mediator', at: 'xiangyu' },
  {
    userName: 'xie',
    name: '谢临溪',
    role: 'mediator',
    at: 'dongshi',
    login: { zh: '调解员（东石鞋服园）', en: 'Mediator, Dongshi Footwear Park' },
  },
  { userName: 'zhuang', name: '庄晚舟', role: 'mediator', at: 'dongshi' },
  { userName: 'ke', name: '柯远岫', role: 'mediator', at: 'dongshi' },
  { userName: 'lai', name: '赖青禾', role: 'mediator', at: 'nanpu' },
  { userName: 'weng', name: '翁泊渚', role: 'mediator', at: 'haitan' },
  {
    userName: 'huang',
    name: '黄守拙',
    role: 'station-lead',
    at: 'gangwan',
    login: { zh: '站长（港湾物流园）', en: 'Station lead, Gangwan Logistics Park' },
  },
  { userName: 'xu', name: '许听松', role: 'station-lead', at: 'dongshi' },
  {
    userName: 'lin',
    name: '林知微',
    role: 'lawyer',
    at: 'rongjiang',
    login: { zh: '律师', en: 'Lawyer' },
  },
  { userName: 'wu', name: '吴行简', role: 'lawyer', at: 'luyu' },
  { userName: 'jiang', name: '江若谷', role: 'lawyer', at: 'quanpu' },
  {
    userName: 'fang',
    name: '方既白',
    role: 'legal-aid-officer',
    at: 'dongyu',
    login: { zh: '法律援助专员', en: 'Legal-aid officer' },
  },
  {
    userName: 'yang',
    name: '杨在野',
    role: 'supervisor',
    at: 'dongyu',
    login: { zh: '督办员', en: 'Supervisor' },
  },
  {
    userName: 'zhu',
    name: '朱明远',
    role: 'administrator',
    at: 'dongyu',
    login: { zh: '管理员（省）', en: 'Administrator of the province' },
  },
  {
    userName: 'gao',
    name: '高向晚',
    role: 'administrator',
    at: 'quanpu',
    login: { zh: '管理员（泉浦市）', en: 'Administrator of Quanpu City' },
  },
  { userName: 'fan', name: '范持衡', role: 'auditor', at: 'dongyu', login: { zh: '审计员', en: 'Auditor' } },
  {
    userName: 'zhou',
    name: '周砺行',
    role: 'partner',
    at: 'inspection@rongjiang',
    login: { zh: '协作单位（劳动监察）', en: 'Partner, labour inspection' },
  },
  { userName: 'qiu', name: '邱允执', role: 'partner', at: 'arbitration@rongjiang' },
  {
    userName: 'song',
    name: '宋清和',
    role: 'partner',
    at: 'psychology@dongyu',
    login: { zh: '协作单位（心理驿站）', en: 'Partner, counselling' },
  },
  {
    userName: 'shi',
    name: '施听澜',
    role: 'administrator',
    at: 'dongyu',
    login: { zh: '管理员（省，复核）', en: 'Administrator of the province, second person' },
  },
]

/** Whoever of these works at a station and takes cases there, in the order of its roster. */
export const mediatorsOf = (station: string): string[] =>
  people.filter(({ role, at }) => role === 'mediator' && at === station).map(({ userName }) => userName)

export const leadOf = (station: string): string | undefined =>
  people.find(({ role, at }) => role === 'station-lead' && at === station)?.userName

/** Somebody who signs in for a partner; undefined where the station records what it hears. */
export const partnerPerson = (organisation: string): string | undefined =>
  people.find(({ role, at }) => role === 'partner' && at === organisation)?.userName

export const lawyerOf = (city: string): string =>
  people.find(({ role, at }) => role === 'lawyer' && at === city)!.userName

export const officer = people.find(({ role }) => role === 'legal-aid-officer')!.userName
export const administrator = people.find(({ role }) => role === 'administrator')!.userName
