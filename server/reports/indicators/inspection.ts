/** 劳动监察移送、欠薪线索: what was sent, accepted, closed in time and paid. Law reference 7.4. */
import { matters, refusals, results } from '../../../workflows/definitions/inspection/words.ts'
import type { Text } from '../../../workflows/text.ts'
import type { Indicator, Table } from '../indicator.ts'
import { linesOf, measuresOf, named, spread } from '../measures.ts'
import { oncePer } from '../once.ts'
import type { Reading } from '../reading.ts'
import { type Course, firstStep, lastStep } from '../told.ts'
import { inTimeRate } from './in-time.ts'

const form: Text = {
  zh: '劳动监察移送和欠薪线索台账；指标口径为工作口径（待核）',
  en: 'Ledger of inspection and arrears; working definitions (to be checked)',
}

export type InspectionCourse = {
  caseId: string
  matter: string
  sentOn: string | undefined
  how: string | undefined
  acceptedOn: string | undefined
  refused: { on: string; reason: string } | undefined
  toPoliceOn: string | undefined
  ordered: readonly { on: string; amountFen: number | null }[]
  closed: { on: string; result: string; paidFen: number | null; eventId: string } | undefined
}

export const inspections = (reading: Reading): InspectionCourse[] => reading.courses('inspection').map(inspectionOf)

const inspectionOf = oncePer((course: Course): InspectionCourse => {
  const sent = firstStep(course, 'send')
  const refusal = lastStep(course, 'refuse')
  const closing = lastStep(course, 'close')
  return {
    caseId: course.caseId,
    matter: String(firstStep(course, 'register')?.answers.matter ?? ''),
    sentOn: sent?.happenedOn,
    how: sent?.answers.how,
    acceptedOn: firstStep(course, 'accept')?.happenedOn,
    refused: refusal && { on: refusal.happenedOn, reason: refusal.answers.reason },
    toPoliceOn: lastStep(course, 'toPolice')?.happenedOn,
    ordered: course.steps
      .filter(({ step }) => step === 'orderCorrection')
      .map(({ happenedOn: on, answers }) => ({ on, amountFen: answers.amountFen ?? null })),
    closed: closing && {
      on: closing.happenedOn,
      result: closing.answers.result,
      paidFen: closing.answers.amountFen ?? null,
      eventId: closing.eventId,
    },
  }
})

const orders = (reading: Reading) =>
  inspections(reading).flatMap(({ caseId, matter, ordered }) => ordered.map(one => ({ ...one, caseId, matter })))

const { count, sum } = measuresOf(inspections, form)
const group = ({ matter }: { matter: string }): string => matter

export const inspectionFigures: readonly Indicator[] = [
  count({
    id: 'insp_sent',
    name: { zh: '投诉、移送数', en: 'Sent' },
    says: {
      zh: '本期由监察机构收到的投诉、举报和移送线索。',
      en: 'Complaints, tips and clues that reached the inspectors in the period.',
    },
    on: ({ sentOn }) => sentOn,
    group,
  }),
  count({
    id: 'arrears_clues',
    name: { zh: '其中欠薪线索平台', en: 'Of them, through the arrears platform' },
    says: { zh: '本期经根治欠薪线索平台提交的。', en: 'Sent through the national platform in the period.' },
    on: ({ how, sentOn }) => (how === 'platform' ? sentOn : undefined),
    group,
  }),
  count({
    id: 'insp_accepted',
    name: { zh: '受理立案数', en: 'Accepted' },
    says: { zh: '本期由监察机构受理立案的。', en: 'Accepted and registered in the period.' },
    on: ({ acceptedOn }) => acceptedOn,
    group,
  }),
  count({
    id: 'insp_refused',
    name: { zh: '不予受理数', en: 'Refused' },
    says: { zh: '本期监察机构告知不予受理的。', en: 'Refused in the period.' },
    on: ({ refused }) => refused?.on,
    group,
  }),
  inTimeRate(['inspection_finish'], {
    id: 'insp_closed_60wd_rate',
    name: { zh: '六十个工作日内办结率', en: 'Finished within sixty working days' },
    says: {
      zh: '办案期限（六十个工作日，经批准可以延长三十个）在本期届满的，按期作出处理、责令改正或者结案的比例；期限未到尚未办结的不计。',
      en: 'Of the investigations whose time (sixty working days, thirty more with approval) ran out in the period, those decided, ordered or closed in time; those not yet due are left out.',
    },
    met: { zh: '按期办结', en: 'in time' },
    source: { zh: '《劳动保障监察条例》第17条', en: 'Labour Inspection Regulations, art. 17' },
  }),
  measuresOf(orders, form).sum({
    id: 'insp_ordered_amount',
    name: { zh: '责令支付金额', en: 'Ordered to be paid' },
    says: {
      zh: '本期送达的限期改正指令书责令支付的金额；没有金额的不计入。',
      en: 'What the orders served in the period make employers pay; those without an amount are not in the sum.',
    },
    unit: 'fen',
    on: ({ on }) => on,
    group,
    value: ({ amountFen }) => amountFen,
  }),
  count({
    id: 'insp_closed',
    name: { zh: '监察结案数', en: 'Closed' },
    says: { zh: '本期结案的。', en: 'Closed in the period.' },
    on: ({ closed }) => closed?.on,
    group,
  }),
  sum({
    id: 'insp_paid_amount',
    name: { zh: '监察追回金额', en: 'Paid' },
    says: {
      zh: '本期结案时登记的实际支付金额；没有登记的不计入。',
      en: 'What was paid by the closings of the period; those without an amount are not in the sum.',
    },
    unit: 'fen',
    on: ({ closed }) => closed?.on,
    group,
    value: ({ closed }) => closed!.paidFen,
  }),
  count({
    id: 'insp_to_police',
    name: { zh: '移送公安', en: 'Sent to the police' },
    says: { zh: '本期因涉嫌拒不支付劳动报酬等移送公安的。', en: 'Handed to the police in the period.' },
    on: ({ toPoliceOn }) => toPoliceOn,
    group,
  }),
]

export const inspectionTables: readonly Table[] = [
  spread(named(inspectionFigures, 'insp_sent', 'insp_accepted', 'insp_closed', 'insp_paid_amount'), {
    id: 'matter',
    title: { zh: '按事项', en: 'By matter' },
    head: { zh: '事项', en: 'Matter' },
    groups: linesOf(matters),
  }),
  spread(
    [
      count({
        id: 'insp_refused',
        name: { zh: '不予受理数', en: 'Refused' },
        says: { zh: '本期不予受理的，按理由。', en: 'Refused in the period, by reason.' },
        on: ({ refused }) => refused?.on,
        group: ({ refused }) => refused!.reason,
      }),
    ],
    {
      id: 'reason',
      title: { zh: '不予受理的理由', en: 'Reasons of refusals' },
      head: { zh: '理由', en: 'Reason' },
      groups: linesOf(refusals),
    },
  ),
  spread(
    [
      count({
        id: 'insp_closed',
        name: { zh: '监察结案数', en: 'Closed' },
        says: { zh: '本期结案的，按结果。', en: 'Closed in the period, by result.' },
        on: ({ closed }) => closed?.on,
        group: ({ closed }) => closed!.result,
      }),
    ],
    {
      id: 'result',
      title: { zh: '结案结果', en: 'Results' },
      head: { zh: '结果', en: 'Result' },
      groups: linesOf(results),
    },
  ),
]
