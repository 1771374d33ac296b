/**
 * 政府和工会联席会议: topics, agenda, meeting, minutes, actions followed to their end and to the next meeting.
 * Source: TUL 35(1). Once a year in Fujian; the days are those of practice (K).
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import { type ActionFacts, actionClocks, actionSheet, actionsFrom, allDone, movedAction } from '../meeting/actions.ts'
import { topicSheet } from '../meeting/topics.ts'
import { steps } from './steps.ts'

type Facts = ActionFacts & {
  topics?: string[]
  collectUntil?: string
  meetingKey?: string
  heldOn?: string
  minutesOn?: string
}

const practice = { zh: '《工会法》第35条第1款；会议惯例', en: 'Trade Union Law, art. 35(1); practice' }

const deadlines = {
  jm_collect: {
    label: { zh: '议题征集', en: 'Topics collected' },
    due: { length: 0, unit: 'd', after: 'collectUntil' },
    source: practice,
    evidence: 'K',
    missed: { text: { zh: '转入筛选论证', en: 'Screening follows' } },
    metBy: ['screen'],
  },
  jm_minutes: {
    label: { zh: '形成会议纪要', en: 'Minutes' },
    due: { length: 10, unit: 'wd', after: 'heldOn' },
    source: practice,
    evidence: 'K',
    missed: { text: { zh: '催办', en: 'Press for them' } },
    metBy: ['issueMinutes'],
  },
  jm_assign: {
    label: { zh: '交办任务', en: 'Actions handed out' },
    due: { length: 5, unit: 'wd', after: 'minutesOn' },
    source: practice,
    evidence: 'K',
    missed: { text: { zh: '催办', en: 'Press for them' } },
    metBy: ['assignActions'],
  },
  jm_action: {
    label: { zh: '办结事项', en: 'Action done' },
    due: { length: 0, unit: 'd' },
    source: { zh: '会议纪要确定的期限', en: 'The day set in the minutes' },
    evidence: 'parameter',
    missed: { text: { zh: '督办牵头单位', en: 'Press the lead' }, step: 'lapseAction' },
    metBy: ['reportProgress'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

const running = ({ states, facts }: Standing): Running[] =>
  states.includes('following') ? actionClocks(facts, 'jm_action') : []

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
    opened: assign(({ event }) =>
      event.type === 'open' && event.collectUntil ? { collectUntil: event.collectUntil } : {},
    ),
    topicAdded: assign(({ context: { topics = [] }, event }) => ({ topics: [...topics, `${event.eventId}-topic`] })),
    meetingSet: assign(({ event }) => ({ meetingKey: `${event.eventId}-meeting` })),
    held: assign(({ event }) => (event.type === 'hold' ? { heldOn: event.heldOn } : {})),
    minuted: assign(({ event }) => (event.type === 'issueMinutes' ? { minutesOn: event.issuedOn } : {})),
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
        deadlines: ['jm_minutes'],
      },
      on: { issueMinutes: { target: 'minutes', actions: 'minuted' } },
    },
    minutes: {
      meta: {
        label: { zh: '已形成纪要', en: 'Minutes issued' },
        stage: 'meeting',
        turn: 'partner',
        next: 'assignActions',
        deadlines: ['jm_assign'],
      },
      on: { assignActions: { target: 'following', actions: 'acted' } },
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
  sheets: ({ records }) => [topicSheet(records), actionSheet(records)],
  machine,
})
