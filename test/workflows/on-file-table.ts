/** What may be on file of a case, the step whose form is opened, and what that form begins with. */
import type { Kept } from '../support/case-on-file.ts'

const award = {
  awardedOn: '2026-11-10',
  hasOther: true,
  workerReceived: { on: '2026-11-12' },
  employerReceived: { on: '2026-11-13' },
}
const judged = { ...award, awardedOn: undefined, judgedOn: '2026-11-10' }
const owed = (dueOn: string, amountFen = 800_000, paidFen = 0) => ({
  key: dueOn,
  memberId: null,
  amountFen,
  paidFen,
  dueOn,
})
const performance = (ground: string, ...ledger: unknown[]) => ({ ground, effectiveOn: '2026-11-09', ledger })
const agreement = performance('mediation-agreement', owed('2026-11-16', 1_000_000, 100_000), owed('2026-11-20'))
const letter = { kind: 'arbitral-letter', effectiveOn: '2026-11-11', amountFen: 1_200_000 }
const bound = { kind: 'award', effectiveOn: '2026-11-14', amountFen: 2_160_000 }

/** What is on file, the step, and what its form begins with. */
export const table: [string, Kept, string, Record<string, string | number>][] = [
  ['nothing', {}, 'first-instance.prepare', {}],
  [
    'an award, sued on by the worker',
    { proceedings: { arbitration: [award] } },
    'first-instance.prepare',
    { ground: 'award', countsFrom: '2026-11-12' },
  ],
  [
    'an award, sued on by the employer',
    { proceedings: { arbitration: [award] }, side: 'employer' },
    'first-instance.prepare',
    { ground: 'award', countsFrom: '2026-11-13' },
  ],
  [
    'a final award, on which the employer cannot sue',
    { proceedings: { arbitration: [{ ...award, hasOther: false }] }, side: 'employer' },
    'first-instance.prepare',
    {},
  ],
  [
    'an award that the worker has not received yet',
    { proceedings: { arbitration: [{ ...award, workerReceived: undefined }] } },
    'first-instance.prepare',
    { ground: 'award' },
  ],
  [
    'a refusal',
    { proceedings: { arbitration: [{ refusalReceivedOn: '2026-11-05' }] } },
    'first-instance.prepare',
    { ground: 'refusal', countsFrom: '2026-11-05' },
  ],
  [
    'an award that was set aside',
    { proceedings: { arbitration: [award], 'set-aside': [{ rulingReceivedOn: '2026-11-16' }] } },
    'first-instance.prepare',
    { ground: 'set-aside', countsFrom: '2026-11-16' },
  ],
  [
    'an award whose enforcement was refused',
    { proceedings: { arbitration: [award], enforcement: [{ refusalReceivedOn: '2026-11-15' }] } },
    'first-instance.prepare',
    { ground: 'refused-enforcement', countsFrom: '2026-11-15' },
  ],
  ['an award', { proceedings: { arbitration: [award] } }, 'set-aside.prepare', { awardReceivedOn: '2026-11-13' }],
  [
    'a judgment',
    { proceedings: { 'first-instance': [judged] } },
    'second-instance.prepare',
    { against: 'judgment', countsFrom: '2026-11-12' },
  ],
  [
    'a judgment, appealed by the employer',
    { proceedings: { 'first-instance': [judged] }, side: 'employer' },
    'second-instance.prepare',
    { against: 'judgment', countsFrom: '2026-11-13' },
  ],
  [
    'a ruling that refuses the suit',
    { proceedings: { 'first-instance': [{ refusalReceivedOn: '2026-11-05' }] } },
    'second-instance.prepare',
    { against: 'ruling', countsFrom: '2026-11-05' },
  ],
  ['an appeal in preparation', { own: { against: 'ruling' } }, 'second-instance.register', { against: 'ruling' }],
  [
    'a second decision',
    { proceedings: { 'first-instance': [judged], 'second-instance': [{ effectiveOn: '2026-11-15' }] } },
    'retrial.prepare',
    { effectiveOn: '2026-11-15' },
  ],
  [
    'an award that binds, as the suit was withdrawn',
    { proceedings: { 'first-instance': [{ effectiveOn: '2026-11-15', awardBinds: true }] } },
    'retrial.prepare',
    {},
  ],
  [
    'a letter of the commission',
    { decisions: [letter] },
    'enforcement.prepare',
    { title: 'arbitral-letter', performanceEndsOn: '2026-11-11' },
  ],
  [
    'an award in instalments, beside an older agreement',
    {
      decisions: [bound],
      proceedings: {
        performance: [performance('mediation-agreement', owed('2027-01-31')), performance('award', owed('2026-11-30'))],
      },
    },
    'enforcement.prepare',
    { title: 'award', performanceEndsOn: '2026-11-30' },
  ],
  [
    'an agreement alone',
    { proceedings: { performance: [agreement] } },
    'enforcement.prepare',
    { performanceEndsOn: '2026-11-20' },
  ],
  [
    'what is owed under an award that is not in the house',
    { proceedings: { performance: [performance('award', owed('2026-11-20'))] } },
    'enforcement.prepare',
    { title: 'award', performanceEndsOn: '2026-11-20' },
  ],
  ['an award that does not bind yet', { decisions: [{ kind: 'award' }] }, 'enforcement.prepare', {}],
  [
    'an award that binds and was set aside',
    { decisions: [bound], proceedings: { 'set-aside': [{ rulingReceivedOn: '2026-11-16' }] } },
    'enforcement.prepare',
    {},
  ],
  [
    'an award that binds, as the suit was withdrawn',
    {
      decisions: [{ kind: 'award' }],
      proceedings: { 'first-instance': [{ effectiveOn: '2026-11-15', awardBinds: true }] },
    },
    'enforcement.prepare',
    { title: 'award', performanceEndsOn: '2026-11-15' },
  ],
  [
    'a payment order nobody objected to',
    {
      decisions: [{ kind: 'payment-order', amountFen: 900_000 }],
      proceedings: { 'payment-order': [{ enforceableOn: '2026-11-17' }] },
    },
    'enforcement.prepare',
    { title: 'payment-order', performanceEndsOn: '2026-11-17' },
  ],
  [
    'a final decision after a judgment',
    { decisions: [{ kind: 'judgment' }, { kind: 'final-judgment', effectiveOn: '2026-11-15' }] },
    'enforcement.prepare',
    { title: 'judgment', performanceEndsOn: '2026-11-15' },
  ],
  ['no term so far', { decisions: [letter] }, 'enforcement.setTerm', { countsFrom: '2026-11-11' }],
  ['a term', { own: { countsFrom: '2026-11-10' }, decisions: [letter] }, 'enforcement.setTerm', {}],
  ['a letter that is not followed up', { decisions: [letter] }, 'enforcement.file', { amountFen: 1_200_000 }],
  [
    'a letter of which a part is due',
    {
      decisions: [letter],
      proceedings: {
        performance: [performance('arbitral-letter', owed('2026-11-16', 1_000_000, 100_000), owed('2026-11-20'))],
      },
    },
    'enforcement.file',
    { amountFen: 900_000 },
  ],
  [
    'an agreement of which a part is due',
    { proceedings: { performance: [agreement] } },
    'payment-order.prepare',
    { basis: 'agreement', amountFen: 900_000 },
  ],
  [
    'a settlement',
    { proceedings: { performance: [performance('settlement', owed('2026-11-16'))] } },
    'payment-order.prepare',
    {},
  ],
  [
    'an order that was prepared',
    { own: { basis: 'agreement', amountFen: 700_000 }, proceedings: { performance: [agreement] } },
    'payment-order.apply',
    { basis: 'agreement', amountFen: 700_000 },
  ],
  ['what was asked for', { own: { amountFen: 700_000 } }, 'payment-order.issue', { amountFen: 700_000 }],
  ['what was ordered', { own: { amountFen: 700_000 } }, 'payment-order.recordPaid', { amountFen: 700_000 }],
  [
    'an agreement that is performed',
    { proceedings: { performance: [agreement] } },
    'judicial-confirmation.prepare',
    { effectiveOn: '2026-11-09' },
  ],
  [
    'an application that was prepared',
    { own: { effectiveOn: '2026-11-08' }, proceedings: { performance: [agreement] } },
    'judicial-confirmation.apply',
    { effectiveOn: '2026-11-08' },
  ],
  [
    'an agreement about no money',
    { proceedings: { mediation: [{ effectiveOn: '2026-11-09' }] } },
    'arbitration-review.prepare',
    { effectiveOn: '2026-11-09' },
  ],
  [
    'an agreement that is performed',
    { proceedings: { performance: [agreement] } },
    'arbitration-review.apply',
    { effectiveOn: '2026-11-09' },
  ],
  ['a case number', { numbers: { arbitration: '榕88号' } }, 'arbitration-entrusted.receive', { number: '榕88号' }],
  ['a case number', { numbers: { 'first-instance': '民初9号' } }, 'court-entrusted.receive', { number: '民初9号' }],
  [
    'a work injury',
    { proceedings: { 'work-injury': [{ injuredOn: '2026-10-08' }] } },
    'insurance-claim.report',
    { accidentOn: '2026-10-08' },
  ],
  [
    'an award from before the aid',
    { own: { receivedOn: '2026-11-15' }, decisions: [{ ...bound, on: '2026-11-10' }] },
    'legal-aid.noteOutcome',
    { stage: 'arbitration', amountFen: 2_160_000 },
  ],
  [
    'an award that has told the aid by itself',
    { own: { receivedOn: '2026-11-09' }, decisions: [{ ...bound, on: '2026-11-10' }] },
    'legal-aid.noteOutcome',
    {},
  ],
]
