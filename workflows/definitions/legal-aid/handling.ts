/** The agent's work for the recipient, and complaints about it: LAL 46-47, 55-56. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, choice, longText, moneyFen, optional, shortText, yesNo } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { isUnderWay, underWayNeeds } from '../court/under-way.ts'
import { intake } from './application.ts'
import { agent } from './assignment.ts'
import { matterResults, terminationGrounds } from './words.ts'

const stages = {
  negotiation: { zh: '协商、调解', en: 'Negotiation or mediation' },
  arbitration: { zh: '仲裁', en: 'Arbitration' },
  'first-instance': { zh: '一审', en: 'First instance' },
  'second-instance': { zh: '二审', en: 'Second instance' },
  enforcement: { zh: '执行', en: 'Enforcement' },
  other: { zh: '其他', en: 'Other' },
} as const

const proceedings = {
  arbitration: { zh: '仲裁', en: 'Arbitration' },
  'first-instance': { zh: '一审诉讼', en: 'First instance' },
  'second-instance': { zh: '二审诉讼', en: 'Second instance' },
  retrial: { zh: '再审', en: 'Retrial' },
  enforcement: { zh: '强制执行', en: 'Enforcement' },
} as const

export const handlingSteps = defineSteps({
  meet: {
    label: { zh: '会见受援人', en: 'Meet the recipient' },
    by: agent,
    papers: ['client-meeting-record'],
    form: z.object({
      metOn: calendarDate({ zh: '会见日期', en: 'Date of the meeting' }, { today: true }),
      place: shortText({ zh: '地点或方式', en: 'Place or way' }),
      content: longText({ zh: '会见（约见）笔录要点', en: 'What was said' }, { max: 4000 }),
    }),
    happenedOn: 'metOn',
  },
  report: {
    label: { zh: '通报办理进展', en: 'Report progress' },
    help: {
      zh: '承办人应当向受援人通报办理情况（第四十六条）。',
      en: 'The lawyer keeps the recipient informed (art. 46).',
    },
    by: agent,
    papers: ['progress-report'],
    form: z.object({
      reportedOn: calendarDate({ zh: '通报日期', en: 'Date reported' }, { today: true }),
      stage: choice({ zh: '所处阶段', en: 'Stage' }, stages),
      progress: longText({ zh: '进展', en: 'Progress' }, { max: 2000 }),
    }),
    happenedOn: 'reportedOn',
  },
  noteOutcome: {
    label: { zh: '登记程序结果', en: 'Record what came of a proceeding' },
    help: {
      zh: '仲裁、诉讼、执行的结果由该程序自动登记，也可以在此补记；向受援人通报另行登记。',
      en: 'Recorded by itself from arbitration, suits and enforcement; telling the recipient is a step of its own.',
    },
    by: { ...intake, ...agent },
    form: z.object({
      notedOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }),
      stage: choice({ zh: '程序', en: 'Proceeding' }, stages),
      amountFen: optional(moneyFen({ zh: '支持、调解或者执行金额（元）', en: 'Awarded, agreed or enforced (yuan)' })),
    }),
    happenedOn: 'notedOn',
    backdatingDays: 366,
    mayPrecede: true,
    records: ({ answers, eventId }) => [
      {
        kind: 'action',
        key: `${eventId}-outcome`,
        onDay: answers.notedOn,
        amountFen: answers.amountFen ?? null,
        state: answers.stage,
        details: { what: 'outcome' },
      },
    ],
  },
  beginProceeding: {
    label: { zh: '启动仲裁、诉讼或者执行', en: 'Begin arbitration, a suit or enforcement' },
    by: agent,
    form: z.object({
      begunOn: calendarDate({ zh: '日期', en: 'Day' }, { today: true }),
      proceeding: choice({ zh: '程序', en: 'Proceeding' }, proceedings),
    }),
    happenedOn: 'begunOn',
    needs: underWayNeeds,
    wrong: ({ answers, given }) =>
      problem(isUnderWay(answers.proceeding, given), 'proceeding', {
        zh: '该程序已在办理，请在该程序中继续',
        en: 'It is under way: go on in that proceeding',
      }),
    couplings: Object.keys(proceedings).map(workflow => ({
      workflow,
      step: 'prepare',
      begins: true,
      when: ({ answers }) => answers.proceeding === workflow,
      answers: ({ answers }) => ({ preparedOn: answers.begunOn }),
    })),
  },
  reportGround: {
    label: { zh: '报告终止情形', en: 'Report a ground for termination' },
    by: agent,
    papers: ['major-matter-report'],
    form: z.object({
      reportedOn: calendarDate({ zh: '报告日期', en: 'Date reported' }, { today: true }),
      ground: choice({ zh: '情形', en: 'Ground' }, terminationGrounds),
      explanation: longText({ zh: '说明', en: 'Explanation' }, { max: 1000 }),
    }),
    happenedOn: 'reportedOn',
  },
  endMatter: {
    label: { zh: '事项办结', en: 'The matter has ended' },
    by: agent,
    form: z.object({
      endedOn: calendarDate({ zh: '办结日期', en: 'Date ended' }, { today: true }),
      result: choice({ zh: '办结方式', en: 'How it ended' }, matterResults),
      claimedFen: optional(moneyFen({ zh: '诉求金额（元）', en: 'Claimed (yuan)' })),
      supportedFen: optional(moneyFen({ zh: '支持金额（元）', en: 'Awarded or agreed (yuan)' })),
      paidFen: optional(moneyFen({ zh: '到账金额（元）', en: 'Received (yuan)' })),
      outcome: longText({ zh: '办理结果', en: 'Outcome' }, { max: 2000 }),
    }),
    happenedOn: 'endedOn',
  },
  recordComplaint: {
    label: { zh: '登记投诉', en: 'Record a complaint' },
    help: {
      zh: '受援人可以向司法行政部门投诉，必须答复（第五十五条、第五十六条）。',
      en: 'The recipient may complain to the justice bureau and must be answered (arts. 55-56).',
    },
    by: { ...intake, supervisor: 'subtree' },
    papers: ['complaint-registration'],
    actor: 'applicant',
    form: z.object({
      complainedOn: calendarDate({ zh: '投诉日期', en: 'Date of the complaint' }, { today: true }),
      about: choice(
        { zh: '投诉事项', en: 'About' },
        {
          delay: { zh: '逾期不办', en: 'Delay' },
          fee: { zh: '收取费用', en: 'A fee was asked' },
          neglect: { zh: '怠于履行职责', en: 'Neglect' },
          other: { zh: '其他', en: 'Other' },
        },
      ),
      content: longText({ zh: '投诉内容', en: 'What was said' }, { max: 2000 }),
    }),
    happenedOn: 'complainedOn',
  },
  answerComplaint: {
    label: { zh: '答复投诉', en: 'Answer the complaint' },
    by: { supervisor: 'subtree', 'legal-aid-officer': 'subtree' },
    papers: ['complaint-result'],
    form: z.object({
      answeredOn: calendarDate({ zh: '答复日期', en: 'Date answered' }, { today: true }),
      allAnswered: yesNo({ zh: '全部投诉均已答复', en: 'No complaint is left open' }),
      answer: longText({ zh: '处理结果', en: 'Answer' }, { max: 2000 }),
    }),
    happenedOn: 'answeredOn',
    leavesHouse: { zh: '处理结果告知书已经送达', en: 'The answer has been served' },
  },
})
