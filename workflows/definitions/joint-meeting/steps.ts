/** What may be done for a joint meeting of government and union. TUL 35(1); the rest is the practice of each place (K). */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import {
  calendarDate,
  choice,
  longText,
  optional,
  references,
  rows,
  shortText,
  timeOfDay,
  wholeNumber,
} from '../../fields.ts'
import { problem } from '../../problem.ts'
import { opensFile } from '../case-file/opens-file.ts'
import { today } from '../court/steps.ts'
import { allDone } from '../meeting/actions.ts'
import { collectsTooEarly, topicFields, topicRecords } from '../meeting/topics.ts'
import { actionSteps } from './action-steps.ts'
import { convenors } from './convenors.ts'

export const steps = defineSteps({
  open: {
    label: { zh: '启动联席会议', en: 'Call the meeting' },
    by: convenors,
    form: z.object({
      openedOn: today('启动日期', 'Called on'),
      ordinal: wholeNumber({ zh: '第几次会议', en: 'Which meeting' }, { min: 1, max: 200 }),
      collectUntil: optional(calendarDate({ zh: '议题征集截止', en: 'Topics until' })),
      plannedOn: optional(
        calendarDate(
          { zh: '预定会议日期', en: 'Meeting planned for' },
          {
            help: {
              zh: '据此倒排征集、论证、确定议程的期限，天数由参数确定。',
              en: 'Topics, screening and agenda are counted back from it, by the days the office has set.',
            },
          },
        ),
      ),
    }),
    happenedOn: 'openedOn',
    needs: ['parameters'],
    wrong: ({ answers }) => ({
      ...collectsTooEarly(answers),
      ...problem(answers.plannedOn !== undefined && answers.plannedOn <= answers.openedOn, 'plannedOn', {
        zh: '应当晚于启动日期',
        en: 'Must be after the call',
      }),
    }),
    papers: ['topic-call'],
    couplings: [opensFile],
  },
  addTopic: {
    label: { zh: '登记议题', en: 'Add a topic' },
    by: convenors,
    form: z.object({ proposedOn: today('提出日期', 'Proposed on'), ...topicFields }),
    happenedOn: 'proposedOn',
    papers: ['topic-proposal'],
    records: topicRecords,
  },
  screen: {
    label: { zh: '筛选论证议题', en: 'Screen the topics' },
    help: { zh: '征求部门意见后，选定三至六个议题。', en: 'Three to six topics, once the departments were heard.' },
    by: convenors,
    form: z.object({
      screenedOn: today('论证日期', 'Screened on'),
      chosen: references({ zh: '列入的议题', en: 'Topics taken up' }, 'topics'),
      opinions: longText({ zh: '部门反馈意见', en: 'Opinions of the departments' }, { max: 3000 }),
    }),
    happenedOn: 'screenedOn',
    papers: ['opinion-request', 'department-feedback'],
    wrong: ({ answers }) =>
      problem(answers.chosen.length === 0, 'chosen', { zh: '至少选定一个议题', en: 'Choose at least one topic' }),
    records: ({ answers, facts }) =>
      ((facts.topics ?? []) as string[]).map(key => ({
        kind: 'position' as const,
        key,
        state: answers.chosen.includes(key) ? 'chosen' : 'dropped',
      })),
  },
  setAgenda: {
    label: { zh: '确定议程', en: 'Set the agenda' },
    by: convenors,
    form: z.object({
      approvedOn: today('批准日期', 'Approved on'),
      approvedBy: shortText({ zh: '批准领导', en: 'Approved by' }, { max: 60 }),
      meetOn: calendarDate({ zh: '会议日期', en: 'Meeting on' }),
      at: timeOfDay({ zh: '时间', en: 'Time' }),
      place: optional(shortText({ zh: '地点', en: 'Place' })),
    }),
    happenedOn: 'approvedOn',
    papers: ['meeting-plan', 'agenda'],
    wrong: ({ answers }) =>
      problem(answers.meetOn < answers.approvedOn, 'meetOn', {
        zh: '会议日期不能早于批准日期',
        en: 'The meeting does not come before its approval',
      }),
    records: ({ answers, facts, eventId }) => [
      ...(facts.meetingKey ? [{ kind: 'hearing' as const, key: facts.meetingKey, state: 'cancelled' }] : []),
      {
        kind: 'hearing',
        key: `${eventId}-meeting`,
        onDay: answers.meetOn,
        atTime: answers.at,
        state: 'planned',
        details: { what: 'joint-meeting', place: answers.place ?? null },
      },
    ],
  },
  hold: {
    label: { zh: '召开会议', en: 'Hold the meeting' },
    help: { zh: '先报告上次会议议定事项的落实情况。', en: 'What the last meeting decided is reported first.' },
    by: convenors,
    form: z.object({
      heldOn: today('会议日期', 'Held on'),
      chair: shortText({ zh: '主持人', en: 'Chair' }, { max: 60 }),
      present: rows(
        { zh: '出席', en: 'Present' },
        {
          body: shortText({ zh: '单位', en: 'Body' }, { max: 60 }),
          name: optional(shortText({ zh: '姓名职务', en: 'Name and post' }, { max: 80 })),
        },
        { min: 1, max: 100 },
      ),
      lastTime: optional(
        longText({ zh: '上次议定事项落实情况', en: 'What became of the last decisions' }, { max: 3000 }),
      ),
      decisions: longText({ zh: '议定意见', en: 'What was decided' }, { max: 4000 }),
    }),
    happenedOn: 'heldOn',
    needs: ['parameters'],
    papers: ['attendance-sheet', 'meeting-record'],
    records: ({ answers, facts, eventId }) => [
      ...(facts.meetingKey
        ? [{ kind: 'hearing' as const, key: facts.meetingKey, onDay: answers.heldOn, state: 'held' }]
        : []),
      ...answers.present.map((one: { body: string }, place: number) => ({
        kind: 'attendance' as const,
        key: `${eventId}-${place + 1}`,
        onDay: answers.heldOn,
        state: 'present',
        details: { body: one.body },
      })),
    ],
  },
  issueMinutes: {
    label: { zh: '印发会议纪要', en: 'Issue the minutes' },
    by: convenors,
    form: z.object({
      issuedOn: today('印发日期', 'Issued on'),
      number: optional(shortText({ zh: '纪要文号', en: 'Number' }, { max: 60 })),
      countersignedBy: shortText({ zh: '会签', en: 'Countersigned by' }, { max: 120 }),
    }),
    happenedOn: 'issuedOn',
    needs: ['parameters'],
    papers: ['joint-meeting-minutes'],
    leavesHouse: { zh: '会议纪要已经印发', en: 'The minutes have been issued' },
  },
  ...actionSteps,
  rate: {
    label: { zh: '办结评价', en: 'Rate the results' },
    by: convenors,
    form: z.object({
      ratedOn: today('评价日期', 'Rated on'),
      satisfaction: choice(
        { zh: '工会评价', en: 'The union is' },
        {
          satisfied: { zh: '满意', en: 'Satisfied' },
          fair: { zh: '基本满意', en: 'Fairly satisfied' },
          dissatisfied: { zh: '不满意', en: 'Not satisfied' },
        },
      ),
      note: optional(longText({ zh: '说明', en: 'Note' }, { max: 1000 })),
    }),
    happenedOn: 'ratedOn',
    papers: ['satisfaction-rating'],
    blocked: ({ facts }) => (allDone(facts) ? [] : [{ zh: '还有事项没有办结', en: 'Not every action is done' }]),
  },
  reportToNext: {
    label: { zh: '向下次会议报告', en: 'Report to the next meeting' },
    by: convenors,
    form: z.object({
      reportedOn: today('报告日期', 'Reported on'),
      report: longText({ zh: '落实情况报告', en: 'Report' }, { max: 4000 }),
    }),
    happenedOn: 'reportedOn',
    papers: ['previous-items-report'],
  },
  cancel: {
    label: { zh: '取消会议', en: 'Call it off' },
    by: convenors,
    form: z.object({
      cancelledOn: today('取消日期', 'Called off on'),
      reason: longText({ zh: '理由', en: 'Reason' }, { max: 1000 }),
    }),
    happenedOn: 'cancelledOn',
  },
})
