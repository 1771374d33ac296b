/** What the machine of legal aid asks before a branch, and the facts it keeps along several arrows. */
import { assign, setup } from 'xstate'
import type { StateMeta, StepEvent } from '../../define.ts'
import { isExempt } from './application.ts'
import type { deadlines } from './deadlines.ts'
import { type Facts, owesPapers } from './facts.ts'
import { mayGoToState } from './forwarding.ts'
import { meetingDays, namingDays } from './parameters.ts'
import type { steps } from './steps.ts'

export const rules = setup({
  types: {} as { context: Facts; events: StepEvent<typeof steps>; meta: StateMeta<keyof typeof deadlines & string> },
  guards: {
    mayAskSupplement: ({ context }) => !context.askedOn,
    needsMeansCheck: ({ context }) => !isExempt(context),
    mayGoToState: ({ context }) => mayGoToState(context),
    isGranted: ({ event }) => event.type === 'decide' && event.granted === 'yes',
    isTakenOver: ({ event }) => event.type === 'recordStateReceipt' && event.takenOver === 'yes',
    isCorrectedInHand: ({ context, event }) =>
      event.type === 'reviewObjection' && event.outcome === 'corrected' && context.accepted === true,
    isCorrected: ({ event }) => event.type === 'reviewObjection' && event.outcome === 'corrected',
    lacksLawyer: ({ context }) => !context.lawyerId,
    hasLawyer: ({ context }) => Boolean(context.lawyerId),
    hasMet: ({ context }) => context.met === true,
    hasAccepted: ({ context }) => context.accepted === true,
    isComplete: ({ event }) => event.type === 'checkClosing' && event.complete === 'yes',
    owesPapers: ({ context }) => owesPapers(context),
    hasComplaint: ({ context }) => context.complaintOpen === true,
    isAllAnswered: ({ context, event }) =>
      context.complaintOpen === true && event.type === 'answerComplaint' && event.allAnswered === 'yes',
  },
  actions: {
    keepApplication: assign(({ event }) =>
      event.type === 'apply'
        ? {
            receivedOn: event.receivedOn,
            track: event.track,
            recipientId: event.recipientId,
            outside: event.matter === 'outside',
            exemption: event.exemption,
            exemptionProven: event.exemptionProven,
            periodEndsOn: event.periodEndsOn,
          }
        : {},
    ),
    keepSupplement: assign(({ event }) =>
      event.type === 'askSupplement' ? { askedOn: event.askedOn, supplyBy: event.supplyBy } : {},
    ),
    keepDecision: assign(({ event }) =>
      event.type === 'decide' ? { decidedOn: event.decidedOn, ground: event.ground } : {},
    ),
    keepAdvance: assign(({ event }) => (event.type === 'advance' ? { makeUpDueOn: event.makeUpBy } : {})),
    keepForwarding: assign(({ event }) => (event.type === 'transferToState' ? { forwardedOn: event.forwardedOn } : {})),
    keepAssignment: assign(({ event }) =>
      event.type === 'assign'
        ? {
            assignedOn: event.assignedOn,
            lawyerId: event.lawyerId ?? null,
            personNamedOn: event.lawyerId ? event.assignedOn : null,
            namedBy: event.lawyerId ? event.eventId : null,
            handOverDueOn: undefined,
            namingDays: namingDays(event.given),
            meetingDays: meetingDays(event.given),
          }
        : {},
    ),
    keepComplaint: assign({ complaintOpen: true }),
    dropComplaint: assign({ complaintOpen: false }),
    keepPapers: assign(({ context, event }) =>
      event.type === 'makeUp'
        ? {
            madeUpOn: event.madeUpOn,
            ground: event.ground,
            exemptionProven: event.exemptionProven ?? context.exemptionProven ?? 'no',
          }
        : {},
    ),
    keepObjection: assign(({ event }) => (event.type === 'object' ? { objectedOn: event.objectedOn } : {})),
  },
})
