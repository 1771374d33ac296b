/**
 * 劳动关系风险研判报告: what is expected in a park or trade, written down and sent to the tripartite office and the union.
 * Source: LDMAL 8; law reference 1d (the meeting hears it) and 7.5 (monthly; working cycle, to be checked). No rule fixes
 * its contents or degrees of risk: the degree is the office's own judgement.
 */
import { assign, setup } from 'xstate'
import { z } from 'zod'
import { defineWorkflow } from '../check.ts'
import { defineSteps, type Sheet, type StateMeta, type StepEvent } from '../define.ts'
import { calendarDate, choice, choices, longText, optional, shortText } from '../fields.ts'
import { problem } from '../problem.ts'
import type { StandingRecord } from '../records.ts'
import { opensFile } from './case-file/opens-file.ts'
import { today } from './court/steps.ts'
import { convenors } from './sides/proposals.ts'

const degrees = {
  low: { zh: '低', en: 'Low' },
  middle: { zh: '中', en: 'Middle' },
  high: { zh: '高', en: 'High' },
} as const

const recipients = {
  tripartite: { zh: '协调劳动关系三方会议办公室', en: 'Tripartite office' },
  union: { zh: '上级工会', en: 'Upper union' },
  other: { zh: '其他单位', en: 'Another body' },
} as const

const standings = {
  drafted: { zh: '待报送', en: 'To be sent' },
  sent: { zh: '已报送', en: 'Sent' },
  dropped: { zh: '不报送', en: 'Not sent' },
} as const

const steps = defineSteps({
  draft: {
    label: { zh: '拟写研判报告', en: 'Write the analysis' },
    by: convenors,
    papers: ['risk-report'],
    form: z.object({
      draftedOn: today('拟写日期', 'Written on'),
      title: shortText({ zh: '标题', en: 'Title' }, { max: 100 }),
      coversFrom: calendarDate({ zh: '研判期间（起）', en: 'Period from' }),
      coversTo: calendarDate({ zh: '研判期间（止）', en: 'Period to' }),
      scope: shortText({ zh: '园区、行业', en: 'Park or trade' }, { max: 100 }),
      degree: choice({ zh: '风险程度', en: 'Risk' }, degrees, {
        help: { zh: '由本单位判断，法律没有规定等级。', en: 'As the office judges it; the law sets no degrees.' },
      }),
      findings: longText({ zh: '主要情况和风险', en: 'What was found' }, { max: 4000 }),
      advice: optional(longText({ zh: '建议', en: 'What is advised' }, { max: 2000 })),
    }),
    happenedOn: 'draftedOn',
    wrong: ({ answers }) =>
      problem(answers.coversTo < answers.coversFrom, 'coversTo', {
        zh: '研判期间的止日不能早于起日',
        en: 'The period does not end before it begins',
      }),
    couplings: [opensFile],
    records: ({ answers, eventId }) => [
      {
        kind: 'position',
        key: `${eventId}-report`,
        onDay: answers.draftedOn,
        state: 'drafted',
        details: {
          what: 'risk-report',
          title: answers.title,
          coversFrom: answers.coversFrom,
          coversTo: answers.coversTo,
          scope: answers.scope,
          degree: answers.degree,
        },
      },
    ],
  },
  send: {
    label: { zh: '报送', en: 'Send the analysis' },
    by: convenors,
    form: z.object({
      sentOn: today('报送日期', 'Sent on'),
      sentTo: choices({ zh: '报送单位', en: 'Sent to' }, recipients),
      otherBody: optional(shortText({ zh: '其他单位名称', en: 'Which other body' }, { max: 100 })),
      number: optional(shortText({ zh: '文号', en: 'Number' }, { max: 60 })),
    }),
    happenedOn: 'sentOn',
    wrong: ({ answers: { sentTo, otherBody } }) => ({
      ...problem(sentTo.length === 0, 'sentTo', { zh: '至少选择一个单位', en: 'Choose at least one' }),
      ...problem(sentTo.includes('other') && !otherBody, 'otherBody', { zh: '请写明是哪个单位', en: 'Say which body' }),
    }),
    records: ({ facts, answers }) =>
      facts.reportKey ? [{ kind: 'position', key: facts.reportKey, onDay: answers.sentOn, state: 'sent' }] : [],
    leavesHouse: { zh: '研判报告已经报送', en: 'The analysis has been sent' },
  },
  drop: {
    label: { zh: '不报送', en: 'Do not send it' },
    by: convenors,
    form: z.object({
      droppedOn: today('日期', 'Day'),
      reason: longText({ zh: '理由', en: 'Reason' }, { max: 1000 }),
    }),
    happenedOn: 'droppedOn',
    records: ({ facts }) => (facts.reportKey ? [{ kind: 'position', key: facts.reportKey, state: 'dropped' }] : []),
  },
})

type Facts = { reportKey?: string }

const machine = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta },
  actions: { drafted: assign(({ event }) => ({ reportKey: `${event.eventId}-report` })) },
}).createMachine({
  id: 'risk-report',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { draft: { target: 'drafted', actions: 'drafted' } },
    },
    drafted: {
      meta: { label: standings.drafted, stage: 'drafted', turn: 'mediator', next: 'send' },
      on: { send: 'sent', drop: 'dropped' },
    },
    sent: { type: 'final', meta: { label: standings.sent, stage: 'sent' } },
    dropped: { type: 'final', meta: { label: standings.dropped, stage: 'dropped' } },
  },
})

const sheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '风险研判报告', en: 'Analysis of risks' },
  columns: [
    { label: { zh: '标题', en: 'Title' }, kind: 'text' },
    { label: { zh: '研判期间（起）', en: 'Period from' }, kind: 'day' },
    { label: { zh: '研判期间（止）', en: 'Period to' }, kind: 'day' },
    { label: { zh: '园区、行业', en: 'Park or trade' }, kind: 'text' },
    { label: { zh: '风险程度', en: 'Risk' }, kind: 'text' },
    { label: { zh: '状态', en: 'Standing' }, kind: 'text' },
    { label: { zh: '日期', en: 'Day' }, kind: 'day' },
  ],
  rows: records
    .filter(({ details }) => details.what === 'risk-report')
    .map(({ onDay, state, details }) => [
      String(details.title),
      String(details.coversFrom),
      String(details.coversTo),
      String(details.scope),
      degrees[details.degree as keyof typeof degrees],
      standings[state as keyof typeof standings],
      onDay,
    ]),
})

export const riskReport = defineWorkflow({
  id: 'risk-report',
  number: 1,
  title: { zh: '劳动关系风险研判', en: 'Analysis of risks' },
  icon: 'alert-triangle',
  beginsIn: ['tripartite', 'bargaining', 'incident'],
  stages: {
    drafted: { zh: '拟写', en: 'Written' },
    sent: { zh: '报送', en: 'Sent' },
    dropped: { zh: '不报送', en: 'Not sent' },
  },
  steps,
  deadlines: {},
  sheets: ({ records }) => [sheet(records)],
  machine,
})
