/** The days of labour inspection, and those its decision leaves to contest or enforce it. LSI 17-20; LSIR 18; LCL 85. */
import type { Deadline, Running, Standing } from '../../define.ts'
import { ownLength } from '../own-lengths.ts'
import { decisionRules, type Lengths, parameters } from './parameters.ts'
import { enforcementLaw, procedureLaw, reconsiderationLaw } from './sources.ts'

export type Facts = {
  breachEndedOn?: string
  sentOn?: string
  acceptedOn?: string
  isExtended?: boolean
  orderUntil?: string
  orderedFen?: number
  decidedOn?: string
  /** Where it was served later than decided. */
  decisionServedOn?: string
  isContested?: boolean
  /** Of what a decision leaves, as the place had set them when it was recorded. */
  lengths?: Lengths
  /** Days a clue of wage arrears is to be handled in, where a local rule has set them. */
  clueDays?: number
}

const regulations = (zh: string, en: string) => ({
  zh: `《劳动保障监察条例》${zh}`,
  en: `Labour Inspection Regulations, ${en}`,
})
const complain = { zh: '可以向上级机关反映', en: 'Complain to the superior body' }

export const deadlines = {
  inspection_limitation: {
    label: { zh: '监察查处时限', en: 'Limitation of inspection' },
    due: { length: 2, unit: 'y', after: 'breachEndedOn' },
    source: regulations('第20条', 'art. 20'),
    evidence: 'V-text',
    missed: { text: { zh: '监察机构不再查处', en: 'No longer investigated' } },
    metBy: ['send'],
    isRight: true,
  },
  inspection_accept: {
    label: { zh: '决定是否受理', en: 'Decide on acceptance' },
    due: { length: 5, unit: 'wd', after: 'sentOn' },
    source: {
      zh: '《关于实施〈劳动保障监察条例〉若干规定》第18条',
      en: 'Provisions on the Labour Inspection Regulations, art. 18',
    },
    evidence: 'V-page',
    missed: { text: complain },
    metBy: ['accept', 'refuse', 'supplement', 'toDispute'],
  },
  inspection_finish: {
    label: { zh: '监察办结', en: 'Finish the investigation' },
    due: { length: 60, unit: 'wd', after: 'acceptedOn' },
    source: regulations('第17条', 'art. 17'),
    evidence: 'V-text',
    missed: { text: complain },
    metBy: ['decide', 'close', 'withdrawCase', 'orderCorrection'],
  },
  order_term: {
    label: { zh: '限期改正', en: 'Term of the order' },
    due: { length: 0, unit: 'd', after: 'orderUntil' },
    source: {
      zh: '《劳动合同法》第85条；《劳动保障监察条例》第26条、第30条',
      en: 'Labour Contract Law, art. 85; Labour Inspection Regulations, arts. 26, 30',
    },
    evidence: 'V-text',
    missed: {
      text: {
        zh: '可以责令按应付金额百分之五十以上百分之一百以下加付赔偿金，并可处罚',
        en: 'Extra damages of 50 to 100 %, and a fine',
      },
      step: 'lapseOrder',
    },
    metBy: ['close'],
  },
  decision_reconsider: {
    label: { zh: '申请行政复议', en: 'Ask for reconsideration' },
    due: { length: parameters.decision_reconsider_days.default, unit: 'd' },
    source: reconsiderationLaw,
    evidence: 'K',
    parameter: 'decision_reconsider_days',
    missed: { text: { zh: '不能再申请复议', en: 'Reconsideration is no longer open' } },
    metBy: ['recordChallenge'],
    isRight: true,
  },
  decision_suit: {
    label: { zh: '提起行政诉讼', en: 'Bring an administrative suit' },
    due: { length: parameters.decision_suit_months.default, unit: 'm' },
    source: procedureLaw,
    evidence: 'K',
    parameter: 'decision_suit_months',
    missed: { text: { zh: '可以申请法院强制执行', en: 'The court may be asked to enforce' } },
    metBy: ['recordChallenge'],
    isRight: true,
  },
  arrears_clue: {
    label: { zh: '办理欠薪线索', en: 'Handle the clue of arrears' },
    due: { length: 0, unit: 'd' },
    source: { zh: '当地欠薪线索办理规定', en: 'The local rule on clues of arrears' },
    evidence: 'parameter',
    parameter: 'arrears_clue_days',
    missed: { text: complain },
    metBy: ['close', 'decide', 'refuse', 'toDispute', 'withdrawCase'],
  },
  inspection_court: {
    label: { zh: '申请法院强制执行', en: 'Ask the court to enforce' },
    // Three months from the end of the six in which a suit could be brought.
    due: { length: parameters.inspection_court_months.default, unit: 'm' },
    source: enforcementLaw,
    evidence: 'K',
    parameter: 'inspection_court_months',
    missed: { text: { zh: '丧失申请强制执行的权利', en: 'The right is lost' } },
    metBy: ['applyCourt', 'close'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

export const running = (standing: Standing): Running[] => [
  ...finishClock(standing),
  ...decisionClocks(standing),
  ...clueClock(standing),
]

/** Once the decision is served: two ways to contest it, and after them the court; contested, none of them runs on. */
function decisionClocks({ states, facts }: Standing): Running[] {
  const { decidedOn, decisionServedOn, isContested, ...set }: Facts = facts
  const anchorOn = decisionServedOn ?? decidedOn
  if (!anchorOn || isContested || !states.includes('decided')) return []
  return decisionRules.map(rule => ({ rule, subject: 'proceeding', anchorOn, ...ownLength(set, rule) }))
}

function clueClock({ states, facts }: Standing): Running[] {
  const { sentOn, clueDays }: Facts = facts
  const isOpen = states.includes('sent') || states.includes('registered')
  if (!sentOn || clueDays === undefined || !isOpen) return []
  return [{ rule: 'arrears_clue', subject: 'proceeding', anchorOn: sentOn, length: clueDays }]
}

function finishClock({ states, facts }: Standing): Running[] {
  const { acceptedOn, isExtended }: Facts = facts
  if (!acceptedOn || !states.includes('registered')) return []
  const reason = { zh: '经批准延长三十个工作日', en: 'Thirty working days more, with approval' }
  return [
    {
      rule: 'inspection_finish',
      subject: 'proceeding',
      anchorOn: acceptedOn,
      ...(isExtended ? { extension: { days: 30, reason } } : {}),
    },
  ]
}
