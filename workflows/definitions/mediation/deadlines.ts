/** The days of a mediation. From receipt and from acceptance two clocks of fifteen days run, and neither moves the other. */
import type { Deadline, Running, Standing } from '../../define.ts'
import type { Facts } from './facts.ts'

export const deadlines = {
  negotiation_reply: {
    label: { zh: '回应协商要求', en: 'Answer the demand for talks' },
    due: { length: 5, unit: 'd', after: 'demandReceivedOn' },
    source: {
      zh: '《企业劳动争议协商调解规定》第10条、第31条第1项',
      en: 'Enterprise Mediation Provisions, arts. 10, 31(1)',
    },
    evidence: 'V-off',
    missed: {
      text: { zh: '视为不愿协商；仲裁时效重新计算', en: 'Deemed a refusal; limitation runs anew' },
      step: 'lapseTalks',
    },
    metBy: ['answerDemand'],
  },
  negotiation_term: {
    label: { zh: '约定的协商期限', en: 'Agreed term of talks' },
    due: { length: 0, unit: 'd', after: 'termEndsOn', rolls: false },
    source: {
      zh: '《企业劳动争议协商调解规定》第10条、第31条',
      en: 'Enterprise Mediation Provisions, arts. 10, 31',
    },
    evidence: 'V-off',
    missed: {
      text: { zh: '协商不成；仲裁时效重新计算', en: 'Talks have failed; limitation runs anew' },
      step: 'lapseTalks',
    },
    metBy: ['settleTalks'],
  },
  mediation_accept: {
    label: { zh: '决定是否受理', en: 'Decide on acceptance' },
    due: { length: 3, unit: 'wd', after: 'appliedOn' },
    source: { zh: '《企业劳动争议协商调解规定》第22条', en: 'Enterprise Mediation Provisions, art. 22' },
    evidence: 'V-off',
    missed: { text: { zh: '调解组织未按期履职，应当上报', en: 'The body is in breach of duty: escalate' } },
    metBy: ['accept', 'notAccept'],
  },
  mediation_arb_gate: {
    label: { zh: '可以申请仲裁之日（自收到申请起）', en: 'Arbitration may be asked for (from receipt)' },
    due: { length: 15, unit: 'd', after: 'appliedOn' },
    source: {
      zh: '《劳动争议调解仲裁法》第14条第3款',
      en: 'Labour Dispute Mediation and Arbitration Law, art. 14(3)',
    },
    evidence: 'V-text',
    missed: {
      text: {
        zh: '未达成协议的，当事人可以依法申请仲裁；延期调解不影响这一权利',
        en: 'Without an agreement the parties may go to arbitration; an extension does not change this',
      },
    },
    metBy: ['sign', 'signTogether'],
    isRight: true,
  },
  mediation_close: {
    label: { zh: '结束调解（自受理起）', en: 'Close the mediation (from acceptance)' },
    due: { length: 15, unit: 'd', after: 'acceptedOn' },
    source: { zh: '《企业劳动争议协商调解规定》第29条', en: 'Enterprise Mediation Provisions, art. 29' },
    evidence: 'V-off',
    missed: {
      text: { zh: '视为调解不成；仲裁时效重新计算', en: 'Deemed failed; limitation runs anew' },
      step: 'expire',
    },
    metBy: ['agree', 'fail', 'terminate', 'withdraw'],
  },
} satisfies Record<string, Deadline<keyof Facts & string>>

/** While the mediation is extended, its close stands on the day both sides agreed on; elsewhere the states name it. */
export function running({ states, facts }: Standing): Running[] {
  const { acceptedOn, extendedUntil } = facts as Facts
  if (!states.includes('mediating.extended') || !acceptedOn || !extendedUntil) return []
  return [
    {
      rule: 'mediation_close',
      subject: 'proceeding',
      anchorOn: acceptedOn,
      extension: { until: extendedUntil, reason: { zh: '双方同意延期', en: 'Extended with both sides’ consent' } },
    },
  ]
}
