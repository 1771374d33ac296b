/**
 * 12351 工单: an order of the hotline is signed for, handled within its limit, fed back and called back.
 * Practice of the union hotline; the limits are the office's parameters (K).
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Given, Parameter, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import { callSheet } from './calls.ts'
import { steps } from './steps.ts'

type Facts = {
  receivedOn?: string
  signedOn?: string
  handleBy?: string
  signDays?: number
  handleDays?: number
  feedbackOn?: string
  callBackDays?: number
  reopened?: number
}

const practice = { zh: '工会12351热线工单办理要求', en: 'Rules of the union hotline' }
const parameter = (zh: string, en: string, days: number): Parameter => ({
  label: { zh, en },
  unit: 'wd',
  default: days,
  source: practice,
  evidence: 'K',
})

const parameters = {
  hotline_sign_days: parameter('签收工单（工作日）', 'Working days to sign for an order', 1),
  hotline_handle_days: parameter('办理工单（工作日）', 'Working days to handle an order', 5),
  hotline_callback_days: parameter('工单回访（工作日）', 'Working days to call back', 3),
}
const daysOf = ({ parameters: set }: Given, name: keyof typeof parameters): number =>
  set?.[name] ?? parameters[name].default!

const rule = (zh: string, en: string, late: [string, string], metBy: string[]): Deadline<keyof Facts> => ({
  label: { zh, en },
  due: { length: 1, unit: 'wd' },
  source: practice,
  evidence: 'parameter',
  missed: { text: { zh: late[0], en: late[1] } },
  metBy,
})

const deadlines = {
  hotline_sign: {
    ...rule('签收工单', 'Sign for the order', ['平台将催办', 'The hotline will press for it'], ['sign', 'returnOrder']),
    parameter: 'hotline_sign_days',
  },
  hotline_handle: {
    ...rule('办理并反馈', 'Handle and feed back', ['列入超期工单', 'Counted as late'], ['feedBack', 'returnOrder']),
    parameter: 'hotline_handle_days',
  },
  hotline_callback: {
    ...rule('回访诉求人', 'Call back', ['补作回访', 'To be made up'], ['callBack']),
    parameter: 'hotline_callback_days',
  },
}

function running({ states, facts }: Standing): Running[] {
  const { receivedOn, signedOn, handleBy, feedbackOn, ...days }: Facts = facts
  const run = (name: keyof typeof deadlines, anchorOn: string | undefined, length = 1): Running[] =>
    anchorOn ? [{ rule: name, subject: 'proceeding', anchorOn, length }] : []
  if (states.includes('received')) return run('hotline_sign', receivedOn, days.signDays)
  if (states.includes('handling')) {
    const set = handleBy
      ? { extension: { until: handleBy, reason: { zh: '工单载明的期限', en: 'The day printed on the order' } } }
      : {}
    return run('hotline_handle', signedOn, days.handleDays).map(one => ({ ...one, ...set }))
  }
  return states.includes('fed-back') ? run('hotline_callback', feedbackOn, days.callBackDays) : []
}

const machine = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta<keyof typeof deadlines> },
  guards: {
    isDissatisfied: ({ event }) => event.type === 'callBack' && event.result === 'dissatisfied',
    isNotReached: ({ event }) => event.type === 'callBack' && event.result === 'not-reached',
  },
  actions: {
    noted: assign({}),
    received: assign(({ event }) =>
      event.type === 'receive'
        ? {
            receivedOn: event.receivedOn,
            signDays: daysOf(event.given, 'hotline_sign_days'),
            handleDays: daysOf(event.given, 'hotline_handle_days'),
            callBackDays: daysOf(event.given, 'hotline_callback_days'),
            ...(event.handleBy ? { handleBy: event.handleBy } : {}),
          }
        : {},
    ),
    signed: assign(({ event }) => (event.type === 'sign' ? { signedOn: event.signedOn } : {})),
    fedBack: assign(({ event }) => (event.type === 'feedBack' ? { feedbackOn: event.fedBackOn } : {})),
    reopened: assign(({ context: { reopened = 0 }, event }) =>
      event.type === 'callBack'
        ? {
            reopened: reopened + 1,
            signedOn: event.calledOn,
            ...(event.handleBy ? { handleBy: event.handleBy } : { handleBy: '' }),
          }
        : {},
    ),
  },
}).createMachine({
  id: 'hotline-order',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { receive: { target: 'received', actions: 'received' } },
    },
    received: {
      meta: { label: { zh: '待签收', en: 'To be signed for' }, stage: 'signing', turn: 'mediator', next: 'sign' },
      on: { sign: { target: 'handling', actions: 'signed' }, returnOrder: 'returned' },
    },
    handling: {
      meta: { label: { zh: '办理中', en: 'In hand' }, stage: 'handling', turn: 'mediator', next: 'feedBack' },
      on: {
        recordVisit: { actions: 'noted' },
        feedBack: { target: 'fed-back', actions: 'fedBack' },
        returnOrder: 'returned',
      },
    },
    'fed-back': {
      meta: {
        label: { zh: '已反馈，待回访', en: 'Fed back, to be called' },
        stage: 'calling',
        turn: 'mediator',
        next: 'callBack',
      },
      on: {
        callBack: [
          { guard: 'isDissatisfied', target: 'handling', actions: 'reopened' },
          { guard: 'isNotReached', actions: 'noted' },
          { target: 'closed' },
        ],
      },
    },
    closed: { type: 'final', meta: { label: { zh: '工单办结', en: 'Order closed' }, stage: 'ended' } },
    returned: { type: 'final', meta: { label: { zh: '已退回', en: 'Returned' }, stage: 'ended' } },
  },
})

export const hotlineOrder = defineWorkflow({
  id: 'hotline-order',
  number: 1,
  title: { zh: '12351 工单', en: 'Hotline order' },
  icon: 'headset',
  beginsIn: ['hotline-order', 'dispute', 'consultation', 'incident'],
  stages: {
    signing: { zh: '签收', en: 'Signing' },
    handling: { zh: '办理', en: 'Handling' },
    calling: { zh: '反馈回访', en: 'Call-back' },
    ended: { zh: '结束', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  parameters,
  sheets: ({ records }) => [callSheet(records)],
  machine,
})
