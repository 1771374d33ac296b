/** 支持起诉: a matter goes to the procuratorate, which supports the worker's suit or not; it may settle before. */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Parameter, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import { steps } from './steps.ts'

type Facts = { handedOn?: string; signDays?: number; acceptedOn?: string; decideDays?: number }

const agreed = { zh: '与检察机关约定；法律没有规定天数', en: 'As agreed with the procuratorate; the law sets no days' }
const press = { text: { zh: '联系检察机关催办，承办人继续负责', en: 'Press for it; the owner stays responsible' } }

const parameters = {
  support_sign_days: {
    label: { zh: '检察机关签收、答复是否受理', en: 'The procuratorate answers on acceptance' },
    unit: 'wd',
    default: 3,
    source: agreed,
    evidence: 'parameter',
  },
  support_decide_days: {
    label: { zh: '检察机关决定是否支持起诉', en: 'The procuratorate decides on support' },
    unit: 'd',
    default: null,
    source: agreed,
    evidence: 'parameter',
  },
} as const satisfies Record<string, Parameter>

const deadlines = {
  support_sign: {
    label: parameters.support_sign_days.label,
    due: { length: 3, unit: 'wd', after: 'handedOn' },
    source: agreed,
    evidence: 'parameter',
    parameter: 'support_sign_days',
    missed: press,
    metBy: ['accept', 'notAccept'],
  },
  support_decide: {
    label: parameters.support_decide_days.label,
    due: { length: 0, unit: 'd', after: 'acceptedOn' },
    source: agreed,
    evidence: 'parameter',
    parameter: 'support_decide_days',
    missed: press,
    metBy: ['decide'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

/** Where nobody has set a number of days, none run. */
function running({ states, facts }: Standing): Running[] {
  const { handedOn, signDays, acceptedOn, decideDays }: Facts = facts
  if (states.includes('handed') && handedOn && signDays !== undefined)
    return [{ rule: 'support_sign', subject: 'proceeding', anchorOn: handedOn, length: signDays }]
  if (states.includes('accepted') && acceptedOn && decideDays !== undefined)
    return [{ rule: 'support_decide', subject: 'proceeding', anchorOn: acceptedOn, length: decideDays }]
  return []
}

const ends = { settle: 'settled', withdraw: 'withdrawn' } as const

const machine = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta<keyof typeof deadlines> },
  guards: { isSupported: ({ event }) => event.type === 'decide' && event.supports === 'yes' },
  actions: {
    /** Without an action XState takes a step that leads nowhere for a forbidden one. */
    noted: assign({}),
    handed: assign(({ event }) => {
      if (event.type !== 'handOver') return {}
      const signDays = event.given.parameters?.support_sign_days
      return { handedOn: event.handedOn, ...(typeof signDays === 'number' ? { signDays } : {}) }
    }),
    accepted: assign(({ event }) => {
      if (event.type !== 'accept') return {}
      const decideDays = event.given.parameters?.support_decide_days
      return { acceptedOn: event.acceptedOn, ...(typeof decideDays === 'number' ? { decideDays } : {}) }
    }),
  },
}).createMachine({
  id: 'prosecutor-support',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { handOver: { target: 'handed', actions: 'handed' } },
    },
    handed: {
      meta: { label: { zh: '已移送，待受理', en: 'Handed over' }, stage: 'handed', turn: 'partner', next: 'accept' },
      on: { accept: { target: 'accepted', actions: 'accepted' }, notAccept: 'not-accepted', ...ends },
    },
    accepted: {
      meta: { label: { zh: '检察机关审查中', en: 'Under review' }, stage: 'review', turn: 'partner', next: 'decide' },
      on: {
        helpEvidence: { actions: 'noted' },
        decide: [{ guard: 'isSupported', target: 'supported' }, { target: 'not-supported' }],
        ...ends,
      },
    },
    supported: {
      meta: { label: { zh: '决定支持起诉', en: 'Supported' }, stage: 'supported', turn: 'worker', next: 'fileSuit' },
      on: { fileSuit: 'suit-filed', ...ends },
    },
    'suit-filed': { type: 'final', meta: { label: { zh: '已起诉', en: 'Suit filed' }, stage: 'ended' } },
    settled: { type: 'final', meta: { label: { zh: '起诉前和解', en: 'Settled before the suit' }, stage: 'ended' } },
    'not-supported': { type: 'final', meta: { label: { zh: '不支持起诉', en: 'Not supported' }, stage: 'ended' } },
    'not-accepted': { type: 'final', meta: { label: { zh: '不予受理', en: 'Not accepted' }, stage: 'ended' } },
    withdrawn: { type: 'final', meta: { label: { zh: '撤回申请', en: 'Withdrawn' }, stage: 'ended' } },
  },
})

export const prosecutorSupport = defineWorkflow({
  id: 'prosecutor-support',
  number: 1,
  title: { zh: '支持起诉', en: 'Supported suit' },
  icon: 'briefcase',
  beginsIn: ['dispute', 'incident', 'hotline-order', 'supervision'],
  coversMembers: true,
  stages: {
    handed: { zh: '移送', en: 'Handed over' },
    review: { zh: '审查', en: 'Review' },
    supported: { zh: '支持起诉', en: 'Support' },
    ended: { zh: '办结', en: 'Ended' },
  },
  parameters,
  steps,
  deadlines,
  running,
  machine,
})
