/**
 * 再审: a decision that binds is attacked once more. Six months, fixed: no interruption (CPL 216; CPLI 127); the court
 * reviews within three months (CPLI 129); then the procuratorate may be asked to supervise (K).
 */
import { assign, setup } from 'xstate'
import { z } from 'zod'
import { defineWorkflow } from '../../check.ts'
import { type Deadline, defineSteps, type StateMeta, type StepEvent } from '../../define.ts'
import { calendarDate, choice, optional, reference, shortText } from '../../fields.ts'
import { decisionRecords, holdHearing, setHearing } from '../court/decisions.ts'
import { civilProcedure, procedureInterpretation, urge } from '../court/sources.ts'
import {
  applyEnforcement,
  closing,
  followPayment,
  note,
  prepareForm,
  theirNumber,
  today,
  trackers,
} from '../court/steps.ts'

type Facts = {
  effectiveOn?: string
  acceptedOn?: string
  hearingOn?: string | undefined
  hearingKey?: string | undefined
}

const deadlines = {
  retrial_apply: {
    label: { zh: '申请再审', en: 'Apply for a retrial' },
    due: { length: 6, unit: 'm', after: 'effectiveOn' },
    source: civilProcedure('第216条；《民事诉讼法司法解释》第127条', 'art. 216; Interpretation, art. 127'),
    evidence: 'V-text',
    missed: { text: { zh: '丧失申请再审的权利', en: 'The right is lost' } },
    metBy: ['file'],
    isRight: true,
  },
  retrial_review: {
    label: { zh: '审查再审申请', en: 'Review the application' },
    due: { length: 3, unit: 'm', after: 'acceptedOn' },
    source: procedureInterpretation('第129条', 'art. 129'),
    evidence: 'V-text',
    missed: { text: urge },
    metBy: ['order', 'dismiss'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

const received = (zh: string, en: string) => z.object({ receivedOn: today(zh, en), note: note() })

const steps = defineSteps({
  prepare: {
    label: { zh: '准备申请再审', en: 'Prepare the application' },
    help: {
      zh: '以新证据、伪造证据等四种事由申请的，自知道或者应当知道之日起六个月内提出。',
      en: 'For four of the grounds the six months run from knowledge.',
    },
    by: trackers,
    form: prepareForm.extend({
      effectiveOn: optional(
        calendarDate({ zh: '裁判生效之日或者知道事由之日', en: 'Binding, or ground known, since' }),
      ),
    }),
    happenedOn: 'preparedOn',
  },
  file: {
    label: { zh: '提交再审申请', en: 'File the application' },
    by: trackers,
    actor: 'parties',
    form: z.object({
      filedOn: today('提交日期', 'Filed on'),
      court: optional(shortText({ zh: '法院', en: 'Court' })),
    }),
    happenedOn: 'filedOn',
    papers: ['retrial-application'],
  },
  accept: {
    label: { zh: '受理再审申请', en: 'Accepted for review' },
    by: trackers,
    actor: 'partner',
    form: z.object({ acceptedOn: today('受理日期', 'Accepted on'), number: theirNumber() }),
    happenedOn: 'acceptedOn',
  },
  order: {
    label: { zh: '裁定再审', en: 'Retrial ordered' },
    by: trackers,
    actor: 'partner',
    form: received('收到裁定日期', 'Ruling received on'),
    happenedOn: 'receivedOn',
  },
  dismiss: {
    label: { zh: '驳回再审申请', en: 'Dismissed' },
    by: trackers,
    actor: 'partner',
    form: received('收到裁定日期', 'Ruling received on'),
    happenedOn: 'receivedOn',
  },
  setHearing,
  holdHearing,
  judge: {
    label: { zh: '再审裁判', en: 'Decision' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      judgedOn: today('裁判日期', 'Decided on'),
      result: reference({ zh: '结果', en: 'Result' }, 'review-results'),
      number: theirNumber(),
    }),
    happenedOn: 'judgedOn',
    records: decisionRecords('retrial-judgment'),
  },
  askProcuratorate: {
    label: { zh: '申请检察监督', en: 'Ask the procuratorate to supervise' },
    by: trackers,
    actor: 'parties',
    form: z.object({ askedOn: today('申请日期', 'Asked on'), note: note() }),
    happenedOn: 'askedOn',
  },
  recordSupervision: {
    label: { zh: '检察监督结果', en: 'Result of the supervision' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      receivedOn: today('收到日期', 'Received on'),
      result: choice(
        { zh: '结果', en: 'Result' },
        {
          protest: { zh: '提出抗诉或者再审检察建议', en: 'Protest or advice for a retrial' },
          none: { zh: '不支持监督申请', en: 'Not supported' },
        },
      ),
    }),
    happenedOn: 'receivedOn',
  },
  applyEnforcement: applyEnforcement('judgment', facts => facts.effectiveOn),
  followPayment: followPayment('judgment'),
  closeFile: closing('办结', 'Finished'),
})

type Event = StepEvent<typeof steps>

const machine = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines> },
  guards: { isProtested: ({ event }) => event.type === 'recordSupervision' && event.result === 'protest' },
  actions: {
    prepared: assign(({ event }) =>
      event.type === 'prepare' && event.effectiveOn ? { effectiveOn: event.effectiveOn } : {},
    ),
    accepted: assign(({ event }) => (event.type === 'accept' ? { acceptedOn: event.acceptedOn } : {})),
    hearingSet: assign(({ event }) =>
      event.type === 'setHearing' ? { hearingOn: event.hearingOn, hearingKey: `${event.eventId}-hearing` } : {},
    ),
    hearingHeld: assign({ hearingKey: undefined, hearingOn: undefined }),
  },
}).createMachine({
  id: 'retrial',
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
        turn: 'lawyer',
        next: 'file',
        deadlines: ['retrial_apply'],
      },
      on: { file: 'applied', closeFile: 'closed' },
    },
    applied: {
      meta: { label: { zh: '已申请', en: 'Applied' }, stage: 'filing', turn: 'partner', next: 'accept' },
      on: { accept: { target: 'reviewing', actions: 'accepted' }, closeFile: 'closed' },
    },
    reviewing: {
      meta: {
        label: { zh: '审查中', en: 'Under review' },
        stage: 'review',
        turn: 'partner',
        next: 'order',
        deadlines: ['retrial_review'],
      },
      on: { order: 'ordered', dismiss: 'dismissed', closeFile: 'closed' },
    },
    ordered: {
      meta: { label: { zh: '再审审理中', en: 'Being tried again' }, stage: 'trial', turn: 'partner', next: 'judge' },
      on: {
        setHearing: { actions: 'hearingSet' },
        holdHearing: { actions: 'hearingHeld' },
        judge: 'judged',
      },
    },
    dismissed: {
      meta: {
        label: { zh: '驳回再审申请', en: 'Dismissed' },
        stage: 'ended',
        turn: 'lawyer',
        next: 'closeFile',
      },
      on: { askProcuratorate: 'supervision', closeFile: 'closed' },
    },
    supervision: {
      meta: {
        label: { zh: '检察监督', en: 'Supervision by the procuratorate' },
        stage: 'ended',
        turn: 'partner',
        next: 'recordSupervision',
      },
      on: { recordSupervision: [{ guard: 'isProtested', target: 'ordered' }, { target: 'closed' }] },
    },
    judged: {
      meta: { label: { zh: '再审裁判生效', en: 'Decided' }, stage: 'ended', turn: 'lawyer', next: 'followPayment' },
      on: { followPayment: 'performing', applyEnforcement: 'enforcing', closeFile: 'closed' },
    },
    performing: { type: 'final', meta: { label: { zh: '转履行', en: 'Being performed' }, stage: 'ended' } },
    enforcing: { type: 'final', meta: { label: { zh: '转执行', en: 'Being enforced' }, stage: 'ended' } },
    closed: { type: 'final', meta: { label: { zh: '办结', en: 'Finished' }, stage: 'ended' } },
  },
})

export const retrial = defineWorkflow({
  id: 'retrial',
  number: 1,
  title: { zh: '再审', en: 'Retrial' },
  icon: 'refresh',
  beginsIn: ['dispute', 'incident'],
  coversMembers: true,
  stages: {
    filing: { zh: '申请', en: 'Filing' },
    review: { zh: '审查', en: 'Review' },
    trial: { zh: '审理', en: 'Trial' },
    ended: { zh: '结果', en: 'Result' },
  },
  steps,
  deadlines,
  machine,
})
