/** What the limitation of arbitration speaks of: claims, what interrupts, what suspends, how each is proved. LDMAL 27; RULES 26-28; EMP 31. */
import type { Text } from '../text.ts'

/**
 * Where the year of each kind of claim begins. Only unpaid remuneration has a rule of its own in LDMAL 27(4); that the
 * other kinds do not share it, and where their years begin, is practice.
 */
export const limitedClaims = {
  wages: { zh: '拖欠劳动报酬', en: 'Unpaid remuneration' },
  'double-wages': { zh: '未签书面合同二倍工资差额', en: 'Double wages, the second part' },
  compensation: { zh: '经济补偿', en: 'Economic compensation' },
  damages: { zh: '违法解除或者终止赔偿金', en: 'Damages for unlawful dissolution or termination' },
  'annual-leave': { zh: '未休年休假工资报酬', en: 'Pay for unused annual leave' },
  'insurance-loss': { zh: '社会保险待遇损失', en: 'Loss of social-insurance benefits' },
  'injury-benefits': { zh: '工伤待遇', en: 'Work-injury benefits' },
  other: { zh: '其他请求', en: 'Another claim' },
  civil: { zh: '劳动争议以外的民事请求', en: 'A civil claim outside labour law' },
} as const satisfies Record<string, Text>
export type LimitedClaimKind = keyof typeof limitedClaims

type Named = { label: Text; source: Text }

const rules27: Text = {
  zh: '《劳动争议调解仲裁法》第27条第2款；《劳动人事争议仲裁办案规则》第27条',
  en: 'Mediation and Arbitration Law, art. 27(2); Arbitration Rules, art. 27',
}
const emp31 = (item: number): Text => ({
  zh: `《企业劳动争议协商调解规定》第31条第${'一二三四五六七八'[item - 1]}项`,
  en: `Enterprise Mediation Provisions, art. 31(${item})`,
})

/** What makes the year begin anew: the general cases, then the eight moments of talks and mediation of EMP 31. */
export const interruptions = {
  demand: { label: { zh: '向对方主张权利', en: 'A demand on the other side' }, source: rules27 },
  'mediation-request': { label: { zh: '申请调解', en: 'A request for mediation' }, source: rules27 },
  complaint: { label: { zh: '向有关部门投诉', en: 'A complaint to an authority' }, source: rules27 },
  arbitration: { label: { zh: '申请仲裁', en: 'An application for arbitration' }, source: rules27 },
  suit: { label: { zh: '向人民法院起诉', en: 'A suit in court' }, source: rules27 },
  'payment-order': { label: { zh: '申请支付令', en: 'An application for a payment order' }, source: rules27 },
  promise: { label: { zh: '对方同意履行义务', en: 'The other side agreed to perform' }, source: rules27 },
  'talks-refused': {
    label: { zh: '对方不同意协商，或者5日内不回应', en: 'Talks refused, or no answer within five days' },
    source: emp31(1),
  },
  'talks-broken': {
    label: { zh: '协商期内不同意继续协商', en: 'Talks broken off within their term' },
    source: emp31(2),
  },
  'talks-ended': {
    label: { zh: '协商期满未达成一致', en: 'The term of talks ended without a result' },
    source: emp31(3),
  },
  'settlement-unperformed': {
    label: { zh: '约定期限内不履行和解协议', en: 'A settlement was not performed in its time' },
    source: emp31(4),
  },
  'mediation-refused': { label: { zh: '对方不同意调解', en: 'The other side refused mediation' }, source: emp31(5) },
  'mediation-left': {
    label: { zh: '受理后十五日内一方或者双方不同意调解', en: 'A side backed out of mediation within its fifteen days' },
    source: emp31(6),
  },
  'mediation-ended': {
    label: { zh: '调解期满未达成协议', en: 'The fifteen days of mediation ended without an agreement' },
    source: emp31(7),
  },
  'agreement-unperformed': {
    label: { zh: '约定期限内不履行调解协议', en: 'A mediation agreement was not performed in its time' },
    source: emp31(8),
  },
} as const satisfies Record<string, Named>
export type Interruption = keyof typeof interruptions

/** What stops the year for a while. LDMAL 27(3); RULES 28. */
export const suspensionGrounds = {
  'force-majeure': { zh: '不可抗力', en: 'Force majeure' },
  'no-agent': {
    zh: '无民事行为能力或者限制民事行为能力劳动者的法定代理人未确定',
    en: 'A worker without full capacity has no determined statutory agent',
  },
  other: { zh: '其他正当理由', en: 'Other good cause' },
} as const satisfies Record<string, Text>
export type SuspensionGround = keyof typeof suspensionGrounds

export const suspensionSource: Text = {
  zh: '《劳动争议调解仲裁法》第27条第3款；《劳动人事争议仲裁办案规则》第28条',
  en: 'Mediation and Arbitration Law, art. 27(3); Arbitration Rules, art. 28',
}

/** How an event can be shown. `none`: told, and nothing on file yet. */
export const proofKinds = {
  receipt: { zh: '受理通知、收件回执或者立案材料', en: 'Notice of acceptance, receipt or registration' },
  record: { zh: '笔录、会议记录、调解记录', en: 'Record of talks, of a meeting or of mediation' },
  paper: { zh: '书面承诺、欠条、协议', en: 'Written promise, IOU or agreement' },
  message: { zh: '短信、微信、邮件', en: 'Messages or e-mail' },
  post: { zh: '邮寄凭证及签收记录', en: 'Proof of posting and of receipt' },
  recording: { zh: '录音、录像', en: 'Sound or video recording' },
  witness: { zh: '证人证言', en: 'Testimony' },
  none: { zh: '暂无证据', en: 'No proof yet' },
} as const satisfies Record<string, Text>
export type ProofKind = keyof typeof proofKinds
