/** 二审: an appeal, from its filing to a final decision. CPL 171-183; second decisions bind at once. */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, StateMeta, StepEvent } from '../../define.ts'
import { looksLikeCourtNumber } from '../../law/outside-numbers.ts'
import { officialCode } from '../../law/taxonomies/taxonomy.ts'
import { type AppealSubject, appealDeadlines, timeToAppeal } from '../court/appealing.ts'
import { numberNotice } from '../court/number-notice.ts'
import { right } from '../court/rights.ts'
import { civilProcedure, urge } from '../court/sources.ts'
import { steps } from './steps.ts'

type Facts = {
  against?: AppealSubject
  /** The decision appealed against was received. */
  countsFrom?: string
  effectiveOn?: string
  oddNumber?: boolean
  filedOn?: string
  copyReceivedOn?: string
  registeredOn?: string
  againstRuling?: boolean
  hearingOn?: string | undefined
  hearingKey?: string | undefined
}

const rule = (
  [zh, en]: [string, string],
  [length, unit, after]: [number, 'd' | 'm', keyof Facts],
  [articleZh, articleEn]: [string, string],
  metBy: string[],
): Deadline<keyof Facts> => ({
  label: { zh, en },
  due: { length, unit, after },
  source: civilProcedure(articleZh, articleEn),
  evidence: 'V-text',
  missed: { text: urge },
  metBy,
})

const deadlines = {
  appeal_copy: rule(
    ['送达上诉状副本', 'Serve the appeal'],
    [5, 'd', 'filedOn'],
    ['第174条', 'art. 174'],
    ['serveAppeal'],
  ),
  appeal_defence: {
    ...rule(
      ['上诉答辩', 'Defence to the appeal'],
      [15, 'd', 'copyReceivedOn'],
      ['第174条', 'art. 174'],
      ['recordDefence'],
    ),
    missed: { text: { zh: '不影响审理', en: 'The trial goes on' } },
    isRight: true as const,
  },
  second_judgment: rule(
    ['二审判决', 'Judgment'],
    [3, 'm', 'registeredOn'],
    ['第183条', 'art. 183'],
    ['judge', 'mediate'],
  ),
  ...appealDeadlines,
  enforcement_apply: right('enforcement_apply', {
    after: 'effectiveOn',
    metBy: ['applyEnforcement', 'followPayment'],
  }) as Deadline<keyof Facts>,
  second_ruling: rule(['二审裁定', 'Ruling'], [30, 'd', 'registeredOn'], ['第183条', 'art. 183'], ['judge']),
}

type Event = StepEvent<typeof steps>

const machine = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines> },
  guards: {
    isSentBack: ({ event }) => event.type === 'judge' && officialCode(event.result ?? '') === 'sent-back',
    isAgainstRuling: ({ event }) => event.type === 'register' && event.against === 'ruling',
  },
  actions: {
    noted: assign({}),
    prepared: assign(({ event }) => {
      if (event.type !== 'prepare') return {}
      const { against, countsFrom } = event
      return { ...(against ? { against } : {}), ...(countsFrom ? { countsFrom } : {}) }
    }),
    bound: assign(({ event }) => (event.type === 'judge' ? { effectiveOn: event.receivedOn ?? event.judgedOn } : {})),
    filed: assign(({ event }) => (event.type === 'file' ? { filedOn: event.filedOn } : {})),
    copied: assign(({ event }) => (event.type === 'serveAppeal' ? { copyReceivedOn: event.receivedOn } : {})),
    registered: assign(({ event }) =>
      event.type === 'register'
        ? {
            registeredOn: event.registeredOn,
            ...(event.number && !looksLikeCourtNumber(event.number) ? { oddNumber: true } : {}),
          }
        : {},
    ),
    hearingSet: assign(({ event }) =>
      event.type === 'setHearing' ? { hearingOn: event.hearingOn, hearingKey: `${event.eventId}-hearing` } : {},
    ),
    hearingHeld: assign({ hearingKey: undefined, hearingOn: undefined }),
  },
}).createMachine({
  id: 'second-instance',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { prepare: { target: 'preparing', actions: 'prepared' } },
    },
    preparing: {
      meta: { label: { zh: '准备上诉', en: 'Being prepared' }, stage: 'filing', turn: 'lawyer', next: 'file' },
      on: { file: { target: 'filed', actions: 'filed' }, closeFile: 'closed' },
    },
    filed: {
      initial: 'serving',
      meta: { label: { zh: '已上诉', en: 'Filed' }, stage: 'filing', turn: 'partner' },
      on: {
        register: [
          { guard: 'isAgainstRuling', target: 'pending.of-ruling', actions: 'registered' },
          { target: 'pending', actions: 'registered' },
        ],
        withdraw: 'withdrawn',
        settleAndWithdraw: 'settled',
      },
      states: {
        serving: {
          meta: { label: { zh: '待送达', en: 'To be served' }, next: 'serveAppeal', deadlines: ['appeal_copy'] },
          on: { serveAppeal: { target: 'defence', actions: 'copied' } },
        },
        defence: {
          meta: { label: { zh: '答辩', en: 'Defence' }, next: 'register', deadlines: ['appeal_defence'] },
          on: { recordDefence: { actions: 'noted' } },
        },
      },
    },
    pending: {
      initial: 'of-judgment',
      meta: { label: { zh: '二审审理中', en: 'Pending' }, stage: 'trial', turn: 'partner', next: 'judge' },
      on: {
        setHearing: { actions: 'hearingSet' },
        holdHearing: { actions: 'hearingHeld' },
        judge: [
          { guard: 'isSentBack', target: 'sent-back' },
          { target: 'final', actions: 'bound' },
        ],
        mediate: 'mediated',
        withdraw: 'withdrawn',
        settleAndWithdraw: 'settled',
      },
      states: {
        'of-judgment': {
          meta: { label: { zh: '对判决上诉', en: 'Against a judgment' }, deadlines: ['second_judgment'] },
        },
        'of-ruling': { meta: { label: { zh: '对裁定上诉', en: 'Against a ruling' }, deadlines: ['second_ruling'] } },
      },
    },
    'sent-back': {
      meta: { label: { zh: '发回重审', en: 'Sent back' }, stage: 'ended', turn: 'partner', next: 'tryAgain' },
      on: { tryAgain: 'retried', closeFile: 'closed' },
    },
    final: {
      meta: {
        label: { zh: '终审生效', en: 'Final and binding' },
        stage: 'ended',
        turn: 'lawyer',
        next: 'followPayment',
        deadlines: ['enforcement_apply'],
      },
      on: {
        followPayment: 'performing',
        settleAfter: 'settled',
        applyEnforcement: 'enforcing',
        applyRetrial: 'to-retrial',
        closeFile: 'closed',
      },
    },
    mediated: { type: 'final', meta: { label: { zh: '调解结案', en: 'Settled by a court letter' }, stage: 'ended' } },
    retried: { type: 'final', meta: { label: { zh: '已发回重审', en: 'Tried again' }, stage: 'ended' } },
    settled: { type: 'final', meta: { label: { zh: '和解结案', en: 'Settled' }, stage: 'ended' } },
    withdrawn: { type: 'final', meta: { label: { zh: '撤回上诉', en: 'Withdrawn' }, stage: 'ended' } },
    performing: { type: 'final', meta: { label: { zh: '转履行', en: 'Being performed' }, stage: 'ended' } },
    enforcing: { type: 'final', meta: { label: { zh: '转执行', en: 'Being enforced' }, stage: 'ended' } },
    'to-retrial': { type: 'final', meta: { label: { zh: '申请再审', en: 'Gone to retrial' }, stage: 'ended' } },
    closed: { type: 'final', meta: { label: { zh: '办结', en: 'Finished' }, stage: 'ended' } },
  },
})

export const secondInstance = defineWorkflow({
  id: 'second-instance',
  number: 1,
  title: { zh: '二审诉讼', en: 'Second instance' },
  icon: 'building-bank',
  beginsIn: ['dispute', 'incident'],
  coversMembers: true,
  stages: {
    filing: { zh: '上诉', en: 'Appeal' },
    trial: { zh: '审理', en: 'Trial' },
    ended: { zh: '结果', en: 'Result' },
  },
  steps,
  deadlines,
  running: ({ states, facts }) => (states.includes('preparing') ? timeToAppeal(facts) : []),
  notices: ({ facts }) => numberNotice(facts),
  machine,
})
