/**
 * The doors after a breach: which of them this agreement opens, and why or why not.
 * LDMAL 14-16; JI1 13, 51; EMP 28, 30; RULES 34, 77; CPL 206.
 */
import type { Text } from '../../text.ts'
import type { Facts } from './facts.ts'
import type { DoorId } from './words.ts'

export type Door = { door: DoorId; open: boolean; reason: Text; source: Text }

type Standing = Pick<Facts, 'orgBasis' | 'ground' | 'claimKind' | 'confirmedBy' | 'orderEnded' | 'orderEnforceable'>

/** Bodies of LDMAL 10; only their agreements carry what articles 14 to 16 give. */
const statutoryBodies: readonly string[] = ['enterprise_committee', 'people_mediation', 'township_street']

export const isStatutory = ({ orgBasis, ground }: Pick<Facts, 'orgBasis' | 'ground'>): boolean =>
  ground === 'mediation-agreement' && statutoryBodies.includes(orgBasis ?? '')

/** All four doors, in the order in which they are shown. */
export function doorsAfterBreach(facts: Standing): Door[] {
  return [paymentOrder(facts), suit(facts), enforcement(facts), arbitration(facts)]
}

function paymentOrder(facts: Standing): Door {
  const door = {
    door: 'payment-order',
    source: { zh: '《劳动争议调解仲裁法》第16条', en: 'Mediation and Arbitration Law, art. 16' },
  } as const
  if (hasTitle(facts)) return { ...door, open: false, reason: enforceIt }
  if (!isStatutory(facts)) return { ...door, open: false, reason: notStatutory }
  if (facts.claimKind === 'other') {
    return {
      ...door,
      open: false,
      reason: {
        zh: '支付令只适用于劳动报酬、工伤医疗费、经济补偿或者赔偿金',
        en: 'Payment orders are for wages, injury medical costs, compensation and damages only',
      },
    }
  }
  if (facts.orderEnded) {
    return {
      ...door,
      open: false,
      reason: {
        zh: '支付令已因异议终结，可以凭协议直接起诉',
        en: 'An objection has ended the order: sue on the agreement',
      },
    }
  }
  return {
    ...door,
    open: true,
    reason: {
      zh: '可以持调解协议书依法向人民法院申请支付令',
      en: 'The worker may ask the court for a payment order on the agreement',
    },
  }
}

function suit(facts: Standing): Door {
  const source = {
    zh: '《劳动争议司法解释（一）》第13条第3款、第51条第2款',
    en: 'Judicial Interpretation I, arts. 13(3), 51(2)',
  }
  const closed = { door: 'suit', open: false, source } as const
  const open = { door: 'suit', open: true, source } as const
  if (hasTitle(facts)) return { ...closed, reason: enforceIt }
  if (!isStatutory(facts)) return { ...closed, reason: notStatutory }
  if (facts.orderEnded) {
    return {
      ...open,
      reason: { zh: '支付令已因异议终结，可以直接起诉', en: 'The payment order was ended by objection' },
    }
  }
  if (facts.claimKind === 'wages') {
    return {
      ...open,
      reason: { zh: '协议仅涉及劳动报酬且未履行，可以直接起诉', en: 'Only wages were agreed on, and they are unpaid' },
    }
  }
  return {
    ...closed,
    reason: {
      zh: '协议不限于劳动报酬，且没有被异议终结的支付令，应当先申请仲裁',
      en: 'More than wages was agreed on and no payment order has ended: arbitration comes first',
    },
  }
}

function enforcement(facts: Standing): Door {
  const { confirmedBy, orderEnforceable } = facts
  const source = {
    zh: '《劳动争议调解仲裁法》第51条；《民事诉讼法》第206、227条',
    en: 'Mediation and Arbitration Law, art. 51; Civil Procedure Law, arts. 206, 227',
  }
  if (orderEnforceable) {
    return {
      door: 'enforcement',
      open: true,
      source,
      reason: {
        zh: '债务人收到支付令十五日内没有提出书面异议，可以申请强制执行',
        en: 'The debtor raised no written objection within fifteen days: the payment order can be enforced',
      },
    }
  }
  if (confirmedBy) {
    return {
      door: 'enforcement',
      open: true,
      source,
      reason: {
        zh: '协议已经仲裁审查或者司法确认，可以申请强制执行',
        en: 'The agreement has been confirmed and can be enforced',
      },
    }
  }
  if (hasTitle(facts)) {
    return {
      door: 'enforcement',
      open: true,
      source,
      reason: {
        zh: '所依据的法律文书已经生效，可以申请强制执行',
        en: 'The paper it rests on binds and can be enforced',
      },
    }
  }
  return {
    door: 'enforcement',
    open: false,
    source,
    reason: {
      zh: '协议未经仲裁审查或者司法确认，不能直接申请强制执行',
      en: 'The agreement has not been confirmed and cannot be enforced as it stands',
    },
  }
}

function arbitration(facts: Standing): Door {
  if (hasTitle(facts)) {
    return {
      door: 'arbitration',
      open: false,
      source: { zh: '《劳动人事争议仲裁办案规则》第34条', en: 'Arbitration Rules, art. 34' },
      reason: enforceIt,
    }
  }
  return {
    door: 'arbitration',
    open: true,
    source: {
      zh: '《劳动争议调解仲裁法》第15条；《企业劳动争议协商调解规定》第28条',
      en: 'Mediation and Arbitration Law, art. 15; Enterprise Mediation Provisions, art. 28',
    },
    reason: {
      zh: '在约定期限内不履行的，可以依法申请仲裁；仲裁时效自违约之日起重新计算',
      en: 'Open when the agreement is not performed; limitation runs anew from the day of the breach',
    },
  }
}

/** What enforcement would rest on: the confirmation, the payment order nobody objected to, or the paper owed under. */
export function titleOf({ ground, confirmedBy, orderEnforceable }: Partial<Facts>): string | undefined {
  if (confirmedBy) return confirmedBy === 'arbitration' ? 'arbitral-letter' : 'confirmation'
  if (orderEnforceable) return 'payment-order'
  return ground && bindingGrounds.includes(ground) ? ground : undefined
}

const bindingGrounds: readonly string[] = ['arbitral-letter', 'award', 'judgment', 'court-letter']

const hasTitle = (facts: Standing): boolean => titleOf(facts) !== undefined

const enforceIt: Text = {
  zh: '同一请求已有生效法律文书，应当申请强制执行',
  en: 'The same claim has a binding instrument already: enforce it',
}

const notStatutory: Text = {
  zh: '仅限《劳动争议调解仲裁法》第10条所列调解组织主持达成的调解协议；拖欠劳动报酬可另查《劳动合同法》第30条',
  en: 'Only for agreements made before a body listed in Mediation and Arbitration Law, art. 10; for unpaid wages see also Labour Contract Law art. 30',
}
