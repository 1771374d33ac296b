/** When each step of a judicial confirmation may be taken and where it leads. */

import { assign, setup } from 'xstate'
import type { StateMeta, StepEvent } from '../../define.ts'
import { preparing } from '../joint-application/preparing.ts'
import { afterSigning, hasBothSides } from '../joint-application/signing.ts'
import { applicationSteps } from './application-steps.ts'
import { courtSteps } from './court-steps.ts'
import type { deadlines } from './deadlines.ts'
import type { Facts } from './facts.ts'
import { objectionSteps } from './objection-steps.ts'

export const steps = { ...applicationSteps, ...courtSteps, ...objectionSteps }

const ends = { withdraw: 'withdrawn', closeAsConfirmed: 'confirmed-by-arbitration' } as const

export const machine = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta<keyof typeof deadlines> },
  guards: {
    isSignedByBoth: ({ context, event }) =>
      event.type === 'signApplication' &&
      hasBothSides(afterSigning(context.application, { answers: event, given: event.given })),
    isUpheld: ({ event }) => event.type === 'decideObjection' && event.upheld === 'yes',
  },
  actions: {
    /** Without an action XState takes a step that leads nowhere for a forbidden one. */
    noted: assign({}),
    prepared: assign(({ event }) => {
      if (event.type !== 'prepare') return {}
      const { effectiveOn, invited, given } = event
      return {
        isInvited: invited === 'yes',
        ...(effectiveOn ? { effectiveOn } : {}),
        ...(given.orgBasis ? { orgBasis: given.orgBasis } : {}),
      }
    }),
    applicationSigned: assign(({ context, event }) =>
      event.type === 'signApplication'
        ? { application: afterSigning(context.application, { answers: event, given: event.given }) }
        : {},
    ),
    filed: assign(({ context, event }) => {
      if (event.type !== 'apply') return {}
      const effectiveOn = context.effectiveOn ?? event.effectiveOn
      return { filedOn: event.filedOn, ...(effectiveOn ? { effectiveOn } : {}) }
    }),
    served: assign(({ context, event }) =>
      event.type === 'recordService'
        ? { served: [...(context.served ?? []), { party: event.party, on: event.receivedOn }] }
        : {},
    ),
  },
}).createMachine({
  id: 'judicial-confirmation',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { prepare: { target: 'preparing', actions: 'prepared' } },
    },
    preparing: preparing({ deadline: 'jud_confirm_apply', confirmedElsewhere: 'confirmed-by-arbitration' }),
    applied: {
      meta: {
        label: { zh: '已申请，待受理', en: 'Filed, acceptance awaited' },
        stage: 'application',
        turn: 'partner',
        next: 'accept',
        deadlines: ['jud_confirm_accept'],
      },
      on: {
        accept: { target: 'accepted', actions: assign({ acceptedOn: ({ event }) => event.acceptedOn }) },
        notAccept: 'not-accepted',
        ...ends,
      },
    },
    accepted: {
      initial: 'reviewing',
      meta: {
        label: { zh: '审查中', en: 'Under review' },
        stage: 'review',
        turn: 'partner',
        next: 'confirm',
        deadlines: ['jud_confirm_limit'],
      },
      on: {
        verify: { actions: 'noted' },
        extend: { actions: assign({ extendedOn: ({ event }) => event.extendedOn }) },
        confirm: { target: 'confirmed', actions: assign({ decidedOn: ({ event }) => event.decidedOn }) },
        dismiss: 'dismissed',
        ...ends,
      },
      states: {
        reviewing: {
          meta: { label: { zh: '法院审查', en: 'With the judge' } },
          on: {
            askSupplement: {
              target: 'supplementing',
              actions: assign({ supplementBy: ({ event }) => event.supplementBy }),
            },
          },
        },
        supplementing: {
          meta: {
            label: { zh: '补充材料', en: 'Papers being supplied' },
            turn: 'parties',
            next: 'supplement',
            deadlines: ['jud_confirm_supplement'],
          },
          on: {
            supplement: { target: 'reviewing', actions: assign({ supplementBy: undefined }) },
            deemWithdrawn: '#deemed',
          },
        },
      },
    },
    confirmed: {
      initial: 'standing',
      meta: {
        label: { zh: '确认有效', en: 'Confirmed' },
        stage: 'confirmed',
        turn: 'mediator',
        deadlines: ['jud_confirm_third_party'],
      },
      on: {
        recordService: { actions: 'served' },
        noteThirdParty: { actions: assign({ thirdKnewOn: ({ event }) => event.knewOn }) },
      },
      states: {
        standing: {
          meta: { label: { zh: '裁定有效', en: 'The ruling stands' }, next: 'recordService' },
          on: { object: { target: 'objected', actions: 'noted' }, conclude: '#concluded' },
        },
        objected: {
          meta: { label: { zh: '异议审查', en: 'Objection under review' }, turn: 'partner', next: 'decideObjection' },
          on: {
            decideObjection: [
              { guard: 'isUpheld', target: '#revoked' },
              { target: 'standing', actions: 'noted' },
            ],
          },
        },
      },
    },
    concluded: {
      id: 'concluded',
      type: 'final',
      meta: { label: { zh: '确认有效，已办结', en: 'Confirmed and concluded' }, stage: 'ended' },
    },
    revoked: {
      id: 'revoked',
      type: 'final',
      meta: { label: { zh: '裁定被撤销或者改变', en: 'Ruling revoked or changed' }, stage: 'ended' },
    },
    'not-accepted': { type: 'final', meta: { label: { zh: '不予受理', en: 'Not accepted' }, stage: 'ended' } },
    dismissed: { type: 'final', meta: { label: { zh: '驳回申请', en: 'Dismissed' }, stage: 'ended' } },
    withdrawn: { type: 'final', meta: { label: { zh: '撤回申请', en: 'Withdrawn' }, stage: 'ended' } },
    'deemed-withdrawn': {
      id: 'deemed',
      type: 'final',
      meta: { label: { zh: '按撤回申请处理', en: 'Treated as withdrawn' }, stage: 'ended' },
    },
    expired: { type: 'final', meta: { label: { zh: '逾期未申请', en: 'Days to apply have passed' }, stage: 'ended' } },
    abandoned: { type: 'final', meta: { label: { zh: '不再申请', en: 'Given up' }, stage: 'ended' } },
    'confirmed-by-arbitration': {
      type: 'final',
      meta: { label: { zh: '已经仲裁审查', en: 'Confirmed by arbitration' }, stage: 'ended' },
    },
  },
})
