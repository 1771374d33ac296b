/** Ways that an agreement opens for both sides together, and two that stand beside any dispute. RULES 74-77; CPL 205-206; JI1 52; WIR 17; TUL 23. */
import { bothOf, cited, lawOnly } from './calculators/citations.ts'
import { type Answer, enforceIt, type ForumFacts, hasTitle } from './forum-facts.ts'
import { subjects } from './forum-words.ts'

/** 仲裁审查: both together, within fifteen days of the agreement's effect; not for a confirmation of employment alone. */
export function arbitrationReview(facts: ForumFacts): Answer {
  const { agreement } = facts
  const source = cited('RULES', '74', '75')
  const closed = (zh: string, en: string): Answer => ({ open: false, reason: { zh, en }, source })
  if (!agreement) return closed('没有调解协议', 'There is no mediation agreement')
  if (hasTitle(facts)) return { open: false, reason: enforceIt, source }
  if (facts.subject === 'relationship')
    return closed('仅确认劳动关系的协议不予受理', 'Not for an agreement that confirms employment alone')
  if (agreement.reviewOpen === false)
    return closed('协议生效已超过十五日', 'More than fifteen days since the agreement took effect')
  return {
    open: true,
    reason: agreement.statutory
      ? {
          zh: '协议生效之日起十五日内，双方共同申请仲裁审查，置换仲裁调解书',
          en: 'Both together within fifteen days of its effect; the arbitral letter can be enforced',
        }
      : {
          zh: '非《调解仲裁法》第10条所列组织主持的，能否审查请先询问当地仲裁委（待核）',
          en: 'Not by a body of LDMAL 10: ask the local commission first (to be confirmed)',
        },
    source,
    isConfirmed: agreement.statutory,
  }
}

/** 司法确认: both together, within thirty days of the agreement's effect. */
export function judicialConfirmation(facts: ForumFacts): Answer {
  const { agreement } = facts
  const source = bothOf(cited('CPL', '205', '206'), cited('JI1', '52'))
  const closed = (zh: string, en: string): Answer => ({ open: false, reason: { zh, en }, source })
  if (!agreement) return closed('没有调解协议', 'There is no mediation agreement')
  if (facts.confirmation === 'refused') return closed('法院已驳回确认申请', 'The court has refused to confirm it')
  if (hasTitle(facts)) return { open: false, reason: enforceIt, source }
  if (agreement.confirmationOpen === false)
    return closed('协议生效已超过三十日', 'More than thirty days since the agreement took effect')
  return {
    open: true,
    reason: agreement.statutory
      ? {
          zh: '协议生效之日起三十日内，双方共同向人民法院申请确认，免收费用',
          en: 'Both together within thirty days of its effect, at the court, free of charge',
        }
      : {
          zh: '限依法设立的调解组织或者法院邀请的调解，请先核对（待核）',
          en: 'Only for bodies lawfully set up or invited by the court: check first (to be confirmed)',
        },
    source,
    isConfirmed: agreement.statutory,
  }
}

/** 工伤认定: before benefits are claimed from anybody. */
export function workInjury({ subject, injuryRecognised }: ForumFacts): Answer {
  const source = cited('WIR', '17')
  if (subject !== 'injury-medical' && subject !== 'injury-benefits')
    return { open: false, reason: { zh: '不是工伤的请求', en: 'No claim of a work injury' }, source }
  if (injuryRecognised)
    return { open: false, reason: { zh: '已经认定工伤', en: 'The injury has been recognised' }, source }
  return {
    open: true,
    reason: {
      zh: '先申请工伤认定：用人单位三十日内；未提出的，职工、近亲属或者工会组织一年内',
      en: 'Recognition first: the employer within thirty days; failing that the worker, kin or union within a year',
    },
    source,
  }
}

/** 工会劳动法律监督: beside every other way, and closing none of them. */
export function supervision({ subject, side }: ForumFacts): Answer {
  const source = cited('TUL', '23')
  if (side === 'employer')
    return { open: false, reason: { zh: '工会代表劳动者', en: 'The union acts for workers' }, source }
  if (subjects[subject].is === 'outside')
    return { open: false, reason: { zh: '不是劳动争议的请求', en: 'No claim of a labour dispute' }, source }
  return {
    open: true,
    reason: {
      zh: '可以请工会交涉、发提示函、意见书、建议书；不影响其他途径，也不代替申请',
      en: 'The union may negotiate and send its letters; it closes no other way and replaces no application',
    },
    source,
  }
}

/** 法律援助: for the four labour matters of LAL 31, whatever forum the claim goes to. */
export function legalAid({ subject, side }: ForumFacts): Answer {
  const source = bothOf(cited('LAL', '31'), lawOnly('TUL'))
  const isAided = ['wages', 'injury-medical', 'injury-benefits', 'relationship', 'insurance-loss', 'agency-benefits']
  if (side === 'employer')
    return { open: false, reason: { zh: '援助对象是劳动者', en: 'Aid is given to workers' }, source }
  return {
    open: true,
    reason: isAided.includes(subject)
      ? {
          zh: '属于政府法律援助事项，也可以申请工会法律援助',
          en: 'A matter of state legal aid; union aid is open as well',
        }
      : {
          zh: '不在政府法律援助的劳动事项之列，可以申请工会法律援助',
          en: 'Not among the labour matters of state aid; union aid is open',
        },
    source,
  }
}
