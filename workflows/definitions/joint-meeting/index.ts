/**
 * 政府和工会联席会议: topics, agenda, meeting, minutes, actions followed to their end and to the next meeting.
 * Source: TUL 35(1). Once a year in Fujian; the days are those of practice (K).
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { StateMeta, StepEvent } from '../../define.ts'
import { actionSheet, actionsFrom, allDone, movedAction, progressSheet } from '../meeting/actions.ts'
import { topicSheet } from '../meeting/topics.ts'
import { deadlines, type Facts, running } from './deadlines.ts'
import { lengthsAfter, parameters } from './parameters.ts'
import { steps } from './steps.ts'

type Event = StepEvent<typeof steps>

/** The actions once the event has happened. */
function actionsAfter(facts: Facts, event: Event): NonNullable<Facts['actions']> {
  if (event.type === 'assignActions') return actionsFrom(event.actions, event.eventId)
  if (event.type === 'reportProgress' && event.progress === 'done')
    return movedAction(facts, event.action, { standing: 'done' })
  if (event.type === 'delayAction') return movedAction(facts, event.action, { dueOn: event.dueOn, standing: 'open' })
  if (event.type === 'lapseAction') return movedAction(facts, event.subject, { standing: 'late' })
  return facts.actions ?? []
}

const machine = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines & string> },
  guards: { completesAll: ({ context, event }) => allDone({ actions: actionsAfter(context, event) }) },
  actions: {
    noted: assign({}),
    opened: assign(({ context, event }) =>
      event.type === 'open'
        ? {
            ...(event.collectUntil ? { collectUntil: event.collectUntil } : {}),
            ...(event.plannedOn ? { plannedOn: event.plannedOn } : {}),
            ...lengthsAfter(context, event.given, ['jm_topics', 'jm_screening', 'jm_agenda']),
          }
        : {},
    ),
    topicAdded: assign(({ context: { topics = [] }, event }) => ({ topics: [...topics, `${event.eventId}-topic`] })),
    meetingSet: assign(({ event }) => ({ meetingKey: `${event.eventId}-meeting` })),
    held: assign(({ context, event }) =>
      event.type === 'hold' ? { heldOn: event.heldOn, ...lengthsAfter(context, event.given, ['jm_minutes']) } : {},
    ),
    minuted: assign(({ context, event }) =>
      event.type === 'issueMinutes'
        ? { minutesOn: event.issuedOn, ...lengthsAfter(context, event.given, ['jm_assign']) }
        : {},
    ),
    handedOut: assign(({ context, event }) => ({
      actions: actionsAfter(context, event),
      ...(event.type === 'assignActions' ? lengthsAfter(context, event.given, ['jm_progress']) : {}),
    })),
    acted: assign(({ context, event }) => ({ actions: actionsAfter(context, event) })),
  },
}).createMachine({
  id: 'joint-meeting',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { open: { target: 'collecting', actions: 'opened' } },
    },
    collecting: {
      meta: {
        label: { zh: '议题征集', en: 'Collecting topics' },
        stage: 'topics',
        turn: 'legal-aid-officer',
        next: 'addTopic',
        deadlines: ['jm_collect'],
      },
      on: { addTopic: { actions: 'topicAdded' }, screen: 'screening', cancel: 'cancelled' },
    },
    screening: {
      meta: {
        label: { zh: '筛选论证', en: 'Screening' },
        stage: 'topics',
        turn: 'legal-aid-officer',
        next: 'setAgenda',
      },
      on: {
        addTopic: { target: 'collecting', actions: 'topicAdded' },
        setAgenda: { target: 'agenda', actions: 'meetingSet' },
        cancel: 'cancelled',
      },
    },
    agenda: {
      meta: { label: { zh: '确定议程', en: 'Agenda set' }, stage: 'meeting', turn: 'partner', next: 'hold' },
      on: {
        setAgenda: { actions: 'meetingSet' },
        hold: { target: 'held', actions: 'held' },
        cancel: 'cancelled',
      },
    },
    held: {
      meta: {
        label: { zh: '已召开', en: 'Held' },
        stage: 'meeting',
        turn: 'partner',
        next: 'issueMinutes',
      },
      on: { issueMinutes: { target: 'minutes', actions: 'minuted' } },
    },
    minutes: {
      meta: {
        label: { zh: '已形成纪要', en: 'Minutes issued' },
        stage: 'meeting',
        turn: 'partner',
        next: 'assignActions',
      },
      on: { assignActions: { target: 'following', actions: 'handedOut' } },
    },
    following: {
      meta: {
        label: { zh: '跟踪督办', en: 'Followed up' },
        stage: 'actions',
        turn: 'partner',
        next: 'reportProgress',
      },
      on: {
        reportProgress: [{ guard: 'completesAll', target: 'done', actions: 'acted' }, { actions: 'acted' }],
        delayAction: { actions: 'acted' },
        urge: { actions: 'noted' },
        lapseAction: { actions: 'acted' },
      },
    },
    done: {
      meta: { label: { zh: '全部办结', en: 'All done' }, stage: 'actions', turn: 'legal-aid-officer', next: 'rate' },
      on: { rate: 'rated' },
    },
    rated: {
      meta: {
        label: { zh: '已评价，待报告', en: 'Rated, to be reported' },
        stage: 'actions',
        turn: 'legal-aid-officer',
        next: 'reportToNext',
      },
      on: { reportToNext: 'reported' },
    },
    reported: { type: 'final', meta: { label: { zh: '已向下次会议报告', en: 'Reported' }, stage: 'ended' } },
    cancelled: { type: 'final', meta: { label: { zh: '会议取消', en: 'Called off' }, stage: 'ended' } },
  },
})

export const jointMeeting = defineWorkflow({
  id: 'joint-meeting',
  number: 1,
  title: { zh: '政府和工会联席会议', en: 'Joint meeting' },
  icon: 'users-group',
  beginsIn: ['joint-meeting'],
  stages: {
    topics: { zh: '议题', en: 'Topics' },
    meeting: { zh: '会议', en: 'Meeting' },
    actions: { zh: '落实', en: 'Actions' },
    ended: { zh: '结束', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  parameters,
  runningNeeds: ['records'],
  sheets: ({ records }) => [topicSheet(records), actionSheet(records), progressSheet(records)],
  machine,
})
