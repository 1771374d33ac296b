/**
 * 集体协商: offer, answer, sessions, congress, signing, review by silence, publication, performance, renewal.
 * Source: LCL 51-56; CCP; WCP; Fujian regulation on collective bargaining and contracts.
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { StateMeta, StepEvent } from '../../define.ts'
import { isAdopted } from '../../law/congress-vote.ts'
import { contractSteps } from './contract-steps.ts'
import { deadlines, type Facts, running } from './deadlines.ts'
import { afterDraft, afterTalks, afterTerm, firstEnd, standing } from './in-force.ts'
import { sessionSteps } from './session-steps.ts'
import { bargainingSheets } from './sheets.ts'
import { talkSteps } from './talk-steps.ts'

export const steps = { ...talkSteps, ...sessionSteps, ...contractSteps }

type Event = StepEvent<typeof steps>

const ended = {
  giveUp: [
    { guard: 'isInForce', target: '#bargaining.in-force.performing', actions: 'wentOn' },
    { target: '#bargaining.ended' },
  ],
} as const
/** The term of a contract that is being changed or renewed may end meanwhile. */
const lapsing = { expire: { guard: 'isInForce', actions: 'termEnded' } } as const
const refusing = {
  supervise: { actions: 'noted' },
  askCoordination: { target: '#bargaining.coordination' },
  ...ended,
  ...lapsing,
} as const

const machine = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines> },
  guards: {
    isInForce: ({ context }) => standing(context) !== undefined,
    accepts: ({ event }) => event.type === 'answerOffer' && event.accepts === 'yes',
    isAdopted: ({ event }) => event.type === 'vote' && isAdopted(event),
  },
  actions: {
    noted: assign({}),
    prepared: assign(({ event }) => (event.type === 'prepare' ? { kind: event.kind } : {})),
    offered: assign(({ event }) => {
      if (event.type === 'offer') return { offeredOn: event.receivedOn }
      return event.type === 'renew' ? { offeredOn: event.offeredOn } : {}
    }),
    sessionSet: assign(({ event }) =>
      event.type === 'setSession' ? { sessionOn: event.sessionOn, sessionKey: `${event.eventId}-session` } : {},
    ),
    sessionHeld: assign(({ context, event }) =>
      event.type === 'holdSession'
        ? { sessionKey: undefined, sessionCount: (context.sessionCount ?? 0) + 1, lastChair: event.chair }
        : {},
    ),
    suspended: assign(({ event }) => (event.type === 'suspend' ? { until: event.until } : {})),
    drafted: assign(({ context, event }) =>
      event.type === 'draft' ? { ...afterDraft(context, event), endsOn: firstEnd(event.contracts) } : {},
    ),
    rejected: assign(({ event }) => (event.type === 'vote' ? { rejectedOn: event.votedOn } : {})),
    signed: assign(({ event }) => (event.type === 'sign' ? { signedOn: event.signedOn } : {})),
    submitted: assign(({ event }) => (event.type === 'submit' ? { submittedOn: event.receivedOn } : {})),
    effective: assign(({ event }) => ({ effectiveOn: event.happenedOn, former: undefined })),
    wentOn: assign(({ context }) => afterTalks(context)),
    termEnded: assign(({ context }) => afterTerm(context)),
    vacant: assign(({ event }) => (event.type === 'recordVacancy' ? { vacantOn: event.vacantOn } : {})),
    named: assign({ vacantOn: undefined }),
  },
}).createMachine({
  id: 'bargaining',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { prepare: { target: 'preparing', actions: 'prepared' } },
    },
    preparing: {
      meta: { label: { zh: '准备', en: 'Preparing' }, stage: 'offer', turn: 'mediator', next: 'offer' },
      on: {
        nameRepresentatives: { actions: 'noted' },
        offer: { target: 'offered', actions: 'offered' },
        giveUp: 'ended',
      },
    },
    offered: {
      meta: {
        label: { zh: '已发出要约', en: 'Demanded' },
        stage: 'offer',
        turn: 'respondent',
        next: 'answerOffer',
        deadlines: ['bargaining_reply'],
      },
      on: {
        nameRepresentatives: { actions: 'named' },
        recordVacancy: { actions: 'vacant' },
        answerOffer: [{ guard: 'accepts', target: 'talks' }, { target: 'refused' }],
        lapseOffer: 'no-reply',
        ...lapsing,
      },
    },
    refused: {
      meta: { label: { zh: '拒绝协商', en: 'Refused' }, stage: 'offer', turn: 'mediator', next: 'supervise' },
      on: { ...refusing, answerOffer: 'talks', offer: { target: 'offered', actions: 'offered' } },
    },
    'no-reply': {
      meta: { label: { zh: '逾期未答复', en: 'No answer' }, stage: 'offer', turn: 'mediator', next: 'supervise' },
      on: { ...refusing, answerOffer: 'talks', offer: { target: 'offered', actions: 'offered' } },
    },
    talks: {
      initial: 'open',
      meta: { label: { zh: '协商', en: 'Talks' }, stage: 'talks', turn: 'parties' },
      on: {
        nameRepresentatives: { actions: 'named' },
        recordVacancy: { actions: 'vacant' },
        exchange: { actions: 'noted' },
        askCoordination: 'coordination',
        ...ended,
        ...lapsing,
      },
      states: {
        open: {
          meta: { label: { zh: '协商中', en: 'In talks' }, next: 'holdSession' },
          on: {
            setSession: { actions: 'sessionSet' },
            holdSession: { actions: 'sessionHeld' },
            suspend: { target: 'suspended', actions: 'suspended' },
            draft: { target: '#bargaining.drafting', actions: 'drafted' },
          },
        },
        suspended: {
          meta: { label: { zh: '中止协商', en: 'Suspended' }, next: 'resume', deadlines: ['bargaining_resume'] },
          on: { resume: 'open' },
        },
        rejected: {
          meta: {
            label: { zh: '草案未通过，重新协商', en: 'Draft rejected, in talks again' },
            next: 'holdSession',
            deadlines: ['draft_resubmit'],
          },
          on: {
            setSession: { actions: 'sessionSet' },
            holdSession: { actions: 'sessionHeld' },
            draft: { target: '#bargaining.drafting', actions: 'drafted' },
          },
        },
      },
    },
    coordination: {
      meta: {
        label: { zh: '协调处理中', en: 'In coordination' },
        stage: 'talks',
        turn: 'partner',
        next: 'draft',
      },
      on: { resume: 'talks', draft: { target: 'drafting', actions: 'drafted' }, ...ended, ...lapsing },
    },
    drafting: {
      meta: {
        label: { zh: '草案待审议', en: 'Draft, to be voted on' },
        stage: 'congress',
        turn: 'mediator',
        next: 'vote',
      },
      on: {
        vote: [
          { guard: 'isAdopted', target: 'adopted' },
          { target: 'talks.rejected', actions: 'rejected' },
        ],
        ...lapsing,
      },
    },
    adopted: {
      meta: { label: { zh: '草案通过', en: 'Adopted' }, stage: 'congress', turn: 'parties', next: 'sign' },
      on: { sign: { target: 'signed', actions: 'signed' }, ...lapsing },
    },
    signed: {
      meta: { label: { zh: '已签字', en: 'Signed' }, stage: 'review', turn: 'mediator', next: 'submit' },
      on: { submit: { target: 'submitted', actions: 'submitted' }, ...lapsing },
    },
    submitted: {
      meta: {
        label: { zh: '审查中', en: 'Under review' },
        stage: 'review',
        turn: 'partner',
        next: 'clear',
        deadlines: ['contract_review'],
      },
      on: {
        object: 'talks',
        clear: { target: 'in-force', actions: 'effective' },
        takeEffect: { target: 'in-force', actions: 'effective' },
        ...lapsing,
      },
    },
    'in-force': {
      initial: 'effective',
      meta: { label: { zh: '合同有效', en: 'In force' }, stage: 'in-force', turn: 'mediator' },
      on: {
        check: { actions: 'noted' },
        change: 'talks',
        pursueBreach: { actions: 'noted' },
        renew: { target: 'offered', actions: 'offered' },
        expire: 'expired',
        terminate: 'terminated',
      },
      states: {
        effective: {
          meta: {
            label: { zh: '生效，待公布', en: 'In force, to be published' },
            next: 'publish',
            deadlines: ['contract_publish'],
          },
          on: { publish: 'performing' },
        },
        // In force and published, the talks have come to their end in law (LCL 54); its term runs by itself.
        performing: {
          meta: { label: { zh: '履行中', en: 'Being performed' }, next: 'check', outlastsFile: true },
        },
      },
    },
    expired: { type: 'final', meta: { label: { zh: '期满终止', en: 'Expired' }, stage: 'ended' } },
    terminated: { type: 'final', meta: { label: { zh: '已终止', en: 'Terminated' }, stage: 'ended' } },
    ended: { type: 'final', meta: { label: { zh: '协商终结', en: 'Talks ended' }, stage: 'ended' } },
  },
})

export const bargaining = defineWorkflow({
  id: 'bargaining',
  number: 1,
  title: { zh: '集体协商', en: 'Collective bargaining' },
  icon: 'heart-handshake',
  beginsIn: ['bargaining'],
  stages: {
    offer: { zh: '要约', en: 'Offer' },
    talks: { zh: '协商', en: 'Talks' },
    congress: { zh: '审议', en: 'Congress' },
    review: { zh: '签订报审', en: 'Review' },
    'in-force': { zh: '履行', en: 'In force' },
    ended: { zh: '终止', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  sheets: ({ records }) => bargainingSheets(records),
  machine,
})
