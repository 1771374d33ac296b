/** 法院委派、委托调解: from the court to the station and back, with the undisputed facts. OMR 10, 12, 24. */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import { steps } from './steps.ts'

type Facts = { receivedOn?: string; referredOn?: string; dueOn?: string; extendedUntil?: string; returnedOn?: string }

const deadlines = {
  online_mediation_assign: {
    label: { zh: '征得同意、确定调解员', en: 'Obtain consent, name the mediator' },
    due: { length: 3, unit: 'wd', after: 'receivedOn' },
    source: { zh: '《人民法院在线调解规则》第10、12条', en: 'Online Mediation Rules of the courts, arts. 10, 12' },
    evidence: 'V-text',
    missed: { text: { zh: '向法院说明，请求另行指定', en: 'Tell the court, which may name another body' } },
    metBy: ['takeOn', 'decline', 'returnResult'],
  },
  pre_suit_mediation: {
    label: { zh: '调解并反馈法院', en: 'Mediate and return to the court' },
    due: { length: 30, unit: 'd', after: 'referredOn' },
    source: { zh: '《人民法院在线调解规则》第24条', en: 'Online Mediation Rules of the courts, art. 24' },
    evidence: 'V-text',
    missed: {
      text: { zh: '退回法院，由法院依法立案或者继续审理', en: 'Return it: the court registers the case or goes on' },
    },
    metBy: ['returnResult', 'decline'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

/** Thirty days from the referral; the day in the letter, or the one all agreed on, stands instead. */
function running({ states, facts }: Standing): Running[] {
  const { referredOn, dueOn, extendedUntil }: Facts = facts
  if (!referredOn || !(states.includes('received') || states.includes('mediating'))) return []
  const own = { rule: 'pre_suit_mediation', subject: 'proceeding', anchorOn: referredOn }
  if (extendedUntil)
    return [{ ...own, extension: { until: extendedUntil, reason: { zh: '各方同意延长', en: 'Lengthened by all' } } }]
  if (!dueOn) return [own]
  return [{ ...own, extension: { until: dueOn, reason: { zh: '法院函件载明的期限', en: 'Day set by the court' } } }]
}

const machine = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta<keyof typeof deadlines> },
  actions: {
    returned: assign(({ event }) => (event.type === 'returnResult' ? { returnedOn: event.returnedOn } : {})),
    extended: assign(({ event }) => (event.type === 'extend' ? { extendedUntil: event.until } : {})),
  },
}).createMachine({
  id: 'court-entrusted',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: {
        receive: {
          target: 'received',
          actions: assign(({ event: { receivedOn, referredOn, dueOn } }) => ({
            receivedOn,
            referredOn,
            ...(dueOn ? { dueOn } : {}),
          })),
        },
      },
    },
    received: {
      meta: {
        label: { zh: '已收到，征求意见', en: 'Received, consent being asked' },
        stage: 'received',
        turn: 'mediator',
        next: 'takeOn',
        deadlines: ['online_mediation_assign'],
      },
      on: {
        takeOn: 'mediating',
        returnResult: { target: 'returned', actions: 'returned' },
        decline: 'declined',
      },
    },
    mediating: {
      meta: { label: { zh: '调解中', en: 'In mediation' }, stage: 'mediating', turn: 'mediator', next: 'returnResult' },
      on: {
        extend: { actions: 'extended' },
        returnResult: { target: 'returned', actions: 'returned' },
        decline: 'declined',
      },
    },
    returned: {
      meta: {
        label: { zh: '已反馈，待法院签收', en: 'Returned, to be signed for' },
        stage: 'returned',
        turn: 'partner',
        next: 'confirmReceipt',
      },
      on: { confirmReceipt: 'closed' },
    },
    closed: { type: 'final', meta: { label: { zh: '法院已签收', en: 'Signed for by the court' }, stage: 'returned' } },
    declined: { type: 'final', meta: { label: { zh: '已退回法院', en: 'Handed back' }, stage: 'returned' } },
  },
})

export const courtEntrusted = defineWorkflow({
  id: 'court-entrusted',
  number: 1,
  title: { zh: '法院委派委托调解', en: 'Mediation for a court' },
  icon: 'gavel',
  beginsIn: ['dispute', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    received: { zh: '收到', en: 'Received' },
    mediating: { zh: '调解', en: 'Mediation' },
    returned: { zh: '反馈', en: 'Returned' },
  },
  steps,
  deadlines,
  running,
  machine,
})
