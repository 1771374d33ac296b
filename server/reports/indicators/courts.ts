/** 诉讼和执行: registered, closed, upheld, awarded, and what enforcement brought in. */
import { judgmentResults } from '../../../workflows/law/taxonomies/forum-results.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf, over, spread } from '../measures.ts'
import type { Reading } from '../reading.ts'
import {
  acceptedOn,
  amountDecided,
  decidedOn,
  type EnforcementCourse,
  endedOn,
  enforcements,
  forumForm as form,
  forums,
  isSettled,
  resultOf,
} from './forum-course.ts'

const ofSuits = measuresOf(forums('first-instance'), form)
const ofAppeals = measuresOf(forums('second-instance'), form)
const ofEnforcements = measuresOf(enforcements, form)

export const courtFigures: readonly Indicator[] = [
  ofSuits.count({
    id: 'ct_registered',
    name: { zh: '一审立案数', en: 'Suits registered' },
    says: { zh: '本期登记立案的一审。', en: 'Registered at first instance in the period.' },
    on: acceptedOn,
  }),
  ofSuits.count({
    id: 'ct_closed',
    name: { zh: '一审结案数', en: 'Suits closed' },
    says: { zh: '立案后本期判决、调解或者撤诉的一审。', en: 'Judged, settled by letter or withdrawn in the period.' },
    on: endedOn,
  }),
  ofSuits.share({
    id: 'ct_supported_rate',
    name: { zh: '一审支持率', en: 'Suits upheld' },
    says: {
      zh: '本期一审判决中全部或者部分支持的比例。',
      en: 'Of the judgments of the period, those that upheld the claims fully or in part.',
    },
    over: over({ zh: '全部、部分支持', en: 'upheld, or in part' }, { zh: '判决', en: 'judgments' }),
    on: decidedOn,
    counts: ({ ended }) => ended!.result !== 'dismissed',
  }),
  ofSuits.share({
    id: 'ct_mediated_rate',
    name: { zh: '一审调撤率', en: 'Suits settled' },
    says: {
      zh: '一审结案中法院调解和和解后撤诉的比例。',
      en: 'Settled by a letter of the court, or withdrawn after settling, among those closed.',
    },
    over: over({ zh: '调解、和解撤诉', en: 'settled' }, { zh: '一审结案', en: 'closed' }),
    on: endedOn,
    counts: isSettled,
  }),
  ofSuits.sum({
    id: 'ct_awarded_amount',
    name: { zh: '一审判决、调解金额', en: 'Suits: awarded or settled' },
    says: {
      zh: '本期一审判决和生效调解书的金额合计；没有金额的不计入。',
      en: 'Judgments and letters of the period; those without an amount are not in the sum.',
    },
    unit: 'fen',
    on: amountDecided.on,
    value: amountDecided.value,
  }),
  ofAppeals.count({
    id: 'ct_appeals',
    name: { zh: '二审立案数', en: 'Appeals registered' },
    says: { zh: '本期立案的二审。', en: 'Appeals registered in the period.' },
    on: acceptedOn,
  }),
  ofAppeals.share({
    id: 'ct_upheld_rate',
    name: { zh: '二审维持率', en: 'Appeals upheld' },
    says: {
      zh: '本期二审裁判中维持原判的比例。',
      en: 'Of the final decisions of the period, those that upheld the first.',
    },
    over: over({ zh: '维持原判', en: 'upheld' }, { zh: '二审裁判', en: 'decided' }),
    on: decidedOn,
    counts: ({ ended }) => ended!.result === 'upheld',
  }),
]

const proceeds = (reading: Reading) =>
  enforcements(reading).flatMap(({ caseId, proceeds: all }: EnforcementCourse) => all.map(one => ({ ...one, caseId })))

export const enforcementFigures: readonly Indicator[] = [
  ofEnforcements.count({
    id: 'enf_filed',
    name: { zh: '申请执行数', en: 'Enforcement filed' },
    says: { zh: '本期由法院收到的执行申请。', en: 'Applications that reached the court in the period.' },
    on: ({ filedOn }) => filedOn,
  }),
  measuresOf(proceeds, form).sum({
    id: 'enf_received_amount',
    name: { zh: '执行到账金额', en: 'Received by enforcement' },
    says: { zh: '本期执行到账的金额合计。', en: 'Money received by enforcement in the period.' },
    unit: 'fen',
    on: ({ on }) => on,
    value: ({ amountFen }) => amountFen,
  }),
  ofEnforcements.count({
    id: 'enf_finished',
    name: { zh: '执行完毕', en: 'Enforced in full' },
    says: { zh: '本期执行完毕的。', en: 'Paid in full by enforcement in the period.' },
    on: ({ finishedOn }) => finishedOn,
  }),
  ofEnforcements.count({
    id: 'enf_ended_round',
    name: { zh: '终结本次执行、终结执行', en: 'Round or enforcement ended' },
    says: {
      zh: '本期裁定终结本次执行程序或者终结执行的。',
      en: 'Rounds ended, or enforcement terminated, in the period.',
    },
    on: ({ roundEndedOn }) => roundEndedOn,
  }),
]

export const courtTables: readonly Table[] = [
  spread(
    [
      ofSuits.count({
        id: 'ct_judged',
        name: { zh: '一审判决数', en: 'Judged' },
        says: { zh: '本期一审判决，按结果。', en: 'Judgments of first instance in the period, by result.' },
        on: decidedOn,
        group: resultOf,
      }),
    ],
    {
      id: 'judgment',
      title: { zh: '一审判决结果', en: 'Judgments' },
      head: { zh: '结果', en: 'Result' },
      groups: linesOf(judgmentResults),
    },
  ),
]
