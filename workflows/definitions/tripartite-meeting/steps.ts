/** What may be done for a meeting of the tripartite body. LDMAL 8; LCL 5; TUL 35(2); the charter of each body (K). */
import { z } from 'zod'
import { conflictReason } from '../../assigning.ts'
import { defineSteps } from '../../define.ts'
import {
  calendarDate,
  choices,
  deadlineSubject,
  longText,
  optional,
  reference,
  shortText,
  timeOfDay,
  wholeNumber,
} from '../../fields.ts'
import { problem } from '../../problem.ts'
import { opensFile } from '../case-file/opens-file.ts'
import { today } from '../court/steps.ts'
import { actionRecords, actionRows, dueTooEarly, progressFields, progressRecord } from '../meeting/actions.ts'
import { collectsTooEarly, topicFields, topicRecords } from '../meeting/topics.ts'
import { agreedRecords, convenors, haveAllConsented, sideSteps, standingProposal } from '../sides/proposals.ts'
import { type Body, bodies } from '../sides/words.ts'
import { nextMeetingOn } from './deadlines.ts'

const text = (zh: string, en: string, max = 3000) => longText({ zh, en }, { max })
export const allBodies = Object.keys(bodies) as Body[]

/** Government, union, and one employers' organisation at least. */
export const isComplete = (present: readonly string[]): boolean =>
  present.includes('government') &&
  present.includes('union') &&
  (present.includes('federation') || present.includes('chamber'))

export const steps = defineSteps({
  open: {
    label: { zh: '启动会议', en: 'Call the meeting' },
    by: convenors,
    papers: ['topic-call'],
    form: z.object({
      openedOn: today('启动日期', 'Called on'),
      ordinal: wholeNumber({ zh: '第几次会议', en: 'Which meeting' }, { min: 1, max: 300 }),
      collectUntil: optional(calendarDate({ zh: '议题征集截止', en: 'Topics until' })),
    }),
    happenedOn: 'openedOn',
    wrong: ({ answers }) => collectsTooEarly(answers),
    needs: ['parameters'],
    couplings: [opensFile],
  },
  addTopic: {
    label: { zh: '登记议题', en: 'Add a topic' },
    by: convenors,
    papers: ['topic-proposal'],
    form: z.object({ proposedOn: today('提出日期', 'Proposed on'), ...topicFields }),
    happenedOn: 'proposedOn',
    records: topicRecords,
  },
  setAgenda: {
    label: { zh: '拟定议程', en: 'Set the agenda' },
    help: { zh: '由执行主席批准。', en: 'The executive chair approves it.' },
    by: convenors,
    papers: ['agenda'],
    form: z.object({
      approvedOn: today('批准日期', 'Approved on'),
      chair: shortText({ zh: '执行主席', en: 'Executive chair' }, { max: 60, assigns: 'neutral' }),
      conflictReason: conflictReason(),
      meetOn: calendarDate({ zh: '会议日期', en: 'Meeting on' }),
      at: timeOfDay({ zh: '时间', en: 'Time' }),
      place: optional(shortText({ zh: '地点', en: 'Place' })),
    }),
    happenedOn: 'approvedOn',
    wrong: ({ answers }) =>
      problem(answers.meetOn < answers.approvedOn, 'meetOn', { zh: '不能早于批准日期', en: 'Not before its approval' }),
    records: ({ answers, facts, eventId }) => [
      ...(facts.meetingKey ? [{ kind: 'hearing' as const, key: facts.meetingKey, state: 'cancelled' }] : []),
      {
        kind: 'hearing',
        key: `${eventId}-meeting`,
        onDay: answers.meetOn,
        atTime: answers.at,
        state: 'planned',
        details: { what: 'tripartite-meeting', place: answers.place ?? null },
      },
    ],
  },
  convene: {
    label: { zh: '召开会议', en: 'Convene' },
    help: {
      zh: '政府方、工会方和至少一家企业组织到会方可召开，缺席的休会另定。',
      en: 'Government, union and one employers’ organisation must be there; else it is adjourned.',
    },
    by: convenors,
    papers: ['attendance-sheet', 'meeting-record'],
    form: z.object({
      heldOn: today('会议日期', 'Held on'),
      present: choices({ zh: '到会', en: 'Present' }, bodies),
      minutes: text('会议记录', 'Minutes'),
    }),
    happenedOn: 'heldOn',
    needs: ['parameters'],
    records: ({ answers, facts, eventId }) => [
      ...(facts.meetingKey
        ? [{ kind: 'hearing' as const, key: facts.meetingKey, onDay: answers.heldOn, state: 'held' }]
        : []),
      ...answers.present.map((side: string) => ({
        kind: 'attendance' as const,
        key: `${eventId}-${side}`,
        onDay: answers.heldOn,
        state: 'present',
        details: { side },
      })),
    ],
  },
  ...sideSteps(bodies),
  adopt: {
    label: { zh: '形成共识，签署纪要', en: 'Consensus: sign the minutes' },
    help: { zh: '以各方一致同意为准，不实行多数决。', en: 'By agreement of all, not by majority.' },
    by: convenors,
    papers: ['tripartite-minutes'],
    actor: 'parties',
    form: z.object({
      adoptedOn: today('签署日期', 'Signed on'),
      number: optional(shortText({ zh: '纪要文号', en: 'Number' }, { max: 60 })),
      decisions: text('会议共识', 'What was agreed'),
    }),
    happenedOn: 'adoptedOn',
    blocked: ({ facts }) =>
      haveAllConsented(facts, allBodies) && standingProposal(facts)
        ? []
        : [{ zh: '各方尚未全部同意', en: 'Not everybody has consented' }],
    records: ({ facts }) => agreedRecords(facts),
    leavesHouse: { zh: '会议纪要已经各方签署', en: 'All have signed the minutes' },
  },
  recordDissent: {
    label: { zh: '未达成一致，分别记录意见', en: 'No consensus: views side by side' },
    by: convenors,
    papers: ['disagreement-record'],
    form: z.object({
      recordedOn: today('日期', 'Day'),
      views: text('分歧意见', 'The views'),
      report: optional(text('报告政府的事项', 'Reported to the government', 1000)),
    }),
    happenedOn: 'recordedOn',
  },
  assignActions: {
    label: { zh: '任务分解', en: 'Hand out the actions' },
    by: convenors,
    papers: ['task-list'],
    form: z.object({ assignedOn: today('日期', 'Day'), actions: actionRows() }),
    happenedOn: 'assignedOn',
    wrong: ({ answers }) => dueTooEarly(answers.actions, answers.assignedOn),
    records: actionRecords,
  },
  reportProgress: {
    label: { zh: '登记进展', en: 'Record progress' },
    by: convenors,
    papers: ['progress-feedback'],
    actor: 'partner',
    form: z.object({
      reportedOn: today('日期', 'Day'),
      action: reference({ zh: '事项', en: 'Action' }, 'open-actions'),
      ...progressFields,
    }),
    happenedOn: 'reportedOn',
    records: ({ answers, eventId }) => [
      { kind: 'action', key: answers.action, ...(answers.progress === 'done' ? { state: 'done' } : {}) },
      progressRecord({ eventId, onDay: answers.reportedOn, action: answers.action, progress: answers.progress }),
    ],
  },
  urge: {
    label: { zh: '发督办函', en: 'Press whoever leads' },
    by: convenors,
    papers: ['urging-letter'],
    form: z.object({
      urgedOn: today('督办日期', 'Pressed on'),
      action: reference({ zh: '事项', en: 'Action' }, 'open-actions'),
      demand: text('督办要求', 'What is asked', 1000),
    }),
    happenedOn: 'urgedOn',
  },
  lapseAction: {
    label: { zh: '事项逾期', en: 'An action is late' },
    by: { clock: 'subtree' },
    form: z.object({ subject: deadlineSubject() }),
    records: ({ answers }) => (answers.subject ? [{ kind: 'action', key: answers.subject, state: 'late' }] : []),
  },
  close: {
    label: { zh: '办结', en: 'Close' },
    by: convenors,
    papers: ['completion-report'],
    form: z.object({ closedOn: today('日期', 'Day'), report: text('办结报告', 'Report') }),
    happenedOn: 'closedOn',
    records: ({ facts, eventId }) => {
      const onDay = nextMeetingOn(facts)
      return onDay
        ? [
            {
              kind: 'appointment',
              key: `${eventId}-next`,
              onDay,
              state: 'planned',
              details: { what: 'tripartite-meeting', place: null },
            },
          ]
        : []
    },
  },
})
