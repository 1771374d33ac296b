/** The days of a suit at first instance: CPL 126-171, with months that end on the corresponding day. */
import type { Deadline, Running, Standing, Unit } from '../../define.ts'
import { preservationDeadlines, timesOfPreservation } from '../court/preservation.ts'
import { right, runsFrom } from '../court/rights.ts'
import { civilProcedure, urge } from '../court/sources.ts'
import { timeOf } from '../court/standing-sides.ts'
import { suitDeadlines, timeToSue } from '../court/suing.ts'
import { sidesStillFree } from './appeals.ts'
import type { Facts } from './facts.ts'

type Rule = Deadline<keyof Facts & string>
const from = (length: number, unit: Unit, after: keyof Facts & string) => ({ length, unit, after })

/** One for each procedure, since each has its own length and goes on as another when it runs out. */
const trial = (zh: string, en: string, source: [string, string], length: number, late: [string, string]): Rule => ({
  label: { zh, en },
  due: { length, unit: 'm', after: 'registeredOn' },
  source: civilProcedure(...source),
  evidence: 'V-text',
  missed: { text: { zh: late[0], en: late[1] } },
  metBy: ['judge', 'mediate', 'withdraw', 'endOtherwise'],
})

export const deadlines: Record<string, Deadline> = {
  court_register: {
    label: { zh: '登记立案', en: 'Register the suit' },
    due: from(7, 'd', 'filedOn'),
    source: civilProcedure('第126条', 'art. 126'),
    evidence: 'V-text',
    missed: { text: { zh: '可以向受理法院或者上一级法院投诉', en: 'Complain to the court, or to the one above it' } },
    metBy: ['register', 'refuse', 'referToMediation'],
  },
  pre_suit_mediation: {
    label: { zh: '诉前调解', en: 'Mediation before the suit' },
    due: from(30, 'd', 'referredOn'),
    source: { zh: '《人民法院在线调解规则》第24条', en: 'Online Mediation Rules of the Courts, art. 24' },
    evidence: 'V-text',
    missed: { text: { zh: '未达成协议的，应当登记立案', en: 'Without an agreement the suit is registered' } },
    metBy: ['register', 'mediate'],
  },
  court_serve_complaint: {
    label: { zh: '送达起诉状副本', en: 'Serve the complaint' },
    due: from(5, 'd', 'registeredOn'),
    source: civilProcedure('第128条', 'art. 128'),
    evidence: 'V-text',
    missed: { text: urge },
    metBy: ['serveComplaint'],
  },
  court_defence: {
    label: { zh: '答辩、管辖异议', en: 'Defence, objection to jurisdiction' },
    due: from(15, 'd', 'copyReceivedOn'),
    source: civilProcedure('第128条、第130条', 'arts. 128, 130'),
    evidence: 'V-text',
    missed: {
      text: { zh: '不影响审理；丧失管辖异议权', en: 'The trial goes on; the objection to jurisdiction is lost' },
    },
    metBy: ['recordDefence'],
    isRight: true,
  },
  court_evidence: {
    label: { zh: '举证期限', en: 'Time for evidence' },
    due: { length: 0, unit: 'd', after: 'evidenceUntil' },
    source: civilProcedure('第68条', 'art. 68'),
    evidence: 'K',
    missed: { text: { zh: '逾期举证可能不被采纳', en: 'Later evidence may be excluded' } },
    metBy: ['holdHearing'],
  },
  court_hearing_notice: {
    label: { zh: '开庭三日前通知', en: 'Notice of the hearing' },
    due: { length: 3, unit: 'd', after: 'hearingOn', direction: 'before' },
    source: civilProcedure('第139条', 'art. 139'),
    evidence: 'V-text',
    missed: { text: { zh: '可以请求另定开庭日期', en: 'Another day may be asked for' } },
    metBy: ['holdHearing'],
    isRight: true,
  },
  trial_ordinary: trial('普通程序审限', 'Ordinary trial', ['第152条', 'art. 152'], 6, [
    '延长须经批准；可以催办',
    'An extension needs approval; ask the court',
  ]),
  trial_simple: trial('简易程序审限', 'Simple trial', ['第164条', 'art. 164'], 3, [
    '转为普通程序',
    'It goes on as an ordinary trial',
  ]),
  trial_small: trial('小额诉讼审限', 'Small claim', ['第168条', 'art. 168'], 2, [
    '转为简易程序',
    'It goes on as a simple trial',
  ]),
  public_notice_service: {
    label: { zh: '公告送达期满', en: 'Service by public notice' },
    due: { ...from(30, 'd', 'noticeOn'), rolls: false },
    source: civilProcedure('第95条', 'art. 95'),
    evidence: 'V-text',
    missed: { text: { zh: '视为送达', en: 'Deemed served' } },
    metBy: ['serveComplaint'],
    isRight: true,
  },
  appeal_judgment: right('appeal_judgment', { metBy: ['appeal'], lapses: 'lapseAppeal' }),
  appeal_ruling: right('appeal_ruling', { after: 'refusalReceivedOn', metBy: ['appeal'] }),
  enforcement_apply: right('enforcement_apply', { after: 'effectiveOn', metBy: ['applyEnforcement', 'followPayment'] }),
  ...suitDeadlines,
  ...preservationDeadlines,
}

const limits = { ordinary: 'trial_ordinary', simple: 'trial_simple', small: 'trial_small' } as const

export function running({ states, facts }: Standing): Running[] {
  return [
    ...(states.includes('preparing') ? timeToSue(facts) : []),
    ...(states.includes('pre-suit-mediation') ? mediationExtended(facts) : []),
    ...(states.includes('pending') ? inTrial(states, facts) : []),
    ...(states.includes('judged') ? appeals(facts) : []),
    ...timesOfPreservation(states, facts),
  ]
}

function inTrial(states: readonly string[], facts: Facts): Running[] {
  const { registeredOn, procedure = 'ordinary', extendedMonths, evidenceUntil, noticeOn } = facts
  if (!registeredOn) return []
  const rule = limits[procedure]
  const reason = { zh: '经批准延长', en: 'Extended with approval' }
  const longer = extendedMonths ? { extension: { months: extendedMonths, reason } } : {}
  return [
    { rule, subject: 'proceeding', anchorOn: registeredOn, ...longer },
    ...runsFrom('court_evidence', evidenceUntil),
    ...(states.includes('pending.registered') ? runsFrom('public_notice_service', noticeOn) : []),
  ]
}

function mediationExtended({ referredOn, mediationUntil: until }: Facts): Running[] {
  if (!referredOn || !until) return []
  const reason = { zh: '各方同意延长', en: 'Extended with everybody’s consent' }
  return [{ rule: 'pre_suit_mediation', subject: 'proceeding', anchorOn: referredOn, extension: { until, reason } }]
}

/** Each side counts from its own receipt, also when the other has appealed; a small claim has no appeal. */
function appeals(facts: Facts): Running[] {
  if (facts.procedure === 'small') return []
  return timeOf('appeal_judgment', facts, sidesStillFree(facts))
}
