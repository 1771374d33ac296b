/** What came of mediated agreements: law reference 7.1, from performance to satisfaction. */
import type { Text } from '../../../workflows/text.ts'
import type { Indicator } from '../indicator.ts'
import { measuresOf, over } from '../measures.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { isAgreed, mediations } from './mediation-course.ts'
import { mediated, type PerformanceCourse, performances } from './performance-course.ts'

const form: Text = {
  zh: '调解统计表；指标口径为工作口径（待核）',
  en: 'Table of mediation; working definitions (to be checked)',
}

/** An agreement and what followed it. */
type Followed = { caseId: string; agreedOn: string; followers: readonly PerformanceCourse[] }

const agreements = oncePer((reading: Reading): Followed[] => {
  const followed = Map.groupBy(mediated(reading), ({ caseId }) => caseId)
  return mediations(reading).flatMap(one =>
    isAgreed(one)
      ? [
          {
            caseId: one.caseId,
            agreedOn: one.end!.on,
            followers: (followed.get(one.caseId) ?? []).filter(({ effectiveOn }) => effectiveOn === one.end!.on),
          },
        ]
      : [],
  )
})
const confirmed = (reading: Reading) =>
  mediated(reading).flatMap(one => one.confirmed.map(each => ({ ...each, caseId: one.caseId })))
const answered = (reading: Reading) =>
  performances(reading).flatMap(({ caseId, callBacks }) =>
    callBacks.filter(({ satisfaction }) => satisfaction).map(one => ({ ...one, caseId })),
  )

const ofPerformances = measuresOf(mediated, form)
const ofAgreements = measuresOf(agreements, form)
const ofConfirmations = measuresOf(confirmed, form)

const lastDueOn = (one: PerformanceCourse): string => one.lastDueOn
const agreedOn = (one: Followed): string => one.agreedOn
const isConfirmedBy =
  (wanted: string) =>
  ({ followers }: Followed): boolean =>
    followers.some(one => one.confirmed.some(({ route }) => route === wanted))
const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0)
const overAgreed = (above: Text) => over(above, { zh: '本期达成协议', en: 'agreed in the period' })

export const afterMediationFigures: readonly Indicator[] = [
  ofPerformances.share({
    id: 'med_perform_rate',
    name: { zh: '协议履行率', en: 'Performance rate' },
    says: {
      zh: '最后一期在本期到期的调解协议，到期末全部履行的比例。',
      en: 'Mediated agreements whose last day fell into the period, fully performed by its end.',
    },
    over: {
      above: { zh: '期末已全部履行', en: 'fully performed' },
      below: { zh: '本期全部到期的协议', en: 'agreements that fell due' },
    },
    on: lastDueOn,
    counts: ({ performedOn }) => performedOn !== undefined,
  }),
  ofPerformances.shareOfFen({
    id: 'med_perform_amount_rate',
    name: { zh: '协议履行率（按金额）', en: 'Performance rate by amount' },
    says: {
      zh: '最后一期在本期到期的调解协议，到期末已付金额占应付金额的比例。',
      en: 'Of the same agreements, what was paid by the end of the period of what is owed.',
    },
    over: { above: { zh: '已付金额', en: 'paid' }, below: { zh: '应付金额', en: 'owed' } },
    on: lastDueOn,
    whole: ({ ledger }) => sumOf(ledger.map(({ amountFen }) => amountFen)),
    part: ({ ledger }) => sumOf(ledger.map(({ paidFen }) => paidFen)),
  }),
  ofAgreements.share({
    id: 'med_on_site_rate',
    name: { zh: '当场履行率', en: 'Performed on the spot' },
    says: {
      zh: '本期达成的协议中，签署当日即全部履行的比例。',
      en: 'Agreements of the period that were performed on the day of signing.',
    },
    over: overAgreed({ zh: '签署当日履行', en: 'performed the same day' }),
    on: agreedOn,
    counts: ({ followers }) => followers.some(({ performedOn, effectiveOn }) => performedOn === effectiveOn),
  }),
  ofConfirmations.count({
    id: 'med_arb_confirm',
    name: { zh: '仲裁确认数', en: 'Confirmed by arbitration' },
    says: { zh: '本期经仲裁审查确认的调解协议。', en: 'Mediated agreements that arbitration confirmed in the period.' },
    on: ({ route, on }) => (route === 'arbitration' ? on : undefined),
  }),
  ofAgreements.share({
    id: 'med_arb_confirm_rate',
    name: { zh: '仲裁确认率', en: 'Rate confirmed by arbitration' },
    says: {
      zh: '本期达成的协议中，到期末已经仲裁确认的比例。',
      en: 'Agreements of the period that arbitration had confirmed by its end.',
    },
    over: overAgreed({ zh: '已仲裁确认', en: 'confirmed by arbitration' }),
    on: agreedOn,
    counts: isConfirmedBy('arbitration'),
  }),
  ofConfirmations.count({
    id: 'med_jud_confirm',
    name: { zh: '司法确认数', en: 'Confirmed by a court' },
    says: { zh: '本期经司法确认的调解协议。', en: 'Mediated agreements that a court confirmed in the period.' },
    on: ({ route, on }) => (route === 'court' ? on : undefined),
  }),
  ofAgreements.share({
    id: 'med_jud_confirm_rate',
    name: { zh: '司法确认率', en: 'Rate confirmed by a court' },
    says: {
      zh: '本期达成的协议中，到期末已经司法确认的比例。',
      en: 'Agreements of the period that a court had confirmed by its end.',
    },
    over: overAgreed({ zh: '已司法确认', en: 'confirmed by a court' }),
    on: agreedOn,
    counts: isConfirmedBy('court'),
  }),
  measuresOf(answered, form).share({
    id: 'med_satisfaction',
    name: { zh: '满意度', en: 'Satisfaction' },
    says: {
      zh: '本期回访中回答了满意度的，表示满意的比例；基本满意不计入满意。',
      en: 'Of the call-backs of the period that were asked, those satisfied; fairly satisfied is not counted as satisfied.',
    },
    over: { above: { zh: '满意', en: 'satisfied' }, below: { zh: '回答了满意度', en: 'asked' } },
    on: ({ on }) => on,
    counts: ({ satisfaction }) => satisfaction === 'satisfied',
  }),
]
