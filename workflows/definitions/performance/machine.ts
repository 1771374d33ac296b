/** When money may come in, what follows when it does not, and when performance is over. */
import { assign, setup } from 'xstate'
import type { StateMeta, StepEvent } from '../../define.ts'
import { confirmationSteps } from './confirmation-steps.ts'
import type { deadlines } from './deadlines.ts'
import { endingSteps } from './ending-steps.ts'
import type { Facts } from './facts.ts'
import { afterDeferring, afterPayment, type Ledger, latestMissed, ledgerOf, openSum, overdueOn } from './ledger.ts'
import { paymentSteps } from './payment-steps.ts'

export const steps = { ...paymentSteps, ...confirmationSteps, ...endingSteps }

type Event = StepEvent<typeof steps>

/** What is owed once the event has happened. */
function ledgerAfter(ledger: Ledger = [], event: Event): Ledger {
  if (event.type === 'recordPayment') return afterPayment(ledger, event)
  return event.type === 'defer' ? afterDeferring(ledger, event.obligation, event.newDueOn) : ledger
}

/** What concerns the confirmation and the payment order, wherever the money stands. */
const beside = {
  prepareConfirmation: { actions: 'begun' },
  applyConfirmation: { actions: 'filed' },
  recordConfirmation: [{ guard: 'isGranted', actions: 'confirmed' }, { actions: 'noted' }],
  noteConfirmationEnded: { actions: 'unconfirmed' },
  revokeConfirmation: { actions: 'revoked' },
  noteOrder: { actions: 'ordered' },
} as const

export const machine = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines> },
  guards: {
    /** Every fen is in and nothing else is owed. */
    completesPayment: ({ context, event }) =>
      event.type === 'recordPayment' &&
      context.otherDuties !== 'open' &&
      openSum(ledgerAfter(context.ledger, event)) === 0,
    clearsOverdue: ({ context, event }) =>
      (event.type === 'recordPayment' || (event.type === 'defer' && event.obligation !== undefined)) &&
      overdueOn(ledgerAfter(context.ledger, event), event.given.today).length === 0,
    completesDuties: ({ context }) => openSum(context.ledger) === 0,
    isGranted: ({ event }) => event.type === 'recordConfirmation' && event.granted === 'yes',
    isUndisputed: ({ event }) => event.type === 'callBack' && event.result === 'no-objection',
  },
  actions: {
    /** Without an action XState takes a step that leads nowhere for a forbidden one. */
    noted: assign({}),
    counted: assign({ ledger: ({ context, event }) => ledgerAfter(context.ledger, event) }),
    received: assign({
      confirmedFen: ({ context, event }) =>
        event.type === 'confirmReceipt' ? event.amountFen : (context.confirmedFen ?? 0),
    }),
    filed: assign(({ event }) => {
      if (event.type !== 'applyConfirmation') return {}
      return event.route === 'arbitration' ? { reviewFiledOn: event.filedOn } : { confirmationFiledOn: event.filedOn }
    }),
    confirmed: assign(({ event }) => (event.type === 'recordConfirmation' ? { confirmedBy: event.route } : {})),
    begun: assign(({ event }) => {
      if (event.type !== 'prepareConfirmation') return {}
      return event.route === 'arbitration'
        ? { reviewBegun: true, reviewEnd: undefined }
        : { confirmationBegun: true, confirmationEnd: undefined }
    }),
    /** After a withdrawal, or where nothing was filed, it may be applied for anew while the days run. */
    unconfirmed: assign(({ event }) => {
      if (event.type !== 'noteConfirmationEnded') return {}
      return event.route === 'arbitration'
        ? { reviewBegun: false, reviewFiledOn: undefined, reviewEnd: event.outcome }
        : { confirmationBegun: false, confirmationFiledOn: undefined, confirmationEnd: event.outcome }
    }),
    revoked: assign({ confirmedBy: undefined, confirmationFiledOn: undefined, confirmationEnd: 'refused' }),
    ordered: assign(({ context, event }) => {
      if (event.type !== 'noteOrder') return {}
      const orderEnded = context.orderEnded === true || event.outcome === 'objection'
      return { orderEnded, orderEnforceable: event.outcome === 'enforceable' }
    }),
    doorChosen: assign(({ context, event }) =>
      event.type === 'chooseDoor'
        ? { door: event.door, orderEnded: context.orderEnded === true || event.orderEnded === 'yes' }
        : {},
    ),
    dutiesDone: assign({ otherDuties: 'done' }),
    cleared: assign({ missedThrough: '' }),
    missed: assign({
      missedThrough: ({ context, event }) => latestMissed(context.ledger ?? [], event.given.today),
    }),
  },
}).createMachine({
  id: 'performance',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: {
        begin: {
          target: 'performing',
          actions: assign(
            ({ event: { effectiveOn, ground, claimKind, obligations, otherDuties, given, eventId } }) => ({
              effectiveOn,
              ground,
              claimKind,
              otherDuties: otherDuties === 'yes' ? ('open' as const) : ('none' as const),
              ledger: ledgerOf(obligations, eventId),
              ...(given.orgBasis === undefined ? {} : { orgBasis: given.orgBasis }),
            }),
          ),
        },
      },
    },
    performing: {
      meta: {
        label: { zh: '履行中', en: 'Being performed' },
        stage: 'performing',
        turn: 'respondent',
        next: 'recordPayment',
      },
      on: {
        recordPayment: [{ guard: 'completesPayment', target: 'performed', actions: 'counted' }, { actions: 'counted' }],
        confirmDuties: [
          { guard: 'completesDuties', target: 'performed', actions: 'dutiesDone' },
          { actions: 'dutiesDone' },
        ],
        confirmReceipt: { actions: 'received' },
        remind: { actions: 'noted' },
        defer: { actions: 'counted' },
        markMissed: { target: 'breached', actions: 'missed' },
        ...beside,
        endUnpaid: 'unpaid',
      },
    },
    breached: {
      initial: 'deciding',
      meta: { label: { zh: '逾期未履行', en: 'Breached' }, stage: 'breached', turn: 'mediator' },
      on: {
        recordPayment: [
          { guard: 'completesPayment', target: 'performed', actions: 'counted' },
          { guard: 'clearsOverdue', target: 'performing', actions: ['counted', 'cleared'] },
          { actions: 'counted' },
        ],
        confirmDuties: { actions: 'dutiesDone' },
        confirmReceipt: { actions: 'received' },
        remind: { actions: 'noted' },
        defer: [
          { guard: 'clearsOverdue', target: 'performing', actions: ['counted', 'cleared'] },
          { actions: 'counted' },
        ],
        markMissed: { actions: 'missed' },
        ...beside,
        chooseDoor: { target: '.pursuing', actions: 'doorChosen' },
        endUnpaid: 'unpaid',
      },
      states: {
        deciding: { meta: { label: { zh: '待选择救济途径', en: 'Way on to be chosen' }, next: 'chooseDoor' } },
        pursuing: { meta: { label: { zh: '依法追偿中', en: 'Being pursued' }, next: 'recordPayment' } },
      },
    },
    performed: {
      meta: {
        label: { zh: '已履行，待回访', en: 'Performed, call-back due' },
        stage: 'call-back',
        turn: 'mediator',
        next: 'callBack',
      },
      on: {
        confirmReceipt: { actions: 'received' },
        callBack: [{ guard: 'isUndisputed', target: 'closed' }, { actions: 'noted' }],
      },
    },
    closed: { type: 'final', meta: { label: { zh: '履行完毕', en: 'Performed in full' }, stage: 'ended' } },
    unpaid: { type: 'final', meta: { label: { zh: '未履行终结', en: 'Ended unpaid' }, stage: 'ended' } },
  },
})
