/**
 * 协调劳动关系三方会议: topics, agenda, meeting, consent of each body by itself, minutes, actions followed up.
 * Source: LDMAL 8; LCL 5; TUL 35(2). Decisions by agreement of all; in Fujian four bodies of three sides.
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Parameter, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import { addDays } from '../../law/days.ts'
import { type ActionFacts, actionClocks, actionSheet, actionsFrom, allDone, movedAction } from '../meeting/actions.ts'
import { topicSheet } from '../meeting/topics.ts'
import { consentRegion } from '../sides/consent-region.ts'
import {
  afterLapsing,
  afterProposing,
  haveAllConsented,
  proposalClock,
  type SideFacts,
  sideSheets,
} from '../sides/proposals.ts'
import { type Body, bodies } from '../sides/words.ts'
import { allBodies, isComplete, steps } from './steps.ts'

type Facts = SideFacts & ActionFacts & { collectUntil?: string; meetingKey?: string }

const charter = { zh: '三方会议制度（章程）', en: 'The charter of the body' }

const parameters = {
  tripartite_topic_days: {
    label: { zh: '议题征集天数', en: 'Days to collect topics' },
    unit: 'd',
    default: 15,
    source: charter,
    evidence: 'K',
  },
  tripartite_meeting_cycle: {
    label: { zh: '全体会议周期（月）', en: 'Months between plenary meetings' },
    unit: 'm',
    default: 12,
    source: charter,
    evidence: 'K',
  },
} as const satisfies Record<string, Parameter>

const deadlines = {
  tp_collect: {
    label: { zh: '议题征集', en: 'Topics collected' },
    due: { length: 0, unit: 'd', after: 'collectUntil' },
    source: charter,
    evidence: 'K',
    parameter: 'tripartite_topic_days',
    missed: { text: { zh: '转入拟定议程', en: 'The agenda follows' } },
    metBy: ['setAgenda'],
  },
  tp_proposal: {
    label: { zh: '方案有效期', en: 'The proposal stands until' },
    due: { length: 0, unit: 'd' },
    source: { zh: '方案载明的有效期', en: 'The day named in the proposal' },
    evidence: 'K',
    missed: {
      text: { zh: '方案失效，已表示的同意随之失效', en: 'It lapses, and consents with it' },
      step: 'lapseProposal',
    },
    metBy: ['adopt', 'propose'],
    isRight: true,
  },
  tp_action: {
    label: { zh: '办结事项', en: 'Action done' },
    due: { length: 0, unit: 'd' },
    source: { zh: '会议纪要确定的期限', en: 'The day set in the minutes' },
    evidence: 'parameter',
    missed: { text: { zh: '督办责任方', en: 'Press whoever leads' }, step: 'lapseAction' },
    metBy: ['reportProgress'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

function running({ states, facts }: Standing): Running[] {
  if (states.includes('convened')) return proposalClock(facts, 'tp_proposal')
  return states.includes('tracking') ? actionClocks(facts, 'tp_action') : []
}

type Event = StepEvent<typeof steps>

/** The day named when it was called, else the charter's days after it; neither where the office has set none. */
function collectedUntil({ collectUntil, openedOn, given }: Extract<Event, { type: 'open' }>): string | undefined {
  const days = given?.parameters?.tripartite_topic_days
  return collectUntil ?? (days ? addDays(openedOn, days) : undefined)
}

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
        convene: [{ guard: 'isComplete', target: 'convened' }, { target: 'adjourned' }],
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
  parameters,
  sheets: ({ records }) => [topicSheet(records), ...sideSheets(records), actionSheet(records)],
  machine,
})
