/**
 * 工会劳动法律监督“一函两书”: a clue becomes a prompt letter, an opinion, a proposal to an authority.
 * Source: TUL 22-23, 26; union supervision measures (总工办发〔2021〕9号); notice of February 2024 with the procuratorate.
 * They fix no days; where a province does, fifteen working days for an answer.
 */
import { assign, setup } from 'xstate'
import { defineWorkflow } from '../../check.ts'
import type { StateMeta, StepEvent } from '../../define.ts'
import { deadlines, type Facts, running } from './deadlines.ts'
import { allSettled, changed, letterSheet, lettersTo, letterTo } from './letters.ts'
import { daysFor, parameters } from './parameters.ts'
import { steps } from './steps.ts'

type Event = StepEvent<typeof steps>

/** The letters once the event has happened. */
function lettersAfter(facts: Facts, event: Event): NonNullable<Facts['letters']> {
  const { letters = [] } = facts
  const own = 'addressee' in event ? letterTo(facts, event.addressee)?.key : undefined
  switch (event.type) {
    case 'sendTip':
    case 'sendOpinion': {
      const kind = event.type === 'sendTip' ? 'tip' : 'opinion'
      return [...letters, ...lettersTo(kind, event, { eventId: event.eventId, days: daysFor(event.given, kind) })]
    }
    case 'serveLetter':
      return changed(facts, own, { standing: 'waiting', servedOn: event.servedOn })
    case 'recordReply':
      return changed(facts, own, { standing: event.reply === 'disputes' ? 'disputed' : 'replied' })
    case 'lapseReply':
      return changed(facts, event.subject, { standing: 'unanswered' })
    case 'verifyCorrection':
      return changed(facts, own, { standing: event.corrected === 'yes' ? 'corrected' : 'not-corrected' })
    case 'reviewDispute':
      return changed(facts, own, { standing: event.insists === 'yes' ? 'not-corrected' : 'withdrawn' })
    default:
      return letters
  }
}

const onward = {
  sendProposal: { target: '#supervision.proposal', actions: 'proposed' },
  toProcuratorate: '#supervision.procuratorate',
  adviseWithCourt: '#supervision.outside',
  toGovernment: '#supervision.outside',
  close: '#supervision.closed',
} as const
const answered = [
  { guard: 'settlesAll', target: '#supervision.letters.settled', actions: 'written' },
  { actions: 'written' },
] as const

const machine = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines & string> },
  guards: {
    settlesAll: ({ context, event }) => allSettled({ letters: lettersAfter(context, event) }),
  },
  actions: {
    noted: assign({}),
    written: assign(({ context, event }) => ({ letters: lettersAfter(context, event) })),
    proposed: assign(({ event }) =>
      event.type === 'sendProposal'
        ? { proposalReceivedOn: event.receivedOn, proposalDays: daysFor(event.given, 'proposal') }
        : {},
    ),
    registered: assign(({ event }) =>
      event.type === 'recordRegistration' ? { registeredOn: event.registeredOn } : {},
    ),
    advised: assign(({ event }) =>
      event.type === 'recordProcuratorate' && event.replyBy ? { adviceReplyBy: event.replyBy } : {},
    ),
  },
}).createMachine({
  id: 'supervision',
  context: {},
  initial: 'start',
  states: {
    start: { meta: { label: { zh: '未开始', en: 'Not begun' } }, on: { openClue: 'clue' } },
    clue: {
      meta: { label: { zh: '线索', en: 'Clue' }, stage: 'verifying', turn: 'mediator', next: 'startVerifying' },
      on: {
        decline: 'declined',
        startVerifying: 'verifying',
        sendTip: { target: 'letters', actions: 'written' },
      },
    },
    verifying: {
      meta: { label: { zh: '调查核实', en: 'Verifying' }, stage: 'verifying', turn: 'mediator', next: 'sendOpinion' },
      on: {
        findNoBreach: 'no-breach',
        sendTip: { target: 'letters', actions: 'written' },
        sendOpinion: { target: 'letters', actions: 'written' },
        ...onward,
      },
    },
    letters: {
      initial: 'open',
      meta: { label: { zh: '函件办理中', en: 'Letters out' }, stage: 'letters', turn: 'respondent' },
      on: {
        sendTip: { target: '.open', actions: 'written' },
        sendOpinion: { target: '.open', actions: 'written' },
        serveLetter: { actions: 'written' },
        startVerifying: { actions: 'noted' },
        requestProposal: { actions: 'noted' },
        ...onward,
      },
      states: {
        open: {
          meta: { label: { zh: '待答复、复核', en: 'Answers and checks awaited' }, next: 'recordReply' },
          on: {
            recordReply: { actions: 'written' },
            lapseReply: { target: 'unanswered', actions: 'written' },
            verifyCorrection: answered,
            reviewDispute: answered,
          },
        },
        unanswered: {
          meta: {
            label: { zh: '逾期未答复，可以升级', en: 'No answer in time: escalate' },
            turn: 'supervisor',
            next: 'sendOpinion',
          },
          on: {
            recordReply: { target: 'open', actions: 'written' },
            lapseReply: { actions: 'written' },
            verifyCorrection: answered,
            reviewDispute: answered,
          },
        },
        settled: {
          meta: {
            label: { zh: '均已整改，待销号', en: 'All corrected, to be closed' },
            turn: 'mediator',
            next: 'close',
          },
        },
      },
    },
    proposal: {
      initial: 'sent',
      meta: { label: { zh: '建议书', en: 'Proposal' }, stage: 'authority', turn: 'partner' },
      on: {
        toProcuratorate: '#supervision.procuratorate',
        adviseWithCourt: '#supervision.outside',
        toGovernment: '#supervision.outside',
        close: '#supervision.closed',
      },
      states: {
        sent: {
          meta: { label: { zh: '已发，待立案', en: 'Sent, to be registered' }, next: 'recordRegistration' },
          on: {
            recordRegistration: { target: 'handling', actions: 'registered' },
            recordDeclined: 'declined',
          },
        },
        handling: {
          meta: {
            label: { zh: '部门查处', en: 'With the authority' },
            next: 'recordResult',
            deadlines: ['sup_authority_finish'],
          },
          on: { recordResult: 'resulted' },
        },
        declined: { meta: { label: { zh: '部门不予受理', en: 'Declined' }, turn: 'supervisor', next: 'toGovernment' } },
        resulted: { meta: { label: { zh: '已反馈结果', en: 'Result received' }, turn: 'mediator', next: 'close' } },
      },
    },
    procuratorate: {
      meta: {
        label: { zh: '移送检察机关', en: 'With the procuratorate' },
        stage: 'authority',
        turn: 'partner',
        next: 'recordProcuratorate',
        deadlines: ['procuratorial_advice'],
      },
      on: {
        recordProcuratorate: { actions: 'advised' },
        adviseWithCourt: 'outside',
        toGovernment: 'outside',
        close: 'closed',
      },
    },
    outside: {
      meta: {
        label: { zh: '司法建议、提请政府', en: 'With court or government' },
        stage: 'authority',
        turn: 'partner',
        next: 'recordResult',
      },
      on: { recordResult: { actions: 'noted' }, close: 'closed' },
    },
    declined: { type: 'final', meta: { label: { zh: '不予受理', en: 'Declined' }, stage: 'ended' } },
    'no-breach': { type: 'final', meta: { label: { zh: '未发现违法', en: 'No breach found' }, stage: 'ended' } },
    closed: { type: 'final', meta: { label: { zh: '结案销号', en: 'Closed' }, stage: 'ended' } },
  },
})

export const supervision = defineWorkflow({
  id: 'supervision',
  number: 1,
  title: { zh: '工会劳动法律监督', en: 'Union supervision' },
  icon: 'mail-exclamation',
  beginsIn: ['supervision', 'dispute', 'bargaining', 'incident', 'hotline-order'],
  stages: {
    verifying: { zh: '线索核实', en: 'Clue' },
    letters: { zh: '提示函、意见书', en: 'Letters' },
    authority: { zh: '建议书、移送', en: 'Authorities' },
    ended: { zh: '结束', en: 'Ended' },
  },
  steps,
  deadlines,
  running,
  parameters,
  sheets: ({ records }) => [letterSheet(records)],
  machine,
})
