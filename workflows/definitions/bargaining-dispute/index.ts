/**
 * 集体协商争议协调处理: a dispute over concluding a collective contract, coordinated by the three sides in thirty days.
 * Source: CCP 49-55; LL 84. Disputes over performing one go to arbitration.
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import { consentRegion } from '../sides/consent-region.ts'
import {
  afterLapsing,
  afterProposing,
  haveAllConsented,
  proposalClock,
  type SideFacts,
  sideSheets,
} from '../sides/proposals.ts'
import { signers } from '../sides/words.ts'
import { allSigners, steps } from './steps.ts'

type Facts = SideFacts & { acceptedOn?: string; extendedDays?: number }

const deadlines = {
  bd_finish: {
    label: { zh: '协调处理结束', en: 'Finish the coordination' },
    due: { length: 30, unit: 'd', after: 'acceptedOn' },
    source: { zh: '《集体合同规定》第52条', en: 'Collective Contract Provisions, art. 52' },
    evidence: 'V-page',
    missed: {
      text: { zh: '终结协调，报告政府，可以继续协商', en: 'It ends, and is reported; talks may go on' },
      step: 'lapse',
    },
    metBy: ['conclude', 'fail'],
  },
  bd_proposal: {
    label: { zh: '方案有效期', en: 'The proposal stands until' },
    due: { length: 0, unit: 'd' },
    source: { zh: '方案载明的有效期', en: 'The day named in the proposal' },
    evidence: 'K',
    missed: {
      text: { zh: '方案失效，已表示的同意随之失效', en: 'It lapses, and consents with it' },
      step: 'lapseProposal',
    },
    metBy: ['conclude', 'propose'],
    isRight: true,
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

function running({ states, facts }: Standing): Running[] {
  const { acceptedOn, extendedDays }: Facts = facts
  if (!acceptedOn || !(states.includes('accepted') || states.includes('coordinating'))) return []
  const reason = { zh: '经批准延长', en: 'Extended with approval' }
  return [
    {
      rule: 'bd_finish',
      subject: 'proceeding',
      anchorOn: acceptedOn,
      ...(extendedDays ? { extension: { days: extendedDays, reason } } : {}),
    },
    ...proposalClock(facts, 'bd_proposal'),
  ]
}

type Event = StepEvent<typeof steps>
const begun = { accept: { target: 'accepted', actions: 'accepted' }, reject: 'rejected' } as const

const rules = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines & string> },
  guards: {
    /** Asked without answers, any side may. */
    isOf: ({ event }, { side }: { side: string }) => !('side' in event) || event.side === side,
    allConsented: ({ context }) => haveAllConsented(context, allSigners),
  },
  actions: {
    noted: assign({}),
    accepted: assign(({ event }) => (event.type === 'accept' ? { acceptedOn: event.acceptedOn } : {})),
    extended: assign(({ event }) => (event.type === 'extend' ? { extendedDays: event.days } : {})),
    proposed: assign(({ context, event }) => (event.type === 'propose' ? afterProposing(context, event) : {})),
    lapsed: assign(({ context, event }) =>
      event.type === 'lapseProposal' ? afterLapsing(context, event.subject) : {},
    ),
    consented: assign(({ context: { consents = [] }, event }) =>
      event.type === 'consent' ? { consents: [...consents, event.side] } : {},
    ),
    withdrawn: assign(({ context: { consents = [] }, event }) =>
      event.type === 'withdrawConsent' ? { consents: consents.filter(side => side !== event.side) } : {},
    ),
  },
})

const region = (side: keyof typeof signers) => rules.createStateConfig(consentRegion(side, signers[side]))

const machine = rules.createMachine({
  id: 'bargaining-dispute',
  context: {},
  initial: 'start',
  states: {
    start: { meta: { label: { zh: '未开始', en: 'Not begun' } }, on: { arise: 'arisen' } },
    arisen: {
      meta: { label: { zh: '争议发生', en: 'Arisen' }, stage: 'request', turn: 'parties', next: 'apply' },
      on: { apply: 'applied', actExOfficio: 'ex-officio' },
    },
    applied: {
      meta: { label: { zh: '已申请', en: 'Asked for' }, stage: 'request', turn: 'partner', next: 'accept' },
      on: begun,
    },
    'ex-officio': {
      meta: {
        label: { zh: '主动协调', en: 'By the authority itself' },
        stage: 'request',
        turn: 'partner',
        next: 'accept',
      },
      on: begun,
    },
    accepted: {
      initial: 'investigating',
      meta: { label: { zh: '已受理', en: 'Accepted' }, stage: 'coordination', turn: 'partner' },
      on: { extend: { actions: 'extended' }, fail: 'failed', lapse: 'failed' },
      states: {
        investigating: {
          meta: { label: { zh: '调查了解', en: 'Investigating' }, next: 'investigate' },
          on: { investigate: 'planning' },
        },
        planning: {
          meta: { label: { zh: '制定方案', en: 'Planning' }, next: 'plan' },
          on: { investigate: { actions: 'noted' }, plan: '#bargaining-dispute.coordinating' },
        },
      },
    },
    coordinating: {
      type: 'parallel',
      meta: {
        label: { zh: '协调处理', en: 'Coordinating' },
        stage: 'coordination',
        turn: 'parties',
        next: 'propose',
      },
      on: {
        statePosition: { actions: 'noted' },
        meet: { actions: 'noted' },
        propose: { target: 'coordinating', reenter: true, actions: 'proposed' },
        lapseProposal: { target: 'coordinating', reenter: true, actions: 'lapsed' },
        extend: { actions: 'extended' },
        conclude: { guard: 'allConsented', target: 'agreed' },
        fail: 'failed',
        lapse: 'failed',
      },
      states: { union: region('union'), employer: region('employer'), authority: region('authority') },
    },
    agreed: { type: 'final', meta: { label: { zh: '达成协议', en: 'Agreed' }, stage: 'ended' } },
    failed: { type: 'final', meta: { label: { zh: '未达成一致', en: 'No agreement' }, stage: 'ended' } },
    rejected: { type: 'final', meta: { label: { zh: '不予受理', en: 'Refused' }, stage: 'ended' } },
  },
})

export const bargainingDispute = defineWorkflow({
  id: 'bargaining-dispute',
  number: 1,
  title: { zh: '集体协商争议协调处理', en: 'Coordination of a bargaining dispute' },
  icon: 'arrows-join',
  beginsIn: ['bargaining'],
  stages: {
    request: { zh: '申请', en: 'Request' },
    coordination: { zh: '协调', en: 'Coordination' },
    ended: { zh: '结果', en: 'Result' },
  },
  steps,
  deadlines,
  running,
  sheets: ({ records }) => sideSheets(records),
  machine,
})
