/** What follows an investigation: orders, decisions, court, police, dispute procedure, the end. LSI 18-26; LCL 85. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, moneyFen, optional, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { begins, note, theirNumber, today } from '../court/steps.ts'
import { bodies } from './bodies.ts'
import { paperRecord } from './papers-on-file.ts'
import { results } from './words.ts'

/** Between half and the whole of what was ordered. LCL 85. */
const isExtra = (extraFen: number, orderedFen: number): boolean => extraFen * 2 >= orderedFen && extraFen <= orderedFen

export const decisionSteps = defineSteps({
  orderCorrection: {
    label: { zh: '责令限期改正', en: 'Order to correct' },
    by: bodies,
    actor: 'partner',
    form: z.object({
      servedOn: today('指令书送达日期', 'Served on'),
      until: calendarDate({ zh: '限期', en: 'To be done by' }),
      number: theirNumber(),
      amountFen: optional(moneyFen({ zh: '责令支付金额（元）', en: 'Ordered to pay (yuan)' })),
    }),
    happenedOn: 'servedOn',
    wrong: ({ answers }) =>
      problem(answers.until <= answers.servedOn, 'until', { zh: '应当晚于送达日期', en: 'Must be after the service' }),
    records: ({ answers, eventId }) => [
      paperRecord('corrective-order', {
        key: `${eventId}-order`,
        onDay: answers.until,
        amountFen: answers.amountFen ?? null,
        number: answers.number ?? null,
      }),
    ],
  },
  lapseOrder: {
    label: { zh: '逾期未改正', en: 'The order was not obeyed' },
    by: { clock: 'subtree' },
    form: z.object({}),
  },
  orderExtraDamages: {
    label: { zh: '责令加付赔偿金', en: 'Extra damages ordered' },
    help: {
      zh: '逾期不支付的，按应付金额百分之五十以上百分之一百以下加付（《劳动合同法》第85条）。',
      en: 'Fifty to one hundred per cent of the sum (Labour Contract Law, art. 85).',
    },
    by: bodies,
    actor: 'partner',
    form: z.object({
      orderedOn: today('决定日期', 'Ordered on'),
      amountFen: moneyFen({ zh: '加付金额（元）', en: 'Extra (yuan)' }),
    }),
    happenedOn: 'orderedOn',
    wrong: ({ answers, facts }) =>
      problem(facts.orderedFen !== undefined && !isExtra(answers.amountFen, facts.orderedFen), 'amountFen', {
        zh: '应当在责令支付金额的百分之五十以上、百分之一百以下（《劳动合同法》第85条）',
        en: 'Between 50 and 100 per cent of what was ordered (Labour Contract Law, art. 85)',
      }),
    records: ({ answers, eventId }) => [
      paperRecord('extra-damages', { key: `${eventId}-extra`, onDay: answers.orderedOn, amountFen: answers.amountFen }),
    ],
  },
  decide: {
    label: { zh: '行政处理、处罚决定', en: 'Decision' },
    help: {
      zh: '应当事先听取陈述申辩，并告知复议和诉讼权利。',
      en: 'The employer is heard first and told of reconsideration and suit.',
    },
    by: bodies,
    actor: 'partner',
    form: z.object({
      decidedOn: today('决定日期', 'Decided on'),
      servedOn: optional(
        calendarDate(
          { zh: '送达用人单位日期', en: 'Served on the employer' },
          { help: { zh: '复议、起诉期限自送达之日起算；当日送达的不填。', en: 'Open if served the same day.' } },
        ),
      ),
      number: theirNumber(),
      amountFen: optional(moneyFen({ zh: '决定支付金额（元）', en: 'To be paid (yuan)' })),
    }),
    happenedOn: 'decidedOn',
    needs: ['parameters'],
    wrong: ({ answers }) =>
      problem(answers.servedOn !== undefined && answers.servedOn < answers.decidedOn, 'servedOn', {
        zh: '不能早于决定日期',
        en: 'Not before it was decided',
      }),
    records: ({ answers, eventId }) => [
      paperRecord('decision', {
        key: `${eventId}-decision`,
        onDay: answers.servedOn ?? answers.decidedOn,
        amountFen: answers.amountFen ?? null,
        number: answers.number ?? null,
      }),
    ],
  },
  recordChallenge: {
    label: { zh: '用人单位复议、起诉', en: 'The employer contests the decision' },
    help: {
      zh: '复议或者诉讼期间一般不停止执行；申请法院强制执行须待复议、起诉期限届满而未提起。',
      en: 'The court is asked to enforce only once neither reconsideration nor suit was brought in time.',
    },
    by: bodies,
    actor: 'respondent',
    form: z.object({
      contestedOn: today('提起日期', 'Brought on'),
      way: choice(
        { zh: '途径', en: 'Way' },
        {
          reconsideration: { zh: '行政复议', en: 'Administrative reconsideration' },
          suit: { zh: '行政诉讼', en: 'Administrative suit' },
        },
      ),
    }),
    happenedOn: 'contestedOn',
  },
  applyCourt: {
    label: { zh: '申请法院强制执行', en: 'Asked the court to enforce' },
    by: bodies,
    actor: 'partner',
    form: z.object({ appliedOn: today('申请日期', 'Applied on') }),
    happenedOn: 'appliedOn',
  },
  toPolice: {
    label: { zh: '移送公安机关', en: 'Handed to the police' },
    help: {
      zh: '涉嫌拒不支付劳动报酬罪：责令支付仍不支付，且达到数额标准（刑法第276条之一）。',
      en: 'Refusal to pay wages: an order ignored, and the amount reached (Criminal Law, art. 276-1).',
    },
    by: bodies,
    actor: 'partner',
    form: z.object({ transferredOn: today('移送日期', 'Handed over on'), note: note() }),
    happenedOn: 'transferredOn',
  },
  toDispute: {
    label: { zh: '告知走争议程序', en: 'Told to use dispute procedure' },
    help: {
      zh: '投诉之日起仲裁时效中断，重新计算（《调解仲裁法》第27条）。',
      en: 'Limitation was interrupted by the complaint and runs anew (art. 27).',
    },
    by: bodies,
    actor: 'partner',
    form: z.object({
      toldOn: today('告知日期', 'Told on'),
      arbitrate: yesNo({ zh: '随即准备申请仲裁', en: 'Arbitration is prepared at once' }),
    }),
    happenedOn: 'toldOn',
    couplings: [begins('arbitration', ({ answers }) => answers.arbitrate === 'yes')],
  },
  withdrawCase: {
    label: { zh: '撤销立案', en: 'Registration withdrawn' },
    by: bodies,
    actor: 'partner',
    form: z.object({ decidedOn: today('决定日期', 'Decided on'), note: note() }),
    happenedOn: 'decidedOn',
  },
  close: {
    label: { zh: '监察结案', en: 'Closed' },
    by: bodies,
    actor: 'partner',
    form: z.object({
      closedOn: today('结案日期', 'Closed on'),
      result: choice({ zh: '结果', en: 'Result' }, results),
      amountFen: optional(moneyFen({ zh: '实际支付金额（元）', en: 'Paid (yuan)' })),
      workerTold: yesNo({ zh: '已告知劳动者', en: 'The worker has been told' }),
    }),
    happenedOn: 'closedOn',
    papers: ['result-feedback'],
    couplings: [
      {
        workflow: 'performance',
        step: 'recordPayment',
        begins: false,
        ifOffered: true,
        when: ({ answers }) => (answers.amountFen ?? 0) > 0,
        answers: ({ answers }) => ({ paidOn: answers.closedOn, amountFen: answers.amountFen, way: 'station' }),
      },
    ],
  },
})
