/**
 * The days of an arbitration. In the Rules three, five and ten days are working days, fifteen and forty-five natural
 * ones (RULES 80); what they do not say follows the Civil Procedure Law (RULES 19).
 */
import type { Running, Standing } from '../../define.ts'
import type { Received } from '../court/services.ts'
import { disputeLaw as law } from '../court/sources.ts'
import { courseDeadlines } from './course-deadlines.ts'
import type { Facts } from './facts.ts'
import { filingDeadlines } from './filing-deadlines.ts'
import type { Rule } from './rule-words.ts'

const after = {
  sue_after_award: {
    label: { zh: '不服裁决起诉', en: 'Sue against the award' },
    due: { length: 15, unit: 'd' },
    source: law('第48条、第50条', 'arts. 48, 50'),
    evidence: 'V-text',
    missed: {
      text: {
        zh: '非终局裁决发生法律效力；终局裁决劳动者丧失起诉权',
        en: 'Other awards take effect; against a final one the worker can sue no more',
      },
      step: 'lapseSuit',
    },
    metBy: ['sue'],
    isRight: true,
  },
  set_aside_award: {
    label: { zh: '用人单位申请撤销终局裁决', en: 'Apply to set the final award aside' },
    due: { length: 30, unit: 'd' },
    source: law('第49条', 'art. 49'),
    evidence: 'V-text',
    missed: { text: { zh: '丧失申请撤销的权利', en: 'The right is lost' } },
    metBy: ['applySetAside'],
    isRight: true,
  },
} satisfies Record<string, Rule>

export const deadlines: Record<keyof typeof filingDeadlines | keyof typeof courseDeadlines | keyof typeof after, Rule> =
  {
    ...filingDeadlines,
    ...courseDeadlines,
    ...after,
  }

/** What runs by facts rather than by states: each defence, challenge and counterclaim, the award, each side's time to sue. */
export function running({ states, facts }: Standing): Running[] {
  if (states.includes('pending')) return inCourse(states, facts)
  if (states.includes('awarded') || states.includes('effective')) return afterAward(facts)
  return []
}

const one = (rule: keyof typeof deadlines, anchorOn: string | undefined): Running[] =>
  anchorOn ? [{ rule, subject: 'proceeding', anchorOn }] : []

function inCourse(states: readonly string[], facts: Facts): Running[] {
  return [
    ...(facts.isGroup && states.includes('pending.course.accepted') ? one('arb_group_notice', facts.acceptedOn) : []),
    ...one('arb_counterclaim_decide', facts.counterclaimOn),
    ...one('arb_challenge_decide', facts.challengedOn),
    ...one('arb_evidence', facts.evidenceUntil),
    ...(facts.clockFrom && !states.includes('pending.clock.overdue') ? [awardClock(facts, facts.clockFrom)] : []),
  ]
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

/** The worker may sue against either kind of award, the employer against other than final ones. */
function afterAward({ workerReceived, employerReceived, hasFinal, hasOther, ...facts }: Facts): Running[] {
  const until = (rule: keyof typeof deadlines, received: Received | undefined): Running[] =>
    received ? [{ rule, subject: received.key, anchorOn: received.on }] : []
  return [
    ...(facts.workerLapsed ? [] : until('sue_after_award', workerReceived)),
    ...(hasOther && !facts.employerLapsed ? until('sue_after_award', employerReceived) : []),
    ...(hasFinal && !facts.setAsideOn ? until('set_aside_award', employerReceived) : []),
  ]
}
