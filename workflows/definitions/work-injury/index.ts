/** 工伤认定与劳动能力鉴定: from the accident to recognition, a grade, and the benefits. WIR 17-29; LCA. */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { StateMeta, StepEvent } from '../../define.ts'
import { addDays } from '../../law/days.ts'
import { benefitSheet } from './benefits.ts'
import { deadlines, type Facts, running } from './deadlines.ts'
import { steps } from './steps.ts'

const machine = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta<keyof typeof deadlines> },
  actions: {
    noted: assign({}),
    recorded: assign(({ event }) => (event.type === 'record' ? { injuredOn: event.injuredOn } : {})),
    accepted: assign(({ event }) =>
      event.type === 'accept' ? { acceptedOn: event.acceptedOn, isClear: event.isClear === 'yes' } : {},
    ),
    stopped: assign(({ context: { stopped = [] }, event }) =>
      event.type === 'suspend' ? { stopped: [...stopped, { from: event.suspendedOn, to: null }] } : {},
    ),
    goesOn: assign(({ context: { stopped = [] }, event }) =>
      event.type === 'resume' ? { stopped: stopped.map(({ from, to }) => ({ from, to: to ?? event.resumedOn })) } : {},
    ),
    employerExtended: assign(({ event }) =>
      event.type === 'extendEmployerTime' ? { employerUntil: event.until } : {},
    ),
    delayLeftOut: assign(({ context: { leftOut = [] }, event }) =>
      event.type === 'leaveOutDelay' ? { leftOut: [...leftOut, { from: event.from, to: addDays(event.to, 1) }] } : {},
    ),
    stopWorkExtended: assign({ stopWorkExtended: true }),
    appraisalAsked: assign(({ event }) => {
      if (event.type === 'applyAgain') return { appraisalOn: event.receivedOn, isExtended: false, isFinal: true }
      if (event.type === 'applyAppraisal' || event.type === 'applyReview')
        return { appraisalOn: event.receivedOn, isExtended: false, isFinal: false }
      return {}
    }),
    extended: assign({ isExtended: true }),
    concluded: assign(({ event }) =>
      event.type === 'conclude' ? { concludedOn: event.madeOn, conclusionReceivedOn: event.receivedOn } : {},
    ),
  },
}).createMachine({
  id: 'work-injury',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { record: { target: 'injured', actions: 'recorded' } },
    },
    injured: {
      meta: {
        label: { zh: '待申请认定', en: 'Injured, to be applied for' },
        stage: 'recognition',
        turn: 'mediator',
        next: 'apply',
      },
      on: {
        arbitrateRelation: { actions: 'noted' },
        extendEmployerTime: { actions: 'employerExtended' },
        leaveOutDelay: { actions: 'delayLeftOut' },
        apply: 'applied',
        close: 'closed',
      },
    },
    applied: {
      meta: { label: { zh: '已申请认定', en: 'Applied' }, stage: 'recognition', turn: 'partner', next: 'accept' },
      on: { supplement: 'supplementing', accept: { target: 'accepted', actions: 'accepted' }, refuse: 'refused' },
    },
    supplementing: {
      meta: {
        label: { zh: '待补正', en: 'To be supplemented' },
        stage: 'recognition',
        turn: 'applicant',
        next: 'complete',
      },
      on: { complete: 'applied' },
    },
    accepted: {
      initial: 'deciding',
      meta: { label: { zh: '已受理', en: 'Accepted' }, stage: 'recognition', turn: 'partner' },
      states: {
        deciding: {
          meta: { label: { zh: '待决定', en: 'Being decided' }, next: 'recognise' },
          on: {
            suspend: { target: 'suspended', actions: 'stopped' },
            recognise: '#work-injury.recognised',
            notRecognise: '#work-injury.not-recognised',
          },
        },
        suspended: {
          meta: { label: { zh: '中止认定', en: 'Suspended' }, next: 'resume' },
          on: { resume: { target: 'deciding', actions: 'goesOn' }, arbitrateRelation: { actions: 'noted' } },
        },
      },
    },
    recognised: {
      meta: {
        label: { zh: '已认定工伤', en: 'Recognised' },
        stage: 'appraisal',
        turn: 'applicant',
        next: 'applyAppraisal',
      },
      on: {
        extendStopWork: { actions: 'stopWorkExtended' },
        applyAppraisal: { target: 'appraising', actions: 'appraisalAsked' },
        recordBenefits: { actions: 'noted' },
        close: 'closed',
      },
    },
    appraising: {
      meta: {
        label: { zh: '劳动能力鉴定中', en: 'Being appraised' },
        stage: 'appraisal',
        turn: 'partner',
        next: 'conclude',
        deadlines: ['lca_check'],
      },
      on: { extendAppraisal: { actions: 'extended' }, conclude: { target: 'appraised', actions: 'concluded' } },
    },
    appraised: {
      meta: {
        label: { zh: '已有鉴定结论', en: 'Appraised' },
        stage: 'benefits',
        turn: 'mediator',
        next: 'recordBenefits',
        deadlines: ['lca_deliver', 'lca_review'],
      },
      on: {
        applyAgain: { target: 'appraising', actions: 'appraisalAsked' },
        applyReview: { target: 'appraising', actions: 'appraisalAsked' },
        recordBenefits: { actions: 'noted' },
        close: 'closed',
      },
    },
    refused: { type: 'final', meta: { label: { zh: '不予受理', en: 'Refused' }, stage: 'ended' } },
    'not-recognised': { type: 'final', meta: { label: { zh: '不予认定', en: 'Not recognised' }, stage: 'ended' } },
    closed: { type: 'final', meta: { label: { zh: '办结', en: 'Finished' }, stage: 'ended' } },
  },
})

export const workInjury = defineWorkflow({
  id: 'work-injury',
  number: 1,
  title: { zh: '工伤认定与鉴定', en: 'Work injury' },
  icon: 'first-aid-kit',
  beginsIn: ['dispute', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    recognition: { zh: '工伤认定', en: 'Recognition' },
    appraisal: { zh: '劳动能力鉴定', en: 'Appraisal' },
    benefits: { zh: '待遇', en: 'Benefits' },
    ended: { zh: '结束', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  sheets: ({ records }) => [benefitSheet(records)],
  machine,
})
