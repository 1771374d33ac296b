/** The days of a payment order: the court's, each debtor's, and the creditor's after an objection. CPL 226-228, 250. */
import type { Deadline, Running, Standing } from '../../define.ts'
import { addDays } from '../../law/days.ts'
import { enforcementPeriod } from '../court/sources.ts'
import type { Facts } from './facts.ts'

export const deadlines = {
  po_accept: {
    label: { zh: '法院通知是否受理', en: 'The court says whether it accepts' },
    due: { length: 5, unit: 'd', after: 'appliedOn' },
    source: { zh: '《民事诉讼法》第226条', en: 'Civil Procedure Law, art. 226' },
    evidence: 'V-text',
    missed: { text: { zh: '向人民法院催办', en: 'Press the court' } },
    metBy: ['accept', 'notAccept'],
  },
  po_issue: {
    label: { zh: '发出支付令或者驳回', en: 'Issue the order or dismiss' },
    due: { length: 15, unit: 'd', after: 'acceptedOn' },
    source: { zh: '《民事诉讼法》第227条', en: 'Civil Procedure Law, art. 227' },
    evidence: 'V-text',
    missed: { text: { zh: '向人民法院催办', en: 'Press the court' } },
    metBy: ['issue', 'dismiss'],
  },
  po_debtor: {
    label: { zh: '债务人清偿或者书面异议', en: 'The debtor pays or objects in writing' },
    due: { length: 15, unit: 'd' },
    source: { zh: '《民事诉讼法》第227条', en: 'Civil Procedure Law, art. 227' },
    evidence: 'V-text',
    missed: {
      text: { zh: '期满无书面异议的，可以申请强制执行', en: 'Without a written objection it can be enforced' },
      step: 'lapse',
    },
    metBy: ['object', 'recordPaid'],
  },
  po_no_suit: {
    label: { zh: '表示不同意转入诉讼', en: 'Say that it shall not become a suit' },
    due: { length: 7, unit: 'd', after: 'endReceivedOn' },
    source: {
      zh: '《民事诉讼法》第228条；《民事诉讼法司法解释》第438条',
      en: 'Civil Procedure Law, art. 228; its Interpretation, art. 438',
    },
    evidence: 'V-text',
    missed: { text: { zh: '案件转入诉讼程序', en: 'The case becomes a suit' }, step: 'becomeSuit' },
    metBy: ['chooseWay', 'declineSuit'],
  },
  enforcement_apply: {
    label: { zh: '申请强制执行', en: 'Apply for enforcement' },
    due: { length: 2, unit: 'y' },
    source: enforcementPeriod,
    evidence: 'V-text',
    missed: {
      text: {
        zh: '法院仍会受理，但被执行人可以提出时效异议',
        en: 'The court still takes it, but the debtor may object that time has passed',
      },
    },
    metBy: ['enforce', 'recordPaid'],
  },
} as const satisfies Record<string, Deadline<keyof Facts & string>>

/** The debtors' fifteen days are the time of performance; enforceable is the day after. CPL 227, 250(2). */
export const performanceEndsOn = ({ enforceableOn }: Facts): string | undefined =>
  enforceableOn && addDays(enforceableOn, -1)

/**
 * Each debtor has fifteen days from the day that debtor received the order. Without an agreement a lapsed order does not
 * become a suit, for arbitration comes first (JI1 13): no seven days run.
 */
export function running({ states, facts }: Standing): Running[] {
  const { debtors = [], basis, endReceivedOn }: Facts = facts
  const performedUntil = performanceEndsOn(facts)
  if (states.includes('enforceable') && performedUntil)
    return [{ rule: 'enforcement_apply', subject: 'proceeding', anchorOn: performedUntil }]
  if (states.includes('lapsed') && endReceivedOn && basis !== 'arrears')
    return [{ rule: 'po_no_suit', subject: 'proceeding', anchorOn: endReceivedOn }]
  if (!states.includes('issued')) return []
  return debtors.flatMap(({ party, receivedOn, isSilent }) =>
    receivedOn && !isSilent ? [{ rule: 'po_debtor', subject: party, anchorOn: receivedOn }] : [],
  )
}
