/**
 * 协调劳动关系三方会议: topics, agenda, meeting, consent of each body by itself, minutes, actions followed up.
 * Source: LDMAL 8; LCL 5; TUL 35(2). Decisions by agreement of all; in Fujian four bodies of three sides.
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { StateMeta, StepEvent } from '../../define.ts'
import { addDays } from '../../law/days.ts'
import { actionSheet, actionsFrom, allDone, movedAction, progressSheet } from '../meeting/actions.ts'
import { topicSheet } from '../meeting/topics.ts'
import { consentRegion } from '../sides/consent-region.ts'
import { afterLapsing, afterProposing, haveAllConsented, sideSheets } from '../sides/proposals.ts'
import { type Body, bodies } from '../sides/words.ts'
import { deadlines, type Facts, parameters, running } from './deadlines.ts'
import { allBodies, isComplete, steps } from './steps.ts'

type Event = StepEvent<typeof steps>

/** The day named when it was called, else the charter's days after it; neither where the office has set none. */
function collectedUntil({ collectUntil, openedOn, given }: Extract<Event, { type: 'open' }>): string | undefined {
  const days = given?.parameters?.tripartite_topic_days
  return collectUntil ?? (days ? addDays(openedOn, days) : undefined)
}

/** How often the body meets, and hears of each action, as the office has set it. */
const cycles = (set: Record<string, number | null>): Partial<Facts> => ({
  ...(set.tripartite_meeting_cycle ? { cycleMonths: set.tripartite_meeting_cycle } : {}),
  ...(set.tripartite_feedback_months ? { feedbackMonths: set.tripartite_feedback_months } : {}),
})

function actionsAfter(facts: Facts, event: Event): NonNullable<Facts['actions']> {
  if (event.type === 'assignActions') return actionsFrom(event.actions, event.eventId)
  if (event.type === 'reportProgress' && event.progress === 'done')
    return movedAction(facts, event.action, { standing: 'done' })
  if (event.type === 'lapseAction') return movedAction(facts, event.subject, { standing: 'late' })
  return facts.actions ?? []
}

const rules = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines & string> },
  guards: {
    /** Asked without answers, any side may. */
    isOf: ({ event }, { side }: { side: string }) => !('side' in event) || event.side === side,
    allConsented: ({ context }) => haveAllConsented(context, allBodies),
    isComplete: ({ event }) => event.type === 'convene' && isComplete(event.present ?? []),
    completesAll: ({ context, event }) => allDone({ actions: actionsAfter(context, event) }),
  },
  actions: {
    noted: assign({}),
    opened: assign(({ event }) => {
      const until = event.type === 'open' ? collectedUntil(event) : undefined
      return until ? { collectUntil: until } : {}
    }),
    meetingSet: assign(({ event }) => ({ meetingKey: `${event.eventId}-meeting` })),
    met: assign(({ event }) =>
      event.type === 'convene' && event.given?.parameters
        ? { heldOn: event.heldOn, ...cycles(event.given.parameters) }
        : {},
    ),
    proposed: assign(({ context, event }) => (event.type === 'propose' ? afterProposing(context, event) : {})),
    lapsed: assign(({ context, event }) =>
      event.type === 'lapseProposal' ? afterLapsing(context, event.subject) : {},
    ),
    consented: assign(({ context: { consents = [] }, event }) =>
      event.type === 'consent' ? { consents: [...consents, event.side] } : {},
    ),
    withdrawn: assign(({ context: { consents = [] }, event }) =>
      event.type === 'withdrawConsent' ? { consents: consents.filter(side => side !== event.side) } : {},
    ),
    acted: assign(({ context, event }) => ({ actions: actionsAfter(context, event) })),
  },
})

const region = (side: Body) => rules.createStateConfig(consentRegion(side, bodies[side]))

const machine = rules.createMachine({
  id: 'tripartite-meeting',
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
        deadlines: ['tp_collect'],
      },
      on: { addTopic: { actions: 'noted' }, setAgenda: { target: 'agenda', actions: 'meetingSet' } },
    },
    agenda: {
      meta: { label: { zh: '议程已定', en: 'Agenda set' }, stage: 'topics', turn: 'partner', next: 'convene' },
      on: {
        addTopic: { actions: 'noted' },
        setAgenda: { actions: 'meetingSet' },
        convene: [{ guard: 'isComplete', target: 'convened', actions: 'met' }, { target: 'adjourned' }],
      },
    },
    adjourned: {
      meta: {
        label: { zh: '休会（有缺席方）', en: 'Adjourned, a side was absent' },
        stage: 'meeting',
        turn: 'partner',
        next: 'setAgenda',
      },
      on: { setAgenda: { target: 'agenda', actions: 'meetingSet' } },
    },
    convened: {
      type: 'parallel',
      meta: { label: { zh: '会议协商', en: 'In meeting' }, stage: 'meeting', turn: 'parties', next: 'propose' },
      on: {
        statePosition: { actions: 'noted' },
        propose: { target: 'convened', reenter: true, actions: 'proposed' },
        lapseProposal: { target: 'convened', reenter: true, actions: 'lapsed' },
        adopt: { guard: 'allConsented', target: 'consensus' },
        recordDissent: 'no-consensus',
      },
      states: {
        government: region('government'),
        union: region('union'),
        federation: region('federation'),
        chamber: region('chamber'),
      },
    },
    consensus: {
      meta: { label: { zh: '形成共识', en: 'Consensus' }, stage: 'actions', turn: 'partner', next: 'assignActions' },
      on: { assignActions: { target: 'tracking', actions: 'acted' }, close: 'closed' },
    },
    'no-consensus': {
      meta: {
        label: { zh: '未达成一致', en: 'No consensus' },
        stage: 'meeting',
        turn: 'partner',
        next: 'setAgenda',
      },
      on: { setAgenda: { target: 'agenda', actions: 'meetingSet' }, close: 'closed' },
    },
    tracking: {
      meta: { label: { zh: '督办落实', en: 'Followed up' }, stage: 'actions', turn: 'partner', next: 'reportProgress' },
      on: {
        reportProgress: [{ guard: 'completesAll', target: 'done', actions: 'acted' }, { actions: 'acted' }],
        lapseAction: { actions: 'acted' },
        urge: { actions: 'noted' },
      },
    },
    done: {
      meta: { label: { zh: '全部办结', en: 'All done' }, stage: 'actions', turn: 'legal-aid-officer', next: 'close' },
      on: { close: 'closed' },
    },
    closed: { type: 'final', meta: { label: { zh: '办结', en: 'Closed' }, stage: 'ended' } },
  },
})

export const tripartiteMeeting = defineWorkflow({
  id: 'tripartite-meeting',
  number: 1,
  title: { zh: '三方会议', en: 'Tripartite meeting' },
  icon: 'triangle',
  beginsIn: ['tripartite', 'bargaining', 'incident'],
  stages: {
    topics: { zh: '议题', en: 'Topics' },
    meeting: { zh: '会议', en: 'Meeting' },
    actions: { zh: '落实', en: 'Actions' },
    ended: { zh: '结束', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  runningNeeds: ['records', 'others'],
  parameters,
  sheets: ({ records }) => [topicSheet(records), ...sideSheets(records), actionSheet(records), progressSheet(records)],
  machine,
})
