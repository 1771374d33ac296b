/** What is asked of a worker and of an enterprise alike wherever a party is told of: at registration, later, when cases are merged. */
import {
  bankCard,
  birthDate,
  choice,
  creditCode,
  identityNumber,
  optional,
  phone,
  reference,
  references,
  shortText,
  yesNo,
} from '../../fields.ts'
import { languages } from '../../languages.ts'
import type { PartyChange } from '../../records.ts'
import { unitRoles } from './words.ts'

export const sexes = {
  male: { zh: '男', en: 'Male' },
  female: { zh: '女', en: 'Female' },
} as const

/** Least data: none has to be given. A birth is sealed, as it is a part of the identity number (PIPL 6, 28). */
export const personFields = {
  bornOn: optional(
    birthDate(
      { zh: '出生日期', en: 'Date of birth' },
      {
        help: {
          zh: '已填居民身份证号码的不必填写，计算和文书从号码中读出。',
          en: 'Not needed where a resident identity number is on file: calculators and papers read it there.',
        },
      },
    ),
  ),
  sex: optional(choice({ zh: '性别', en: 'Sex' }, sexes)),
  platformStatus: optional(
    reference({ zh: '新就业形态法律关系', en: 'Status of platform work' }, 'platform-statuses', {
      help: {
        zh: '只对依托平台的劳动者填写：按从属程度、报酬和管理判断，发生争议的以裁判为准。',
        en: 'For work by way of a platform alone; in a dispute the award or judgment decides.',
      },
    }),
  ),
}

export const enterpriseFields = {
  enterpriseKind: optional(reference({ zh: '单位类型', en: 'Kind of enterprise' }, 'enterprise-kinds')),
  industry: optional(reference({ zh: '行业', en: 'Industry' }, 'industries')),
  enterpriseSize: optional(reference({ zh: '单位规模', en: 'Size of the enterprise' }, 'enterprise-sizes')),
  headcount: optional(reference({ zh: '职工人数', en: 'Headcount' }, 'headcount-bands')),
}

/** What may be known of a party besides its name. */
export const particulars = {
  formerName: optional(shortText({ zh: '曾用名', en: 'Former name' })),
  phone: optional(phone({ zh: '电话', en: 'Phone' })),
  secondPhone: optional(phone({ zh: '备用电话', en: 'Second phone' })),
  identityNumber: optional(identityNumber({ zh: '证件号码', en: 'Identity number' })),
  creditCode: optional(creditCode({ zh: '统一社会信用代码', en: 'Unified social credit code' })),
  legalRepresentative: optional(shortText({ zh: '法定代表人', en: 'Legal representative' }, { max: 80 })),
  address: optional(shortText({ zh: '地址', en: 'Address' }, { max: 200, toStreet: true })),
  bankCard: optional(bankCard({ zh: '收款账号', en: 'Bank card' })),
  ...personFields,
  language: optional(choice({ zh: '语言、方言', en: 'Language or dialect' }, languages)),
  interpreter: optional(yesNo({ zh: '需要翻译（包括手语翻译）', en: 'Needs an interpreter, of sign language too' })),
  categories: references({ zh: '劳动者类别', en: 'Kind of worker' }, 'worker-categories'),
  ...enterpriseFields,
  role: optional(choice({ zh: '单位身份', en: 'The firm is the' }, unitRoles)),
}

/** As a change of the party: what was filled in; an empty field never erases what is on file. */
export function filled({ name, side, nature, categories = [], role, ...rest }: Record<string, any>): PartyChange {
  const all = role ? [role, ...categories] : categories
  const typed = Object.entries({ name, side, nature, ...rest }).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries(typed), ...(all.length > 0 ? { categories: all } : {}) }
}
