/** What stops, restarts or lengthens the forty-five days, and what may be executed before they end. LDMAL 43-44; RULES 44-48. */
import { z } from 'zod'
import { defineSteps, type StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, shortText, wholeNumber } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { begins, note, theirNumber, today, trackers } from '../court/steps.ts'
import type { Facts } from './facts.ts'
import { changes, suspensionGrounds } from './words.ts'

type Args = StepArgs<any, Facts>

export const clockSteps = defineSteps({
  changeClaims: {
    label: { zh: '变更请求或者追加当事人', en: 'Claims changed or parties added' },
    help: {
      zh: '裁决期限自受理变更之日重新计算；举证期限届满后不得提出（《办案规则》第44条、第46条）。',
      en: 'The time for the award begins anew; not after the time for evidence (Rules, arts. 44, 46).',
    },
    by: trackers,
    form: z.object({
      changedOn: today('受理变更日期', 'Accepted on'),
      what: choice({ zh: '事项', en: 'What' }, changes),
      note: note(),
    }),
    happenedOn: 'changedOn',
    wrong: ({ answers, facts }: Args) =>
      problem(
        answers.what === 'claims' && facts.evidenceUntil !== undefined && answers.changedOn > facts.evidenceUntil,
        'changedOn',
        { zh: '举证期限已经届满', en: 'The time for evidence has passed' },
      ),
    papers: ['claims-change-application'],
  },
  transfer: {
    label: { zh: '移送其他仲裁委员会', en: 'Transferred to another commission' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      receivedOn: today('受移送单位接收日期', 'Received there on'),
      commission: shortText({ zh: '受移送仲裁委员会', en: 'Commission' }),
      number: theirNumber(),
    }),
    happenedOn: 'receivedOn',
  },
  suspend: {
    label: { zh: '中止审理', en: 'Suspended' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      suspendedOn: today('中止日期', 'Suspended on'),
      ground: choice({ zh: '事由', en: 'Ground' }, suspensionGrounds),
    }),
    happenedOn: 'suspendedOn',
  },
  resume: {
    label: { zh: '恢复审理', en: 'Resumed' },
    by: trackers,
    actor: 'partner',
    form: z.object({ resumedOn: today('恢复日期', 'Resumed on') }),
    happenedOn: 'resumedOn',
  },
  serveByNotice: {
    label: { zh: '公告送达', en: 'Served by public notice' },
    help: { zh: '公告期间不计入裁决期限。', en: 'The time of the notice is not counted.' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      from: today('公告日期', 'Notice from'),
      until: calendarDate({ zh: '公告期满日', en: 'Notice until' }),
    }),
    happenedOn: 'from',
    wrong: ({ answers }) =>
      problem(answers.until <= answers.from, 'until', { zh: '应当晚于公告日期', en: 'Must be after the notice began' }),
  },
  extend: {
    label: { zh: '延长裁决期限', en: 'Time for the award extended' },
    by: trackers,
    actor: 'partner',
    form: z.object({
      approvedOn: today('批准日期', 'Approved on'),
      days: wholeNumber({ zh: '延长天数', en: 'Days added' }, { min: 1, max: 15 }),
    }),
    happenedOn: 'approvedOn',
    blocked: ({ facts }) =>
      facts.extendedDays
        ? [
            {
              zh: '已经延长过一次，最长十五日（《调解仲裁法》第43条）',
              en: 'Extended once already, fifteen days at most',
            },
          ]
        : [],
  },
  lapseAward: {
    label: { zh: '逾期未裁决', en: 'No award in time' },
    by: { clock: 'subtree' },
    form: z.object({}),
  },
  executeInAdvance: {
    label: { zh: '裁决先予执行', en: 'Advance execution ordered' },
    help: {
      zh: '追索劳动报酬、工伤医疗费、经济补偿或者赔偿金，权利义务明确且严重影响生活的；劳动者不提供担保（《调解仲裁法》第44条）。',
      en: 'Wages, injury costs, compensation or damages with clear rights and hardship; no security from the worker.',
    },
    by: trackers,
    actor: 'partner',
    form: z.object({
      orderedOn: today('裁决日期', 'Ordered on'),
      content: longText({ zh: '先予执行内容', en: 'What is to be executed' }, { max: 1000 }),
    }),
    happenedOn: 'orderedOn',
    couplings: [{ ...begins('enforcement'), answers: () => ({ title: 'advance' }) }],
    leavesHouse: { zh: '先予执行裁决已经移送法院', en: 'The order has gone to the court' },
  },
})
