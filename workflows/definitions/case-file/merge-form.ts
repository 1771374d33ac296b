/** What a case takes over from one that is merged into it: filled in by the server, kept with the event. */
import { z } from 'zod'
import {
  bankCard,
  calendarDate,
  choice,
  creditCode,
  identityNumber,
  longText,
  moneyFen,
  optional,
  phone,
  reference,
  references,
  rows,
  shortText,
  yesNo,
} from '../../fields.ts'
import { languages } from '../../languages.ts'
import { contactOutcomes, contactWays } from './contacts.ts'
import { mergedRecords } from './merge-records.ts'
import { enterpriseFields, personFields } from './party-fields.ts'
import { natures } from './registration-form.ts'

const sides = {
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  third: { zh: '第三人', en: 'Third party' },
} as const
const grants = {
  granted: { zh: '授权查阅', en: 'May read' },
  assigned: { zh: '承办律师', en: 'Lawyer on the case' },
  excluded: { zh: '限制查阅', en: 'Shut out' },
} as const
const text = (zh: string, en: string, max = 200) => optional(shortText({ zh, en }, { max }))
const most = 5_000

/** `key` is that of the party in the case that is merged; `sameAs` and `sameMember` are already on file here. */
const parties = rows(
  { zh: '当事人', en: 'Parties' },
  {
    key: shortText({ zh: '来源', en: 'From' }, { max: 96 }),
    sameAs: optional(reference({ zh: '与本案当事人为同一人', en: 'The same as' }, 'parties')),
    name: shortText({ zh: '姓名或名称', en: 'Name' }),
    side: choice({ zh: '地位', en: 'Side' }, sides),
    nature: choice({ zh: '类型', en: 'Is a' }, natures),
    formerName: text('曾用名', 'Former name'),
    phone: optional(phone({ zh: '电话', en: 'Phone' })),
    secondPhone: optional(phone({ zh: '备用电话', en: 'Second phone' })),
    identityNumber: optional(identityNumber({ zh: '证件号码', en: 'Identity number' })),
    bankCard: optional(bankCard({ zh: '收款账号', en: 'Bank card' })),
    creditCode: optional(creditCode({ zh: '统一社会信用代码', en: 'Unified social credit code' })),
    legalRepresentative: text('法定代表人', 'Legal representative', 80),
    address: optional(shortText({ zh: '地址', en: 'Address' }, { max: 200, toStreet: true })),
    language: optional(choice({ zh: '语言、方言', en: 'Language or dialect' }, languages)),
    interpreter: optional(yesNo({ zh: '需要翻译', en: 'Needs an interpreter' })),
    categories: references({ zh: '类别', en: 'Kind' }, 'worker-categories'),
    ...personFields,
    ...enterpriseFields,
  },
  { max: most },
)

const members = rows(
  { zh: '劳动者', en: 'Workers' },
  {
    key: shortText({ zh: '来源', en: 'From' }, { max: 96 }),
    partyKey: shortText({ zh: '当事人', en: 'Party' }, { max: 96 }),
    sameMember: optional(reference({ zh: '与本案劳动者为同一人', en: 'The same as' }, 'members')),
    representative: yesNo({ zh: '代表', en: 'Representative' }),
    claimedFen: optional(moneyFen({ zh: '请求金额', en: 'Claimed' })),
    agreedFen: optional(moneyFen({ zh: '约定金额', en: 'Agreed' })),
    result: text('结果', 'Result', 32),
  },
  { max: most },
)

/** `sameAs` is the same demand, on file here already: only what is on file about it goes over. */
const claims = rows(
  { zh: '请求', en: 'Claims' },
  {
    key: text('来源', 'From', 96),
    sameAs: optional(reference({ zh: '与本案请求为同一项', en: 'The same as' }, 'claims')),
    memberKey: text('劳动者', 'Worker', 96),
    cause: reference({ zh: '案由', en: 'Cause' }, 'causes'),
    text: text('请求内容', 'What is asked', 500),
    amountFen: optional(moneyFen({ zh: '金额', en: 'Amount' })),
    agreedFen: optional(moneyFen({ zh: '约定金额', en: 'Agreed' })),
    awardedFen: optional(moneyFen({ zh: '裁决金额', en: 'Awarded' })),
    forum: shortText({ zh: '受理途径', en: 'Forum' }, { max: 24 }),
    claimKind: text('请求性质', 'What it is', 32),
    forumReason: text('途径理由', 'Why there', 600),
    result: text('结果', 'Result', 32),
  },
  { max: most },
)

const access = rows(
  { zh: '查阅权限', en: 'Access' },
  {
    personId: optional(reference({ zh: '人员', en: 'Person' }, 'colleagues')),
    organisationId: optional(reference({ zh: '单位', en: 'Organisation' }, 'organisations')),
    grant: choice({ zh: '权限', en: 'Access' }, grants),
    untilOn: optional(calendarDate({ zh: '截止日期', en: 'Until' })),
    reason: text('理由', 'Reason', 400),
  },
  { max: most },
)

const contacts = rows(
  { zh: '联系记录', en: 'Contacts' },
  {
    who: text('联系对象', 'Whom', 120),
    contactedOn: calendarDate({ zh: '日期', en: 'Date' }),
    way: choice({ zh: '方式', en: 'How' }, contactWays),
    outcome: choice({ zh: '结果', en: 'Result' }, contactOutcomes),
    note: optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 })),
    byId: reference({ zh: '联系人', en: 'By' }, 'colleagues'),
  },
  { max: most },
)

const appointments = rows(
  { zh: '日程', en: 'Appointments' },
  {
    what: text('事项', 'What for', 24),
    onDay: calendarDate({ zh: '日期', en: 'Date' }),
    at: text('时间', 'Time', 5),
    place: text('地点', 'Place'),
    with: text('与谁', 'With whom'),
    audience: shortText({ zh: '谁可以看', en: 'Readers' }, { max: 12 }),
  },
  { max: most },
)

export const mergedForm = z.object({
  otherNumber: shortText({ zh: '并入的案件', en: 'The case that was merged' }, { max: 60 }),
  parties,
  members,
  claims,
  access,
  contacts,
  appointments,
  records: mergedRecords,
})
export type Merged = z.output<typeof mergedForm>
