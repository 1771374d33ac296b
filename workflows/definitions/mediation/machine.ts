/**
 * When each step of a mediation may be taken and where it leads: the law reference's machine to the signed agreement.
 */
import { assign, setup } from 'xstate'
import type { StateMeta, StepEvent } from '../../define.ts'
import { agreementSteps } from './agreement-steps.ts'
import type { deadlines } from './deadlines.ts'
import { endingSteps } from './ending-steps.ts'
import type { Facts } from './facts.ts'
import { intakeSteps } from './intake-steps.ts'
import { memberSteps } from './member-steps.ts'
import { negotiationSteps } from './negotiation-steps.ts'
import { roomSteps } from './room-steps.ts'
import { afterSigning } from './signatures.ts'

export const steps = {
  ...negotiationSteps,
  ...intakeSteps,
  ...roomSteps,
  ...memberSteps,
  ...agreementSteps,
  ...endingSteps,
}

type Event = StepEvent<typeof steps>

function signedFacts(facts: Facts, event: Event): Facts {
  if (event.type === 'sign') return afterSigning(facts, event.who, event.signedOn)
  return event.type === 'signTogether' ? afterSigning(facts, 'all', event.signedOn) : facts
}

const intake = {
  accept: { target: 'accepted', actions: 'accepted' },
  notAccept: 'not-accepted',
  withdraw: 'withdrawn',
} as const
const running = { deadlines: ['mediation_accept', 'mediation_arb_gate'] } as const
const talks = {
  apply: { target: 'applied', actions: 'applied' },
  initiate: { target: 'initiated', actions: 'applied' },
} as const

export const machine = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines> },
  guards: {
    talksGoOn: ({ event }) => event.type === 'answerDemand' && event.accepts === 'yes',
    isLastSignature: ({ context, event }) => signedFacts(context, event).effectiveOn !== undefined,
  },
  actions: {
    /** Without an action XState takes a step that leads nowhere for a forbidden one. */
    noted: assign({}),
    demanded: assign(({ event }) => (event.type === 'demandTalks' ? { demandReceivedOn: event.receivedOn } : {})),
    answered: assign(({ event }) =>
      event.type === 'answerDemand' && event.termEndsOn ? { termEndsOn: event.termEndsOn } : {},
    ),
    applied: assign(({ event }) => {
      if (event.type === 'apply')
        return { appliedOn: event.appliedOn, ...(event.elsewhere === 'yes' ? { elsewhere: true as const } : {}) }
      return event.type === 'initiate' ? { appliedOn: event.consentedOn, position: event.position } : {}
    }),
    placed: assign(({ event }) => (event.type === 'recordPosition' ? { position: event.position } : {})),
    accepted: assign(({ context, event }) => {
      if (event.type !== 'accept') return {}
      const position = event.position ?? context.position
      return {
        acceptedOn: event.acceptedOn,
        ...(position ? { position } : {}),
        ...(event.given.orgBasis ? { orgBasis: event.given.orgBasis } : {}),
      }
    }),
    extended: assign(({ event }) => (event.type === 'extend' ? { extendedUntil: event.until } : {})),
    agreed: assign(({ event }) => {
      if (event.type !== 'agree' && event.type !== 'revise') return {}
      const { agreedOn, agreedFen, claimKind, duties, obligations, eventId } = event
      return {
        agreedOn,
        agreedBy: eventId,
        agreedFen,
        claimKind,
        hasOtherDuties: duties.length > 0 || obligations.length === 0,
      }
    }),
    signed: assign(({ context, event }) => signedFacts(context, event)),
  },
}).createMachine({
  id: 'mediation',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: {
        demandTalks: { target: 'negotiating', actions: 'demanded' },
        ...talks,
        referOut: 'referred-out',
      },
    },
    negotiating: {
      initial: 'awaiting',
      meta: { label: { zh: '协商', en: 'Talks' }, stage: 'negotiation' },
      on: { ...talks, settleTalks: 'settled-by-negotiation', referOut: 'referred-out', withdraw: 'withdrawn' },
      states: {
        awaiting: {
          meta: {
            label: { zh: '等待对方回应', en: 'Answer awaited' },
            turn: 'respondent',
            deadlines: ['negotiation_reply'],
            next: 'answerDemand',
          },
          on: {
            answerDemand: [
              { guard: 'talksGoOn', target: 'talking', actions: 'answered' },
              { target: 'unsuccessful', actions: 'noted' },
            ],
            lapseTalks: 'unsuccessful',
          },
        },
        talking: {
          meta: {
            label: { zh: '协商中', en: 'Talking' },
            turn: 'parties',
            deadlines: ['negotiation_term'],
            next: 'settleTalks',
          },
          on: { lapseTalks: 'unsuccessful' },
        },
        unsuccessful: {
          meta: {
            label: { zh: '协商不成，可以申请调解', en: 'Talks failed; mediation may be asked for' },
            turn: 'applicant',
            next: 'apply',
          },
        },
      },
    },
    applied: {
      meta: {
        label: { zh: '已申请', en: 'Applied' },
        stage: 'intake',
        turn: 'station-lead',
        next: 'accept',
        ...running,
      },
      on: { ...intake, consult: 'consulting-respondent' },
    },
    initiated: {
      meta: {
        label: { zh: '主动调解，已征得同意', en: 'Active mediation, consent given' },
        stage: 'intake',
        turn: 'station-lead',
        next: 'accept',
        ...running,
      },
      on: intake,
    },
    'consulting-respondent': {
      meta: {
        label: { zh: '征求对方意见', en: 'Asking the other side' },
        stage: 'intake',
        turn: 'respondent',
        next: 'recordPosition',
        ...running,
      },
      on: { ...intake, consult: { actions: 'noted' }, recordPosition: { actions: 'placed' } },
    },
    accepted: {
      meta: {
        label: { zh: '已受理', en: 'Accepted' },
        stage: 'mediation',
        turn: 'mediator',
        next: 'holdSession',
        deadlines: ['mediation_close', 'mediation_arb_gate'],
      },
      on: {
        assign: { target: 'mediating', actions: 'noted' },
        holdSession: { target: 'mediating', actions: 'noted' },
        recordOffer: { target: 'mediating', actions: 'noted' },
        memberLeaves: { actions: 'noted' },
        extend: { target: 'mediating.extended', actions: 'extended' },
        agree: { target: 'agreed', actions: 'agreed' },
        expire: 'failed',
        terminate: 'terminated',
        withdraw: 'withdrawn',
      },
    },
    mediating: {
      initial: 'in-time',
      meta: {
        label: { zh: '调解中', en: 'In mediation' },
        stage: 'mediation',
        turn: 'mediator',
        next: 'holdSession',
        deadlines: ['mediation_arb_gate'],
      },
      on: {
        assign: { actions: 'noted' },
        holdSession: { actions: 'noted' },
        recordOffer: { actions: 'noted' },
        memberLeaves: { actions: 'noted' },
        extend: { target: '.extended', actions: 'extended' },
        agree: { target: 'agreed', actions: 'agreed' },
        fail: 'failed',
        expire: 'failed',
        terminate: 'terminated',
        withdraw: 'withdrawn',
      },
      states: {
        'in-time': { meta: { label: { zh: '法定期限内', en: 'Within fifteen days' }, deadlines: ['mediation_close'] } },
        extended: { meta: { label: { zh: '延期调解', en: 'Extended by both' } } },
      },
    },
    agreed: {
      meta: {
        label: { zh: '达成协议（待签）', en: 'Agreed, to be signed' },
        stage: 'agreement',
        turn: 'parties',
        next: 'sign',
        deadlines: ['mediation_arb_gate'],
      },
      on: {
        revise: { actions: 'agreed' },
        sign: [{ guard: 'isLastSignature', target: 'agreement-effective', actions: 'signed' }, { actions: 'signed' }],
        signMember: { actions: 'noted' },
        signTogether: { target: 'agreement-effective', actions: 'signed' },
        fail: 'failed',
        withdraw: 'withdrawn',
      },
    },
    'agreement-effective': {
      type: 'final',
      meta: { label: { zh: '协议生效', en: 'Agreement effective' }, stage: 'ended' },
    },
    'settled-by-negotiation': {
      type: 'final',
      meta: { label: { zh: '自行和解', en: 'Settled by the parties' }, stage: 'ended' },
    },
    'referred-out': {
      type: 'final',
      meta: { label: { zh: '转其他途径', en: 'Referred another way' }, stage: 'ended' },
    },
    'not-accepted': { type: 'final', meta: { label: { zh: '不予受理', en: 'Not accepted' }, stage: 'ended' } },
    failed: { type: 'final', meta: { label: { zh: '调解不成', en: 'Failed' }, stage: 'ended' } },
    withdrawn: { type: 'final', meta: { label: { zh: '撤回申请', en: 'Withdrawn' }, stage: 'ended' } },
    terminated: { type: 'final', meta: { label: { zh: '终止调解', en: 'Terminated' }, stage: 'ended' } },
  },
})
