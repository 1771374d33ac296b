/** 执行: a paper that binds is carried out by the court. CPL 235-268; CPLI 480-517; JI1 24-25, 49. */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import { looksLikeCourtNumber } from '../../law/outside-numbers.ts'
import { numberNotice } from '../court/number-notice.ts'
import { right } from '../court/rights.ts'
import { civilProcedure, procedureInterpretation, urge } from '../court/sources.ts'
import { steps } from './steps.ts'

type Facts = {
  countsFrom?: string
  filedOn?: string
  oddNumber?: boolean
  stopped?: { from: string; to: string | null }[]
  refusalReceivedOn?: string
}

const deadlines = {
  enforcement_apply: right('enforcement_apply', { after: 'countsFrom', metBy: ['file'] }),
  enforcement_notice: {
    label: { zh: '发出执行通知', en: 'Notify the debtor' },
    due: { length: 10, unit: 'd', after: 'filedOn' },
    source: procedureInterpretation('第480条', 'art. 480'),
    evidence: 'V-text',
    missed: { text: urge },
    metBy: ['notifyDebtor'],
  },
  enforcement_higher_court: {
    label: { zh: '超过六个月可以向上一级法院申请', en: 'The superior court may be asked' },
    due: { length: 6, unit: 'm', after: 'filedOn' },
    source: civilProcedure('第237条', 'art. 237'),
    evidence: 'V-text',
    missed: { text: { zh: '可以向上一级人民法院申请执行', en: 'The superior court may be asked' } },
    metBy: ['finish'],
    isRight: true,
  },
  sue_after_refused_enforcement: right('sue_after_refused_enforcement', { after: 'refusalReceivedOn', metBy: ['sue'] }),
} satisfies Record<string, Deadline<keyof Facts>>

/** While enforcement is suspended the six months stand still. */
function running({ states, facts }: Standing): Running[] {
  const { filedOn, stopped = [] }: Facts = facts
  if (!filedOn || !states.includes('pending')) return []
  const reason = { zh: '中止执行', en: 'Enforcement suspended' }
  return [
    {
      rule: 'enforcement_higher_court',
      subject: 'proceeding',
      anchorOn: filedOn,
      ...(stopped.length > 0 ? { suspensions: stopped.map(stretch => ({ ...stretch, reason })) } : {}),
    },
  ]
}

const machine = setup({
  types: {} as {
    context: Facts
    events: StepEvent<typeof steps>
    meta: StateMeta<keyof typeof deadlines & string>
  },
  actions: {
    noted: assign({}),
    termSet: assign(({ event }) => {
      if (event.type === 'prepare') return event.performanceEndsOn ? { countsFrom: event.performanceEndsOn } : {}
      return event.type === 'setTerm' ? { countsFrom: event.countsFrom } : {}
    }),
    filed: assign(({ event }) =>
      event.type === 'file'
        ? {
            filedOn: event.filedOn,
            ...(event.number && !looksLikeCourtNumber(event.number) ? { oddNumber: true } : {}),
          }
        : {},
    ),
    stopped: assign(({ context: { stopped = [] }, event }) =>
      event.type === 'suspend' ? { stopped: [...stopped, { from: event.suspendedOn, to: null }] } : {},
    ),
    goesOn: assign(({ context: { stopped = [] }, event }) =>
      event.type === 'resume' ? { stopped: stopped.map(({ from, to }) => ({ from, to: to ?? event.resumedOn })) } : {},
    ),
    refused: assign(({ event }) => (event.type === 'refuse' ? { refusalReceivedOn: event.receivedOn } : {})),
  },
}).createMachine({
  id: 'enforcement',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { prepare: { target: 'preparing', actions: 'termSet' } },
    },
    preparing: {
      meta: {
        label: { zh: '准备申请执行', en: 'Being prepared' },
        stage: 'filing',
        turn: 'lawyer',
        next: 'file',
        deadlines: ['enforcement_apply'],
      },
      on: { setTerm: { actions: 'termSet' }, file: { target: 'pending', actions: 'filed' }, giveUp: 'given-up' },
    },
    pending: {
      initial: 'filed',
      meta: { label: { zh: '执行中', en: 'Being enforced' }, stage: 'enforcing', turn: 'partner' },
      on: {
        recordProceeds: { actions: 'noted' },
        askHigherCourt: { actions: 'noted' },
        settle: 'settled',
        endRound: 'round-ended',
        refuse: { target: 'refused', actions: 'refused' },
        finish: 'done',
        conclude: 'concluded',
      },
      states: {
        filed: {
          meta: { label: { zh: '已立案执行', en: 'Filed' }, next: 'notifyDebtor', deadlines: ['enforcement_notice'] },
          on: {
            notifyDebtor: 'measures',
            recordMeasures: 'measures',
            suspend: { target: 'suspended', actions: 'stopped' },
          },
        },
        measures: {
          meta: { label: { zh: '采取执行措施', en: 'Measures' }, next: 'recordMeasures' },
          on: { recordMeasures: { actions: 'noted' }, suspend: { target: 'suspended', actions: 'stopped' } },
        },
        suspended: {
          meta: { label: { zh: '中止执行', en: 'Suspended' }, next: 'resume' },
          on: { resume: { target: 'measures', actions: 'goesOn' } },
        },
      },
    },
    settled: {
      meta: {
        label: { zh: '执行和解', en: 'Settled' },
        stage: 'enforcing',
        turn: 'respondent',
        next: 'finish',
      },
      on: { breakSettlement: 'pending.measures', recordProceeds: { actions: 'noted' }, finish: 'done' },
    },
    'round-ended': {
      meta: {
        label: { zh: '终结本次执行', en: 'Round ended' },
        stage: 'enforcing',
        turn: 'lawyer',
        next: 'resume',
      },
      on: { resume: 'pending.measures', conclude: 'concluded' },
    },
    refused: {
      meta: {
        label: { zh: '不予执行', en: 'Refused' },
        stage: 'ended',
        turn: 'lawyer',
        next: 'sue',
        deadlines: ['sue_after_refused_enforcement'],
      },
      on: { sue: 'to-court', giveUp: 'given-up' },
    },
    done: { type: 'final', meta: { label: { zh: '执行完毕', en: 'Paid in full' }, stage: 'ended' } },
    concluded: { type: 'final', meta: { label: { zh: '终结执行', en: 'Terminated' }, stage: 'ended' } },
    'to-court': { type: 'final', meta: { label: { zh: '转诉讼', en: 'Gone to court' }, stage: 'ended' } },
    'given-up': { type: 'final', meta: { label: { zh: '不再申请', en: 'Not pursued' }, stage: 'ended' } },
  },
})

export const enforcement = defineWorkflow({
  id: 'enforcement',
  number: 1,
  title: { zh: '强制执行', en: 'Enforcement' },
  icon: 'hammer',
  beginsIn: ['dispute', 'incident'],
  coversMembers: true,
  stages: {
    filing: { zh: '申请', en: 'Filing' },
    enforcing: { zh: '执行', en: 'Enforcement' },
    ended: { zh: '结果', en: 'Result' },
  },
  steps,
  deadlines,
  running,
  notices: ({ facts }) => numberNotice(facts),
  machine,
})
