/**
 * 案卷: the proceeding every case has from its first second. Closed is not the end of it: cases re-open.
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { StateMeta, StepEvent } from '../../define.ts'
import { contractSheet, employmentSheet, serviceSheet } from './employment-sheets.ts'
import { insuranceSheet } from './insurance.ts'
import { healthSheet, workedTimeSheet } from './life-sheets.ts'
import { limitationDeadlines, limitationsRunning } from './limitation.ts'
import { managementSheet, statusSheet } from './management.ts'
import { satisfactionSheet } from './satisfaction.ts'
import { steps } from './steps.ts'
import { wageSheet } from './wages.ts'

/** Only what guards read. */
type Facts = { registeredOn?: string; closedOn?: string; reopened: number }

const everyday = [
  'changeCase',
  'changeKind',
  'addMembers',
  'removeMember',
  'addParty',
  'changeParty',
  'removeParty',
  'addClaim',
  'recordPlaces',
  'recordEarlier',
  'recordEmployment',
  'recordWages',
  'recordHealth',
  'recordWorkedTime',
  'changeClaim',
  'withdrawClaim',
  'bringClaims',
  'recordOutcomes',
  'nameRepresentatives',
  'recordConsent',
  'withdrawConsent',
  'askSatisfaction',
  'recordManagement',
  'judgeStatus',
  'recordInsurance',
  'listProofs',
  'changeProof',
  'removeProof',
  'issueEvidenceList',
  'handOver',
  'transfer',
  'grant',
  'exclude',
  'excludeOrganisation',
  'revokeAccess',
  'linkCase',
  'judgeClaim',
  'recordLimitation',
  'adviseLimitation',
  'receiveMerged',
] as const

/** What may be done to the file while it is on the desk; none of it changes where it lies. */
const staysIn = <S extends string>(state: S) =>
  Object.fromEntries(everyday.map(step => [step, state])) as Record<(typeof everyday)[number], S>

const machine = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta },
}).createMachine({
  id: 'case-file',
  context: { reopened: 0 },
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { register: { target: 'registered', actions: assign({ registeredOn: ({ event }) => event.registeredOn }) } },
    },
    registered: {
      meta: { label: { zh: '已登记', en: 'Registered' }, stage: 'registered', turn: 'mediator' },
      on: { ...staysIn('registered'), accept: 'open', close: 'closed', merge: 'closed' },
    },
    open: {
      meta: { label: { zh: '办理中', en: 'Open' }, stage: 'open', turn: 'mediator' },
      on: { ...staysIn('open'), close: 'closed', merge: 'closed' },
    },
    closed: {
      meta: { label: { zh: '已结案', en: 'Closed' }, stage: 'closed', next: 'archive' },
      on: {
        reopen: { target: 'open', actions: assign({ reopened: ({ context }) => context.reopened + 1 }) },
        archive: 'archived',
        askSatisfaction: 'closed',
        recordConsent: 'closed',
        withdrawConsent: 'closed', // at any time: PIPL 15
        handOver: 'closed', // whoever leaves may own one in which something runs on
        linkCase: 'closed',
        grant: 'closed',
        exclude: 'closed',
        excludeOrganisation: 'closed',
        revokeAccess: 'closed',
      },
    },
    archived: {
      meta: { label: { zh: '已归档', en: 'Archived' }, stage: 'archived' },
      on: {
        reopen: { target: 'open', actions: assign({ reopened: ({ context }) => context.reopened + 1 }) },
        askSatisfaction: 'archived',
        recordConsent: 'archived',
        withdrawConsent: 'archived',
        handOver: 'archived',
      },
    },
  },
})

export const caseFile = defineWorkflow({
  id: 'case-file',
  number: 1,
  title: { zh: '案卷', en: 'Case file' },
  icon: 'folder',
  beginsIn: [],
  stages: {
    registered: { zh: '登记', en: 'Registered' },
    open: { zh: '办理', en: 'Open' },
    closed: { zh: '结案', en: 'Closed' },
    archived: { zh: '归档', en: 'Archived' },
  },
  steps,
  deadlines: limitationDeadlines,
  runningNeeds: ['records'],
  running: limitationsRunning,
  sheets: ({ records }) => [
    managementSheet(records),
    statusSheet(records),
    insuranceSheet(records),
    employmentSheet(records),
    contractSheet(records),
    serviceSheet(records),
    wageSheet(records),
    workedTimeSheet(records),
    healthSheet(records),
    satisfactionSheet(records),
  ],
  machine,
})
