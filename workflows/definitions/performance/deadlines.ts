/** The days of performance: each obligation's own, and the two windows for confirming an agreement. */
import type { Deadline, Running, Standing } from '../../define.ts'
import { laterOf } from '../../law/days.ts'
import { enforcementPeriod } from '../court/sources.ts'
import { arbitrationReviewWindow, judicialConfirmationWindow } from '../joint-application/windows.ts'
import { isStatutory, titleOf } from './doors.ts'
import type { Facts } from './facts.ts'
import { type Ledger, openOn } from './ledger.ts'
import type { ConfirmationEnd } from './words.ts'

export const deadlines = {
  agreement_performance: {
    label: { zh: '按约履行', en: 'Perform as agreed' },
    due: { length: 0, unit: 'd', rolls: false },
    source: {
      zh: '《劳动争议调解仲裁法》第15、16条；调解协议约定',
      en: 'Mediation and Arbitration Law, arts. 15-16; the agreement itself',
    },
    evidence: 'V-text',
    missed: {
      text: {
        zh: '逾期未履行：可以申请支付令、仲裁，已确认的可以申请执行；仲裁时效重新计算',
        en: 'Breach: payment order, arbitration, or enforcement if confirmed; limitation runs anew',
      },
      step: 'markMissed',
    },
    metBy: ['recordPayment'],
  },
  arb_review_apply: {
    ...arbitrationReviewWindow,
    metBy: ['applyConfirmation', 'recordConfirmation'],
    isRight: true,
  },
  jud_confirm_apply: {
    ...judicialConfirmationWindow,
    metBy: ['applyConfirmation', 'recordConfirmation'],
    isRight: true,
  },
  enforcement_apply: {
    label: { zh: '申请强制执行', en: 'Apply for enforcement' },
    due: { length: 2, unit: 'y' },
    source: enforcementPeriod,
    evidence: 'V-text',
    missed: {
      text: {
        zh: '法院仍会受理，但被执行人可以提出时效异议',
        en: 'The court still takes it, but the debtor may object that time has passed',
      },
    },
    metBy: ['chooseDoor', 'recordPayment'],
  },
} satisfies Record<string, Deadline<keyof Facts & string>>

/** One deadline for each open obligation; the windows while neither route has led to a paper. */
export function running({ states, facts }: Pick<Standing, 'states' | 'facts'>): Running[] {
  if (!states.some(state => state === 'performing' || state === 'breached')) return []
  const known: Facts = facts
  const period = states.includes('breached') ? timeToEnforce(known) : []
  return [...perObligation(known.ledger), ...windows(known), ...period]
}

const perObligation = (ledger: Ledger = []): Running[] =>
  ledger.flatMap(owed =>
    openOn(owed) > 0 ? [{ rule: 'agreement_performance', subject: owed.key, anchorOn: owed.dueOn }] : [],
  )

const ends: readonly (ConfirmationEnd | undefined)[] = ['not-accepted', 'refused']

/**
 * Review is asked of any mediation body's agreement, confirmation of a lawfully set up one; the first grant closes both.
 * While an application is prepared in a proceeding of its own, the last day stands there.
 */
function windows(facts: Facts): Running[] {
  const { effectiveOn, ground, confirmedBy } = facts
  if (!effectiveOn || ground !== 'mediation-agreement' || confirmedBy) return []
  const open = { subject: 'proceeding', anchorOn: effectiveOn }
  const review = !facts.reviewFiledOn && !facts.reviewBegun && !ends.includes(facts.reviewEnd)
  const court = !facts.confirmationFiledOn && !facts.confirmationBegun && !ends.includes(facts.confirmationEnd)
  return [
    ...(review ? [{ rule: 'arb_review_apply', ...open }] : []),
    ...(court && isStatutory(facts) ? [{ rule: 'jud_confirm_apply', ...open }] : []),
  ]
}

/** Two years from the last day of performance, in instalments of the last one; none while enforcement is not open or is under way. */
function timeToEnforce(facts: Facts): Running[] {
  const { ledger = [], door } = facts
  const lastOn = ledger.reduce((latest, { dueOn }) => laterOf(latest, dueOn), '')
  if (lastOn === '' || door === 'enforcement' || !titleOf(facts)) return []
  return [{ rule: 'enforcement_apply', subject: 'proceeding', anchorOn: lastOn }]
}
