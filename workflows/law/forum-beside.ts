/** The ways beside talks, mediation, arbitration and suit. LCL 30; LDMAL 16, 51; LSI 11, 20-21; SIL 83; LL 84; CPL 104. */
import type { Text } from '../text.ts'
import { bothOf, cited } from './calculators/citations.ts'
import { type Answer, enforceIt, type ForumFacts, hasTitle, isDecidedOrPending, outside } from './forum-facts.ts'
import { inspected, isLabour, orderable, subjects } from './forum-words.ts'

export function paymentOrder(facts: ForumFacts): Answer {
  const { subject, agreement, paymentOrder: order } = facts
  const source = bothOf(cited('LCL', '30'), cited('LDMAL', '16'))
  const closed = (reason: Text): Answer => ({ open: false, reason, source })
  if (hasTitle(facts)) return closed(enforceIt)
  if (order) return closed({ zh: '支付令已因异议终结', en: 'An objection has ended the order' })
  if (isDecidedOrPending(facts))
    return closed({ zh: '该请求已在仲裁或者诉讼中', en: 'The item is in arbitration or court' })
  if (agreement?.statutory && agreement.broken && (orderable.includes(subject) || agreement.onlyWages))
    return {
      open: true,
      reason: {
        zh: '调解协议约定支付拖欠劳动报酬、工伤医疗费、经济补偿或者赔偿金，对方不履行的，可以申请支付令',
        en: 'An agreement on wages, injury medical costs, compensation or damages is not performed: a payment order may be asked for',
      },
      source: cited('LDMAL', '16'),
    }
  if (subject === 'wages')
    return {
      open: true,
      reason: {
        zh: '拖欠或者未足额支付劳动报酬的，可以申请支付令；因异议终结后应当先申请仲裁',
        en: 'For unpaid wages a payment order may be asked for; ended by objection, arbitration comes next',
      },
      source: bothOf(cited('LCL', '30'), cited('JI1', '13(2)')),
    }
  return closed({
    zh: '支付令只适用于拖欠的劳动报酬，或者法定调解组织调解协议约定的劳动报酬、工伤医疗费、经济补偿、赔偿金',
    en: 'For unpaid wages, or for such money in a broken agreement of a body of LDMAL 10 only',
  })
}

export function inspection(facts: ForumFacts): Answer {
  const other = outside(facts)
  if (other) return other
  const source = cited('LSI', '11', '20', '21(2)')
  const closed = (reason: Text): Answer => ({ open: false, reason, source: cited('LSI', '21(2)') })
  if (facts.mediating || isDecidedOrPending(facts))
    return closed({
      zh: '该请求已经申请调解、仲裁或者提起诉讼，监察不受理',
      en: 'The item is in mediation, arbitration or court: inspection refuses it',
    })
  if (!inspected.includes(facts.subject))
    return closed({ zh: '应当通过劳动争议处理程序解决', en: 'To be settled by the dispute procedure' })
  if (facts.withinTwoYears === false)
    return {
      open: false,
      reason: { zh: '违法行为发生或者终了已超过二年，不再查处', en: 'More than two years since the act or its end' },
      source: cited('LSI', '20'),
    }
  return { open: true, reason: facts.withinTwoYears ? complain : complainUnsure, source }
}

const complain: Text = {
  zh: '可以向用工所在地监察机构投诉；投诉不妨碍申请仲裁，并使仲裁时效中断',
  en: 'A complaint at the place of work; it does not bar arbitration and interrupts limitation',
}
const complainUnsure: Text = {
  zh: `${complain.zh}；请核对违法行为发生或者终了是否在二年内`,
  en: `${complain.en}; check that the act or its end is not more than two years ago`,
}

export function socialInsurance({ subject }: ForumFacts): Answer {
  const isArrears = subjects[subject].is === 'arrears'
  return {
    open: isArrears || subject === 'agency-benefits',
    reason: isArrears
      ? {
          zh: '补缴社会保险费由征收、经办机构或者监察处理',
          en: 'Arrears are collected by the agency, or through inspection',
        }
      : subject === 'agency-benefits'
        ? {
            zh: '向经办机构申请待遇；不服的申请复议或者提起行政诉讼',
            en: 'Claim from the agency; then reconsideration or administrative suit',
          }
        : { zh: '不是社会保险费或者经办机构待遇的请求', en: 'No claim for contributions or agency benefits' },
    source: cited('SIL', '83'),
  }
}

const coordinationSource = bothOf(cited('LL', '84'), cited('CCP', '49'))
export function coordination({ subject }: ForumFacts): Answer {
  const open = subjects[subject].is === 'collective'
  return {
    open,
    reason: open
      ? {
          zh: '协商不成的，可以书面申请人社部门协调处理；未申请的，人社部门认为必要时也可以协调',
          en: 'Ask the labour administration in writing to coordinate; it may also do so unasked',
        }
      : { zh: '只处理签订集体合同的争议', en: 'Only for disputes over making a collective contract' },
    source: coordinationSource,
  }
}

export function preservation(facts: ForumFacts): Answer {
  const source = bothOf(cited('CPL', '104'), cited('JI1', '49'))
  if (!isLabour(facts.subject) && facts.subject !== 'insurance-arrears')
    return { open: false, reason: { zh: '不是劳动争议的请求', en: 'No claim of a labour dispute' }, source }
  if (facts.court === 'pending')
    return {
      open: true,
      reason: {
        zh: '诉讼中申请保全，劳动者生活困难或者可能逃匿、转移财产的，可以减轻或者免除担保',
        en: 'In the suit; security is reduced or waived for hardship or risk of flight',
      },
      source: cited('JI1', '49'),
    }
  return {
    open: true,
    reason: {
      zh: '情况紧急的，可以在申请仲裁前向法院申请保全，应当提供担保，并在采取保全措施后三十日内申请仲裁或者起诉',
      en: 'If urgent, in court before arbitration; security is needed, and the claim must be filed within 30 days',
    },
    source,
  }
}

export function enforcement(facts: ForumFacts): Answer {
  const source = bothOf(cited('LDMAL', '51'), cited('CPL', '206', '227'))
  if (hasTitle(facts))
    return {
      open: true,
      reason: { zh: '已有可以执行的文书，对方不履行的可以申请强制执行', en: 'There is an enforceable instrument' },
      source,
    }
  return {
    open: false,
    reason: facts.agreement
      ? {
          zh: '调解协议未经仲裁审查或者司法确认，不能直接申请执行',
          en: 'The agreement is not confirmed and cannot be enforced as it stands',
        }
      : {
          zh: '尚无生效的裁决书、调解书、判决书或者支付令',
          en: 'No award, letter, judgment or payment order binds yet',
        },
    source,
  }
}
