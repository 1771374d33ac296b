/** Closed lists of the arbitration review: what is filed, why it is not accepted, on what grounds no letter is made. */

/** RULES 74. */
export const enclosures = {
  agreement: { zh: '调解协议书', en: 'The agreement' },
  identity: { zh: '身份证明、主体资格证明', en: 'Proof of identity and standing' },
  authority: { zh: '授权委托书', en: 'Power of attorney' },
  proofs: { zh: '与调解协议相关的证明材料', en: 'Proofs that go with the agreement' },
  addresses: { zh: '双方送达地址、联系电话', en: 'Service address and telephone of both sides' },
} as const
export const required: readonly (keyof typeof enclosures)[] = ['agreement', 'identity', 'addresses']

/** RULES 75. */
export const refusalReasons = {
  scope: { zh: '不属于仲裁委员会受理争议的范围', en: "Outside the commission's scope" },
  jurisdiction: { zh: '不属于该仲裁委员会管辖', en: "Not within this commission's jurisdiction" },
  late: { zh: '超出规定的申请期间', en: 'Filed too late' },
  relationship: { zh: '确认劳动关系', en: 'It asks to confirm an employment relationship' },
  confirmed: { zh: '调解协议已经人民法院司法确认', en: 'The court has confirmed the agreement already' },
} as const

/** RULES 78. */
export const grounds = {
  law: { zh: '违反法律、行政法规强制性规定', en: 'Breaks mandatory law' },
  interests: {
    zh: '损害国家利益、社会公共利益或者公民、法人、其他组织合法权益',
    en: 'Harms the state, the public or others',
  },
  evidence: { zh: '当事人提供证据材料有弄虚作假嫌疑', en: 'Evidence is suspected to be false' },
  will: { zh: '违反自愿原则', en: 'Not of free will' },
  unclear: { zh: '内容不明确', en: 'Its content is unclear' },
  other: { zh: '其他不能制作调解书的情形', en: 'Another reason against a letter' },
} as const
