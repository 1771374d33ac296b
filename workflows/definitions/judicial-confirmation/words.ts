/** Closed lists of judicial confirmation: which court, what is filed, why it is refused. */

/** CPL 205. */
export const courtBases = {
  inviting: { zh: '邀请调解的人民法院', en: 'The court that invited the mediation' },
  domicile: { zh: '当事人住所地基层人民法院', en: "Basic court at a party's domicile" },
  subject: { zh: '标的物所在地基层人民法院', en: 'Basic court where the subject matter lies' },
  body: { zh: '调解组织所在地基层人民法院', en: 'Basic court at the seat of the mediation body' },
} as const

export const filingWays = {
  written: { zh: '书面', en: 'In writing' },
  oral: { zh: '口头（法院记入笔录）', en: 'Orally, recorded by the court' },
} as const

/** CPLI 354. */
export const enclosures = {
  agreement: { zh: '调解协议书', en: 'The agreement' },
  proof: { zh: '调解组织主持调解的证明', en: 'Proof that the body mediated' },
  property: { zh: '与调解协议相关的财产权利证明', en: 'Proof of property rights' },
  identity: { zh: '双方身份、住所、联系方式', en: 'Identity, domicile and contacts of both sides' },
  pledge: { zh: '承诺书', en: 'Pledge' },
} as const
export const required: readonly (keyof typeof enclosures)[] = ['agreement', 'proof', 'identity']

/** CPLI 355. */
export const refusalReasons = {
  scope: { zh: '不属于人民法院受理范围', en: "Outside the courts' scope" },
  court: { zh: '不属于收到申请的人民法院管辖', en: 'The wrong court' },
  status: { zh: '申请确认婚姻、亲子、收养等身份关系无效、有效或者解除', en: 'It concerns personal status' },
  special: {
    zh: '涉及适用其他特别程序、公示催告程序、破产程序审理',
    en: 'Other special procedures or bankruptcy apply',
  },
  title: { zh: '调解协议内容涉及物权、知识产权确权', en: 'It concerns title to property or intellectual property' },
} as const

/** CPLI 358. */
export const grounds = {
  law: { zh: '违反法律强制性规定', en: 'Breaks mandatory law' },
  interests: { zh: '损害国家利益、社会公共利益、他人合法权益', en: 'Harms the state, the public or others' },
  order: { zh: '违背公序良俗', en: 'Offends public order and good morals' },
  will: { zh: '违反自愿原则', en: 'Not of free will' },
  unclear: { zh: '内容不明确', en: 'Its content is unclear' },
  other: { zh: '其他不能进行司法确认的情形', en: 'Another reason against confirmation' },
} as const

export const servingWays = {
  direct: { zh: '直接送达', en: 'In person' },
  post: { zh: '邮寄送达', en: 'By post' },
  electronic: { zh: '电子送达', en: 'Electronically' },
  other: { zh: '其他', en: 'Otherwise' },
} as const

export const objectors = {
  party: { zh: '当事人', en: 'A party' },
  third: { zh: '利害关系人', en: 'A third person concerned' },
} as const
