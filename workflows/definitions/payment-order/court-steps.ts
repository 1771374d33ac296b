/** From the application to the order: CPL 225-227, CPLI 425-429; LDMAL 16, LCL 30. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, choices, longText, moneyFen, optional, references, shortText } from '../../fields.ts'
import { paymentOrderFeeFen } from '../../law/court-fees.ts'
import { notBefore, problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { trackers } from '../court/steps.ts'
import { endsUnsuccessful } from './couplings.ts'
import type { Facts } from './facts.ts'
import { bases, conditions, dismissalReasons } from './words.ts'

const number = optional(shortText({ zh: '案号、文号', en: 'Number' }, { max: 60 }))
const note = optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 }))
export const decided: Text = {
  zh: '人民法院已作出文书，只能作更正',
  en: 'The court has decided: it can only be corrected',
}

export const courtSteps = defineSteps({
  prepare: {
    label: { zh: '准备申请支付令', en: 'Prepare a payment order' },
    help: {
      zh: '凭调解协议的适用于劳动报酬、工伤医疗费、经济补偿、赔偿金；没有协议的只适用于拖欠劳动报酬。',
      en: 'On an agreement: wages, injury medical costs, compensation, damages; without one: wages in arrears only.',
    },
    by: trackers,
    /** The form speaks of the agreement; arrears without one are applied for on the court's own form. */
    papers: ({ answers }) => (answers.basis === 'arrears' ? [] : ['payment-order-application']),
    form: z.object({
      preparedOn: optional(calendarDate({ zh: '开始准备之日', en: 'Begun on' }, { today: true })),
      basis: optional(choice({ zh: '申请依据', en: 'Rests on' }, bases)),
      amountFen: optional(moneyFen({ zh: '请求金额（元）', en: 'Amount asked for (yuan)' })),
    }),
    happenedOn: 'preparedOn',
  },
  apply: {
    label: { zh: '提交支付令申请', en: 'File the application' },
    help: {
      zh: '四项条件须全部具备；申请费为财产案件受理费的三分之一。',
      en: 'All four conditions must be met; the fee is one third of that of a property case.',
    },
    by: trackers,
    actor: 'applicant',
    form: z.object({
      appliedOn: calendarDate({ zh: '提交日期', en: 'Filed on' }, { today: true }),
      basis: choice({ zh: '申请依据', en: 'Rests on' }, bases),
      amountFen: moneyFen({ zh: '请求金额（元）', en: 'Amount asked for (yuan)' }),
      court: shortText({ zh: '人民法院', en: 'Court' }),
      conditions: choices({ zh: '申请条件', en: 'Conditions' }, conditions),
      debtors: references({ zh: '债务人', en: 'Debtors' }, 'respondents', {
        help: { zh: '不选则为全部被申请人。', en: 'All respondents unless chosen.' },
      }),
    }),
    happenedOn: 'appliedOn',
    needs: ['parties'],
    blocked: ({ given }) =>
      given.parties && !given.parties.some(({ side }) => side === 'respondent')
        ? [{ zh: '还没有登记被申请人', en: 'No respondent has been recorded' }]
        : [],
    wrong: ({ answers, facts }) => ({
      ...problem(answers.amountFen === 0, 'amountFen', {
        zh: '金额应当大于零',
        en: 'The amount must be more than zero',
      }),
      ...problem(answers.conditions.length < Object.keys(conditions).length, 'conditions', {
        zh: '四项条件须全部具备，否则人民法院不予受理（《民事诉讼法司法解释》第427条）',
        en: 'All four must be met, or the court does not accept (Civil Procedure Interpretation, art. 427)',
      }),
      ...problem(facts.basis !== undefined && facts.basis !== answers.basis, 'basis', {
        zh: '与准备时登记的依据不一致',
        en: 'Differs from what was recorded when it was prepared',
      }),
    }),
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-1`,
        onDay: answers.appliedOn,
        amountFen: paymentOrderFeeFen(answers.amountFen),
        state: 'applied',
        details: { what: 'payment-order-fee' },
      },
    ],
  },
  accept: {
    label: { zh: '法院受理', en: 'The court accepts' },
    by: trackers,
    actor: 'partner',
    form: z.object({ acceptedOn: calendarDate({ zh: '受理日期', en: 'Accepted on' }, { today: true }), number }),
    happenedOn: 'acceptedOn',
    wrong: ({ answers, facts }) => notBefore('acceptedOn', answers.acceptedOn, facts.appliedOn),
  },
  notAccept: {
    label: { zh: '法院不予受理', en: 'The court does not accept' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: calendarDate({ zh: '通知日期', en: 'Told on' }, { today: true }),
      reason: longText({ zh: '理由', en: 'Reason' }, { max: 1000 }),
    }),
    happenedOn: 'decidedOn',
    wrong: ({ answers, facts }) => notBefore('decidedOn', answers.decidedOn, facts.appliedOn),
    couplings: [endsUnsuccessful],
    leavesHouse: decided,
  },
  issue: {
    label: { zh: '法院发出支付令', en: 'The court issues the order' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      issuedOn: calendarDate({ zh: '发出日期', en: 'Issued on' }, { today: true }),
      amountFen: moneyFen({ zh: '支付令金额（元）', en: 'Amount ordered (yuan)' }),
      number,
    }),
    happenedOn: 'issuedOn',
    wrong: ({ answers, facts }) => ({
      ...notBefore('issuedOn', answers.issuedOn, facts.acceptedOn),
      ...moreThanAsked(answers.amountFen, facts),
    }),
    leavesHouse: decided,
  },
  dismiss: {
    label: { zh: '法院驳回申请', en: 'The court dismisses' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      decidedOn: calendarDate({ zh: '裁定日期', en: 'Ruled on' }, { today: true }),
      reason: choice({ zh: '理由', en: 'Reason' }, dismissalReasons),
      note,
    }),
    happenedOn: 'decidedOn',
    wrong: ({ answers, facts }) => notBefore('decidedOn', answers.decidedOn, facts.acceptedOn),
    couplings: [endsUnsuccessful],
    leavesHouse: decided,
  },
})

const moreThanAsked = (amountFen: number, facts: Facts): Record<string, Text> =>
  problem(amountFen > (facts.amountFen ?? amountFen), 'amountFen', {
    zh: '不能多于请求金额',
    en: 'Cannot be more than was asked for',
  })
