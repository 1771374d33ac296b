/** What is asked about an organisation of each kind, and how answers become facts. */
import { z } from 'zod'
import { choice, optional, reference, shortText, wholeNumber, yesNo } from '../../workflows/fields.ts'
import { kindLabels, type OrganisationKind, partnerKindLabels } from './kinds.ts'
import type { Organisation, OrganisationFacts } from './repository.ts'

const names = {
  nameZh: shortText({ zh: '名称', en: 'Name in Chinese' }),
  nameEn: optional(
    shortText(
      { zh: '英文名称', en: 'Name in English' },
      {
        max: 160,
        help: { zh: '不填则英文页面也显示中文名称。', en: 'Left open, English pages show the Chinese name.' },
      },
    ),
  ),
}
const reached = {
  phone: optional(shortText({ zh: '办公电话', en: 'Office telephone' }, { max: 40 })),
  address: optional(shortText({ zh: '地址', en: 'Address' }, { max: 200 })),
}
const shortCode = shortText(
  { zh: '案号简称', en: 'Short code' },
  {
    max: 24,
    help: {
      zh: '写在案号前面，例如“闽榕马园”，各单位不能重复。已经编出的案号不会改变。',
      en: 'Stands at the front of case numbers and must be unique. Numbers already given do not change.',
    },
  },
)

const office = z.object({ ...names, shortCode, ...reached })
const station = z.object({
  ...names,
  shortCode,
  mediationBasis: reference({ zh: '调解组织性质', en: 'Kind of mediation body' }, 'organisation-bases', {
    help: {
      zh: '决定案件怎样受理、协议可以怎样确认。服务站本身不是法定调解组织，请按实际依托的组织选择。',
      en: 'Decides how cases are accepted and how agreements can be confirmed. Choose the body the station really acts as.',
    },
  }),
  ...reached,
})
const partner = z.object({
  ...names,
  partnerKind: choice({ zh: '单位类别', en: 'Kind of partner' }, partnerKindLabels),
  signInDays: optional(
    wholeNumber(
      { zh: '签收期限', en: 'Time to sign for a referral' },
      {
        min: 0,
        max: 90,
        help: {
          zh: '与该单位约定的：移送后应在多少天内签收，0 表示当天。没有约定的留空，不计算签收期限。',
          en: 'As agreed with it: within how many days a referral is to be signed for; 0 means the same day. Open where nothing was agreed: then no day is counted.',
        },
      },
    ),
  ),
  signInUnit: choice(
    { zh: '期限单位', en: 'Counted in' },
    { wd: { zh: '工作日', en: 'Working days' }, d: { zh: '自然日', en: 'Calendar days' } },
  ),
  confidential: yesNo(
    { zh: '移送内容保密', en: 'Confidential' },
    {
      help: {
        zh: '选“是”时，案卷里只显示已移送，不显示内容（如心理援助）。',
        en: 'With “yes”, the file shows only that a referral was made, nothing of its content (psychological help).',
      },
    },
  ),
  ...reached,
})

export const formOf = (kind: OrganisationKind): z.ZodObject =>
  kind === 'partner' ? partner : kind === 'station' ? station : office

export const factsFrom = (answers: any): OrganisationFacts => ({
  name: { zh: answers.nameZh, en: answers.nameEn ?? answers.nameZh },
  shortCode: answers.shortCode ?? '',
  mediationEntry: answers.mediationBasis ?? null,
  partnerKind: answers.partnerKind ?? null,
  signInDays: answers.signInDays ?? null,
  signInUnit: answers.signInUnit ?? null,
  confidential: answers.confidential === 'yes',
  phone: answers.phone ?? null,
  address: answers.address ?? null,
})

/** What the form shows before anything is typed. */
export const typedFrom = (organisation: Organisation): Record<string, string> => ({
  nameZh: organisation.name.zh,
  nameEn: organisation.name.en === organisation.name.zh ? '' : organisation.name.en,
  shortCode: organisation.shortCode,
  mediationBasis: organisation.mediationEntry ?? '',
  partnerKind: organisation.partnerKind ?? '',
  signInDays: String(organisation.signInDays ?? ''),
  signInUnit: organisation.signInUnit ?? '',
  confidential: organisation.confidential ? 'yes' : 'no',
  phone: organisation.phone ?? '',
  address: organisation.address ?? '',
})

export const isKind = (kind: unknown): kind is OrganisationKind =>
  typeof kind === 'string' && Object.hasOwn(kindLabels, kind)
