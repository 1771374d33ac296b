/** Closed lists of performance: what an obligation rests on, what it pays for, how it was paid, why it ended unpaid. */

export const grounds = {
  'mediation-agreement': { zh: '调解协议书', en: 'Mediation agreement' },
  settlement: { zh: '和解协议（自行协商）', en: 'Settlement by the parties themselves' },
  'on-the-spot': { zh: '当场履行', en: 'Performed on the spot' },
  'arbitral-letter': { zh: '仲裁调解书', en: 'Arbitral mediation letter' },
  award: { zh: '仲裁裁决书', en: 'Award' },
  judgment: { zh: '法院判决书', en: 'Judgment' },
  'court-letter': { zh: '法院调解书', en: 'Mediation letter of the court' },
} as const

/** LDMAL 16 opens the payment order for the first two, JI1 51(2) the direct suit for the first alone. */
export const claimKinds = {
  wages: { zh: '仅劳动报酬', en: 'Wages only' },
  listed: {
    zh: '劳动报酬、工伤医疗费、经济补偿或者赔偿金',
    en: 'Wages, injury medical costs, compensation or damages',
  },
  other: { zh: '其他或者含其他款项', en: 'Other money, or partly other' },
} as const

export const paymentWays = {
  bank: { zh: '银行转账', en: 'Bank transfer' },
  cash: { zh: '现金', en: 'Cash' },
  mobile: { zh: '微信、支付宝', en: 'WeChat or Alipay' },
  station: { zh: '经站点转交', en: 'Through the station' },
  court: { zh: '经法院执行到账', en: 'Through the court' },
} as const

export const contactWays = {
  phone: { zh: '电话', en: 'Telephone' },
  visit: { zh: '上门', en: 'Visit' },
  letter: { zh: '书面', en: 'Letter' },
  online: { zh: '微信、短信', en: 'Message' },
} as const

export const reminderResults = {
  promised: { zh: '承诺付款', en: 'Promised to pay' },
  'no-answer': { zh: '未联系上', en: 'No answer' },
  unable: { zh: '称无力支付', en: 'Says it cannot pay' },
  refused: { zh: '拒绝支付', en: 'Refused to pay' },
} as const

export const doors = {
  'payment-order': { zh: '申请支付令', en: 'Payment order' },
  arbitration: { zh: '申请仲裁', en: 'Arbitration' },
  suit: { zh: '凭协议直接起诉', en: 'Suit on the agreement' },
  enforcement: { zh: '申请强制执行', en: 'Enforcement' },
} as const
export type DoorId = keyof typeof doors

export const routes = {
  arbitration: { zh: '仲裁审查（置换仲裁调解书）', en: 'Arbitration review' },
  court: { zh: '司法确认', en: 'Judicial confirmation' },
} as const
export type RouteId = keyof typeof routes

export const confirmationEnds = {
  'not-filed': { zh: '没有提交申请', en: 'Not filed' },
  expired: { zh: '逾期未申请', en: 'The days to apply have passed' },
  'not-accepted': { zh: '不予受理', en: 'Not accepted' },
  refused: { zh: '不予确认', en: 'Not confirmed' },
  withdrawn: { zh: '撤回申请', en: 'Withdrawn' },
  'other-route': { zh: '已由另一途径确认', en: 'Confirmed on the other route' },
} as const
export type ConfirmationEnd = keyof typeof confirmationEnds

export const orderEnds = {
  objection: { zh: '因债务人书面异议，督促程序终结', en: 'Ended by a written objection' },
  unsuccessful: { zh: '不予受理、驳回、撤回或者无法送达', en: 'Not accepted, dismissed, withdrawn or not served' },
  enforceable: { zh: '期满无异议，支付令可以申请执行', en: 'No objection in time: it can be enforced' },
} as const

export const unpaidReasons = {
  waived: { zh: '劳动者放弃余款', en: 'The worker gives up the rest' },
  elsewhere: { zh: '转仲裁、诉讼或者执行程序处理', en: 'Goes on in arbitration, court or enforcement' },
  insolvent: { zh: '付款方破产、注销或者下落不明', en: 'Payer insolvent, deregistered or missing' },
  'worker-lost': { zh: '劳动者失联', en: 'Worker not to be found' },
} as const
