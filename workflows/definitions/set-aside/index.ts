/**
 * 撤销仲裁裁决: the employer asks the intermediate court to set a final award aside.
 * Source: LDMAL 49; JI1 18, 21-23, 25. The ruling is final; enforcement is suspended meanwhile.
 */
import { assign, setup } from 'xstate'
import { z } from 'zod'
import { defineWorkflow } from '../../check.ts'
import { type Coupling, type Deadline, defineSteps, type StateMeta, type StepEvent } from '../../define.ts'
import { calendarDate, choice, choices, optional, shortText } from '../../fields.ts'
import { courtLetter } from '../court/decisions.ts'
import { right } from '../court/rights.ts'
import { firstInterpretation } from '../court/sources.ts'
import { closing, note, prepareForm, theirNumber, today, trackers } from '../court/steps.ts'
import { beginsSuit } from '../court/suing.ts'
import { grounds } from './words.ts'

type Facts = {
  /** The final award was received by the employer. */
  awardReceivedOn?: string
  rulingReceivedOn?: string
  suitEndedOn?: string
  notTakenOn?: string
}

const lost = { zh: '权利丧失', en: 'The right is lost' }

const deadlines = {
  set_aside_award: right('set_aside_award', { after: 'awardReceivedOn', metBy: ['file'] }),
  sue_after_set_aside: right('sue_after_set_aside', { after: 'rulingReceivedOn', metBy: ['sue'] }),
  sa_after_dismissal: {
    label: { zh: '劳动者之诉被驳回或者撤诉后申请撤销', en: 'Apply once the worker’s suit has ended' },
    due: { length: 30, unit: 'd', after: 'suitEndedOn' },
    source: firstInterpretation('第21条', 'art. 21'),
    evidence: 'V-text',
    missed: { text: lost },
    metBy: ['file'],
    isRight: true,
  },
  sa_unmarked_award: {
    label: { zh: '起诉不予受理后申请撤销', en: 'Apply once the suit was not taken' },
    due: { length: 30, unit: 'd', after: 'notTakenOn' },
    source: firstInterpretation('第18条', 'art. 18'),
    evidence: 'V-text',
    missed: { text: lost },
    metBy: ['file'],
    isRight: true,
  },
} satisfies Record<string, Deadline<keyof Facts>>

const occasions = {
  award: { zh: '收到终局裁决三十日内申请', en: 'Within thirty days of the final award' },
  'suit-ended': { zh: '劳动者之诉被驳回起诉或者撤诉', en: 'The worker’s suit was dismissed or withdrawn' },
  'not-taken': { zh: '裁决未载明类型，起诉不予受理', en: 'The award names no kind and the suit was not taken' },
} as const

/** Enforcement that stood still meanwhile goes on (JI1 25). */
const resumes = (on: (answers: Record<string, any>) => string): Coupling => ({
  workflow: 'enforcement',
  step: 'resume',
  begins: false,
  ifOffered: true,
  answers: ({ answers }) => ({ resumedOn: on(answers) }),
})

const steps = defineSteps({
  prepare: {
    label: { zh: '准备申请撤销', en: 'Prepare the application' },
    help: {
      zh: '向仲裁委员会所在地的中级人民法院提出。',
      en: 'To the intermediate court at the seat of the commission.',
    },
    by: trackers,
    form: prepareForm.extend({
      awardReceivedOn: optional(calendarDate({ zh: '用人单位收到终局裁决之日', en: 'Final award received on' })),
    }),
    happenedOn: 'preparedOn',
  },
  noteOccasion: {
    label: { zh: '登记申请起算事由', en: 'Record what opens the time' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      receivedOn: today('收到裁定日期', 'Ruling received on'),
      occasion: choice({ zh: '事由', en: 'Occasion' }, occasions),
    }),
    happenedOn: 'receivedOn',
  },
  file: {
    label: { zh: '申请已提交', en: 'Filed' },
    by: trackers,
    actor: 'respondent',
    form: z.object({
      filedOn: today('提交日期', 'Filed on'),
      court: optional(shortText({ zh: '中级人民法院', en: 'Intermediate court' })),
      grounds: choices({ zh: '法定理由', en: 'Grounds' }, grounds),
      number: theirNumber(),
    }),
    happenedOn: 'filedOn',
    wrong: ({ answers }): Record<string, { zh: string; en: string }> =>
      answers.grounds.length > 0
        ? {}
        : { grounds: { zh: '至少选择一项法定理由', en: 'Choose at least one ground of the law' } },
    papers: ['set-aside-application'],
    couplings: [
      {
        workflow: 'enforcement',
        step: 'suspend',
        begins: false,
        ifOffered: true,
        answers: ({ answers }) => ({ suspendedOn: answers.filedOn, ground: 'set-aside' }),
      },
    ],
  },
  setAside: {
    label: { zh: '裁定撤销', en: 'Set aside' },
    by: trackers,
    actor: 'partner',
    form: z.object({ receivedOn: today('收到裁定日期', 'Ruling received on'), number: theirNumber() }),
    happenedOn: 'receivedOn',
    couplings: [
      {
        workflow: 'enforcement',
        step: 'conclude',
        begins: false,
        ifOffered: true,
        answers: ({ answers }) => ({ concludedOn: answers.receivedOn, reason: 'title-gone' }),
      },
    ],
    leavesHouse: { zh: '法院裁定已经送达', en: 'The ruling has been served' },
  },
  dismiss: {
    label: { zh: '裁定驳回', en: 'Dismissed' },
    by: trackers,
    actor: 'partner',
    form: z.object({ receivedOn: today('收到裁定日期', 'Ruling received on'), note: note() }),
    happenedOn: 'receivedOn',
    couplings: [resumes(({ receivedOn }) => receivedOn)],
    leavesHouse: { zh: '法院裁定已经送达', en: 'The ruling has been served' },
  },
  withdraw: { ...closing('撤回申请', 'Withdrawn'), couplings: [resumes(({ closedOn }) => closedOn)] },
  mediate: courtLetter('first-instance'),
  sue: {
    label: { zh: '就原争议起诉', en: 'Sue on the dispute' },
    by: trackers,
    actor: 'parties',
    form: z.object({ decidedOn: today('决定起诉日期', 'Decided on') }),
    happenedOn: 'decidedOn',
    couplings: [beginsSuit(({ facts }) => ({ ground: 'set-aside', countsFrom: facts.rulingReceivedOn }))],
  },
  giveUp: closing('不再进行', 'Not pursued'),
})

const machine = setup({
  types: {} as {
    context: Facts
    events: StepEvent<typeof steps>
    meta: StateMeta<keyof typeof deadlines & string>
  },
  actions: {
    prepared: assign(({ event }) =>
      event.type === 'prepare' && event.awardReceivedOn ? { awardReceivedOn: event.awardReceivedOn } : {},
    ),
    occasionNoted: assign(({ event }) => {
      if (event.type !== 'noteOccasion') return {}
      if (event.occasion === 'award') return { awardReceivedOn: event.receivedOn }
      if (event.occasion === 'suit-ended') return { suitEndedOn: event.receivedOn }
      return { notTakenOn: event.receivedOn }
    }),
    ruled: assign(({ event }) => (event.type === 'setAside' ? { rulingReceivedOn: event.receivedOn } : {})),
  },
}).createMachine({
  id: 'set-aside',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { prepare: { target: 'preparing', actions: 'prepared' } },
    },
    preparing: {
      meta: {
        label: { zh: '准备申请', en: 'Being prepared' },
        stage: 'filing',
        turn: 'respondent',
        next: 'file',
        deadlines: ['set_aside_award', 'sa_after_dismissal', 'sa_unmarked_award'],
      },
      on: { noteOccasion: { actions: 'occasionNoted' }, file: 'reviewing', giveUp: 'given-up' },
    },
    reviewing: {
      meta: {
        label: { zh: '审查中（执行中止）', en: 'Under review, enforcement suspended' },
        stage: 'review',
        turn: 'partner',
        next: 'dismiss',
      },
      on: {
        setAside: { target: 'set-aside', actions: 'ruled' },
        dismiss: 'dismissed',
        withdraw: 'withdrawn',
        mediate: 'mediated',
      },
    },
    'set-aside': {
      meta: {
        label: { zh: '裁决已撤销', en: 'Award set aside' },
        stage: 'ended',
        turn: 'lawyer',
        next: 'sue',
        deadlines: ['sue_after_set_aside'],
      },
      on: { sue: 'to-court', giveUp: 'given-up' },
    },
    dismissed: { type: 'final', meta: { label: { zh: '驳回申请', en: 'Dismissed' }, stage: 'ended' } },
    withdrawn: { type: 'final', meta: { label: { zh: '撤回申请', en: 'Withdrawn' }, stage: 'ended' } },
    mediated: { type: 'final', meta: { label: { zh: '调解结案', en: 'Settled by a court letter' }, stage: 'ended' } },
    'to-court': { type: 'final', meta: { label: { zh: '转诉讼', en: 'Gone to court' }, stage: 'ended' } },
    'given-up': { type: 'final', meta: { label: { zh: '不再进行', en: 'Not pursued' }, stage: 'ended' } },
  },
})

export const setAside = defineWorkflow({
  id: 'set-aside',
  number: 1,
  title: { zh: '撤销仲裁裁决', en: 'Setting an award aside' },
  icon: 'file-x',
  beginsIn: ['dispute', 'incident'],
  coversMembers: true,
  stages: {
    filing: { zh: '申请', en: 'Filing' },
    review: { zh: '审查', en: 'Review' },
    ended: { zh: '结果', en: 'Result' },
  },
  steps,
  deadlines,
  machine,
})
