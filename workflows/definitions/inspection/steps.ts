/** What may be done in labour inspection. LSI 11-26; LSIR 18; LCL 85; MWW 29-30, 41-42. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, moneyFen, optional, references, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { opensFile } from '../case-file/opens-file.ts'
import { theirNumber, today } from '../court/steps.ts'
import { bodies, keepers } from './bodies.ts'
import { decisionSteps } from './decision-steps.ts'
import { matters, payers, refusals, senders } from './words.ts'

const text = (zh: string, en: string, max = 2000) => longText({ zh, en }, { max })

/** What is handed in, by who sends it. */
const sendingPapers: Readonly<Record<keyof typeof senders, readonly string[]>> = {
  complaint: ['inspection-complaint'],
  report: ['inspection-tip'],
  union: ['clue-transfer-letter', 'material-list'],
  platform: ['arrears-clue'],
}

/** Where a claim may already be: inspection is shut for it (LSI 21(2); one claim, one forum). */
const disputeProcedure = [
  'mediation',
  'court-entrusted',
  'arbitration-entrusted',
  'arbitration',
  'first-instance',
  'second-instance',
  'retrial',
]
const isPending = ({ openProceedings = [] }: StepArgs['given']): boolean =>
  openProceedings.some(({ workflow }) => disputeProcedure.includes(workflow))

export const steps = defineSteps({
  register: {
    label: { zh: '登记投诉、线索', en: 'Record the complaint' },
    help: {
      zh: '同一请求已在调解、仲裁、诉讼中的，监察不予受理（《劳动保障监察条例》第21条）；投诉使仲裁时效中断。',
      en: 'Refused for items in mediation, arbitration or court (Labour Inspection Regulations, art. 21); a complaint interrupts limitation.',
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
      apart: optional(text('所选请求不在已进行程序中的说明', 'Why these claims are not part of what is pending', 500)),
      payer: choice({ zh: '应当支付的单位', en: 'Who is to pay' }, payers),
      site: optional(shortText({ zh: '工程项目或者用工地点', en: 'Site or place of work' })),
      amountFen: optional(moneyFen({ zh: '涉及金额（元）', en: 'Amount (yuan)' })),
    }),
    happenedOn: 'registeredOn',
    needs: ['openProceedings'],
    couplings: [opensFile],
    wrong: ({ answers, given }) => ({
      ...problem(answers.elsewhere === 'yes', 'elsewhere', {
        zh: '已进入争议程序的请求，监察不予受理（《劳动保障监察条例》第21条第2款）；请选择其他请求或者其他途径',
        en: 'Inspection must refuse what is in dispute procedure (Labour Inspection Regulations, art. 21(2)): choose other claims or another way',
      }),
      ...problem(isPending(given) && !answers.apart, 'apart', {
        zh: '本案有正在进行的调解、仲裁或者诉讼：请说明所选请求为何不在其中（《劳动保障监察条例》第21条第2款）',
        en: 'This case is in mediation, arbitration or court: tell why these claims are not (Labour Inspection Regulations, art. 21(2))',
      }),
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
    passesOn: () => true,
    needs: ['parameters'],
    papers: ({ answers }) => sendingPapers[answers.how as keyof typeof senders],
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
    passesOn: () => true,
  },
  accept: {
    label: { zh: '受理立案', en: 'Accepted and registered' },
    help: {
      zh: '受理之日即为立案之日（《若干规定》第18条）。',
      en: 'Registered the same day (its implementing Rules, art. 18).',
    },
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
  ...decisionSteps,
})
