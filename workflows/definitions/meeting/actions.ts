/** What a meeting hands out: each action with who leads it, who helps, its date and how far it is. */
import type { Running, Sheet, Standing, StepArgs } from '../../define.ts'
import { calendarDate, choice, longText, optional, rows, shortText } from '../../fields.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'

export type Action = { key: string; dueOn: string; standing: keyof typeof actionStandings }
export type ActionFacts = { actions?: Action[] }

export const actionStandings = {
  open: { zh: '办理中', en: 'In hand' },
  late: { zh: '逾期', en: 'Late' },
  done: { zh: '已办结', en: 'Done' },
} as const

export const actionRows = () =>
  rows(
    { zh: '任务分解', en: 'Actions' },
    {
      title: shortText({ zh: '事项', en: 'Matter' }, { max: 80 }),
      lead: shortText({ zh: '牵头单位', en: 'Lead' }, { max: 60 }),
      helpers: optional(shortText({ zh: '配合单位', en: 'Co-leads' }, { max: 120 })),
      dueOn: calendarDate({ zh: '办结期限', en: 'Due on' }),
    },
    { min: 1, max: 60 },
  )
type ActionRow = { title: string; lead: string; helpers?: string | undefined; dueOn: string }

/** A sentence for each that was due before the day it was handed out, at its place in `actions`. */
export const dueTooEarly = (list: readonly Pick<ActionRow, 'dueOn'>[], on: string): Record<string, Text> =>
  Object.fromEntries(
    list.flatMap(({ dueOn }, place) => (dueOn < on ? [[`actions[${place}][dueOn]`, beforeHandedOut]] : [])),
  )
const beforeHandedOut: Text = { zh: '办结期限不能早于分工、交办日期', en: 'Not due before it is handed out' }

export const actionsFrom = (list: readonly Pick<ActionRow, 'dueOn'>[], eventId: string): Action[] =>
  list.map(({ dueOn }, place) => ({ key: `${eventId}-${place + 1}`, dueOn, standing: 'open' }))

export const actionRecords = ({ answers, eventId }: StepArgs): RecordPut[] =>
  answers.actions.map(({ title, lead, helpers, dueOn }: ActionRow, place: number) => ({
    kind: 'action',
    key: `${eventId}-${place + 1}`,
    onDay: dueOn,
    state: 'open',
    details: { what: 'action', title, lead, helpers: helpers ?? null },
  }))

export const progresses = { going: { zh: '推进中', en: 'Going on' }, done: { zh: '已办结', en: 'Done' } } as const

export const progressFields = {
  progress: choice({ zh: '进展', en: 'Progress' }, progresses),
  feedback: longText({ zh: '进展和佐证', en: 'What was done, with proof' }, { max: 2000 }),
}

/** The actions once one of them has moved. */
export const movedAction = (
  { actions = [] }: ActionFacts,
  key: string | undefined,
  change: Partial<Action>,
): Action[] => actions.map(one => (one.key === key ? { ...one, ...change } : one))

export const allDone = ({ actions = [] }: ActionFacts): boolean => actions.every(({ standing }) => standing === 'done')

/** Each open action has a day of its own. */
export const actionClocks = ({ actions = [] }: ActionFacts, rule: string): Running[] =>
  actions.flatMap(({ key, dueOn, standing }) => (standing === 'open' ? [{ rule, subject: key, anchorOn: dueOn }] : []))

export const actionSheet = (records: readonly StandingRecord[]): Sheet => ({
  title: { zh: '任务分解', en: 'Actions' },
  columns: [
    { label: { zh: '事项', en: 'Matter' }, kind: 'text' },
    { label: { zh: '牵头单位', en: 'Lead' }, kind: 'text' },
    { label: { zh: '配合单位', en: 'Co-leads' }, kind: 'text' },
    { label: { zh: '期限', en: 'Due on' }, kind: 'day' },
    { label: { zh: '状态', en: 'Standing' }, kind: 'text' },
  ],
  rows: records
    .filter(({ kind, details }) => kind === 'action' && details.what === 'action')
    .map(({ onDay, state, details }) => [
      String(details.title),
      String(details.lead),
      (details.helpers as string | null) ?? null,
      onDay,
      actionStandings[state as keyof typeof actionStandings],
    ]),
})

type Reported = { eventId: string; onDay: string; action: string; progress: keyof typeof progresses }

/** One report on one action. */
export const progressRecord = ({ eventId, onDay, action, progress }: Reported): RecordPut => ({
  kind: 'action',
  key: `${eventId}-progress`,
  onDay,
  state: progress,
  details: { what: 'progress', action },
})

export const progressReports = (records: readonly StandingRecord[]): readonly StandingRecord[] =>
  records.filter(({ kind, details }) => kind === 'action' && details.what === 'progress')

/** Each action that is not done is reported on again the rule's length after it was last. */
export function progressClocks(
  { facts, records, since }: Pick<Standing, 'facts' | 'records'> & { since: string | undefined },
  rule: string,
): Running[] {
  const last = new Map(progressReports(records).map(({ onDay, details }) => [details.action, onDay]))
  const { actions = [] }: ActionFacts = facts
  return actions.flatMap(({ key, standing }) => {
    const anchorOn = last.get(key) ?? since
    return standing !== 'done' && anchorOn ? [{ rule, subject: key, anchorOn }] : []
  })
}

export const progressSheet = (records: readonly StandingRecord[]): Sheet => {
  const titles = new Map(records.map(({ key, details }) => [key, details.title]))
  return {
    title: { zh: '进展反馈', en: 'Progress' },
    columns: [
      { label: { zh: '事项', en: 'Matter' }, kind: 'text' },
      { label: { zh: '反馈日期', en: 'Reported on' }, kind: 'day' },
      { label: { zh: '进展', en: 'Progress' }, kind: 'text' },
    ],
    rows: progressReports(records).map(({ onDay, state, details }) => [
      String(titles.get(String(details.action)) ?? ''),
      onDay,
      progresses[state as keyof typeof progresses],
    ]),
  }
}
