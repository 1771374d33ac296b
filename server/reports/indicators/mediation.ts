/** 调解统计: law reference 7.1. Period by the day of the event, Asia/Shanghai. */
import { daysBetween } from '../../../workflows/law/days.ts'
import type { Text } from '../../../workflows/text.ts'
import type { Indicator } from '../indicator.ts'
import { measuresOf } from '../measures.ts'
import type { Reading } from '../reading.ts'
import { isAgreed, isInTime, type MediationCourse, mediations } from './mediation-course.ts'

const form: Text = {
  zh: '调解统计表；指标口径为工作口径（待核）',
  en: 'Table of mediation; working definitions (to be checked)',
}
const collectiveSize = 10

type Told = (one: MediationCourse, reading: Reading) => string | undefined

const { count, sum, share, mean, opening, closing } = measuresOf(mediations, form)

const acceptedOn: Told = one => one.acceptedOn
const endedOn: Told = one => one.end?.on
const agreedOn: Told = one => (isAgreed(one) ? one.end?.on : undefined)

const workersOf = (one: MediationCourse, reading: Reading): number => reading.matter(one.caseId).workers
const collective: Told = (one, reading) =>
  reading.matter(one.caseId).workers >= collectiveSize ? one.acceptedOn : undefined
const days = ({ acceptedOn: from, end }: MediationCourse): number => daysBetween(from!, end!.on)

export const mediationFigures: readonly Indicator[] = [
  opening({
    id: 'med_opening',
    name: { zh: '期初未结', en: 'Open at the start' },
    says: {
      zh: '期初之前受理、期初之日尚未结案的调解。',
      en: 'Mediations accepted before the period and not ended by its start.',
    },
    began: acceptedOn,
    ended: endedOn,
  }),
  count({
    id: 'med_applied',
    name: { zh: '申请数', en: 'Applied for' },
    says: {
      zh: '本期收到申请或者征得同意主动调解的。',
      en: 'Applications received in the period, and active mediation consented to.',
    },
    on: one => one.appliedOn,
  }),
  count({
    id: 'med_not_accepted',
    name: { zh: '不予受理数', en: 'Not accepted' },
    says: { zh: '本期决定不予受理的。', en: 'Refused in the period.' },
    on: one => one.notAcceptedOn,
  }),
  count({
    id: 'med_accepted',
    name: { zh: '当期受理数', en: 'Accepted' },
    says: { zh: '受理日期在本期的调解。', en: 'Mediations accepted in the period.' },
    on: acceptedOn,
  }),
  sum({
    id: 'med_workers',
    name: { zh: '涉及劳动者人数', en: 'Workers concerned' },
    says: {
      zh: '本期受理案件的劳动者人数，集体争议计全部劳动者，不只计代表；退出的不计。',
      en: 'Workers of the cases accepted; of a group every worker, not its representatives alone; without those who left.',
    },
    unit: 'people',
    on: acceptedOn,
    value: workersOf,
  }),
  count({
    id: 'med_collective',
    name: { zh: '集体争议件数', en: 'Collective disputes' },
    says: { zh: '本期受理案件中劳动者十人以上的。', en: 'Of the cases accepted, those of ten workers or more.' },
    source: { zh: '《劳动争议调解仲裁法》第7条；十人以上', en: 'Mediation and Arbitration Law, art. 7: ten or more' },
    on: collective,
  }),
  sum({
    id: 'med_collective_workers',
    name: { zh: '集体争议人数', en: 'Workers in collective disputes' },
    says: { zh: '本期受理的集体争议的劳动者人数。', en: 'Workers of the collective disputes accepted.' },
    unit: 'people',
    on: collective,
    value: workersOf,
  }),
  sum({
    id: 'med_amount_claimed',
    name: { zh: '涉案金额', en: 'Amount claimed' },
    says: {
      zh: '本期受理案件在受理之日的请求金额合计；没有金额的不计入。',
      en: 'Claims of the cases accepted, as they stood on that day; those without an amount are not in the sum.',
    },
    unit: 'fen',
    on: acceptedOn,
    value: (one, reading) => reading.matter(one.caseId, one.acceptedOn).claimedFen,
  }),
  count({
    id: 'med_closed',
    name: { zh: '当期结案数', en: 'Closed' },
    says: {
      zh: '本期达成协议（签署齐全）、调解不成、撤回或者终止的。',
      en: 'Agreed (all signed), failed, withdrawn or terminated in the period.',
    },
    on: endedOn,
  }),
  count({
    id: 'med_agreed',
    name: { zh: '达成协议数', en: 'Agreed' },
    says: { zh: '本期签署齐全、协议生效的。', en: 'Agreements that took effect in the period.' },
    on: agreedOn,
  }),
  sum({
    id: 'med_amount_agreed',
    name: { zh: '协议金额', en: 'Amount agreed' },
    says: { zh: '本期生效协议的金额合计，只计金钱。', en: 'Sum of the agreements that took effect; money only.' },
    unit: 'fen',
    on: agreedOn,
    value: ({ agreedFen }) => agreedFen,
  }),
  share({
    id: 'med_success_rate',
    name: { zh: '调解成功率', en: 'Success rate' },
    says: {
      zh: '结案中达成协议的比例；和解后撤回的算成功，其他撤回不计。',
      en: 'Agreed among those closed; withdrawn after settling counts as agreed, other withdrawals are left out.',
    },
    over: {
      above: { zh: '达成协议、和解撤回', en: 'agreed, or withdrawn after settling' },
      below: { zh: '达成协议、和解撤回、调解不成、终止', en: 'agreed, withdrawn after settling, failed, terminated' },
    },
    on: one => (one.end?.result === 'withdrawn' ? undefined : one.end?.on),
    counts: ({ end }) => end?.result === 'agreed' || end?.result === 'reconciled',
  }),
  closing({
    id: 'med_close_rate',
    name: { zh: '结案率', en: 'Closing rate' },
    says: {
      zh: '当期结案数占期初未结与当期受理之和的比例。',
      en: 'Closed, among those open at the start and those accepted.',
    },
    over: {
      above: { zh: '当期结案', en: 'closed' },
      below: { zh: '期初未结＋当期受理', en: 'open at the start + accepted' },
    },
    began: acceptedOn,
    ended: endedOn,
    from: { began: 'med_accepted', ended: 'med_closed' },
  }),
  share({
    id: 'med_15d_rate',
    name: { zh: '法定期限内办结率', en: 'Closed in time' },
    says: {
      zh: '结案中在受理之日起十五日内（双方同意延期的，在延期内）办结的比例；达成协议的看达成之日。',
      en: 'Closed within fifteen days of acceptance, or the extension both agreed on, among those closed; an agreement counts by the day of its terms.',
    },
    over: { above: { zh: '期限内办结', en: 'in time' }, below: { zh: '当期结案', en: 'closed' } },
    source: { zh: '《企业劳动争议协商调解规定》第29条', en: 'Enterprise Mediation Provisions, art. 29' },
    on: endedOn,
    counts: (one, reading) => isInTime(one, reading),
  }),
  share({
    id: 'med_10d_rate',
    name: { zh: '十日内办结率', en: 'Closed within ten days' },
    says: {
      zh: '结案中自受理之日起十个自然日内结案的比例。',
      en: 'Closed within ten natural days of acceptance, among those closed.',
    },
    over: { above: { zh: '十日内', en: 'within ten days' }, below: { zh: '当期结案', en: 'closed' } },
    on: endedOn,
    counts: one => days(one) <= 10,
  }),
  mean({
    id: 'med_avg_days',
    name: { zh: '平均办理天数', en: 'Mean days' },
    says: {
      zh: '本期结案的调解自受理至结案的平均自然日数。',
      en: 'Natural days from acceptance to the end, on average of those closed.',
    },
    over: { above: { zh: '天数合计', en: 'days in all' }, below: { zh: '当期结案', en: 'closed' } },
    on: endedOn,
    value: one => days(one),
  }),
]
