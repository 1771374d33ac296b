/** Closed lists of an insurance claim. */
import { schemes } from '../case-file/insurance.ts'

const { occupational, accident, liability } = schemes
export const claimSchemes = { occupational, accident, liability } as const

export const outcomes = {
  granted: { zh: '全额支付', en: 'Granted' },
  partly: { zh: '部分支付', en: 'Granted in part' },
  refused: { zh: '不予支付', en: 'Refused' },
} as const

/** Which of them is open depends on who decided; the station notes what was done. */
export const waysAgainst = {
  review: { zh: '向作出决定的机构申请复核', en: 'Review by the body that decided' },
  complaint: { zh: '投诉、申请行业调解', en: 'Complaint or industry mediation' },
  reconsideration: { zh: '行政复议', en: 'Administrative reconsideration' },
  suit: { zh: '起诉', en: 'Suit' },
} as const
