/** 管辖: before which body at which place a labour claim belongs. LDMAL 21, 49; RULES 8-10; JI1 3-4; CPL 24, 205, 225; LSI 13; LAL 38. */
import type { Text } from '../text.ts'
import { bothOf, cited } from './calculators/citations.ts'

/** Places by their names, as they stand on file; null or empty where nobody has found out. */
export type Places = {
  /** Where the work is actually done: the place of performance. Several where the worker moves. */
  performance: readonly string[]
  employerSeat: string | null
  /** For arbitration: the places whose commissions have accepted the case, in the order in which they did. */
  acceptedBy?: readonly string[]
  /** For a suit: the place of the court that registered the first of two suits on one award. */
  firstSuitAt?: string
  /** The seat of the commission that made the award. */
  commissionSeat?: string
  debtorDomicile?: string
  /** The seat of the mediation body, and of the court that invited it to mediate, if one did. */
  mediationSeat?: string
  invitedByCourtAt?: string
}

export const jurisdictions = {
  arbitration: { zh: '劳动仲裁', en: 'Arbitration' },
  court: { zh: '起诉（基层人民法院）', en: 'Suit (basic court)' },
  'set-aside': { zh: '撤销终局裁决（中级人民法院）', en: 'Setting aside a final award (intermediate court)' },
  'payment-order': { zh: '支付令（基层人民法院）', en: 'Payment order (basic court)' },
  'judicial-confirmation': { zh: '司法确认', en: 'Judicial confirmation' },
  inspection: { zh: '劳动保障监察', en: 'Labour inspection' },
  'legal-aid': { zh: '法律援助', en: 'Legal aid' },
} as const satisfies Record<string, Text>
export type JurisdictionId = keyof typeof jurisdictions

/**
 * `places`: those one may go to, the one that prevails first; empty where the fact that decides is not on file. `rests`:
 * the open rule on which it rests (rules/of-claims.ts).
 */
export type Jurisdiction = { forum: JurisdictionId; places: string[]; rule: Text; source: Text; rests?: 'F_PAYMENT' }

/** Every body at once, in the order in which a claim may reach them. */
export function jurisdictionsOf(places: Places): Jurisdiction[] {
  return [
    arbitrationAt(places),
    courtAt(places),
    setAsideAt(places),
    paymentOrderAt(places),
    confirmationAt(places),
    inspectionAt(places),
    legalAidAt(places),
  ]
}

const placesOf = (...named: (string | null | undefined)[]): string[] =>
  [...new Set(named.filter(name => name !== null && name !== undefined && name !== ''))] as string[]

/**
 * The place of performance or the employer's seat, as one chooses. Where commissions of both were asked, the place of
 * performance prevails; of several places of performance, the commission that accepted first; where it is unclear, the
 * employer's seat. What changes later does not matter. LDMAL 21; RULES 8.
 */
export function arbitrationAt({ performance, employerSeat, acceptedBy = [] }: Places): Jurisdiction {
  const source = bothOf(cited('LDMAL', '21'), cited('RULES', '8'))
  const forum = 'arbitration'
  if (performance.length === 0) return { forum, source, places: placesOf(employerSeat), rule: unclearRule }
  const first = acceptedBy.find(place => performance.includes(place))
  if (first !== undefined)
    return { forum, source, places: [first], rule: performance.length > 1 ? firstRule : bothRule }
  if (acceptedBy.length > 0 && acceptedBy[0] === employerSeat)
    return { forum, source, places: [acceptedBy[0]], rule: seatAloneRule }
  return { forum, source, places: placesOf(...performance, employerSeat), rule: chooseRule }
}

const chooseRule: Text = {
  zh: '可以向劳动合同履行地或者用人单位所在地的仲裁委员会申请；双方分别申请的，由履行地管辖；有多个履行地的，由最先受理的管辖。案件受理后情况变化的，不影响管辖',
  en: 'The commission of the place of performance or of the employer’s seat; asked at both, the place of performance; of several, the first to accept. What changes later does not matter',
}
const bothRule: Text = {
  zh: '双方分别向履行地和用人单位所在地申请的，由劳动合同履行地管辖',
  en: 'Where both were asked, the place of performance prevails',
}
const firstRule: Text = {
  zh: '有多个劳动合同履行地的，由最先受理的仲裁委员会管辖',
  en: 'Of several places of performance, the commission that accepted first',
}
const seatAloneRule: Text = {
  zh: '用人单位所在地的仲裁委员会已经受理，履行地未受理；情况变化不影响管辖',
  en: 'The commission of the employer’s seat has accepted and no other has; what changes later does not matter',
}
const unclearRule: Text = {
  zh: '劳动合同履行地不明确的，由用人单位所在地管辖',
  en: 'The place of performance is unclear: the employer’s seat',
}

/** The employer's seat or the place of performance; unclear: the seat; two suits on one award: the first court. JI1 3-4. */
export function courtAt({ performance, employerSeat, firstSuitAt }: Places): Jurisdiction {
  const source = cited('JI1', '3', '4')
  if (firstSuitAt)
    return {
      forum: 'court',
      source,
      places: [firstSuitAt],
      rule: {
        zh: '双方就同一裁决分别向有管辖权的法院起诉的，由先受理的法院管辖',
        en: 'Two suits on one award: the court that took the first',
      },
    }
  const isUnclear = performance.length === 0
  return {
    forum: 'court',
    source,
    places: placesOf(employerSeat, ...performance),
    rule: isUnclear
      ? unclearRule
      : {
          zh: '用人单位所在地或者劳动合同履行地的基层人民法院',
          en: 'Basic court of the employer’s seat or of the place of performance',
        },
  }
}

const setAsideAt = ({ commissionSeat }: Places): Jurisdiction => ({
  forum: 'set-aside',
  source: cited('LDMAL', '49'),
  places: placesOf(commissionSeat),
  rule: { zh: '仲裁委员会所在地的中级人民法院', en: 'Intermediate court of the commission’s seat' },
})

const paymentOrderAt = ({ debtorDomicile, employerSeat }: Places): Jurisdiction => ({
  forum: 'payment-order',
  source: cited('CPL', '24', '225'),
  rests: 'F_PAYMENT',
  places: placesOf(debtorDomicile ?? employerSeat),
  rule: { zh: '有管辖权的基层人民法院（债务人住所地）', en: 'Basic court with jurisdiction: the debtor’s domicile' },
})

/** Invited by a court: that court. Otherwise a party's domicile, the place of the subject matter or the body's seat. CPL 205. */
function confirmationAt({ invitedByCourtAt, mediationSeat, employerSeat }: Places): Jurisdiction {
  const source = bothOf(cited('CPL', '205'), cited('JI1', '52'))
  if (invitedByCourtAt)
    return {
      forum: 'judicial-confirmation',
      source,
      places: [invitedByCourtAt],
      rule: { zh: '法院邀请调解的，向作出邀请的法院提出', en: 'Mediated at a court’s invitation: that court' },
    }
  return {
    forum: 'judicial-confirmation',
    source,
    places: placesOf(mediationSeat, employerSeat),
    rule: {
      zh: '当事人住所地、标的物所在地或者调解组织所在地的基层人民法院；人民调解的为调解委员会所在地',
      en: 'Basic court of a party’s domicile, of the subject matter or of the body’s seat; for people’s mediation the committee’s seat',
    },
  }
}

const inspectionAt = ({ performance }: Places): Jurisdiction => ({
  forum: 'inspection',
  source: cited('LSI', '13'),
  places: placesOf(...performance),
  rule: {
    zh: '用工所在地的县级或者设区的市级劳动保障行政部门',
    en: 'Labour administration of the county or city where the work is done',
  },
})

/** A suit or arbitration: the centre of the body that handles it; otherwise that body's seat or the place of the event. LAL 38. */
const legalAidAt = ({ performance, employerSeat }: Places): Jurisdiction => ({
  forum: 'legal-aid',
  source: cited('LAL', '38'),
  places: placesOf(...performance, employerSeat),
  rule: {
    zh: '诉讼事项向办案机关所在地的法律援助机构申请；非诉讼事项向争议处理机关所在地或者事由发生地的法律援助机构申请',
    en: 'Litigation: the aid centre at the seat of the body that handles it; else at that body’s seat or the place of the event',
  },
})

/** What to keep in mind about jurisdiction in arbitration: the objection, and commissions that disagree. */
export const jurisdictionNotes: readonly { note: Text; source: Text }[] = [
  {
    note: {
      zh: '管辖异议应当在答辩期满前书面提出',
      en: 'An objection is made in writing before the time for the defence ends',
    },
    source: cited('RULES', '10'),
  },
  {
    note: {
      zh: '仲裁委员会之间管辖争议协商不成的，由共同的上一级主管部门指定',
      en: 'Commissions that disagree: the competent department above them both appoints one',
    },
    source: cited('RULES', '9'),
  },
]

export type WageStandardFacts = {
  performance: string
  /** Where the employer is registered, and whether its standards are higher and the two sides agreed on them. */
  registered: string | null
  registeredIsHigher: boolean
  agreedOnRegistered: boolean
  /** Dispatch to another region: the place of the user. */
  dispatchedTo?: string
}

/** Whose minimum wage and average wage count. LCLR 14; LCL 61. */
export function wageStandardPlace(facts: WageStandardFacts): { place: string; rule: Text; source: Text } {
  const { performance, registered, registeredIsHigher, agreedOnRegistered, dispatchedTo } = facts
  if (dispatchedTo)
    return {
      place: dispatchedTo,
      rule: { zh: '跨地区派遣的，按用工单位所在地的标准', en: 'Dispatched to another region: the place of the user' },
      source: cited('LCL', '61'),
    }
  const source = cited('LCLR', '14')
  if (registered && registeredIsHigher && agreedOnRegistered)
    return {
      place: registered,
      rule: {
        zh: '用人单位注册地标准较高且双方约定按注册地的，从其约定',
        en: 'The registered place, whose standards are higher and were agreed on',
      },
      source,
    }
  return { place: performance, rule: { zh: '按劳动合同履行地的标准', en: 'The place of performance' }, source }
}
