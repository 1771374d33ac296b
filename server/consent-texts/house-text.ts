/**
 * The notice that the house brings, kept for every version that was ever shown, and any notice in the reader's words.
 * Personal Information Protection Law, arts. 13, 14, 15, 17, 23, 29, 44-47.
 */
import type { Locale, Text } from '../../workflows/text.ts'
import { fill } from '../web/words.ts'
import type { Edition } from './repository.ts'

/** What a notice tells, in this order. */
export const headings = {
  who: { zh: '谁处理', en: 'Who' },
  why: { zh: '为什么', en: 'Why' },
  how: { zh: '怎么处理', en: 'How' },
  what: { zh: '哪些信息', en: 'What' },
  long: { zh: '保存多久', en: 'How long' },
  rights: { zh: '您的权利', en: 'Your rights' },
} as const satisfies Record<string, Text>
export type ParagraphName = keyof typeof headings
export const paragraphNames = Object.keys(headings) as ParagraphName[]

/** `{handler}` and `{phone}` are the station's. */
export type Paragraphs = Readonly<Record<ParagraphName, Text>>

const firstText: Paragraphs = {
  who: {
    zh: '{handler}。联系电话：{phone}。',
    en: '{handler}. Phone: {phone}.',
  },
  why: {
    zh: '只用于办理您这次反映的事项：登记、联系双方、调解、按您的意愿转介或申请法律援助、回访，以及不含个人信息的统计。',
    en: 'Only to handle what you bring: registering it, contacting both sides, mediating, referring it or applying for legal aid if you wish, calling back, and statistics without personal information.',
  },
  how: {
    zh: '由承办人录入本系统保存和查阅；电话、证件号码、银行卡号加密保存，页面只显示一部分，查看全部须记录理由。转给其他单位之前，会另行告知并征得您的同意，法律另有规定的除外。',
    en: 'The person in charge enters it into this system. Phone, identity and bank card numbers are stored encrypted and shown in part; seeing them whole needs a logged reason. Before anything goes to another body you are told and asked again, unless the law says otherwise.',
  },
  what: {
    zh: '姓名或称呼、联系电话、用人单位、工作与争议情况，以及您提供的材料。证件号码、银行卡号、工伤和健康情况属于敏感个人信息，只在申请文书、领取款项或者主张工伤待遇确有必要时收集；不提供不影响登记。',
    en: 'Name or nickname, phone, employer, work and dispute, and what you hand in. Identity and bank card numbers, injuries and health are sensitive; they are taken only where a paper, a payment or an injury claim needs them. Withholding them does not stop the registration.',
  },
  long: {
    zh: '自案件办结之日起保存 10 年；法律、行政法规或者档案管理另有规定的，从其规定。期满删除或者匿名化。',
    en: 'Ten years from the day the case is closed, unless a law, a regulation or the rules on archives set another period; then it is deleted or made anonymous.',
  },
  rights: {
    zh: '您可以查阅、复制、更正、补充、要求删除您的信息，要求解释本告知，也可以随时撤回同意；撤回不影响撤回之前已经进行的办理。请向承办人提出，或者拨打上面的电话。',
    en: 'You may see, copy, correct, complete or have erased what is kept on you, have this notice explained, and withdraw your consent at any time; what was done before stays valid. Tell the person in charge, or call the number above.',
  },
}

const texts: Readonly<Record<string, Paragraphs>> = {
  '2026-11': firstText,
  // names the day of birth
  '2026-12': {
    ...firstText,
    what: {
      zh: '姓名或称呼、出生日期、联系电话、用人单位、工作与争议情况，以及您提供的材料。出生日期只在核对是否未成年、计算退休年龄或者文书确有必要时收集。证件号码、银行卡号、工伤和健康情况属于敏感个人信息，只在申请文书、领取款项或者主张工伤待遇确有必要时收集；不提供不影响登记。',
      en: 'Name or nickname, day of birth, phone, employer, work and dispute, and what you hand in. The day of birth is taken only where minority or the age of retiring matters, or a paper needs it. Identity and bank card numbers, injuries and health are sensitive; they are taken only where a paper, a payment or an injury claim needs them. Withholding them does not stop the registration.',
    },
  },
}

/** Told where no organisation has written its own. */
export const houseVersion = '2026-12'

/** Throws for a version that was never shown. */
export function houseText(version: string): Edition {
  const paragraphs = texts[version]
  if (!paragraphs) throw new Error(`No consent text of version ${version}`)
  return { version, paragraphs }
}

export type Handler = { name: string; phone: string | null }
export type ConsentText = { version: string; paragraphs: { heading: string; text: string }[] }

export function consentText(handler: Handler, locale: Locale, { version, paragraphs }: Edition): ConsentText {
  const values = {
    handler: handler.name,
    phone: handler.phone ?? (locale === 'zh' ? '见服务站公示' : 'posted at the station'),
  }
  return {
    version,
    paragraphs: paragraphNames.map(name => ({
      heading: headings[name][locale],
      text: fill(paragraphs[name][locale], values),
    })),
  }
}

/** What a consent is for, as records name it. */
export const purposes = {
  handling: { zh: '办理本次反映的事项', en: 'Handling the matter brought to the station' },
  sharing: { zh: '转介给其他单位', en: 'Passing it on to another body' },
} as const satisfies Record<string, Text>
