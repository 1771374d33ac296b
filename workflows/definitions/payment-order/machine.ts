/** When each step of a payment order may be taken and where it leads. */
import { assign, setup } from 'xstate'
import type { StateMeta, StepEvent } from '../../define.ts'
import { afterSteps } from './after-steps.ts'
import { courtSteps } from './court-steps.ts'
import type { deadlines } from './deadlines.ts'
import { debtorSteps, isValidObjection } from './debtor-steps.ts'
import { areAllSilent, type Debtor, type Facts, withDebtor } from './facts.ts'

export const steps = { ...courtSteps, ...debtorSteps, ...afterSteps }

type Event = StepEvent<typeof steps>

/** Those named, or every respondent of the case. */
function debtorsOf(event: Extract<Event, { type: 'apply' }>): Debtor[] {
  const respondents = (event.given.parties ?? []).filter(({ side }) => side === 'respondent').map(({ id }) => id)
  return (event.debtors.length > 0 ? event.debtors : respondents).map(party => ({ party }))
}

const afterEvent = ({ debtors }: Facts, event: Event): readonly Debtor[] | undefined => {
  if (event.type === 'recordService') return withDebtor(debtors, event.party, { receivedOn: event.receivedOn })
  return event.type === 'lapse' ? withDebtor(debtors, event.subject ?? '', { isSilent: true }) : debtors
}

export const machine = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines> },
  guards: {
    isValid: ({ event }) => event.type === 'object' && isValidObjection(event),
    isLastSilence: ({ context, event }) => areAllSilent(afterEvent(context, event)),
    goesToSuit: ({ event }) => event.type === 'chooseWay' && event.way === 'suit',
  },
  actions: {
    /** Without an action XState takes a step that leads nowhere for a forbidden one. */
    noted: assign({}),
    prepared: assign(({ event }) => {
      if (event.type !== 'prepare') return {}
      const { basis, amountFen } = event
      return { ...(basis ? { basis } : {}), ...(amountFen === undefined ? {} : { amountFen }) }
    }),
    applied: assign(({ event }) => {
      if (event.type !== 'apply') return {}
      const { appliedOn, basis, amountFen } = event
      return { appliedOn, basis, amountFen, debtors: debtorsOf(event) }
    }),
    issued: assign(({ event }) =>
      event.type === 'issue' ? { issuedOn: event.issuedOn, amountFen: event.amountFen } : {},
    ),
    changed: assign(({ context, event }) => {
      const debtors = afterEvent(context, event)
      return debtors ? { debtors } : {}
    }),
    lapsed: assign(({ context, event }) => {
      const debtors = afterEvent(context, event)
      return { enforceableOn: event.happenedOn, ...(debtors ? { debtors } : {}) }
    }),
  },
}).createMachine({
  id: 'payment-order',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { prepare: { target: 'preparing', actions: 'prepared' } },
    },
    preparing: {
      meta: { label: { zh: '准备申请', en: 'Being prepared' }, stage: 'application', turn: 'applicant', next: 'apply' },
      on: { apply: { target: 'applied', actions: 'applied' }, withdraw: 'withdrawn' },
    },
    applied: {
      meta: {
        label: { zh: '已申请，待受理', en: 'Filed, acceptance awaited' },
        stage: 'application',
        turn: 'partner',
        next: 'accept',
        deadlines: ['po_accept'],
      },
      on: {
        accept: { target: 'accepted', actions: assign({ acceptedOn: ({ event }) => event.acceptedOn }) },
        notAccept: 'not-accepted',
        withdraw: 'withdrawn',
      },
    },
    accepted: {
      meta: {
        label: { zh: '已受理', en: 'Accepted' },
        stage: 'application',
        turn: 'partner',
        next: 'issue',
        deadlines: ['po_issue'],
      },
      on: { issue: { target: 'issued', actions: 'issued' }, dismiss: 'dismissed', withdraw: 'withdrawn' },
    },
    issued: {
      meta: {
        label: { zh: '已发出支付令', en: 'Order issued' },
        stage: 'order',
        turn: 'respondent',
        next: 'recordService',
      },
      on: {
        recordService: { actions: 'changed' },
        object: [{ guard: 'isValid', target: 'objected' }, { actions: 'noted' }],
        lapse: [{ guard: 'isLastSilence', target: 'enforceable', actions: 'lapsed' }, { actions: 'changed' }],
        recordPaid: 'paid',
        endUnserved: 'unserved',
        withdraw: 'withdrawn',
      },
    },
    objected: {
      meta: {
        label: { zh: '已提出书面异议', en: 'Objected to in writing' },
        stage: 'order',
        turn: 'partner',
        next: 'endByObjection',
      },
      on: {
        endByObjection: { target: 'lapsed', actions: assign({ endReceivedOn: ({ event }) => event.receivedOn }) },
        recordPaid: 'paid',
      },
    },
    lapsed: {
      meta: {
        label: { zh: '支付令失效，待选择途径', en: 'Order lapsed, way on to be chosen' },
        stage: 'after',
        turn: 'applicant',
        next: 'chooseWay',
      },
      on: {
        chooseWay: [{ guard: 'goesToSuit', target: 'to-suit' }, { target: 'to-arbitration' }],
        declineSuit: 'declined',
        becomeSuit: 'to-suit',
        recordPaid: 'paid',
      },
    },
    enforceable: {
      meta: {
        label: { zh: '可以申请执行', en: 'Enforceable' },
        stage: 'after',
        turn: 'applicant',
        next: 'enforce',
      },
      on: { enforce: 'to-enforcement', recordPaid: 'paid' },
    },
    paid: { type: 'final', meta: { label: { zh: '已清偿', en: 'Paid' }, stage: 'ended' } },
    'to-enforcement': { type: 'final', meta: { label: { zh: '转强制执行', en: 'On to enforcement' }, stage: 'ended' } },
    'to-suit': { type: 'final', meta: { label: { zh: '转诉讼', en: 'On to court' }, stage: 'ended' } },
    'to-arbitration': { type: 'final', meta: { label: { zh: '转仲裁', en: 'On to arbitration' }, stage: 'ended' } },
    declined: { type: 'final', meta: { label: { zh: '不转入诉讼', en: 'Does not become a suit' }, stage: 'ended' } },
    'not-accepted': { type: 'final', meta: { label: { zh: '不予受理', en: 'Not accepted' }, stage: 'ended' } },
    dismissed: { type: 'final', meta: { label: { zh: '驳回申请', en: 'Dismissed' }, stage: 'ended' } },
    unserved: { type: 'final', meta: { label: { zh: '无法送达终结', en: 'Ended unserved' }, stage: 'ended' } },
    withdrawn: { type: 'final', meta: { label: { zh: '撤回申请', en: 'Withdrawn' }, stage: 'ended' } },
  },
})
