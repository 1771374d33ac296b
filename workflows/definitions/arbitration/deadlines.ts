/**
 * The days of an arbitration. In the Rules three, five and ten days are working days, fifteen and forty-five natural
 * ones (RULES 80); what they do not say follows the Civil Procedure Law (RULES 19).
 */
import type { Running, Standing } from '../../define.ts'
import { preservationDeadlines, timesOfPreservation } from '../court/preservation.ts'
import { right, runsFrom } from '../court/rights.ts'
import { timeOf } from '../court/standing-sides.ts'
import { maySetAside, sidesStillFree } from './attacks.ts'
import { courseDeadlines } from './course-deadlines.ts'
import type { Facts } from './facts.ts'
import { filingDeadlines } from './filing-deadlines.ts'
import type { Rule } from './rule-words.ts'

const after = {
  sue_after_award: right('sue_after_award', { metBy: ['sue'], lapses: 'lapseSuit' }),
  set_aside_award: right('set_aside_award', { metBy: ['applySetAside'] }),
  enforcement_apply: right('enforcement_apply', { after: 'effectiveOn', metBy: ['applyEnforcement', 'followPayment'] }),
} satisfies Record<string, Rule>

const all = { ...filingDeadlines, ...courseDeadlines, ...after, ...preservationDeadlines }
export const deadlines: Record<keyof typeof all, Rule> = all

/** What runs by facts rather than by states: each defence, challenge and counterclaim, the award, each side's time to sue. */
export function running({ states, facts }: Standing): Running[] {
  return [
    ...(states.includes('pending') ? inCourse(states, facts) : []),
    ...(states.includes('awarded') || states.includes('effective') ? afterAward(facts) : []),
    ...(states.includes('rejected') || states.includes('cancelled.served') ? afterRefusal(facts) : []),
    ...timesOfPreservation(states, facts),
  ]
}

const afterRefusal = ({ refusalReceivedOn, suingDays }: Facts): Running[] =>
  suingDays ? runsFrom('sue_after_refusal', refusalReceivedOn, suingDays) : []

const one = (rule: keyof typeof deadlines, anchorOn: string | undefined): Running[] =>
  anchorOn ? [{ rule, subject: 'proceeding', anchorOn }] : []

function inCourse(states: readonly string[], facts: Facts): Running[] {
  return [
    ...(facts.isGroup && states.includes('pending.course.accepted') ? one('arb_group_notice', facts.acceptedOn) : []),
    ...one('arb_counterclaim_decide', facts.counterclaimOn),
    ...one('arb_challenge_decide', facts.challengedOn),
    ...one('arb_evidence', facts.evidenceUntil),
    ...shortDefence(states, facts),
    ...(facts.clockFrom && !states.includes('pending.clock.overdue') ? [awardClock(facts, facts.clockFrom)] : []),
  ]
}

/** In a simple case the commission may give less than ten days for the defence (RULES 58). */
function shortDefence(states: readonly string[], { copyReceivedOn: anchorOn, defenceDays: length }: Facts): Running[] {
  if (!anchorOn || !length || !states.includes('pending.course.defence')) return []
  return [{ rule: 'arb_defence', subject: 'proceeding', anchorOn, length, unit: 'wd' }]
}

/** Suspension and public notice do not count (RULES 46); an extension is counted from the unrolled end. */
function awardClock({ stopped = [], extendedDays }: Facts, anchorOn: string): Running {
  const reason = { zh: '中止审理、公告送达期间不计入', en: 'Suspension and public notice are not counted' }
  return {
    rule: 'arb_award',
    subject: 'proceeding',
    anchorOn,
    ...(stopped.length > 0 ? { suspensions: stopped.map(stretch => ({ ...stretch, reason })) } : {}),
    ...(extendedDays
      ? { extension: { days: extendedDays, reason: { zh: '经批准延长', en: 'Extended with approval' } } }
      : {}),
  }
}

/** Each side that may still sue counts from its own receipt; the employer applies to set a final award aside. */
function afterAward(facts: Facts): Running[] {
  return [
    ...timeOf('sue_after_award', facts, sidesStillFree(facts)),
    ...(maySetAside(facts) ? timeOf('set_aside_award', facts, ['employer']) : []),
  ]
}
