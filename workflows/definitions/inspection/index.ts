/** 劳动保障监察、欠薪线索: from the complaint to payment, a decision, or another way. LSI 11-26; LSIR 18; MWW 40-42. */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { StateMeta, StepEvent } from '../../define.ts'
import { deadlines, type Facts, running } from './deadlines.ts'
import { paperSheet } from './papers-on-file.ts'
import { decisionRules, lengthsAfter, parameters } from './parameters.ts'
import { steps } from './steps.ts'

const ends = {
  decide: { target: '#inspection.decided', actions: 'decided' },
  toPolice: '#inspection.to-police',
  toDispute: '#inspection.to-dispute',
  withdrawCase: '#inspection.withdrawn',
  close: '#inspection.closed',
} as const

const machine = setup({
  types: {} as {
    context: Facts
    events: StepEvent<typeof steps>
    meta: StateMeta<keyof typeof deadlines & string>
  },
  actions: {
    noted: assign({}),
    registered: assign(({ event }) =>
      event.type === 'register' && event.breachEndedOn ? { breachEndedOn: event.breachEndedOn } : {},
    ),
    sent: assign(({ event }) => {
      if (event.type === 'resend') return { sentOn: event.sentOn }
      if (event.type !== 'send') return {}
      const clueDays = event.how === 'platform' ? event.given.parameters?.arrears_clue_days : undefined
      return { sentOn: event.sentOn, ...(clueDays ? { clueDays } : {}) }
    }),
    accepted: assign(({ event }) => (event.type === 'accept' ? { acceptedOn: event.acceptedOn } : {})),
    extended: assign({ isExtended: true }),
    ordered: assign(({ event }) =>
      event.type === 'orderCorrection'
        ? { orderUntil: event.until, ...(event.amountFen ? { orderedFen: event.amountFen } : {}) }
        : {},
    ),
    decided: assign(({ context, event }) =>
      event.type === 'decide'
        ? {
            decidedOn: event.decidedOn,
            ...(event.servedOn ? { decisionServedOn: event.servedOn } : {}),
            ...lengthsAfter(context, event.given, decisionRules),
          }
        : {},
    ),
    contested: assign({ isContested: true }),
  },
}).createMachine({
  id: 'inspection',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { register: { target: 'draft', actions: 'registered' } },
    },
    draft: {
      meta: {
        label: { zh: '登记', en: 'Recorded' },
        stage: 'sending',
        turn: 'mediator',
        next: 'send',
        deadlines: ['inspection_limitation'],
      },
      on: { send: { target: 'sent', actions: 'sent' } },
    },
    sent: {
      meta: {
        label: { zh: '已移送、已投诉', en: 'Sent' },
        stage: 'sending',
        turn: 'partner',
        next: 'accept',
        deadlines: ['inspection_accept'],
      },
      on: {
        accept: { target: 'registered', actions: 'accepted' },
        refuse: 'not-accepted',
        supplement: 'supplementing',
        toDispute: 'to-dispute',
      },
    },
    supplementing: {
      meta: { label: { zh: '待补正', en: 'To be supplemented' }, stage: 'sending', turn: 'mediator', next: 'resend' },
      on: { resend: { target: 'sent', actions: 'sent' } },
    },
    registered: {
      initial: 'investigating',
      meta: { label: { zh: '已立案', en: 'Registered' }, stage: 'investigating', turn: 'partner' },
      on: {
        investigate: { actions: 'noted' },
        extend: { actions: 'extended' },
        orderCorrection: { target: '#inspection.registered.ordered', actions: 'ordered' },
        ...ends,
      },
      states: {
        investigating: { meta: { label: { zh: '调查', en: 'Investigating' }, next: 'orderCorrection' } },
        ordered: {
          meta: {
            label: { zh: '责令改正', en: 'Ordered to correct' },
            turn: 'respondent',
            next: 'close',
            deadlines: ['order_term'],
          },
          on: { lapseOrder: 'ignored' },
        },
        ignored: {
          meta: { label: { zh: '逾期未改正', en: 'Order ignored' }, next: 'decide' },
          on: { orderExtraDamages: { actions: 'noted' } },
        },
      },
    },
    decided: {
      meta: {
        label: { zh: '已作决定', en: 'Decided' },
        stage: 'deciding',
        turn: 'respondent',
        next: 'close',
      },
      on: {
        recordChallenge: { actions: 'contested' },
        applyCourt: 'enforcing',
        orderExtraDamages: { actions: 'noted' },
        toPolice: 'to-police',
        close: 'closed',
      },
    },
    enforcing: {
      meta: {
        label: { zh: '申请强制执行', en: 'Before the court' },
        stage: 'deciding',
        turn: 'partner',
        next: 'close',
      },
      on: { close: 'closed' },
    },
    'not-accepted': { type: 'final', meta: { label: { zh: '不予受理', en: 'Refused' }, stage: 'ended' } },
    'to-police': { type: 'final', meta: { label: { zh: '移送公安', en: 'With the police' }, stage: 'ended' } },
    'to-dispute': { type: 'final', meta: { label: { zh: '转争议程序', en: 'Dispute procedure' }, stage: 'ended' } },
    withdrawn: { type: 'final', meta: { label: { zh: '撤销立案', en: 'Withdrawn' }, stage: 'ended' } },
    closed: { type: 'final', meta: { label: { zh: '监察结案', en: 'Closed' }, stage: 'ended' } },
  },
})

export const inspection = defineWorkflow({
  id: 'inspection',
  number: 1,
  title: { zh: '劳动监察', en: 'Labour inspection' },
  icon: 'shield-search',
  beginsIn: ['dispute', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    sending: { zh: '投诉移送', en: 'Complaint' },
    investigating: { zh: '立案调查', en: 'Investigation' },
    deciding: { zh: '决定执行', en: 'Decision' },
    ended: { zh: '结束', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  parameters,
  sheets: ({ records }) => [paperSheet(records)],
  machine,
})
