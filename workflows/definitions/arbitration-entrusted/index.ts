/** 仲裁委托调解: from the commission to the station and back, to an arbitral letter or to the hearing. RULES 69-72. */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import { steps } from './steps.ts'

type Facts = { kind?: 'suggested' | 'entrusted'; consentedOn?: string }

const deadlines = {
  arb_entrusted_mediation: {
    label: { zh: '完成委托调解', en: 'Finish the entrusted mediation' },
    due: { length: 10, unit: 'wd', after: 'consentedOn' },
    source: { zh: '《劳动人事争议仲裁办案规则》第70、80条', en: 'Arbitration Rules, arts. 70, 80' },
    evidence: 'V-off',
    missed: { text: { zh: '恢复开庭审理', en: 'The hearing goes on' }, step: 'expire' },
    metBy: ['returnResult'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

/** The ten working days are those of the hearing; before acceptance the rules set none (RULES 69). */
function running({ states, facts }: Standing): Running[] {
  const { kind, consentedOn }: Facts = facts
  if (!states.includes('mediating') || kind !== 'entrusted' || !consentedOn) return []
  return [{ rule: 'arb_entrusted_mediation', subject: 'proceeding', anchorOn: consentedOn }]
}

const machine = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta<keyof typeof deadlines> },
  guards: { isAgreed: ({ event }) => event.type === 'returnResult' && event.result === 'agreed' },
}).createMachine({
  id: 'arbitration-entrusted',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { receive: { target: 'received', actions: assign({ kind: ({ event }) => event.kind }) } },
    },
    received: {
      meta: {
        label: { zh: '已收到，征求意见', en: 'Received, consent being asked' },
        stage: 'received',
        turn: 'mediator',
        next: 'takeOn',
      },
      on: {
        takeOn: { target: 'mediating', actions: assign({ consentedOn: ({ event }) => event.consentedOn }) },
        decline: 'declined',
      },
    },
    mediating: {
      meta: { label: { zh: '调解中', en: 'In mediation' }, stage: 'mediating', turn: 'mediator', next: 'returnResult' },
      on: { returnResult: [{ guard: 'isAgreed', target: 'agreed' }, { target: 'to-hearing' }], expire: 'to-hearing' },
    },
    agreed: {
      meta: {
        label: { zh: '达成协议，待出调解书', en: 'Agreed, letter awaited' },
        stage: 'returned',
        turn: 'partner',
        next: 'recordLetter',
      },
      on: { recordLetter: 'effective', recordWithdrawal: 'withdrawn' },
    },
    effective: { type: 'final', meta: { label: { zh: '仲裁调解书生效', en: 'Letter in force' }, stage: 'returned' } },
    withdrawn: { type: 'final', meta: { label: { zh: '撤回仲裁申请', en: 'Withdrawn' }, stage: 'returned' } },
    'to-hearing': {
      type: 'final',
      meta: { label: { zh: '转仲裁审理', en: 'Back to the commission' }, stage: 'returned' },
    },
    declined: { type: 'final', meta: { label: { zh: '不同意调解，退回', en: 'No consent, back' }, stage: 'returned' } },
  },
})

export const arbitrationEntrusted = defineWorkflow({
  id: 'arbitration-entrusted',
  number: 1,
  title: { zh: '仲裁委托调解', en: 'Mediation for a commission' },
  icon: 'scale',
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
