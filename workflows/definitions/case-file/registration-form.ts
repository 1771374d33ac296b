/**
 * Registering: event 1 of every case. Half-known data is enough: a nickname and a phone.
 * Consent: Personal Information Protection Law, arts. 13, 14, 17, 29.
 */
import { z } from 'zod'
import {
  calendarDate,
  choice,
  confirmed,
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
  wholeNumber,
  yesNo,
} from '../../fields.ts'
import { languages } from '../../languages.ts'
import { employmentFields } from './employment.ts'
import { orderFields } from './hotline.ts'
import { insuranceRows } from './insurance.ts'
import { enterpriseFields, personFields } from './party-fields.ts'
import { caseKinds, channels, consentChannels, unitRoles } from './words.ts'

/** What was told before the version was kept with each event: it never changes, or those would replay otherwise. */
export const consentTextVersion = '2026-11'

export const natures = {
  person: { zh: '个人', en: 'Person' },
  unit: { zh: '单位', en: 'Unit' },
} as const

/** Between bodies there may be nobody whose data is used. */
const registrationConsents = {
  ...consentChannels,
  'no-person': { zh: '不涉及个人信息', en: 'No personal information is used' },
} as const

export const registrationForm = z.object({
  kind: choice({ zh: '事项', en: 'Matter' }, caseKinds),
  registeredOn: calendarDate({ zh: '登记日期', en: 'Date registered' }, { today: true }),
  channel: choice({ zh: '来源', en: 'How it came in' }, channels),
  organisationId: optional(reference({ zh: '受理站点', en: 'Station' }, 'stations')),
  applicantNature: choice({ zh: '申请人类型', en: 'Applicant is' }, natures),
  applicantName: shortText({ zh: '申请人姓名或称呼', en: 'Name or nickname of the applicant' }, { max: 80 }),
  applicantPhone: optional(phone({ zh: '申请人电话', en: 'Phone of the applicant' })),
  applicantSecondPhone: optional(
    phone(
      { zh: '备用电话', en: 'Second phone' },
      { help: { zh: '建议留两个号码，便于回访', en: 'Two numbers make call-backs succeed' } },
    ),
  ),
  applicantIdentityNumber: optional(identityNumber({ zh: '申请人证件号码', en: 'Identity number of the applicant' })),
  applicantLanguage: optional(choice({ zh: '申请人的语言', en: 'Language of the applicant' }, languages)),
  applicantInterpreter: optional(
    yesNo({ zh: '需要翻译（包括手语翻译）', en: 'Needs an interpreter, of sign language too' }),
  ),
  applicantHiredOn: employmentFields.hiredOn,
  applicantWageFen: employmentFields.wageFen,
  applicantBornOn: personFields.bornOn,
  applicantSex: personFields.sex,
  applicantCategories: references({ zh: '劳动者类别', en: 'Kind of worker' }, 'worker-categories'),
  applicantPlatformStatus: personFields.platformStatus,
  respondentNature: choice({ zh: '被申请人类型', en: 'Respondent is' }, natures),
  respondentName: optional(shortText({ zh: '被申请人名称', en: 'Name of the respondent' }, { max: 120 })),
  respondentPhone: optional(phone({ zh: '被申请人电话', en: 'Phone of the respondent' })),
  respondentCreditCode: optional(creditCode({ zh: '统一社会信用代码', en: 'Unified social credit code' })),
  respondentEnterpriseKind: enterpriseFields.enterpriseKind,
  respondentIndustry: enterpriseFields.industry,
  respondentSize: enterpriseFields.enterpriseSize,
  respondentHeadcount: enterpriseFields.headcount,
  respondentRole: optional(choice({ zh: '被申请人是', en: 'The respondent is the' }, unitRoles)),
  respondents: rows(
    { zh: '其他单位', en: 'Other firms' },
    {
      name: shortText({ zh: '名称', en: 'Name' }, { max: 120 }),
      role: choice({ zh: '身份', en: 'It is the' }, unitRoles),
      creditCode: optional(creditCode({ zh: '统一社会信用代码', en: 'Credit code' })),
      phone: optional(phone({ zh: '电话', en: 'Phone' })),
    },
    {
      max: 60,
      help: {
        zh: '平台、合作企业、用工单位分别登记；集体协商逐家登记企业。',
        en: 'Platform, partner and host each by itself; for bargaining each employer.',
      },
    },
  ),
  ...orderFields,
  cause: optional(reference({ zh: '案由', en: 'Cause' }, 'causes')),
  orgBasis: optional(
    reference({ zh: '调解组织性质', en: 'Kind of mediation body' }, 'organisation-bases', {
      help: { zh: '不填的，按受理站点的设置。', en: 'Left open, it is what is set for the station.' },
    }),
  ),
  amountFen: optional(moneyFen({ zh: '请求金额（元）', en: 'Amount claimed (yuan)' })),
  summary: optional(longText({ zh: '事情经过', en: 'What happened' })),
  toldCount: optional(
    wholeNumber(
      { zh: '涉及人数（来访时所说）', en: 'How many workers, as first told' },
      {
        min: 1,
        help: {
          zh: '名单可以以后再补；首次所说的人数会保留。',
          en: 'The names can follow; this first number is kept.',
        },
      },
    ),
  ),
  workers: rows(
    { zh: '其他劳动者', en: 'Other workers' },
    {
      name: shortText({ zh: '姓名', en: 'Name' }, { max: 80 }),
      phone: optional(phone({ zh: '电话', en: 'Phone' })),
      amountFen: optional(moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' })),
      representative: optional(yesNo({ zh: '代表', en: 'Representative' })),
    },
    {
      help: {
        zh: '可从表格粘贴：姓名、电话、金额、代表',
        en: 'Paste from a spreadsheet: name, phone, amount, representative',
      },
    },
  ),
  insurances: insuranceRows(),
  consentChannel: choice(
    { zh: '个人信息处理告知与同意', en: 'Consent to use personal information' },
    registrationConsents,
  ),
  consentWitness: optional(shortText({ zh: '见证人', en: 'Witness' }, { max: 80 })),
  sensitiveConsent: optional(
    confirmed(
      {
        zh: '另行单独同意处理敏感个人信息（证件号码、银行卡号、伤病、怀孕、残疾），已告知必要性和影响',
        en: 'Separate consent to sensitive information (identity and card numbers, injury, illness, pregnancy, disability); told why it is needed and what it means',
      },
      {
        help: {
          zh: '登记这些内容的才勾选；不同意的不登记，不影响受理（《个人信息保护法》第28条至第30条）。',
          en: 'Only where such things are recorded; without it they are left out, and the matter is taken all the same (PIPL 28-30).',
        },
      },
    ),
  ),
  legalDuty: optional(shortText({ zh: '所依据的法定职责', en: 'Legal duty relied on' }, { max: 200 })),
})
export type Registration = z.output<typeof registrationForm>
