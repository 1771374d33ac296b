/** Words of the page of a party over all its cases. */
import type { Text } from '../../workflows/text.ts'
import type { SameSign } from './same-party.ts'

export const words = {
  person: { zh: '劳动者（个人）', en: 'Person' },
  unit: { zh: '单位', en: 'Enterprise' },
  count: { zh: '您可以查看的案件 {count} 宗', en: 'Cases you may see: {count}' },
  capped: {
    zh: '案件较多，只列最近的 {count} 宗，合计也只算这些。',
    en: 'There are many cases: the newest {count} are listed and added up.',
  },
  nextDate: { zh: '下次安排', en: 'Next date' },
  nextDeadline: { zh: '最近期限', en: 'Next deadline' },
  none: { zh: '未定', en: 'None yet' },
  cases: { zh: '案件', en: 'Cases' },
  case: { zh: '案件', en: 'Case' },
  role: { zh: '身份', en: 'Role' },
  state: { zh: '状态', en: 'State' },
  sum: { zh: '合计', en: 'Total' },
  ofWhole: { zh: '按全案计', en: 'of the whole case' },
  merged: { zh: '已并入另案，不计入合计', en: 'Merged into another case; not added up' },
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  third: { zh: '第三人', en: 'Third party' },
  representative: { zh: '代表', en: 'Representative' },
  left: { zh: '已退出', en: 'Left' },
  identity: { zh: '身份信息', en: 'Identity' },
  formerName: { zh: '曾用名', en: 'Former name' },
  creditCode: { zh: '统一社会信用代码', en: 'Credit code' },
  legalRepresentative: { zh: '法定代表人', en: 'Legal representative' },
  address: { zh: '地址', en: 'Address' },
  categories: { zh: '类别', en: 'Kind' },
  nothingKnown: { zh: '还没有登记号码和地址', en: 'No numbers and no address on file yet' },
  representatives: { zh: '代表与代理', en: 'Who speaks for them' },
  noRepresentatives: { zh: '没有登记代表人或者代理人', en: 'Nobody is on file' },
  groupRepresentative: { zh: '群体案件的代表', en: 'Representative of the group' },
  lawyer: { zh: '法律援助承办人', en: 'Legal-aid lawyer' },
  howFound: {
    zh: '劳动者按证件号码，或者姓名加电话认定为同一人；单位按统一社会信用代码，或者相近名称。号码不同的不算。相近名称请人工核对。无权查看的案件不列出，也不计数。',
    en: 'A worker is the same by identity number, or by name and phone; an enterprise by credit code, or by a similar name. Different numbers are different parties. Check similar names yourself. Cases you may not see are neither listed nor counted.',
  },
} as const satisfies Record<string, Text>

export const signWords: Record<SameSign, Text> = {
  identity: { zh: '证件号码相同', en: 'Same identity number' },
  'credit-code': { zh: '信用代码相同', en: 'Same credit code' },
  'name-phone': { zh: '姓名和电话相同', en: 'Same name and phone' },
  'similar-name': { zh: '名称相近，请核对', en: 'Similar name: please check' },
}
