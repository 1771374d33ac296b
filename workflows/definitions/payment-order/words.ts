/** Closed lists of the payment order: what it rests on, why it is refused, what an objection says. */

/** LDMAL 16 asks for a mediation agreement, LCL 30 for wages in arrears without one. */
export const bases = {
  agreement: {
    zh: '调解协议（《劳动争议调解仲裁法》第16条）',
    en: 'A mediation agreement (Mediation and Arbitration Law, art. 16)',
  },
  arrears: {
    zh: '拖欠劳动报酬，没有协议（《劳动合同法》第30条）',
    en: 'Wages in arrears, without an agreement (Labour Contract Law, art. 30)',
  },
} as const
export type Basis = keyof typeof bases

/** CPL 225; CPLI 427. All of them must be there. */
export const conditions = {
  due: { zh: '请求给付的金钱已到期且数额确定', en: 'The money is due and its amount fixed' },
  'no-counter-duty': { zh: '债权人没有对待给付义务', en: 'The creditor owes nothing in return' },
  reachable: {
    zh: '债务人在我国境内且未下落不明，支付令能够送达',
    en: 'The debtor is in the mainland, whereabouts known; the order can be served',
  },
  'no-preservation': { zh: '未申请诉前保全', en: 'No preservation before suit was asked for' },
} as const

/** Personal service; by public notice it is none. */
export const servingWays = {
  direct: { zh: '直接送达', en: 'In person' },
  left: { zh: '留置送达', en: 'Left with the addressee' },
  post: { zh: '邮寄送达', en: 'By post' },
  electronic: { zh: '电子送达', en: 'Electronically' },
} as const

export const objectionForms = {
  written: { zh: '书面', en: 'In writing' },
  oral: { zh: '口头（无效）', en: 'Orally (void)' },
} as const

/** CPLI 436: who only says that he cannot pay has raised no objection. */
export const objectionContents = {
  debt: { zh: '对债务本身有异议', en: 'Disputes the debt itself' },
  unable: {
    zh: '只提出缺乏清偿能力、请求延期或者变更清偿方式',
    en: 'Only says it cannot pay, or asks for time or other terms',
  },
} as const

export const dismissalReasons = {
  conditions: { zh: '不符合申请条件', en: 'The conditions are not met' },
  unlawful: { zh: '债权债务关系不明确、不合法', en: 'The claim is unclear or unlawful' },
  other: { zh: '其他', en: 'Other' },
} as const

/** What a lapsed order leaves open differs by what it rested on: JI1 13. */
export const waysAfter = {
  suit: { zh: '凭调解协议向人民法院起诉', en: 'Sue on the agreement' },
  arbitration: { zh: '申请劳动仲裁', en: 'Arbitration' },
} as const
