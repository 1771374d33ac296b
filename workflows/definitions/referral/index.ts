/**
 * 移送: a matter goes to another body and comes back with a result. The case keeps its one number and its owner.
 * Consent to sharing: Personal Information Protection Law, arts. 13, 23. Time to sign: agreed with each partner.
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import type { Facts } from './facts.ts'
import { isConfidential } from './sending.ts'
import { steps } from './steps.ts'

const agreed = { zh: '与接收单位约定的签收时限', en: 'Time to sign, as agreed with the partner' }
const urged = { zh: '列入督办，向接收单位催收；承办人继续负责', en: 'Press the partner; the owner stays responsible' }

const deadlines = {
  referral_sign_wd: {
    label: { zh: '签收移送', en: 'Sign for the referral' },
    due: { length: 1, unit: 'wd', after: 'sentOn' },
    source: agreed,
    evidence: 'parameter',
    missed: { text: urged },
    metBy: ['sign', 'returnIt'],
  },
  referral_sign_d: {
    label: { zh: '签收移送', en: 'Sign for the referral' },
    due: { length: 1, unit: 'd', after: 'sentOn' },
    source: agreed,
    evidence: 'parameter',
    missed: { text: urged },
    metBy: ['sign', 'returnIt'],
  },
  referral_result: {
    label: { zh: '反馈结果', en: 'Report the result' },
    due: { length: 0, unit: 'd', after: 'resultDueOn' },
    source: { zh: '签收时约定的反馈日期', en: 'The day promised when it was signed for' },
    evidence: 'parameter',
    missed: { text: urged },
    metBy: ['recordResult', 'returnIt'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

/** Each partner has its own time to sign, so the run carries its length; where none was agreed no day runs. */
function running({ states, facts }: Standing): Running[] {
  const { sentOn, signInDays: length, signInUnit: unit, resultDueOn }: Facts = facts
  if (states.includes('sent') && sentOn && length !== undefined && unit) {
    return [{ rule: `referral_sign_${unit}`, subject: 'proceeding', anchorOn: sentOn, length, unit }]
  }
  if (resultDueOn && (states.includes('signed') || states.includes('in-progress'))) {
    return [{ rule: 'referral_result', subject: 'proceeding', anchorOn: resultDueOn }]
  }
  return []
}

const machine = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta<keyof typeof deadlines & string> },
}).createMachine({
  id: 'referral',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: {
        send: {
          target: 'sent',
          actions: assign({
            sentOn: ({ event }) => event.sentOn,
            confidential: ({ event }) => isConfidential(event.given),
            signInDays: ({ event }) => event.given.partner?.signInDays,
            signInUnit: ({ event }) => event.given.partner?.signInUnit,
            openedBy: ({ event }) => event.eventId,
            onConsent: ({ event }) => event.consentChannel !== 'legal-duty',
          }),
        },
      },
    },
    sent: {
      meta: {
        label: { zh: '已移送，待签收', en: 'Sent, to be signed for' },
        stage: 'sent',
        turn: 'partner',
        next: 'urge',
      },
      on: {
        sign: { target: 'signed', actions: assign({ resultDueOn: ({ event }) => event.resultBy }) },
        returnIt: 'returned',
        urge: 'sent',
        withdraw: 'withdrawn',
      },
    },
    returned: {
      meta: { label: { zh: '已退回', en: 'Returned' }, stage: 'sent', turn: 'mediator', next: 'resend' },
      on: {
        resend: {
          target: 'sent',
          actions: assign({
            sentOn: ({ event }) => event.resentOn,
            resultDueOn: undefined,
            onConsent: ({ context, event }) =>
              event.consentChannel ? event.consentChannel !== 'legal-duty' : context.onConsent === true,
          }),
        },
        withdraw: 'withdrawn',
      },
    },
    signed: {
      meta: { label: { zh: '已签收', en: 'Signed for' }, stage: 'signed', turn: 'partner', next: 'recordResult' },
      on: { startWork: 'in-progress', returnIt: 'returned', recordResult: 'done', urge: 'signed' },
    },
    'in-progress': {
      meta: {
        label: { zh: '对方办理中', en: 'In hand at the partner' },
        stage: 'signed',
        turn: 'partner',
        next: 'recordResult',
      },
      on: { returnIt: 'returned', recordResult: 'done', urge: 'in-progress' },
    },
    done: { type: 'final', meta: { label: { zh: '已反馈结果', en: 'Result received' }, stage: 'done' } },
    withdrawn: { type: 'final', meta: { label: { zh: '已撤回移送', en: 'Referral withdrawn' }, stage: 'done' } },
  },
})

export const referral = defineWorkflow({
  id: 'referral',
  number: 1,
  title: { zh: '移送', en: 'Referral' },
  icon: 'send',
  beginsIn: ['dispute', 'consultation', 'incident', 'hotline-order'],
  coversMembers: true,
  stages: {
    sent: { zh: '移送', en: 'Sent' },
    signed: { zh: '签收办理', en: 'Signed for' },
    done: { zh: '结果', en: 'Result' },
  },
  steps,
  deadlines,
  running,
  machine,
})
