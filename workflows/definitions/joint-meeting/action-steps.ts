/** What a joint meeting hands out, and how it is followed: progress, later dates, pressing, delay. */
import { z } from 'zod'
import { defineSteps } from '../../define.ts'
import { calendarDate, deadlineSubject, longText, reference } from '../../fields.ts'
import { problem } from '../../problem.ts'
import { today } from '../court/steps.ts'
import { actionRecords, actionRows, dueTooEarly, progressFields, progressRecord } from '../meeting/actions.ts'
import { convenors } from './convenors.ts'

export const actionSteps = defineSteps({
  assignActions: {
    label: { zh: '交办任务', en: 'Hand out the actions' },
    by: convenors,
    form: z.object({ assignedOn: today('交办日期', 'Handed out on'), actions: actionRows() }),
    happenedOn: 'assignedOn',
    wrong: ({ answers }) => dueTooEarly(answers.actions, answers.assignedOn),
    needs: ['parameters'],
    papers: ['task-list'],
    records: actionRecords,
  },
  reportProgress: {
    label: { zh: '登记进展', en: 'Record progress' },
    by: convenors,
    actor: 'partner',
    form: z.object({
      reportedOn: today('反馈日期', 'Reported on'),
      action: reference({ zh: '事项', en: 'Action' }, 'open-actions'),
      ...progressFields,
    }),
    happenedOn: 'reportedOn',
    papers: ({ answers }) => ['progress-feedback', ...(answers.progress === 'done' ? ['completion-report'] : [])],
    records: ({ answers, eventId }) => [
      { kind: 'action', key: answers.action, ...(answers.progress === 'done' ? { state: 'done' } : {}) },
      progressRecord({ eventId, onDay: answers.reportedOn, action: answers.action, progress: answers.progress }),
    ],
  },
  delayAction: {
    label: { zh: '批准延期', en: 'Approve a later date' },
    by: { supervisor: 'subtree', 'legal-aid-officer': 'subtree', 'station-lead': 'station' },
    form: z.object({
      approvedOn: today('批准日期', 'Approved on'),
      action: reference({ zh: '事项', en: 'Action' }, 'open-actions'),
      dueOn: calendarDate({ zh: '延期至', en: 'New date' }),
      reason: longText({ zh: '理由', en: 'Reasons' }, { max: 1000 }),
    }),
    happenedOn: 'approvedOn',
    papers: ['delay-application'],
    wrong: ({ answers }) =>
      problem(answers.dueOn <= answers.approvedOn, 'dueOn', {
        zh: '新期限应当晚于批准日期',
        en: 'Must be after the approval',
      }),
    records: ({ answers }) => [{ kind: 'action', key: answers.action, onDay: answers.dueOn, state: 'open' }],
  },
  urge: {
    label: { zh: '发督办函', en: 'Press the lead' },
    by: convenors,
    form: z.object({
      urgedOn: today('督办日期', 'Pressed on'),
      action: reference({ zh: '事项', en: 'Action' }, 'open-actions'),
      demand: longText({ zh: '督办要求', en: 'What is asked' }, { max: 1000 }),
    }),
    happenedOn: 'urgedOn',
    papers: ['urging-letter'],
  },
  lapseAction: {
    label: { zh: '事项逾期', en: 'An action is late' },
    by: { clock: 'subtree' },
    form: z.object({ subject: deadlineSubject() }),
    records: ({ answers }) => (answers.subject ? [{ kind: 'action', key: answers.subject, state: 'late' }] : []),
  },
})
