/** What may be done to coordinate a dispute over concluding a collective contract. CCP 49-54. */
import { z } from 'zod'
import { conflictReason } from '../../assigning.ts'
import { defineSteps } from '../../define.ts'
import { choice, longText, optional, shortText, wholeNumber, yesNo } from '../../fields.ts'
import { opensFile } from '../case-file/opens-file.ts'
import { today } from '../court/steps.ts'
import { agreedRecords, convenors, haveAllConsented, sideSteps, standingProposal } from '../sides/proposals.ts'
import { type Signer, signers } from '../sides/words.ts'

const text = (zh: string, en: string, max = 3000) => longText({ zh, en }, { max })
export const allSigners = Object.keys(signers) as Signer[]

export const steps = defineSteps({
  arise: {
    label: { zh: '登记协商争议', en: 'Record the dispute' },
    by: convenors,
    papers: ['dispute-statement'],
    form: z.object({
      arisenOn: today('发生日期', 'Arisen on'),
      issue: text('争议事项和协商经过', 'The dispute, and how the talks went'),
    }),
    happenedOn: 'arisenOn',
    couplings: [opensFile],
  },
  apply: {
    label: { zh: '书面申请协调处理', en: 'Written request' },
    by: convenors,
    papers: ['coordination-application'],
    actor: 'parties',
    form: z.object({
      appliedOn: today('申请日期', 'Applied on'),
      by: choice(
        { zh: '申请方', en: 'By' },
        {
          union: { zh: '职工方', en: 'Workers’ side' },
          employer: { zh: '企业方', en: 'Employers’ side' },
          both: { zh: '双方', en: 'Both' },
        },
      ),
      request: text('请求', 'Request'),
    }),
    happenedOn: 'appliedOn',
  },
  actExOfficio: {
    label: { zh: '人社部门主动协调', en: 'The authority acts by itself' },
    help: {
      zh: '未提出申请，认为必要的也可以协调处理（第49条）。',
      en: 'Though nobody asked, where it is necessary (art. 49).',
    },
    by: convenors,
    papers: ['coordination-initiative-approval'],
    actor: 'partner',
    form: z.object({ decidedOn: today('决定日期', 'Decided on'), reason: text('理由', 'Reasons', 1000) }),
    happenedOn: 'decidedOn',
  },
  accept: {
    label: { zh: '受理', en: 'Accepted' },
    by: convenors,
    papers: ['coordination-acceptance-notice', 'coordination-panel-list'],
    actor: 'partner',
    form: z.object({
      acceptedOn: today('受理日期', 'Accepted on'),
      panel: shortText(
        { zh: '协调处理人员（三方）', en: 'Panel of three sides' },
        { max: 200, assigns: 'neutral', help: { zh: '多人用顿号分开。', en: 'Several are separated by commas.' } },
      ),
      conflictReason: conflictReason(),
    }),
    happenedOn: 'acceptedOn',
  },
  reject: {
    label: { zh: '不予受理', en: 'Refused' },
    by: convenors,
    actor: 'partner',
    form: z.object({ toldOn: today('告知日期', 'Told on'), reason: text('理由', 'Reasons', 1000) }),
    happenedOn: 'toldOn',
  },
  investigate: {
    label: { zh: '调查了解', en: 'Investigate' },
    by: convenors,
    papers: ['coordination-investigation-record'],
    actor: 'partner',
    form: z.object({ doneOn: today('日期', 'Day'), found: text('情况', 'What was found') }),
    happenedOn: 'doneOn',
  },
  plan: {
    label: { zh: '制定协调处理方案', en: 'Plan' },
    by: convenors,
    papers: ['coordination-plan'],
    actor: 'partner',
    form: z.object({ plannedOn: today('日期', 'Day'), plan: text('方案', 'The plan') }),
    happenedOn: 'plannedOn',
  },
  meet: {
    label: { zh: '召开协调会议', en: 'Coordination meeting' },
    by: convenors,
    papers: ['coordination-record'],
    actor: 'partner',
    form: z.object({
      heldOn: today('会议日期', 'Held on'),
      place: optional(shortText({ zh: '地点', en: 'Place' })),
      present: shortText({ zh: '到会人员', en: 'Present' }, { max: 300 }),
      course: text('协调经过和双方意见', 'How it went, and what each side said'),
    }),
    happenedOn: 'heldOn',
    records: ({ answers, eventId }) => [
      {
        kind: 'hearing',
        key: `${eventId}-meeting`,
        onDay: answers.heldOn,
        state: 'held',
        details: { what: 'coordination-meeting', place: answers.place ?? null },
      },
    ],
  },
  extend: {
    label: { zh: '延长协调期限', en: 'Time extended' },
    by: convenors,
    actor: 'partner',
    form: z.object({
      approvedOn: today('批准日期', 'Approved on'),
      days: wholeNumber({ zh: '延长天数', en: 'Days added' }, { min: 1, max: 15 }),
    }),
    happenedOn: 'approvedOn',
    blocked: ({ facts }) =>
      facts.extendedDays
        ? [{ zh: '已经延长过，最长十五日（第52条）', en: 'Extended already, fifteen days at most (art. 52)' }]
        : [],
  },
  ...sideSteps(signers),
  conclude: {
    label: { zh: '签订协调处理协议书', en: 'Sign the agreement' },
    help: {
      zh: '双方首席代表和协调处理负责人均已同意后方可签订；未达成一致的事项记明后继续协商。',
      en: 'Once both chiefs and the person in charge have consented; what stays open is noted, and talks go on.',
    },
    by: convenors,
    papers: ['coordination-agreement'],
    actor: 'parties',
    form: z.object({
      signedOn: today('签订日期', 'Signed on'),
      result: text('协调结果', 'Result'),
      open: optional(text('未达成一致的事项', 'What stays open', 1000)),
    }),
    happenedOn: 'signedOn',
    blocked: ({ facts }) =>
      haveAllConsented(facts, allSigners) && standingProposal(facts)
        ? []
        : [{ zh: '各方尚未全部同意', en: 'Not everybody has consented' }],
    records: ({ facts }) => agreedRecords(facts),
    couplings: [
      {
        workflow: 'bargaining',
        step: 'resume',
        begins: false,
        ifOffered: true,
        answers: ({ answers }) => ({ resumedOn: answers.signedOn }),
      },
    ],
    leavesHouse: { zh: '协议书已经三方签署', en: 'All have signed' },
  },
  fail: {
    label: { zh: '协调未达成一致，终结', en: 'Ended without an agreement' },
    by: convenors,
    papers: ['coordination-summary', 'coordination-end-notice'],
    actor: 'partner',
    form: z.object({
      endedOn: today('终结日期', 'Ended on'),
      reported: yesNo({ zh: '已报告政府', en: 'Reported to the government' }),
      note: text('协调处理情况', 'How it went'),
    }),
    happenedOn: 'endedOn',
  },
  lapse: {
    label: { zh: '期限届满，终结协调', en: 'The time has run out' },
    by: { clock: 'subtree' },
    papers: ['coordination-summary', 'coordination-end-notice'],
    form: z.object({}),
  },
})
