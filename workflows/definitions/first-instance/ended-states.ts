/** How a suit at first instance comes to be over for this proceeding, and what it is then. */
import type { Text } from '../../text.ts'

const ended = (label: Text) => ({ type: 'final' as const, meta: { label, stage: 'ended' } })

export const endedStates = {
  'settled-before': ended({ zh: '自行和解，撤诉', en: 'Settled and withdrawn' }),
  mediated: ended({ zh: '调解结案', en: 'Settled by a court letter' }),
  appealed: ended({ zh: '已上诉', en: 'Appealed' }),
  settled: ended({ zh: '判决后和解', en: 'Settled after the judgment' }),
  'to-retrial': ended({ zh: '申请再审', en: 'Gone to retrial' }),
  withdrawn: ended({ zh: '撤诉', en: 'Withdrawn' }),
  performing: ended({ zh: '判决转履行', en: 'Being performed' }),
  enforcing: ended({ zh: '判决转执行', en: 'Being enforced' }),
  'ended-otherwise': ended({ zh: '以其他方式结案', en: 'Ended otherwise' }),
  closed: ended({ zh: '办结', en: 'Finished' }),
  'given-up': ended({ zh: '不再进行', en: 'Not pursued' }),
} as const

export const withdrawing = {
  withdraw: [
    { guard: 'isAwardBinding', target: '#first-instance.award-binding', actions: 'awardBound' },
    { target: '#first-instance.withdrawn' },
  ],
  settleAndWithdraw: '#first-instance.settled-before',
} as const

/** A ruling that rejects the suit can be appealed, as one that refuses to register it. CPL 171. */
export const otherwise = {
  endOtherwise: [
    { guard: 'isRejected', target: '#first-instance.not-registered', actions: 'refused' },
    { target: '#first-instance.ended-otherwise' },
  ],
} as const
