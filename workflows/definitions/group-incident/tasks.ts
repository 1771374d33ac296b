/** The tasks of the joint team: each with the organisation or the person that answers for it, and one log of all of them. */
import { z } from 'zod'
import { type By, defineSteps, type Sheet, type StepArgs } from '../../define.ts'
import { calendarDate, deadlineSubject, optional, reference, rows, shortText } from '../../fields.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'
import { today } from '../court/steps.ts'
import {
  actionStandings,
  dueTooEarly,
  progresses,
  progressFields,
  progressRecord,
  progressReports,
} from '../meeting/actions.ts'

/** `lead` stands in events from before owners were chosen. */
type Task = {
  title: string
  organisationId?: string
  ownerId?: string
  helpers?: string
  lead?: string
  dueOn: string
}

const taskRows = () =>
  rows(
    { zh: '任务分解', en: 'Tasks' },
    {
      title: shortText({ zh: '事项', en: 'Matter' }, { max: 80 }),
      organisationId: optional(reference({ zh: '责任单位', en: 'Organisation in charge' }, 'organisations')),
      ownerId: optional(reference({ zh: '责任人', en: 'Person in charge' }, 'colleagues')),
      helpers: optional(shortText({ zh: '配合单位', en: 'Helped by' }, { max: 120 })),
      dueOn: calendarDate({ zh: '办结期限', en: 'Due on' }),
    },
    {
      min: 1,
      max: 60,
      help: { zh: '每项任务选择责任单位或者责任人。', en: 'Each task has an organisation or a person in charge.' },
    },
  )

/** A sentence for each task that nobody answers for. */
const unownedTasks = (tasks: readonly Task[]): Record<string, Text> =>
  Object.fromEntries(
    tasks.flatMap(({ organisationId, ownerId }, place) =>
      organisationId || ownerId
        ? []
        : [
            [
              `actions[${place}][organisationId]`,
              { zh: '请选择责任单位或者责任人', en: 'Choose an organisation or a person in charge' },
            ],
          ],
    ),
  )

const taskRecords = ({ answers, eventId }: StepArgs): RecordPut[] =>
  answers.actions.map(({ title, organisationId, ownerId, helpers, lead, dueOn }: Task, place: number) => ({
    kind: 'action',
    key: `${eventId}-${place + 1}`,
    onDay: dueOn,
    state: 'open',
    details: {
      what: 'action',
      title,
      ...(lead ? { lead } : {}),
      ...(organisationId ? { organisationId } : {}),
      ...(ownerId ? { ownerId } : {}),
      helpers: helpers ?? null,
    },
  }))

export const taskSteps = (team: By) =>
  defineSteps({
    assignTasks: {
      label: { zh: '联处任务分工', en: 'Tasks of the joint team' },
      by: team,
      papers: ['task-list'],
      form: z.object({ on: today('日期', 'Day'), actions: taskRows() }),
      happenedOn: 'on',
      wrong: ({ answers }) => ({ ...unownedTasks(answers.actions), ...dueTooEarly(answers.actions, answers.on) }),
      records: taskRecords,
    },
    reportTask: {
      label: { zh: '任务进展', en: 'Progress of a task' },
      by: team,
      papers: ['progress-feedback'],
      actor: 'partner',
      form: z.object({
        on: today('日期', 'Day'),
        action: reference({ zh: '任务', en: 'Task' }, 'open-actions'),
        ...progressFields,
      }),
      happenedOn: 'on',
      records: ({ answers, eventId }) => [
        { kind: 'action', key: answers.action, ...(answers.progress === 'done' ? { state: 'done' } : {}) },
        progressRecord({ eventId, onDay: answers.on, action: answers.action, progress: answers.progress }),
      ],
    },
    lapseTask: {
      label: { zh: '任务逾期', en: 'A task is late' },
      by: { clock: 'subtree' },
      form: z.object({ subject: deadlineSubject() }),
      records: ({ answers }) => (answers.subject ? [{ kind: 'action', key: answers.subject, state: 'late' }] : []),
    },
  })

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null)

const ownerOf = ({ details }: StandingRecord): string => String(details.organisationId ?? details.lead ?? '')

/** By organisation, then in the order in which they were handed out. */
const tasksIn = (records: readonly StandingRecord[]): readonly StandingRecord[] =>
  records
    .filter(({ kind, details }) => kind === 'action' && details.what === 'action')
    .toSorted(
      (a, b) => ownerOf(a).localeCompare(ownerOf(b)) || a.key.localeCompare(b.key, undefined, { numeric: true }),
    )

/** Organisation by organisation: each task, and under it what was reported on it, in the order of days. */
export function taskLog(records: readonly StandingRecord[]): Sheet {
  const tasks = tasksIn(records)
  const isFromBefore = tasks.some(({ details }) => text(details.lead) !== null)
  const told = (task: StandingRecord) =>
    progressReports(records)
      .filter(({ details }) => details.action === task.key)
      .toSorted((a, b) => ((a.onDay ?? '') < (b.onDay ?? '') ? -1 : 1))
  return {
    title: { zh: '各单位任务和进展', en: 'Tasks and progress by organisation' },
    columns: [
      { label: { zh: '责任单位', en: 'Organisation' }, kind: 'organisation' },
      ...(isFromBefore ? [{ label: { zh: '牵头单位', en: 'Lead' }, kind: 'text' as const }] : []),
      { label: { zh: '责任人', en: 'Person' }, kind: 'person' },
      { label: { zh: '事项', en: 'Matter' }, kind: 'text' },
      { label: { zh: '期限', en: 'Due on' }, kind: 'day' },
      { label: { zh: '日期', en: 'Day' }, kind: 'day' },
      { label: { zh: '进展', en: 'Progress' }, kind: 'text' },
    ],
    rows: tasks.flatMap(task => {
      const { details, onDay, state } = task
      const owner = [text(details.organisationId), ...(isFromBefore ? [text(details.lead)] : []), text(details.ownerId)]
      const title = String(details.title)
      return [
        [...owner, title, onDay, null, actionStandings[state as keyof typeof actionStandings]],
        ...told(task).map(one => [...owner, title, null, one.onDay, progresses[one.state as keyof typeof progresses]]),
      ]
    }),
  }
}
