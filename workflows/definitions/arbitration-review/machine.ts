/** When each step of an arbitration review may be taken and where it leads. */

import { assign, setup } from 'xstate'
import type { StateMeta, StepEvent } from '../../define.ts'
import { preparing } from '../joint-application/preparing.ts'
import { afterSigning, hasBothSides } from '../joint-application/signing.ts'
import { applicationSteps } from './application-steps.ts'
import type { deadlines } from './deadlines.ts'
import type { Facts } from './facts.ts'
import { reviewSteps } from './review-steps.ts'

export const steps = { ...applicationSteps, ...reviewSteps }

const ends = { withdraw: 'withdrawn', closeAsConfirmed: 'confirmed-by-court' } as const

export const machine = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta<keyof typeof deadlines> },
  guards: {
    isSignedByBoth: ({ context, event }) =>
      event.type === 'signApplication' &&
      hasBothSides(afterSigning(context.application, { answers: event, given: event.given })),
    isLastSignature: ({ context, event }) =>
      event.type === 'signLetter' && hasBothSides(afterSigning(context.letter, { answers: event, given: event.given })),
  },
  actions: {
    prepared: assign(({ event }) => {
      if (event.type !== 'prepare') return {}
      const { effectiveOn, given } = event
      return { ...(effectiveOn ? { effectiveOn } : {}), ...(given.orgBasis ? { orgBasis: given.orgBasis } : {}) }
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
    letterSigned: assign(({ context, event }) =>
      event.type === 'signLetter'
        ? { letter: afterSigning(context.letter, { answers: event, given: event.given }) }
        : {},
    ),
  },
}).createMachine({
  id: 'arbitration-review',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { prepare: { target: 'preparing', actions: 'prepared' } },
    },
    preparing: preparing({ deadline: 'arb_review_apply', confirmedElsewhere: 'confirmed-by-court' }),
    applied: {
      meta: {
        label: { zh: '已申请，待受理', en: 'Filed, acceptance awaited' },
        stage: 'application',
        turn: 'partner',
        next: 'accept',
      },
      on: {
        accept: { target: 'accepted', actions: assign({ acceptedOn: ({ event }) => event.acceptedOn }) },
        notAccept: 'not-accepted',
        ...ends,
      },
    },
    accepted: {
      meta: {
        label: { zh: '审查中', en: 'Under review' },
        stage: 'review',
        turn: 'partner',
        next: 'issueLetter',
      },
      on: {
        extend: { actions: assign({ extendedOn: ({ event }) => event.extendedOn }) },
        issueLetter: { target: 'letter', actions: assign({ issuedOn: ({ event }) => event.issuedOn }) },
        refuse: 'refused',
        ...ends,
      },
    },
    letter: {
      meta: {
        label: { zh: '调解书待签收', en: 'Letter to be signed for' },
        stage: 'letter',
        turn: 'parties',
        next: 'signLetter',
      },
      on: {
        signLetter: [
          { guard: 'isLastSignature', target: 'effective', actions: 'letterSigned' },
          { actions: 'letterSigned' },
        ],
        ...ends,
      },
    },
    effective: { type: 'final', meta: { label: { zh: '调解书生效', en: 'Letter in force' }, stage: 'ended' } },
    'not-accepted': { type: 'final', meta: { label: { zh: '不予受理', en: 'Not accepted' }, stage: 'ended' } },
    refused: { type: 'final', meta: { label: { zh: '不予制作调解书', en: 'No letter made' }, stage: 'ended' } },
    withdrawn: { type: 'final', meta: { label: { zh: '撤回申请', en: 'Withdrawn' }, stage: 'ended' } },
    expired: { type: 'final', meta: { label: { zh: '逾期未申请', en: 'Days to apply have passed' }, stage: 'ended' } },
    abandoned: { type: 'final', meta: { label: { zh: '不再申请', en: 'Given up' }, stage: 'ended' } },
    'confirmed-by-court': {
      type: 'final',
      meta: { label: { zh: '已经司法确认', en: 'Confirmed by the court' }, stage: 'ended' },
    },
  },
})
