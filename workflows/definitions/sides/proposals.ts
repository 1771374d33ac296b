/** Proposals that lie on the table until a day, who has consented to the one that stands, and what each side holds. */
import { z } from 'zod'
import { conflictReason } from '../../assigning.ts'
import type { By, Running, Sheet, Step, StepArgs } from '../../define.ts'
import { calendarDate, choice, deadlineSubject, longText, optional, shortText } from '../../fields.ts'
import { problem } from '../../problem.ts'
import type { RecordPut, StandingRecord } from '../../records.ts'
import type { Text } from '../../text.ts'
import { today } from '../court/steps.ts'
import { everySide, proposalStates } from './words.ts'

export type Proposal = { key: string; expiresOn?: string; standing: keyof typeof proposalStates }
export type SideFacts = {
  /** The newest last; only the newest can be consented to. */
  proposals?: Proposal[]
  /** Sides that have consented to the proposal that stands. */
  consents?: string[]
}
type Args = StepArgs<any, SideFacts>

export const convenors: By = {
  mediator: 'owner',
  'station-lead': 'station',
  supervisor: 'subtree',
  'legal-aid-officer': 'subtree',
}

export const standingProposal = ({ proposals = [] }: SideFacts): Proposal | undefined =>
  proposals.findLast(({ standing }) => standing === 'open')

const noProposal: Text = { zh: '没有待回应的方案', en: 'No proposal is on the table' }

/** Steps of talks between sides; `sides` are those that must all consent. */
export const sideSteps = <K extends string>(sides: Record<K, Text>) =>
  ({
    statePosition: {
      label: { zh: '登记立场', en: 'Record a position' },
      by: convenors,
      actor: 'parties',
      form: z.object({
        statedOn: today('日期', 'Day'),
        side: choice({ zh: '一方', en: 'Side' }, sides),
        topic: shortText({ zh: '议题', en: 'Topic' }, { max: 80 }),
        position: shortText({ zh: '立场', en: 'Position' }, { max: 300 }),
      }),
      happenedOn: 'statedOn',
      records: ({ answers, eventId }: StepArgs): RecordPut[] => [
        {
          kind: 'position',
          key: `${eventId}-position`,
          onDay: answers.statedOn,
          state: answers.side,
          details: { what: 'position', title: answers.topic, position: answers.position },
        },
      ],
    },
    propose: {
      label: { zh: '提出方案、反方案', en: 'Propose or counter-propose' },
      help: {
        zh: '新方案取代原方案，各方需要重新表示同意；可以写明有效期。',
        en: 'A new proposal takes the place of the old one, and everybody is asked again; it may lapse on a day.',
      },
      by: convenors,
      actor: 'parties',
      form: z.object({
        proposedOn: today('提出日期', 'Proposed on'),
        side: choice({ zh: '提出方', en: 'By' }, sides),
        content: shortText({ zh: '方案要点', en: 'What is proposed' }, { max: 300 }),
        expiresOn: optional(calendarDate({ zh: '有效期至', en: 'Stands until' })),
      }),
      happenedOn: 'proposedOn',
      wrong: ({ answers }: Args) =>
        problem((answers.expiresOn ?? '9') < answers.proposedOn, 'expiresOn', {
          zh: '不能早于提出日期',
          en: 'Not before it was proposed',
        }),
      records: ({ answers, facts, eventId }: Args): RecordPut[] => [
        ...replaced(facts),
        {
          kind: 'offer',
          key: `${eventId}-proposal`,
          onDay: answers.proposedOn,
          state: 'open',
          details: {
            what: 'proposal',
            title: answers.content,
            by: answers.side,
            expiresOn: answers.expiresOn ?? null,
          },
        },
      ],
    },
    lapseProposal: {
      label: { zh: '方案过期', en: 'The proposal lapses' },
      by: { clock: 'subtree' },
      form: z.object({ subject: deadlineSubject() }),
      records: ({ answers }: StepArgs): RecordPut[] =>
        answers.subject ? [{ kind: 'offer', key: answers.subject, state: 'lapsed' }] : [],
    },
    consent: {
      label: { zh: '表示同意', en: 'Consent' },
      by: convenors,
      actor: 'parties',
      form: z.object({
        consentedOn: today('同意日期', 'Consented on'),
        side: choice({ zh: '一方', en: 'Side' }, sides),
        signedBy: shortText({ zh: '签署人', en: 'Signed by' }, { max: 60, assigns: 'side' }),
        conflictReason: conflictReason(),
      }),
      happenedOn: 'consentedOn',
      blocked: ({ facts }: { facts: SideFacts }) => (standingProposal(facts) ? [] : [noProposal]),
      wrong: ({ answers, facts }: Args) =>
        problem(facts.consents?.includes(answers.side) === true, 'side', {
          zh: '该方已经同意',
          en: 'This side has consented already',
        }),
      records: ({ answers, eventId }: StepArgs): RecordPut[] => [
        {
          kind: 'signature',
          key: `${eventId}-consent`,
          onDay: answers.consentedOn,
          state: 'given',
          details: { what: 'consent', side: answers.side, title: answers.signedBy },
        },
      ],
    },
    withdrawConsent: {
      label: { zh: '撤回同意', en: 'Withdraw the consent' },
      by: convenors,
      actor: 'parties',
      form: z.object({
        withdrawnOn: today('撤回日期', 'Withdrawn on'),
        side: choice({ zh: '一方', en: 'Side' }, sides),
        reason: longText({ zh: '理由', en: 'Reason' }, { max: 500 }),
      }),
      happenedOn: 'withdrawnOn',
      wrong: ({ answers, facts }: Args) =>
        problem(facts.consents?.includes(answers.side) !== true, 'side', {
          zh: '该方没有表示同意',
          en: 'This side has not consented',
        }),
    },
  }) as const satisfies Record<string, Step>

const replaced = (facts: SideFacts): RecordPut[] => {
  const old = standingProposal(facts)
  return old ? [{ kind: 'offer', key: old.key, state: 'replaced' }] : []
}

/** Once all have consented the proposal that stands is what they agreed on. */
export const agreedRecords = (facts: SideFacts): RecordPut[] => {
  const agreed = standingProposal(facts)
  return agreed ? [{ kind: 'offer', key: agreed.key, state: 'agreed' }] : []
}

/** The proposals once a new one lies on the table. */
export const afterProposing = (
  { proposals = [] }: SideFacts,
  { eventId, expiresOn }: { eventId: string; expiresOn?: string | undefined },
): Required<SideFacts> => ({
  proposals: [
    ...proposals.map(one => (one.standing === 'open' ? { ...one, standing: 'replaced' as const } : one)),
    { key: `${eventId}-proposal`, standing: 'open', ...(expiresOn ? { expiresOn } : {}) },
  ],
  consents: [],
})

export const afterLapsing = ({ proposals = [] }: SideFacts, subject: string | undefined): Required<SideFacts> => ({
  proposals: proposals.map(one => (one.key === subject ? { ...one, standing: 'lapsed' as const } : one)),
  consents: [],
})

export const haveAllConsented = ({ consents = [] }: SideFacts, sides: readonly string[]): boolean =>
  sides.every(side => consents.includes(side))

/** The proposal that stands, where it lapses on a day. */
export function proposalClock(facts: SideFacts, rule: string): Running[] {
  const open = standingProposal(facts)
  return open?.expiresOn ? [{ rule, subject: open.key, anchorOn: open.expiresOn }] : []
}

export const sideSheets = (records: readonly StandingRecord[]): Sheet[] => [
  {
    title: { zh: '各方立场', en: 'Positions' },
    columns: [
      { label: { zh: '议题', en: 'Topic' }, kind: 'text' },
      { label: { zh: '一方', en: 'Side' }, kind: 'text' },
      { label: { zh: '立场', en: 'Position' }, kind: 'text' },
      { label: { zh: '日期', en: 'Day' }, kind: 'day' },
    ],
    rows: records
      .filter(({ kind, details }) => kind === 'position' && details.what === 'position')
      .toSorted((a, b) => String(a.details.title).localeCompare(String(b.details.title), 'zh', { numeric: true }))
      .map(({ onDay, state, details }) => [
        String(details.title),
        everySide[state as keyof typeof everySide],
        String(details.position),
        onDay,
      ]),
  },
  {
    title: { zh: '方案', en: 'Proposals' },
    columns: [
      { label: { zh: '方案', en: 'Proposal' }, kind: 'text' },
      { label: { zh: '提出方', en: 'By' }, kind: 'text' },
      { label: { zh: '日期', en: 'Day' }, kind: 'day' },
      { label: { zh: '有效期至', en: 'Stands until' }, kind: 'day' },
      { label: { zh: '状态', en: 'Standing' }, kind: 'text' },
    ],
    rows: records
      .filter(({ kind, details }) => kind === 'offer' && details.what === 'proposal')
      .map(({ onDay, state, details }) => [
        String(details.title),
        everySide[details.by as keyof typeof everySide],
        onDay,
        (details.expiresOn as string | null) ?? null,
        proposalStates[state as keyof typeof proposalStates],
      ]),
  },
]
