/** What proceedings tell of a claim, and the ways that follow. */
import { expect } from 'chai'
import { forumFactsOf, type SeenProceeding } from '../../workflows/forum-standing.ts'
import { interruptionsSeen } from '../../workflows/interruptions-seen.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import type { ForumId, SubjectId } from '../../workflows/law/forum-words.ts'
import { forumsFor } from '../../workflows/law/forums.ts'
import { plainCalendar } from '../support/plain-calendar.ts'

const at = (workflow: string, state: string, facts = {}, ended = false): SeenProceeding => ({
  workflow,
  state,
  ended,
  facts,
})
const facts = (proceedings: SeenProceeding[], subject: SubjectId = 'wages') =>
  forumFactsOf({ subject, side: 'worker', proceedings, today: '2026-11-24', calendar: plainCalendar })
const open = (proceedings: SeenProceeding[], subject: SubjectId = 'wages'): ForumId[] =>
  forumsFor(facts(proceedings, subject)).flatMap(one => (one.open ? [one.forum] : []))

const monthsRead = (reading: string) =>
  calendarOf({
    holidays: [],
    publishedYears: [],
    choices: [
      { rule: 'C_MONTH', reading, validFrom: '2020-01-01', reason: '书面答复', by: '魏荣', on: '2026-11-01' },
      {
        rule: 'C_ROLL',
        reading: 'weekends-stand',
        validFrom: '2024-02-01',
        reason: '书面答复',
        by: '魏荣',
        on: '2026-11-01',
      },
    ],
  })

const agreed = (more = {}) => ({
  ground: 'mediation-agreement',
  orgBasis: 'people_mediation',
  claimKind: 'wages',
  effectiveOn: '2026-11-10',
  ...more,
})

describe('Section 1a.4, 3.5: the ways of a claim as the case stands', () => {
  it('close inspection while it is mediated, and open both confirmations once an agreement is in force', () => {
    expect(open([at('mediation', 'mediating.in-time')]))
      .to.include('arbitration')
      .and.not.include('inspection')
    const ways = open([at('mediation', 'agreement-effective', {}, true), at('performance', 'performing', agreed())])
    expect(ways).to.include.members(['arbitration-review', 'judicial-confirmation'])
  })

  it('shut arbitration review after fifteen days and judicial confirmation after thirty', () => {
    const ways = open([at('performance', 'performing', agreed({ effectiveOn: '2026-11-05' }))])
    expect(ways).to.include('judicial-confirmation').and.not.include('arbitration-review')
    expect(open([at('performance', 'performing', agreed({ effectiveOn: '2026-10-20' }))])).to.not.include(
      'judicial-confirmation',
    )
  })

  it('open the payment order and the direct suit when wages agreed on are not paid', () => {
    const ways = open([at('performance', 'breached.deciding', agreed())])
    expect(ways).to.include.members(['payment-order', 'court', 'arbitration'])
    expect(open([at('performance', 'breached.deciding', agreed({ claimKind: 'listed' }))])).to.not.include('court')
  })

  it('leave enforcement alone once the agreement is confirmed', () => {
    expect(open([at('performance', 'performing', agreed({ confirmedBy: 'court' }))], 'wages')).to.include('enforcement')
    expect(facts([at('judicial-confirmation', 'dismissed', {}, true)])).to.include({ confirmation: 'refused' })
  })

  it('follow the commission: pending, late, refused, awarded', () => {
    expect(facts([at('arbitration', 'pending.course.heard+clock.running')])).to.include({ commission: 'pending' })
    expect(facts([at('arbitration', 'pending.course.heard+clock.overdue')])).to.include({ commission: 'overdue' })
    expect(facts([at('arbitration', 'rejected')])).to.include({ commission: 'refused' })
    expect(facts([at('arbitration', 'awarded', { hasFinal: true })])).to.include({ commission: 'final-award' })
    expect(facts([at('arbitration', 'effective', { hasFinal: true, hasOther: true })])).to.include({
      commission: 'non-final-award',
      effective: true,
    })
    expect(facts([at('arbitration', 'preparing')]).commission).to.equal(undefined)
  })

  it('follow the courts, and an order of payment by what it rested on', () => {
    expect(facts([at('first-instance', 'pending.defence')])).to.include({ court: 'pending' })
    expect(facts([at('first-instance', 'appealed', {}, true), at('second-instance', 'final')])).to.include({
      court: 'judged',
      effective: true,
    })
    expect(facts([at('payment-order', 'to-suit', { basis: 'agreement' }, true)])).to.include({
      paymentOrder: 'ldmal16-ended',
    })
    expect(facts([at('payment-order', 'to-arbitration', { basis: 'arrears' }, true)])).to.include({
      paymentOrder: 'lcl30-ended',
    })
  })

  it('shut inspection two years after the breach ended, where that day is on file (LSI 20)', () => {
    expect(facts([at('inspection', 'not-accepted', { breachEndedOn: '2024-11-20' }, true)]).withinTwoYears).to.equal(
      false,
    )
    expect(facts([at('inspection', 'draft', { breachEndedOn: '2024-11-24' })]).withinTwoYears).to.equal(true)
    expect(facts([at('inspection', 'draft')]).withinTwoYears).to.equal(null)
    const leapDay = [at('inspection', 'draft', { breachEndedOn: '2024-02-29' })]
    const within = (reading: string, today: string) =>
      forumFactsOf({ subject: 'wages', side: 'worker', proceedings: leapDay, today, calendar: monthsRead(reading) })
        .withinTwoYears
    expect(within('month-end', '2026-02-28')).to.equal(true)
    expect(within('month-end', '2026-03-01')).to.equal(false)
    expect(within('next-month', '2026-03-01'), 'a reading of months decides here too').to.equal(true)
  })

  it('ask for recognition of an injury until it is recognised', () => {
    expect(open([at('work-injury', 'applied')], 'injury-benefits')).to.include('work-injury')
    expect(open([at('work-injury', 'appraising')], 'injury-benefits')).to.not.include('work-injury')
  })
})

describe('interruptions that proceedings tell of (RULES 27; EMP 31)', () => {
  const ended = (one: SeenProceeding, endedOn: string | null = null) => ({ ...one, endedOn })

  it('are the application, and how a mediation failed: within its fifteen days or with their end', () => {
    const facts = { appliedOn: '2026-11-02', acceptedOn: '2026-11-03' }
    const failed = (on: string) => interruptionsSeen([ended(at('mediation', 'failed', facts, true), on)])
    expect(failed('2026-11-10')).to.deep.equal([
      { on: '2026-11-02', by: 'mediation-request' },
      { on: '2026-11-10', by: 'mediation-left' },
    ])
    expect(failed('2026-11-19').at(-1)).to.deep.equal({ on: '2026-11-19', by: 'mediation-ended' })
  })

  it('are filings, and days that were missed, in the order of their days', () => {
    const found = interruptionsSeen([
      ended(at('arbitration', 'filed.examining', { filedOn: '2026-11-20' })),
      ended(at('performance', 'breached.deciding', agreed({ missedThrough: '2026-11-12' }))),
      ended(at('first-instance', 'preparing')),
    ])
    expect(found).to.deep.equal([
      { on: '2026-11-12', by: 'agreement-unperformed' },
      { on: '2026-11-20', by: 'arbitration' },
    ])
  })
})
