/** The days of a supervision: each letter's answer, the authority's registration and its investigation. */
import type { Deadline, Running, Standing } from '../../define.ts'
import { type LetterFacts, replyClocks } from './letters.ts'

export type Facts = LetterFacts & {
  proposalReceivedOn?: string
  registeredOn?: string
  adviceReplyBy?: string
  proposalDays?: number
}

const printed = { zh: '函件载明的期限；未载明的按各地规定', en: 'The day printed on it; else the local rule' }

export const deadlines = {
  sup_tip_feedback: {
    label: { zh: '提示函反馈', en: 'Answer to the prompt letter' },
    due: { length: 15, unit: 'd', rolls: false },
    source: printed,
    evidence: 'parameter',
    parameter: 'sup_tip_feedback_days',
    missed: { text: { zh: '可以发意见书', en: 'An opinion may follow' }, step: 'lapseReply' },
    metBy: ['recordReply', 'verifyCorrection'],
  },
  sup_opinion_reply: {
    label: { zh: '意见书答复', en: 'Answer to the opinion' },
    due: { length: 15, unit: 'wd' },
    source: printed,
    evidence: 'parameter',
    parameter: 'sup_opinion_reply_days',
    missed: {
      text: { zh: '提请县级以上总工会发建议书', en: 'A proposal of the county union may follow' },
      step: 'lapseReply',
    },
    metBy: ['recordReply', 'verifyCorrection'],
  },
  sup_proposal_register: {
    label: { zh: '部门登记处理', en: 'Registered by the authority' },
    due: { length: 5, unit: 'wd', after: 'proposalReceivedOn' },
    source: { zh: '各省工会劳动法律监督条例的通行规定', en: 'Provincial regulations on union supervision' },
    evidence: 'parameter',
    parameter: 'sup_proposal_feedback_days',
    missed: { text: { zh: '报告上级，可以提请政府处理', en: 'Report; the government may be asked' } },
    metBy: ['recordRegistration', 'recordDeclined'],
  },
  sup_authority_finish: {
    label: { zh: '部门查处', en: 'Investigated by the authority' },
    due: { length: 60, unit: 'wd', after: 'registeredOn' },
    source: { zh: '《劳动保障监察条例》第17条', en: 'Labour Inspection Regulations, art. 17' },
    evidence: 'V-text',
    missed: { text: { zh: '催问处理结果', en: 'Ask for the result' } },
    metBy: ['recordResult'],
  },
  procuratorial_advice: {
    label: { zh: '检察建议回复', en: 'Answer to the procuratorial advice' },
    due: { length: 0, unit: 'd', after: 'adviceReplyBy' },
    source: { zh: '检察建议书载明的期限', en: 'The day printed on the advice' },
    evidence: 'K',
    missed: { text: { zh: '由检察机关跟进', en: 'The procuratorate follows it up' } },
    metBy: ['close'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

export function running({ states, facts }: Standing): Running[] {
  const { proposalReceivedOn, proposalDays: length }: Facts = facts
  if (states.includes('letters')) return replyClocks(facts)
  if (states.includes('proposal.sent') && proposalReceivedOn && length !== undefined)
    return [{ rule: 'sup_proposal_register', subject: 'proceeding', anchorOn: proposalReceivedOn, length }]
  return []
}
