/** When each step of a suit at first instance may be taken and where it leads. */
import { assign, setup } from 'xstate'
import type { StateMeta, StepEvent } from '../../define.ts'
import { looksLikeCourtNumber } from '../../law/outside-numbers.ts'
import { officialCode } from '../../law/taxonomies/taxonomy.ts'
import { lapsedSides } from '../court/lapses.ts'
import { afterPreservation } from '../court/preservation.ts'
import { suingDaysIn } from '../court/refusal-days.ts'
import { afterReceipt } from '../court/services.ts'
import { afterAppeal, outlookOf } from './appeals.ts'
import { endedStates, otherwise, withdrawing } from './ended-states.ts'
import type { Facts } from './facts.ts'
import type { steps } from './steps.ts'

type Event = StepEvent<typeof steps>

/** Where the judgment stands once somebody has appealed, or a time to appeal has run out. */
function after(facts: Facts, event: Event): Facts {
  if (event.type === 'appeal') return { ...facts, ...afterAppeal(event.by) }
  return event.type === 'lapseAppeal' ? { ...facts, ...lapsedSides(facts, event.subject) } : facts
}

const registering = {
  register: { target: 'pending', actions: 'registered' },
  refuse: { target: 'not-registered', actions: 'refused' },
} as const
const preserving = {
  askPreservation: { actions: 'preservation' },
  recordPreservation: { actions: 'preservation' },
} as const
const binding = {
  followPayment: 'performing',
  applyEnforcement: 'enforcing',
  applyRetrial: 'to-retrial',
  settleAfter: 'settled',
  recordPreservation: preserving.recordPreservation,
  closeFile: 'closed',
} as const

export const machine = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta },
  guards: {
    isBinding: ({ context, event }) => outlookOf(after(context, event)) === 'binding',
    isAllAppealed: ({ context, event }) => outlookOf(after(context, event)) === 'appealed',
    isAwardBinding: ({ event }) => event.type === 'withdraw' && event.awardBinds === 'yes',
    isRejected: ({ event }) => event.type === 'endOtherwise' && officialCode(event.result ?? '') === 'rejected',
    isOnlyInstance: ({ context }) => context.procedure === 'small',
  },
  actions: {
    noted: assign({}),
    filed: assign(({ event }) => (event.type === 'file' ? { filedOn: event.filedOn } : {})),
    referred: assign(({ event }) => (event.type === 'referToMediation' ? { referredOn: event.referredOn } : {})),
    mediationExtended: assign(({ event }) => (event.type === 'extendMediation' ? { mediationUntil: event.until } : {})),
    registered: assign(({ event }) =>
      event.type === 'register'
        ? {
            registeredOn: event.registeredOn,
            procedure: event.procedure,
            ...(event.number && !looksLikeCourtNumber(event.number) ? { oddNumber: true } : {}),
          }
        : {},
    ),
    refused: assign(({ event }) =>
      event.type === 'refuse' || event.type === 'endOtherwise' ? { refusalReceivedOn: event.receivedOn } : {},
    ),
    copied: assign(({ event }) => (event.type === 'serveComplaint' ? { copyReceivedOn: event.receivedOn } : {})),
    evidenceSet: assign(({ event }) => (event.type === 'setEvidenceTerm' ? { evidenceUntil: event.until } : {})),
    hearingSet: assign(({ event }) =>
      event.type === 'setHearing' ? { hearingOn: event.hearingOn, hearingKey: `${event.eventId}-hearing` } : {},
    ),
    hearingHeld: assign({ hearingKey: undefined, hearingOn: undefined }),
    changed: assign(({ event }) => (event.type === 'changeProcedure' ? { procedure: event.procedure } : {})),
    extended: assign(({ context, event }) =>
      event.type === 'extendTrial' ? { extendedMonths: (context.extendedMonths ?? 0) + event.months } : {},
    ),
    judged: assign(({ event }) => (event.type === 'judge' ? { judgedOn: event.judgedOn } : {})),
    received: assign(({ event }) => (event.type === 'receiveDecision' ? afterReceipt(event) : {})),
    prepared: assign(({ event }) => {
      if (event.type !== 'prepare') return {}
      const { ground, countsFrom } = event
      const days = ground === 'refusal' ? suingDaysIn(event.given) : {}
      return { ...(ground ? { ground } : {}), ...(countsFrom ? { countsFrom } : {}), ...days }
    }),
    noticed: assign(({ event }) => (event.type === 'serveByNotice' ? { noticeOn: event.from } : {})),
    appealed: assign(({ event }) => (event.type === 'appeal' ? afterAppeal(event.by) : {})),
    lapsed: assign(({ context, event }) => (event.type === 'lapseAppeal' ? lapsedSides(context, event.subject) : {})),
    awardBound: assign(({ event }) => ({ effectiveOn: event.happenedOn, awardBinds: true })),
    bound: assign(({ event }) => ({ effectiveOn: event.happenedOn })),
    preservation: assign(({ event }) =>
      event.type === 'askPreservation' || event.type === 'recordPreservation' ? afterPreservation(event) : {},
    ),
  },
}).createMachine({
  id: 'first-instance',
  context: {},
  initial: 'start',
  states: {
    start: {
      meta: { label: { zh: '未开始', en: 'Not begun' } },
      on: { prepare: { target: 'preparing', actions: 'prepared' } },
    },
    preparing: {
      meta: { label: { zh: '准备起诉', en: 'Being prepared' }, stage: 'filing', turn: 'lawyer', next: 'file' },
      on: { file: { target: 'filed', actions: 'filed' }, giveUp: 'given-up', ...preserving },
    },
    filed: {
      meta: {
        label: { zh: '已递交诉状', en: 'Filed' },
        stage: 'filing',
        turn: 'partner',
        next: 'register',
        deadlines: ['court_register'],
      },
      on: {
        ...registering,
        referToMediation: { target: 'pre-suit-mediation', actions: 'referred' },
        ...withdrawing,
      },
    },
    'pre-suit-mediation': {
      meta: {
        label: { zh: '诉前调解', en: 'Mediation before the suit' },
        stage: 'filing',
        turn: 'mediator',
        next: 'register',
        deadlines: ['pre_suit_mediation'],
      },
      on: {
        ...registering,
        extendMediation: { actions: 'mediationExtended' },
        mediate: 'mediated',
        ...withdrawing,
      },
    },
    'not-registered': {
      meta: {
        label: { zh: '不予受理、驳回起诉', en: 'Not registered, or rejected' },
        stage: 'ended',
        turn: 'lawyer',
        next: 'appeal',
        deadlines: ['appeal_ruling'],
      },
      on: { appeal: { target: 'appealed', actions: 'appealed' }, giveUp: 'given-up' },
    },
    pending: {
      initial: 'registered',
      meta: { label: { zh: '审理中', en: 'Pending' }, stage: 'trial' },
      on: {
        setEvidenceTerm: { actions: 'evidenceSet' },
        writePetition: { actions: 'noted' },
        changeProcedure: { actions: 'changed' },
        extendTrial: { actions: 'extended' },
        judge: { target: 'judged', actions: 'judged' },
        mediate: 'mediated',
        ...otherwise,
        ...withdrawing,
        ...preserving,
      },
      states: {
        registered: {
          meta: {
            label: { zh: '已立案', en: 'Registered' },
            turn: 'partner',
            next: 'serveComplaint',
            deadlines: ['court_serve_complaint'],
          },
          on: { serveComplaint: { target: 'defence', actions: 'copied' }, serveByNotice: { actions: 'noticed' } },
        },
        defence: {
          meta: {
            label: { zh: '答辩、举证', en: 'Defence and evidence' },
            turn: 'respondent',
            next: 'setHearing',
            deadlines: ['court_defence'],
          },
          on: {
            recordDefence: { actions: 'noted' },
            setHearing: { target: 'hearing-set', actions: 'hearingSet' },
          },
        },
        'hearing-set': {
          meta: {
            label: { zh: '开庭排期', en: 'Hearing set' },
            turn: 'lawyer',
            next: 'holdHearing',
            deadlines: ['court_hearing_notice'],
          },
          on: {
            setHearing: { actions: 'hearingSet' },
            holdHearing: { target: 'heard', actions: 'hearingHeld' },
          },
        },
        heard: {
          meta: { label: { zh: '庭审结束', en: 'Heard' }, turn: 'partner', next: 'judge' },
          on: { setHearing: { target: 'hearing-set', actions: 'hearingSet' } },
        },
      },
    },
    judged: {
      meta: {
        label: { zh: '一审判决，上诉期内', en: 'Judged, time to appeal' },
        stage: 'judgment',
        turn: 'parties',
        next: 'receiveDecision',
      },
      on: {
        receiveDecision: [
          { guard: 'isOnlyInstance', target: 'effective', actions: ['received', 'bound'] },
          { actions: 'received' },
        ],
        lapseAppeal: [
          { guard: 'isBinding', target: 'effective', actions: ['lapsed', 'bound'] },
          { guard: 'isAllAppealed', target: 'appealed', actions: 'lapsed' },
          { actions: 'lapsed' },
        ],
        appeal: [{ guard: 'isAllAppealed', target: 'appealed', actions: 'appealed' }, { actions: 'appealed' }],
        settleAfter: 'settled',
        closeFile: 'closed',
      },
    },
    effective: {
      meta: {
        label: { zh: '判决生效', en: 'Judgment effective' },
        stage: 'judgment',
        turn: 'lawyer',
        next: 'followPayment',
        deadlines: ['enforcement_apply'],
      },
      on: binding,
    },
    'award-binding': {
      meta: {
        label: { zh: '撤诉，仲裁裁决生效', en: 'Withdrawn: the award binds' },
        stage: 'ended',
        turn: 'lawyer',
        next: 'followAward',
        deadlines: ['enforcement_apply'],
      },
      on: { followAward: 'performing', applyEnforcement: 'enforcing', closeFile: 'closed' },
    },
    ...endedStates,
  },
})
