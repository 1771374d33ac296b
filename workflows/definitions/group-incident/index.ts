/**
 * 群体性事件: from the warning to the stand-down, with one log, a joint team, and a level judged anew at every count.
 * Source: LDMAL 7; TUL 28; LSI 14(4); MWW 29, 41, 63. Levels and times to report: local emergency plans (K).
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { Deadline, Given, Running, Standing, StateMeta, StepEvent } from '../../define.ts'
import type { Colour } from '../../law/incident-level.ts'
import { type ActionFacts, actionClocks, actionsFrom, movedAction } from '../meeting/actions.ts'
import { countSheet, followed, judged, parameters, set } from './level.ts'
import { minutesSince, reportSheet } from './reports.ts'
import { steps } from './steps.ts'
import { taskLog } from './tasks.ts'
import { notices } from './ways.ts'

type Facts = ActionFacts & {
  /** The number first told stays beside today's. */
  firstPeople?: number
  people?: number
  colour?: Colour
  hasExtremeBehaviour?: true | undefined
  /** How many the roster named when it last changed. */
  members?: number
  warnedOn?: string
  warnedAt?: string
  reportDays?: number
  /** Minutes from the warning to the first report, and whether that was more than the office allows. */
  reportMinutes?: number
  isReportLate?: boolean
  isWrittenIn?: boolean
}

const plans = { zh: '地方突发事件应急预案', en: 'Local emergency plans' }

const deadlines = {
  incident_written_report: {
    label: { zh: '书面报告', en: 'Written report' },
    due: { length: 1, unit: 'd', after: 'warnedOn', rolls: false },
    source: plans,
    evidence: 'parameter',
    parameter: 'incident_written_report_hours',
    missed: { text: { zh: '补报并说明原因', en: 'Report at once and say why it is late' } },
    metBy: ['report'],
  },
  incident_task: {
    label: { zh: '联处任务', en: 'Task of the joint team' },
    due: { length: 0, unit: 'd' },
    source: { zh: '专班分工确定的期限', en: 'The day set by the joint team' },
    evidence: 'parameter',
    missed: { text: { zh: '督办责任单位', en: 'Press the body in charge' }, step: 'lapseTask' },
    metBy: ['reportTask'],
  },
} as const satisfies Record<string, Deadline<keyof Facts>>

function running({ states, facts }: Standing): Running[] {
  const { warnedOn, isWrittenIn, reportDays }: Facts = facts
  if (!warnedOn || !states.includes('alarm')) return []
  const written = {
    rule: 'incident_written_report',
    subject: 'proceeding',
    anchorOn: warnedOn,
    length: reportDays ?? 1,
  }
  return [...(isWrittenIn ? [] : [written]), ...actionClocks(facts, 'incident_task')]
}

type Event = StepEvent<typeof steps>

const isExtreme = ({ behaviour }: { behaviour: readonly string[] }): true | undefined =>
  behaviour.includes('extreme') || undefined

/** Hours as whole days, the day of the warning not counted. */
const reportDays = (given: Given): number => Math.ceil((set(given, 'incident_written_report_hours') ?? 24) / 24)

function afterReport({ warnedAt, reportMinutes }: Facts, event: Extract<Event, { type: 'report' }>) {
  const minutes = reportMinutes ?? minutesSince(warnedAt, event)
  const limit = set(event.given, 'incident_first_report_minutes')
  return { reportMinutes: minutes, isReportLate: limit !== null && minutes > limit }
}

function actionsAfter(facts: Facts, event: Event): NonNullable<Facts['actions']> {
  if (event.type === 'assignTasks') return [...(facts.actions ?? []), ...actionsFrom(event.actions, event.eventId)]
  if (event.type === 'reportTask' && event.progress === 'done')
    return movedAction(facts, event.action, { standing: 'done' })
  if (event.type === 'lapseTask') return movedAction(facts, event.subject, { standing: 'late' })
  return facts.actions ?? []
}

const machine = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines & string> },
  actions: {
    noted: assign({}),
    warned: assign(({ event }) =>
      event.type === 'warn'
        ? {
            warnedOn: event.on,
            warnedAt: `${event.on}T${event.at}`,
            reportDays: reportDays(event.given),
            firstPeople: event.people,
            people: event.people,
            colour: judged(event, event.given),
            hasExtremeBehaviour: isExtreme(event),
          }
        : {},
    ),
    recounted: assign(({ event }) =>
      event.type === 'recount'
        ? {
            people: event.people,
            colour: judged(event, event.given),
            hasExtremeBehaviour: isExtreme(event),
          }
        : {},
    ),
    followed: assign(({ context, event }) =>
      event.type === 'followRoster' ? { members: event.members, ...followed(context, event.members, event.given) } : {},
    ),
    reported: assign(({ context, event }) =>
      event.type === 'report'
        ? { ...afterReport(context, event), ...(event.form === 'written' ? { isWrittenIn: true } : {}) }
        : {},
    ),
    acted: assign(({ context, event }) => ({ actions: actionsAfter(context, event) })),
  },
}).createMachine({
  id: 'group-incident',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { warn: { target: 'alarm', actions: 'warned' } },
    },
    alarm: {
      initial: 'warned',
      meta: { label: { zh: '处置中', en: 'In hand' }, stage: 'alarm', turn: 'station-lead' },
      on: {
        recount: { actions: 'recounted' },
        followRoster: { actions: 'followed' },
        report: { actions: 'reported' },
        assignTasks: { actions: 'acted' },
        reportTask: { actions: 'acted' },
        lapseTask: { actions: 'acted' },
        logDay: { actions: 'noted' },
        alertPolice: { actions: 'noted' },
        stabilise: 'stabilised',
      },
      states: {
        warned: {
          meta: { label: { zh: '预警', en: 'Warned' }, next: 'report' },
          on: { report: { target: 'reported', actions: 'reported' }, arrive: 'on-site' },
        },
        reported: { meta: { label: { zh: '已初报', en: 'Reported' }, next: 'arrive' }, on: { arrive: 'on-site' } },
        'on-site': {
          meta: { label: { zh: '现场处置', en: 'On site' }, next: 'electRepresentatives' },
          on: { electRepresentatives: 'represented', negotiate: 'negotiating' },
        },
        represented: {
          meta: { label: { zh: '已推举代表', en: 'Representatives elected' }, next: 'negotiate' },
          on: { negotiate: 'negotiating' },
        },
        negotiating: {
          meta: { label: { zh: '协商、三方协调', en: 'Negotiating' }, stage: 'talks', next: 'stabilise' },
          on: { negotiate: { actions: 'noted' }, electRepresentatives: { actions: 'noted' } },
        },
      },
    },
    stabilised: {
      meta: { label: { zh: '平息', en: 'Calm' }, stage: 'after', turn: 'station-lead', next: 'followUp' },
      on: {
        flareUp: 'alarm.on-site',
        followUp: 'follow-up',
        recount: { actions: 'recounted' },
        followRoster: { actions: 'followed' },
      },
    },
    'follow-up': {
      meta: { label: { zh: '后续处理', en: 'Follow-up' }, stage: 'after', turn: 'mediator', next: 'review' },
      on: { flareUp: 'alarm.on-site', logDay: { actions: 'noted' }, review: 'reviewed' },
    },
    reviewed: {
      meta: { label: { zh: '已复盘', en: 'Reviewed' }, stage: 'after', turn: 'station-lead', next: 'standDown' },
      on: { standDown: 'closed' },
    },
    closed: { type: 'final', meta: { label: { zh: '专班解除', en: 'Stood down' }, stage: 'ended' } },
  },
})

export const groupIncident = defineWorkflow({
  id: 'group-incident',
  number: 1,
  title: { zh: '群体性事件处置', en: 'Group incident' },
  icon: 'alert-triangle',
  beginsIn: ['incident', 'dispute', 'hotline-order'],
  stages: {
    alarm: { zh: '预警处置', en: 'Alarm' },
    talks: { zh: '协商', en: 'Talks' },
    after: { zh: '善后', en: 'Aftermath' },
    ended: { zh: '解除', en: 'Stood down' },
  },
  steps,
  deadlines,
  running,
  parameters,
  notices,
  sheets: ({ records }) => [countSheet(records), reportSheet(records), taskLog(records)],
  machine,
})
