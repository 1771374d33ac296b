/** What the proceedings of a case tell of one claim, as the law's doors ask it: mediated, agreed on, filed, awarded, sued on. */
import type { Calendar } from './law/calendar.ts'
import { addDays } from './law/days.ts'
import type { ForumFacts } from './law/forum-facts.ts'
import type { SubjectId } from './law/forum-words.ts'
import { otherLimitEndsOn } from './law/other-limits.ts'

/** A proceeding of the case as it stands. */
export type SeenProceeding = { workflow: string; state: string; ended: boolean; facts: Record<string, any> }

type Asked = {
  subject: SubjectId
  side: 'worker' | 'employer'
  /** Where each proceeding that is about this claim stands, the newest last. */
  proceedings: readonly SeenProceeding[]
  /** 'YYYY-MM-DD' */
  today: string
  calendar: Calendar
}

const statutoryBodies: readonly string[] = ['enterprise_committee', 'people_mediation', 'township_street']
const talks: readonly string[] = ['mediation', 'court-entrusted', 'arbitration-entrusted']
const award: readonly string[] = ['awarded', 'effective', 'performing', 'enforcing', 'closed']

/** The newest proceeding of each workflow counts. */
export function forumFactsOf({ subject, side, proceedings, today, calendar }: Asked): ForumFacts {
  const newest = new Map(proceedings.map(one => [one.workflow, one]))
  const facts: ForumFacts = {
    subject,
    side,
    withinTwoYears: isRecent(newest.get('inspection')?.facts.breachEndedOn, { today, calendar }),
    suitAfterRefusal: calendar.readings.of('F_REFUSED', today) === 'suit',
    mediating: talks.some(workflow => isTalking(newest.get(workflow))),
    injuryRecognised: hasPassedRecognition(newest.get('work-injury')),
    ...agreementIn(newest.get('performance'), today),
    ...confirmationIn(newest),
    ...orderIn(newest.get('payment-order')),
    ...commissionIn(newest.get('arbitration')),
    ...courtIn(newest),
  }
  return facts
}

/** Null where nobody has recorded when the breach ended. LSI 20. */
const isRecent = (breachEndedOn: string | undefined, { today, calendar }: Pick<Asked, 'today' | 'calendar'>) =>
  breachEndedOn === undefined ? null : today <= otherLimitEndsOn('inspection', breachEndedOn, calendar).dueOn

const isTalking = (one: SeenProceeding | undefined): boolean =>
  one !== undefined && !one.ended && one.state !== 'start' && one.state !== 'returned'

const hasPassedRecognition = (one: SeenProceeding | undefined): boolean =>
  one !== undefined && (one.facts.recognisedOn !== undefined || /^(recognised|apprais)/.test(one.state))

function agreementIn(performance: SeenProceeding | undefined, today: string): Pick<ForumFacts, 'agreement'> {
  if (!performance) return {}
  const { ground, orgBasis, claimKind, effectiveOn } = performance.facts
  if (!['mediation-agreement', 'settlement'].includes(ground)) return {}
  const isWithin = (days: number) => effectiveOn === undefined || today <= addDays(effectiveOn, days)
  return {
    agreement: {
      statutory: ground === 'mediation-agreement' && statutoryBodies.includes(orgBasis ?? ''),
      onlyWages: claimKind === 'wages',
      broken: performance.state.startsWith('breached') || performance.state === 'unpaid',
      reviewOpen: isWithin(15),
      confirmationOpen: isWithin(30),
    },
  }
}

function confirmationIn(newest: ReadonlyMap<string, SeenProceeding>): Pick<ForumFacts, 'confirmation'> {
  const court = newest.get('judicial-confirmation')?.state ?? ''
  const isGranted =
    newest.get('performance')?.facts.confirmedBy !== undefined ||
    newest.get('arbitration-review')?.state === 'effective' ||
    court.startsWith('confirmed.') ||
    court === 'concluded'
  if (isGranted) return { confirmation: 'granted' }
  return court === 'dismissed' ? { confirmation: 'refused' } : {}
}

function orderIn(order: SeenProceeding | undefined): Pick<ForumFacts, 'paymentOrder'> {
  if (!order) return {}
  if (['enforceable', 'to-enforcement'].includes(order.state)) return { paymentOrder: 'enforceable' }
  if (!['objected', 'lapsed', 'to-suit', 'to-arbitration', 'declined'].includes(order.state)) return {}
  return { paymentOrder: order.facts.basis === 'agreement' ? 'ldmal16-ended' : 'lcl30-ended' }
}

function commissionIn(one: SeenProceeding | undefined): Pick<ForumFacts, 'commission' | 'effective'> {
  if (!one) return {}
  const { state, facts } = one
  if (award.includes(state)) {
    const isFinal = facts.hasFinal === true && facts.hasOther !== true
    return { commission: isFinal ? 'final-award' : 'non-final-award', effective: state !== 'awarded' }
  }
  if (state === 'mediated') return { commission: 'letter' }
  if (/^(rejected|no-decision|cancelled)/.test(state)) return { commission: 'refused' }
  if (state === 'to-court') return { commission: facts.awardedOn ? 'non-final-award' : 'refused' }
  if (state === 'deemed-withdrawn') return { commission: 'deemed-withdrawn' }
  if (['withdrawn', 'settled', 'settled-before', 'given-up'].includes(state)) return { commission: 'withdrawn' }
  if (state.includes('clock.overdue')) return { commission: 'overdue' }
  return /^(filed|pending)/.test(state) ? { commission: 'pending' } : {}
}

function courtIn(newest: ReadonlyMap<string, SeenProceeding>): Pick<ForumFacts, 'court' | 'effective'> {
  const found = [newest.get('first-instance'), newest.get('second-instance')].map(courtOf)
  return found.findLast(one => one.court !== undefined) ?? {}
}

function courtOf(one: SeenProceeding | undefined): Pick<ForumFacts, 'court' | 'effective'> {
  if (!one) return {}
  if (/^(filed|pending|pre-suit)/.test(one.state) || one.state === 'appealed') return { court: 'pending' }
  if (one.state === 'judged') return { court: 'judged', effective: false }
  const binds = ['effective', 'final', 'performing', 'enforcing', 'closed', 'mediated', 'to-retrial']
  return binds.includes(one.state) ? { court: 'judged', effective: true } : {}
}
