/** Worker categories 劳动者类别; a person may fall under several. PIPL asks for the least: none has to be given. */
import type { Entry, Taxonomy } from './taxonomy.ts'

const scheme = {
  zh: '职业伤害保障试点行业：出行、外卖、即时配送、同城货运',
  en: 'Trades of the occupational-injury scheme: ride-hailing, food and instant delivery, intra-city freight',
}

const entry = (code: string, zh: string, en: string, more: Partial<Entry> = {}): Entry => ({
  code,
  parent: null,
  zh,
  en,
  ...more,
})
const newForm = { parent: 'new-form' }
const female = { parent: 'female' }

export const workerCategories: Taxonomy = {
  title: { zh: '劳动者类别', en: 'Kinds of worker' },
  source: { zh: '工作分类；法律另有定义的注明', en: 'Working list; where a law defines an entry it is named' },
  tag: 'K',
  entries: [
    entry('migrant', '农民工', 'Migrant worker', {
      source: { zh: '《保障农民工工资支付条例》第2条', en: 'Regulations on Migrant Workers’ Wages, art. 2' },
      tag: 'V-text',
    }),
    entry('new-form', '新就业形态劳动者', 'New-form worker', {
      source: { zh: '人社部发〔2021〕56号', en: 'MOHRSS [2021] No. 56' },
    }),
    entry('courier-food', '网约配送员（外卖、即时配送）', 'Delivery rider', {
      ...newForm,
      source: scheme,
      tag: 'V-page',
    }),
    entry('ride-hailing', '网约车（出行）司机', 'Ride-hailing driver', { ...newForm, source: scheme, tag: 'V-page' }),
    entry('truck', '货车（同城货运）司机', 'Truck driver, intra-city freight', {
      ...newForm,
      source: scheme,
      tag: 'V-page',
    }),
    entry('express', '快递员', 'Parcel courier', newForm),
    entry('domestic', '互联网家政、护理', 'Domestic or care worker by platform', newForm),
    entry('livestream', '网络主播', 'Livestreamer', newForm),
    entry('other-platform', '其他平台劳动者', 'Other platform worker', newForm),
    entry('dispatched', '劳务派遣', 'Dispatched worker'),
    entry('part-time', '非全日制', 'Part-time worker'),
    entry('intern', '实习生（学生，不适用劳动法）', 'Intern (a student; the Labour Law does not apply)'),
    entry('female', '女职工', 'Female worker'),
    entry('pregnant', '女职工：孕期', 'Female worker: pregnant', female),
    entry('maternity', '女职工：产期', 'Female worker: on maternity leave', female),
    entry('nursing', '女职工：哺乳期', 'Female worker: nursing', female),
    entry('juvenile', '未成年工', 'Juvenile worker', {
      source: { zh: '《劳动法》第58条：满16未满18周岁', en: 'Labour Law, art. 58: from 16 to under 18' },
      tag: 'V-text',
    }),
    entry('child', '童工（未满16周岁）', 'Child labourer (under 16)'),
    entry('over-age', '超龄劳动者', 'Over-age worker'),
    entry('senior', '高龄（60周岁以上）', 'Aged 60 or more'),
    entry('disabled', '残疾人', 'Disabled person'),
    entry('veteran', '退役军人', 'Veteran'),
    entry('injured', '工伤职工', 'Injured worker'),
    entry('hardship', '困难职工', 'Worker in hardship'),
    entry('union-officer', '工会工作人员', 'Union officer'),
    entry('fisher', '海上渔工', 'Fisher'),
    entry('foreign', '外国人', 'Foreigner'),
    entry('hk-mo-tw', '港澳台居民', 'Resident of Hong Kong, Macao or Taiwan'),
  ],
}
