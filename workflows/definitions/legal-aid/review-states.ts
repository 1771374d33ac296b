/** Legal aid until it is decided, and after a refusal: LAL 38-43, 49. */
import { assign } from 'xstate'
import { complaints } from './beside.ts'
import { rules } from './rules.ts'

const apply = { target: 'applied', actions: 'keepApplication' } as const

/** While the application is being looked at: it can be completed, decided, hurried, forwarded or withdrawn. */
const review = {
  ...complaints,
  askSupplement: { guard: 'mayAskSupplement', target: 'supplement', actions: 'keepSupplement' },
  decide: [
    { guard: 'isGranted', target: 'granted', actions: 'keepDecision' },
    { target: 'refused', actions: 'keepDecision' },
  ],
  advance: { target: 'advance', actions: 'keepAdvance' },
  transferToState: { guard: 'mayGoToState', target: 'union-to-state', actions: 'keepForwarding' },
  withdraw: 'withdrawn',
} as const

export const reviewStates = {
  start: rules.createStateConfig({
    meta: { label: { zh: '未开始', en: 'Not begun' } },
    on: {
      enquire: { target: 'draft', actions: assign({ custodyOn: ({ event }) => event.custodyOn }) },
      apply,
    },
  }),
  draft: rules.createStateConfig({
    meta: {
      label: { zh: '咨询登记', en: 'Enquiry recorded' },
      stage: 'application',
      turn: 'mediator',
      next: 'apply',
    },
    on: { apply, endEnquiry: 'advised' },
  }),
  applied: rules.createStateConfig({
    meta: {
      label: { zh: '已申请，审查中', en: 'Applied, under review' },
      stage: 'application',
      turn: 'legal-aid-officer',
      next: 'decide',
    },
    on: {
      ...review,
      startMeansCheck: {
        guard: 'needsMeansCheck',
        target: 'means-check',
        actions: assign({ meansChecked: true }),
      },
    },
  }),
  supplement: rules.createStateConfig({
    meta: {
      label: { zh: '补充材料', en: 'Papers being supplied' },
      stage: 'application',
      turn: 'applicant',
      deadlines: ['la_supplement'],
      next: 'handIn',
    },
    on: {
      ...complaints,
      handIn: {
        target: 'applied',
        actions: assign({
          suppliedOn: ({ event }) => event.suppliedOn,
          exemptionProven: ({ context, event }) => event.exemptionProven ?? context.exemptionProven ?? 'no',
        }),
      },
      deemWithdrawn: 'deemed-withdrawn',
      advance: review.advance,
      withdraw: 'withdrawn',
    },
  }),
  'means-check': rules.createStateConfig({
    meta: {
      label: { zh: '核查经济困难状况', en: 'Means being checked' },
      stage: 'application',
      turn: 'legal-aid-officer',
      next: 'decide',
    },
    on: review,
  }),
  'union-to-state': rules.createStateConfig({
    meta: {
      label: { zh: '转政府法律援助', en: 'Forwarded to state legal aid' },
      stage: 'application',
      turn: 'partner',
      next: 'recordStateReceipt',
    },
    on: {
      ...complaints,
      recordStateReceipt: [
        {
          guard: 'isTakenOver',
          target: 'applied',
          actions: assign({
            track: 'state',
            receivedOn: ({ event }) => event.answeredOn,
            outside: false,
            askedOn: null,
            suppliedOn: null,
            forwardedOn: null,
          }),
        },
        {
          target: 'applied',
          actions: assign({ stateDeclined: true, stateAnsweredOn: ({ event }) => event.answeredOn }),
        },
      ],
      withdraw: 'withdrawn',
    },
  }),
  refused: rules.createStateConfig({
    meta: { label: { zh: '不予援助', en: 'Refused' }, stage: 'application', turn: 'applicant', next: 'conclude' },
    on: {
      ...complaints,
      object: { target: 'objection', actions: 'keepObjection' },
      conclude: 'refused-concluded',
    },
  }),
  objection: rules.createStateConfig({
    meta: {
      label: { zh: '异议审查', en: 'Objection under review' },
      stage: 'application',
      turn: 'partner',
      deadlines: ['la_objection_review'],
      next: 'reviewObjection',
    },
    on: {
      ...complaints,
      reviewObjection: [
        { guard: 'isCorrectedInHand', target: 'handling' },
        {
          guard: 'isCorrected',
          target: 'granted',
          actions: assign({ decidedOn: ({ event }) => event.reviewedOn, ground: 'objection' }),
        },
        { target: 'upheld' },
      ],
    },
  }),
  advised: rules.createStateConfig({
    type: 'final',
    meta: { label: { zh: '咨询办结', en: 'Advice given' }, stage: 'application' },
  }),
  withdrawn: rules.createStateConfig({
    type: 'final',
    meta: { label: { zh: '撤回申请', en: 'Withdrawn' }, stage: 'application' },
  }),
  'deemed-withdrawn': rules.createStateConfig({
    type: 'final',
    meta: { label: { zh: '视为撤回申请', en: 'Deemed withdrawn' }, stage: 'application' },
  }),
  'refused-concluded': rules.createStateConfig({
    type: 'final',
    meta: { label: { zh: '不予援助，办结', en: 'Refused, ended' }, stage: 'application' },
  }),
  upheld: rules.createStateConfig({
    type: 'final',
    meta: { label: { zh: '异议审查维持', en: 'Decision upheld' }, stage: 'application' },
  }),
}
