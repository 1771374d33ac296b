/** What may be done in labour inspection. LSI 11-26; LSIR 18; LCL 85; MWW 29-30, 41-42. */
import { z } from 'zod'
import { type By, defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, moneyFen, optional, references, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { begins, note, theirNumber, today, trackers } from '../court/steps.ts'
import { matters, payers, refusals, results, senders } from './words.ts'

const keepers: By = { ...trackers, supervisor: 'subtree' }
/** The inspectors themselves, where the matter was referred to them, or staff who heard it from them. */
const bodies: By = { ...keepers, partner: 'assigned' }

const text = (zh: string, en: string, max = 2000) => longText({ zh, en }, { max })

export const steps = defineSteps({
  register: {
    label: { zh: '登记投诉、线索', en: 'Record the complaint' },
    help: {
      zh: '同一请求已在调解、仲裁、诉讼中的，监察不予受理（《劳动保障监察条例》第21条）；投诉使仲裁时效中断。',
      en: 'Refused for items in mediation, arbitration or court (LSI, art. 21); a complaint interrupts limitation.',
    },
    by: keepers,
    form: z.object({
      registeredOn: today('登记日期', 'Recorded on'),
      matter: choice({ zh: '事项', en: 'Matter' }, matters),
      breachEndedOn: optional(
        calendarDate(
          { zh: '违法行为发生或者终了之日', en: 'Breach, or its end' },
          {
            help: { zh: '连续或者继续状态的，填终了之日；仍在继续的不填。', en: 'Its end; left open while it lasts.' },
          },
        ),
      ),
      claims: references({ zh: '涉及的请求事项', en: 'Claims concerned' }, 'claims'),
      elsewhere: yesNo({ zh: '这些请求已在调解、仲裁或者诉讼中', en: 'These claims are pending elsewhere' }),
      payer: choice({ zh: '应当支付的单位', en: 'Who is to pay' }, payers),
      site: optional(shortText({ zh: '工程项目或者用工地点', en: 'Site or place of work' })),
      amountFen: optional(moneyFen({ zh: '涉及金额（元）', en: 'Amount (yuan)' })),
    }),
    happenedOn: 'registeredOn',
    wrong: ({ answers }) =>
      problem(answers.elsewhere === 'yes', 'elsewhere', {
        zh: '已进入争议程序的请求，监察不予受理（《劳动保障监察条例》第21条第2款）；请选择其他请求或者其他途径',
        en: 'Inspection must refuse what is in dispute procedure (LSI, art. 21(2)): choose other claims or another way',
      }),
  },
  send: {
    label: { zh: '提出投诉、移送线索', en: 'Send it to the inspectors' },
    by: keepers,
    form: z.object({
      sentOn: today('监察机构收到日期', 'Received there on'),
      how: choice({ zh: '方式', en: 'How' }, senders),
      body: shortText({ zh: '监察机构', en: 'Inspection body' }),
      facts: text('事实和请求', 'Facts and request', 3000),
    }),
    happenedOn: 'sentOn',
  },
  supplement: {
    label: { zh: '被要求补正', en: 'Told to supplement' },
    by: bodies,
    actor: 'partner',
    form: z.object({ toldOn: today('告知日期', 'Told on'), missing: text('需补正的内容', 'What is missing', 1000) }),
    happenedOn: 'toldOn',
  },
  resend: {
    label: { zh: '补正后再提交', en: 'Sent again' },
    by: keepers,
    form: z.object({ sentOn: today('监察机构收到日期', 'Received there on') }),
    happenedOn: 'sentOn',
  },
  accept: {
    label: { zh: '受理立案', en: 'Accepted and registered' },
    help: { zh: '受理之日即为立案之日（《若干规定》第18条）。', en: 'Registered the same day (LSIR, art. 18).' },
    by: bodies,
    actor: 'partner',
    form: z.object({ acceptedOn: today('立案日期', 'Registered on'), number: theirNumber() }),
    happenedOn: 'acceptedOn',
  },
  refuse: {
    label: { zh: '监察不予受理', en: 'Refused' },
    by: bodies,
    actor: 'partner',
    form: z.object({
      toldOn: today('告知日期', 'Told on'),
      reason: choice({ zh: '理由', en: 'Reason' }, refusals),
      toldWhere: optional(shortText({ zh: '告知的途径', en: 'Where to go instead' })),
    }),
    happenedOn: 'toldOn',
  },
  investigate: {
    label: { zh: '调查情况', en: 'Investigated' },
    by: bodies,
    actor: 'partner',
    form: z.object({ doneOn: today('日期', 'Day'), note: text('调查情况', 'What was found') }),
    happenedOn: 'doneOn',
  },
  extend: {
    label: { zh: '延长办案期限', en: 'Time extended' },
    help: { zh: '情况复杂的，经批准可延长三十个工作日。', en: 'Thirty working days more, with approval.' },
    by: bodies,
    actor: 'partner',
    form: z.object({ approvedOn: today('批准日期', 'Approved on') }),
    happenedOn: 'approvedOn',
    blocked: ({ facts }) => (facts.isExtended ? [{ zh: '已经延长过', en: 'It has been extended already' }] : []),
  },
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
    records: ({ answers, eventId }: StepArgs) => [
      {
        kind: 'action',
        key: `${eventId}-order`,
        onDay: answers.until,
        amountFen: answers.amountFen ?? null,
        state: 'ordered',
        details: { what: 'corrective-order', number: answers.number ?? null },
      },
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
      number: theirNumber(),
      amountFen: optional(moneyFen({ zh: '决定支付金额（元）', en: 'To be paid (yuan)' })),
    }),
    happenedOn: 'decidedOn',
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
