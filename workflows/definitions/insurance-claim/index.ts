/**
 * 保险理赔、职业伤害保障: from the report of an accident to the money, beside mediation and every other proceeding.
 * Source: 新就业形态人员职业伤害保障办法（试行）（人社部发〔2025〕24号）, else the policy. Neither's days are known here:
 * each office enters its own.
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Given, Parameter, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import type { StandingRecord } from '../../records.ts'
import type { Sheet } from '../../shown.ts'
import { type Facts, openFen, steps } from './steps.ts'
import { outcomes } from './words.ts'

const source = { zh: '保险合同、当地职业伤害保障办理规定', en: 'The policy, or the local rules of the scheme' }
const days = (zh: string, en: string): Parameter => ({
  label: { zh, en },
  unit: 'd',
  default: null,
  source,
  evidence: 'parameter',
})

const parameters = {
  insurance_accept_days: days('理赔受理', 'The claim is taken on'),
  insurance_decide_days: days('核定、理赔决定', 'The claim is decided'),
  insurance_pay_days: days('支付保险金', 'The money is paid'),
}

const missed = { text: { zh: '催办；承办人继续负责', en: 'Press for it; the owner stays responsible' } }
const deadline = (label: Deadline['label'], after: keyof Facts & string, metBy: readonly string[]) => ({
  label,
  due: { length: 0, unit: 'd' as const, after },
  source,
  evidence: 'parameter' as const,
  missed,
  metBy,
})

const deadlines = {
  insurance_accept: {
    ...deadline(parameters.insurance_accept_days.label, 'submittedOn', [
      'accept',
      'notAccept',
      'askForPapers',
      'decide',
    ]),
    parameter: 'insurance_accept_days',
  },
  insurance_supply: {
    ...deadline({ zh: '补充理赔材料', en: 'Supply the missing papers' }, 'supplyBy', ['submit']),
    source: { zh: '补充材料通知所定日期', en: 'The day set when they were asked for' },
  },
  insurance_decide: {
    ...deadline(parameters.insurance_decide_days.label, 'acceptedOn', ['decide']),
    parameter: 'insurance_decide_days',
  },
  insurance_pay: {
    ...deadline(parameters.insurance_pay_days.label, 'decidedOn', ['recordPayment']),
    parameter: 'insurance_pay_days',
  },
} satisfies Record<string, Deadline<keyof Facts & string>>

/** Where nobody has set a number of days, none run. */
function running({ states, facts }: Standing): Running[] {
  const { submittedOn, acceptDays, supplyBy, acceptedOn, decideDays, decidedOn, payDays }: Facts = facts
  const run = (state: string, rule: string, anchorOn: string | undefined, length: number | undefined): Running[] =>
    states.includes(state) && anchorOn && length !== undefined
      ? [{ rule, subject: 'proceeding', anchorOn, length }]
      : []
  return [
    ...run('submitted', 'insurance_accept', submittedOn, acceptDays),
    ...run('supplementing', 'insurance_supply', supplyBy, 0),
    ...run('accepted', 'insurance_decide', acceptedOn, decideDays),
    ...run('granted', 'insurance_pay', decidedOn, payDays),
  ]
}

/** Nothing where nobody has set it, so that an older number does not stand on. */
const set = (name: 'acceptDays' | 'decideDays' | 'payDays', parameter: string, { parameters: found }: Given) => ({
  [name]: found?.[parameter] ?? undefined,
})

const sheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '决定和到账', en: 'Decisions and payments' },
  columns: [
    { label: { zh: '日期', en: 'Day' }, kind: 'day' },
    { label: { zh: '事项', en: 'What' }, kind: 'text' },
    { label: { zh: '金额', en: 'Amount' }, kind: 'money' },
  ],
  rows: records
    .filter(({ kind }) => kind === 'action')
    .toSorted((a, b) => `${a.onDay}${a.key}`.localeCompare(`${b.onDay}${b.key}`))
    .map(({ onDay, state, amountFen }) => [
      onDay,
      state === 'paid' ? { zh: '到账', en: 'Paid' } : outcomes[state as keyof typeof outcomes],
      amountFen,
    ]),
})

const ends = { withdraw: 'withdrawn' } as const
const decided = [
  { guard: 'isRefused', target: 'refused', actions: 'decided' },
  { target: 'granted', actions: 'decided' },
] as const

const machine = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta<keyof typeof deadlines> },
  guards: {
    isRefused: ({ event }) => event.type === 'decide' && event.outcome === 'refused',
    isPaidUp: ({ context, event }) => event.type === 'recordPayment' && event.amountFen >= openFen(context),
  },
  actions: {
    reported: assign(({ event }) => (event.type === 'report' ? { scheme: event.scheme } : {})),
    submitted: assign(({ event }) =>
      event.type === 'submit'
        ? { submittedOn: event.submittedOn, ...set('acceptDays', 'insurance_accept_days', event.given) }
        : {},
    ),
    asked: assign(({ event }) => (event.type === 'askForPapers' ? { supplyBy: event.supplyBy } : {})),
    accepted: assign(({ event }) =>
      event.type === 'accept'
        ? { acceptedOn: event.acceptedOn, ...set('decideDays', 'insurance_decide_days', event.given) }
        : {},
    ),
    decided: assign(({ event }) =>
      event.type === 'decide'
        ? {
            decidedOn: event.decidedOn,
            grantedFen: event.grantedFen ?? 0,
            ...set('payDays', 'insurance_pay_days', event.given),
          }
        : {},
    ),
    paid: assign(({ context, event }) =>
      event.type === 'recordPayment' ? { paidFen: (context.paidFen ?? 0) + event.amountFen } : {},
    ),
  },
}).createMachine({
  id: 'insurance-claim',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { report: { target: 'reported', actions: 'reported' } },
    },
    reported: {
      meta: { label: { zh: '已报案', en: 'Reported' }, stage: 'reported', turn: 'worker', next: 'submit' },
      on: { submit: { target: 'submitted', actions: 'submitted' }, ...ends },
    },
    submitted: {
      meta: { label: { zh: '材料已提交', en: 'Papers handed in' }, stage: 'papers', turn: 'partner', next: 'accept' },
      on: {
        askForPapers: { target: 'supplementing', actions: 'asked' },
        accept: { target: 'accepted', actions: 'accepted' },
        notAccept: 'refused',
        decide: decided,
        ...ends,
      },
    },
    supplementing: {
      meta: { label: { zh: '补充材料', en: 'Papers missing' }, stage: 'papers', turn: 'worker', next: 'submit' },
      on: { submit: { target: 'submitted', actions: 'submitted' }, ...ends },
    },
    accepted: {
      meta: { label: { zh: '核定中', en: 'Being decided' }, stage: 'decision', turn: 'partner', next: 'decide' },
      on: {
        askForPapers: { target: 'supplementing', actions: 'asked' },
        decide: decided,
        ...ends,
      },
    },
    granted: {
      meta: {
        label: { zh: '已核定，待支付', en: 'To be paid' },
        stage: 'paid',
        turn: 'partner',
        next: 'recordPayment',
      },
      on: {
        recordPayment: [
          { guard: 'isPaidUp', target: 'paid', actions: 'paid' },
          { target: 'granted', actions: 'paid' },
        ],
        contest: 'contested',
        accede: 'ended',
      },
    },
    refused: {
      meta: { label: { zh: '不予支付', en: 'Refused' }, stage: 'decision', turn: 'worker', next: 'contest' },
      on: { contest: 'contested', accede: 'ended' },
    },
    contested: {
      meta: { label: { zh: '异议处理中', en: 'Contested' }, stage: 'decision', turn: 'partner', next: 'decide' },
      on: { decide: decided, ...ends },
    },
    paid: { type: 'final', meta: { label: { zh: '已全部到账', en: 'Paid in full' }, stage: 'paid' } },
    ended: { type: 'final', meta: { label: { zh: '理赔结束', en: 'Claim ended' }, stage: 'paid' } },
    withdrawn: { type: 'final', meta: { label: { zh: '已撤回', en: 'Withdrawn' }, stage: 'paid' } },
  },
})

export const insuranceClaim = defineWorkflow({
  id: 'insurance-claim',
  number: 1,
  title: { zh: '保险理赔、职业伤害保障', en: 'Insurance claim' },
  icon: 'heart-handshake',
  beginsIn: ['dispute', 'consultation', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    reported: { zh: '报案', en: 'Reported' },
    papers: { zh: '材料', en: 'Papers' },
    decision: { zh: '核定', en: 'Decision' },
    paid: { zh: '到账', en: 'Paid' },
  },
  parameters,
  steps,
  deadlines,
  running,
  sheets: ({ records }) => [sheet(records)],
  machine,
})
