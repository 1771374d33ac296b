/** The order at its debtors, and what follows: CPL 227-228, CPLI 429-438; JI1 13. */
import { z } from 'zod'
import { type Coupling, defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, moneyFen, optional, reference, shortText, yesNo } from '../../fields.ts'
import { notBefore, problem } from '../../problem.ts'
import type { Text } from '../../text.ts'
import { trackers } from '../court/steps.ts'
import { paymentWays } from '../performance/words.ts'
import { becomesEnforceable, endsByObjection, endsUnsuccessful } from './couplings.ts'
import { decided } from './court-steps.ts'
import { areAllSilent, type Debtor, type Facts, withDebtor } from './facts.ts'
import { objectionContents, objectionForms, servingWays } from './words.ts'

const note = optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 }))
const whichDebtor = () => reference({ zh: '债务人', en: 'Debtor' }, 'respondents')
const debtorOf = ({ debtors = [] }: Facts, id: string): Debtor | undefined => debtors.find(({ party }) => party === id)

/** CPLI 436: an oral objection is void, and who only cannot pay has raised none. */
export const isValidObjection = ({ form, content }: { form: string; content: string }): boolean =>
  form === 'written' && content === 'debt'

const becomesSilent = ({ facts, answers }: StepArgs<any, Facts>): boolean =>
  areAllSilent(withDebtor(facts.debtors, answers.subject, { isSilent: true }))

const recordsPayment: Coupling = {
  workflow: 'performance',
  step: 'recordPayment',
  begins: false,
  ifOffered: true,
  when: ({ answers }) => answers.alsoPayment === 'yes',
  answers: ({ answers }) => ({ paidOn: answers.paidOn, amountFen: answers.amountFen, way: answers.way ?? 'bank' }),
}

export const debtorSteps = defineSteps({
  recordService: {
    label: { zh: '登记送达', en: 'Record the service' },
    help: {
      zh: '逐个债务人登记，各自收到之日起十五日内可以清偿或者书面异议；不适用公告送达。',
      en: 'Debtor by debtor: each has fifteen days from receipt to pay or object in writing. Public notice is no service.',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      party: whichDebtor(),
      receivedOn: calendarDate({ zh: '收到日期', en: 'Received on' }, { today: true }),
      way: choice({ zh: '送达方式', en: 'How served' }, servingWays),
      receipt: optional(shortText({ zh: '送达回证、邮单号', en: 'Proof of service' }, { max: 80 })),
    }),
    happenedOn: 'receivedOn',
    mayPrecede: true,
    wrong: ({ answers, facts }) => ({
      ...problem(!debtorOf(facts, answers.party), 'party', {
        zh: '不是本支付令的债务人',
        en: 'Not a debtor of this order',
      }),
      ...problem(debtorOf(facts, answers.party)?.receivedOn !== undefined, 'party', {
        zh: '已经登记送达',
        en: 'Its service is on record already',
      }),
      ...notBefore('receivedOn', answers.receivedOn, facts.issuedOn),
    }),
    serves: true,
    records: ({ answers, eventId }) => [
      {
        kind: 'service',
        key: `${eventId}-1`,
        partyId: answers.party,
        onDay: answers.receivedOn,
        state: 'served',
        details: { what: 'payment-order', way: answers.way, receipt: answers.receipt ?? null },
      },
    ],
  },
  object: {
    label: { zh: '债务人提出异议', en: 'The debtor objects' },
    help: {
      zh: '书面提出、针对债务本身的异议使支付令失效；口头异议无效，只提出没有清偿能力的不影响支付令。',
      en: 'A written objection to the debt ends the order; an oral one is void, and inability to pay is none.',
    },
    by: trackers,
    actor: 'respondent',
    form: z.object({
      party: whichDebtor(),
      objectedOn: calendarDate({ zh: '异议日期', en: 'Objected on' }, { today: true }),
      form: choice({ zh: '形式', en: 'Form' }, objectionForms),
      content: choice({ zh: '内容', en: 'Content' }, objectionContents),
      note,
    }),
    happenedOn: 'objectedOn',
    wrong: ({ answers, facts }) => ({
      ...problem(!debtorOf(facts, answers.party)?.receivedOn, 'party', {
        zh: '尚未登记向该债务人送达',
        en: 'The order has not been served on this debtor',
      }),
      ...problem(debtorOf(facts, answers.party)?.isSilent === true, 'party', {
        zh: '该债务人的十五日已经届满，异议无效',
        en: 'The fifteen days of this debtor have passed',
      }),
      ...notBefore('objectedOn', answers.objectedOn, debtorOf(facts, answers.party)?.receivedOn),
    }),
    records: ({ answers, eventId }) => [
      {
        kind: 'position',
        key: `${eventId}-1`,
        partyId: answers.party,
        onDay: answers.objectedOn,
        state: isValidObjection(answers) ? 'valid' : 'void',
        details: { what: 'objection', form: answers.form, content: answers.content },
      },
    ],
  },
  lapse: {
    label: { zh: '期满无异议', en: 'No objection in time' },
    by: { clock: 'subtree' },
    form: z.object({ subject: optional(whichDebtor()) }),
    wrong: ({ answers, facts }): Record<string, Text> => {
      const debtor = debtorOf(facts, answers.subject)
      return problem(!debtor?.receivedOn || debtor.isSilent === true, 'subject', {
        zh: '该债务人没有正在进行的期限',
        en: 'No days of this debtor are running',
      })
    },
    couplings: [becomesEnforceable(becomesSilent)],
  },
  recordPaid: {
    label: { zh: '债务人已清偿', en: 'The debtor has paid' },
    help: {
      zh: '全部付清时登记；只付一部分的，在“履行”中登记到账。',
      en: 'Once all has been paid; part payments are recorded in the performance.',
    },
    by: trackers,
    actor: 'respondent',
    form: z.object({
      paidOn: calendarDate({ zh: '清偿日期', en: 'Paid on' }, { today: true }),
      amountFen: moneyFen({ zh: '金额（元）', en: 'Amount (yuan)' }),
      alsoPayment: yesNo({ zh: '同时在“履行”中登记这笔到账', en: 'Record it as a payment in the performance too' }),
      way: optional(choice({ zh: '付款方式', en: 'Way of payment' }, paymentWays)),
    }),
    happenedOn: 'paidOn',
    couplings: [recordsPayment],
    wrong: ({ answers, facts }) =>
      problem(answers.amountFen < (facts.amountFen ?? 0), 'amountFen', {
        zh: '少于支付令金额，只付一部分的请在“履行”中登记',
        en: 'Less than was ordered: record part payments in the performance',
      }),
  },
  endByObjection: {
    label: { zh: '裁定终结督促程序', en: 'The court ends the procedure' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      receivedOn: calendarDate({ zh: '收到裁定日期', en: 'Ruling received on' }, { today: true }),
      number: optional(shortText({ zh: '文号', en: 'Number' }, { max: 60 })),
    }),
    happenedOn: 'receivedOn',
    couplings: [endsByObjection],
    leavesHouse: decided,
  },
  endUnserved: {
    label: { zh: '无法送达，程序终结', en: 'Ended: could not be served' },
    by: trackers,
    actor: 'partner',
    form: z.object({ endedOn: calendarDate({ zh: '裁定日期', en: 'Ruled on' }, { today: true }), note }),
    happenedOn: 'endedOn',
    blocked: ({ facts }) =>
      areAllServed(facts) ? [{ zh: '支付令已经全部送达', en: 'Every debtor has been served' }] : [],
    couplings: [endsUnsuccessful],
    leavesHouse: decided,
  },
  withdraw: {
    label: { zh: '撤回申请', en: 'Withdraw the application' },
    by: trackers,
    actor: 'applicant',
    form: z.object({ withdrawnOn: calendarDate({ zh: '撤回日期', en: 'Withdrawn on' }, { today: true }), note }),
    happenedOn: 'withdrawnOn',
    blocked: ({ facts }) =>
      isAnyServed(facts) ? [{ zh: '债务人已经收到支付令，不能撤回', en: 'A debtor has received the order' }] : [],
    couplings: [endsUnsuccessful],
  },
})

const isAnyServed = ({ debtors = [] }: Facts): boolean => debtors.some(one => one.receivedOn)
const areAllServed = ({ debtors = [] }: Facts): boolean => debtors.length > 0 && debtors.every(one => one.receivedOn)
