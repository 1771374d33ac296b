/** Guards and facts of an arbitration: what its steps ask and what they leave behind. */
import { assign, setup } from 'xstate'
import type { StateMeta, StepEvent } from '../../define.ts'
import { looksLikeArbitrationNumber } from '../../law/outside-numbers.ts'
import { lapsedSides } from '../court/lapses.ts'
import { afterPreservation, preservationSteps } from '../court/preservation.ts'
import { suingDaysIn } from '../court/refusal-days.ts'
import { afterReceipt } from '../court/services.ts'
import { afterAwardSteps } from './after-award-steps.ts'
import { afterSuing, outlookOf } from './attacks.ts'
import { awardSteps } from './award-steps.ts'
import { factsOfAward } from './awards.ts'
import { clockSteps } from './clock-steps.ts'
import { courseSteps } from './course-steps.ts'
import type { deadlines } from './deadlines.ts'
import type { Facts } from './facts.ts'
import { filingSteps } from './filing-steps.ts'

export const steps = {
  ...filingSteps,
  ...courseSteps,
  ...clockSteps,
  ...awardSteps,
  ...afterAwardSteps,
  ...preservationSteps,
}

type Event = StepEvent<typeof steps>

/** Where the awards stand once somebody has sued, or a time to sue has run out. */
function after(facts: Facts, event: Event): Facts {
  if (event.type === 'sue') return { ...facts, ...afterSuing(facts, event) }
  return event.type === 'lapseSuit' ? { ...facts, ...lapsedSides(facts, event.subject) } : facts
}

export const rules = setup({
  types: {} as { context: Facts; events: Event; meta: StateMeta<keyof typeof deadlines> },
  guards: {
    isDefective: ({ event }) => event.type === 'file' && event.isDefective === 'yes',
    isDeemedWithdrawn: ({ event }) => event.type === 'holdHearing' && event.result === 'applicant-absent',
    isContinued: ({ event }) => event.type === 'holdHearing' && event.result === 'continued',
    isBinding: ({ context, event }) => outlookOf(after(context, event)) === 'binding',
    isAllInCourt: ({ context, event }) => outlookOf(after(context, event)) === 'in-court',
  },
  actions: {
    /** Without an action XState takes a step that leads nowhere for a forbidden one. */
    noted: assign({}),
    prepared: assign(({ event }) => (event.type === 'prepare' && event.knewOn ? { knewOn: event.knewOn } : {})),
    filed: assign(({ event }) => {
      if (event.type !== 'file') return {}
      const representatives = event.representatives?.length ?? 0
      return {
        filedOn: event.filedOn,
        completedOn: event.filedOn,
        ...(representatives > 0 ? { representatives } : {}),
      }
    }),
    preservation: assign(({ event }) =>
      event.type === 'askPreservation' || event.type === 'recordPreservation' ? afterPreservation(event) : {},
    ),
    completed: assign(({ event }) => {
      if (event.type === 'complete') return { completedOn: event.completedOn }
      return event.type === 'refile' ? { completedOn: event.refiledOn } : {}
    }),
    accepted: assign(({ event }) =>
      event.type === 'accept'
        ? {
            acceptedOn: event.acceptedOn,
            clockFrom: event.acceptedOn,
            isGroup: (event.given.memberCount ?? 0) >= 10,
            ...(event.number && !looksLikeArbitrationNumber(event.number) ? { oddNumber: true } : {}),
          }
        : {},
    ),
    rejected: assign(({ event }) => {
      if (event.type !== 'reject' && event.type !== 'receiveCancellation') return {}
      return { refusalReceivedOn: event.receivedOn, ...suingDaysIn(event.given) }
    }),
    copied: assign(({ event }) => {
      if (event.type !== 'serveCopy') return {}
      return {
        copyReceivedOn: event.receivedOn,
        ...(event.defenceDays ? { defenceDays: event.defenceDays } : {}),
        ...(event.way === 'posted' ? { postedOn: event.receivedOn } : {}),
      }
    }),
    defended: assign(({ event }) => {
      if (event.type !== 'recordDefence') return {}
      const { receivedOn } = event
      return { defenceReceivedOn: receivedOn, ...(event.counterclaim === 'yes' ? { counterclaimOn: receivedOn } : {}) }
    }),
    counterclaimed: assign(({ event }) => {
      if (event.type !== 'decideCounterclaim') return {}
      return { counterclaimOn: undefined, ...(event.joined === 'yes' ? { clockFrom: event.decidedOn } : {}) }
    }),
    challenged: assign(({ event }) => (event.type === 'challenge' ? { challengedOn: event.challengedOn } : {})),
    challengeDecided: assign({ challengedOn: undefined }),
    evidenceSet: assign(({ event }) => (event.type === 'setEvidenceTerm' ? { evidenceUntil: event.until } : {})),
    hearingSet: assign(({ event }) =>
      event.type === 'setHearing' ? { hearingOn: event.hearingOn, hearingKey: `${event.eventId}-hearing` } : {},
    ),
    hearingHeld: assign({ hearingKey: undefined, hearingOn: undefined }),
    entrusted: assign(({ event }) => (event.type === 'entrustMediation' ? { consentOn: event.consentOn } : {})),
    restarted: assign(({ event }) => {
      if (event.type === 'changeClaims') return { clockFrom: event.changedOn }
      return event.type === 'transfer' ? { clockFrom: event.receivedOn, acceptedOn: event.receivedOn } : {}
    }),
    stopped: assign(({ context: { stopped = [] }, event }) => {
      if (event.type === 'suspend') return { stopped: [...stopped, { from: event.suspendedOn, to: null }] }
      return event.type === 'serveByNotice' ? { stopped: [...stopped, { from: event.from, to: event.until }] } : {}
    }),
    goesOn: assign(({ context: { stopped = [] }, event }) =>
      event.type === 'resume' ? { stopped: stopped.map(({ from, to }) => ({ from, to: to ?? event.resumedOn })) } : {},
    ),
    extended: assign(({ event }) => (event.type === 'extend' ? { extendedDays: event.days } : {})),
    cancelled: assign(({ event }) => (event.type === 'cancelCase' ? { cancelledOn: event.decidedOn } : {})),
    awarded: assign(({ event }) => (event.type === 'award' ? factsOfAward(event) : {})),
    received: assign(({ event }) => (event.type === 'receiveAward' ? afterReceipt(event) : {})),
    sued: assign(({ context, event }) => (event.type === 'sue' ? afterSuing(context, event) : {})),
    lapsed: assign(({ context, event }) => (event.type === 'lapseSuit' ? lapsedSides(context, event.subject) : {})),
    bound: assign(({ context, event }) => ({
      effectiveOn: context.hasOther || !context.awardedOn ? event.happenedOn : context.awardedOn,
    })),
    setAsideAsked: assign(({ event }) => (event.type === 'applySetAside' ? { setAsideOn: event.appliedOn } : {})),
  },
})
