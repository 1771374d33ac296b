/** Section 3: what is practice in limitation and forums goes by the reading that is chosen, and is named. */
import { expect } from 'chai'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { limitationOfClaim, limitationsRunning } from '../../workflows/definitions/case-file/limitation.ts'
import { forumFactsOf } from '../../workflows/forum-standing.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { awardItemOf, type ClaimKindId } from '../../workflows/law/claim-kinds.ts'
import { forumsFor } from '../../workflows/law/forums.ts'
import { limitationOf } from '../../workflows/law/limitation.ts'
import { otherLimitEndsOn } from '../../workflows/law/other-limits.ts'
import { defaultReading, keptList, type ReadRule, wordsOf } from '../../workflows/law/readings.ts'
import type { StandingRecord } from '../../workflows/records.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendarWith = (rule: ReadRule, reading: string) =>
  calendarOf({
    holidays,
    publishedYears,
    choices: [{ rule, reading, validFrom: '2020-01-01', reason: '省高院会议纪要', by: '魏荣', on: '2026-11-20' }],
  })
const knew = (on: string) => ({ kind: 'knew', on, proof: 'paper' }) as const
const on = '2026-11-24'

let count = 0
const fact = (state: string, onDay: string, claimKind = 'compensation'): StandingRecord => ({
  kind: 'limitation',
  key: `event-${++count}`,
  memberId: null,
  partyId: null,
  onDay,
  amountFen: null,
  settledFen: null,
  state,
  details: { claimId: 'claim-1', claimKind, proof: 'paper' },
})

describe('Section 3.1, 3.5: readings of limitation and forums', () => {
  it('F_LINK9: sick pay, stop-work pay and notice pay are money items while the reading lists them', () => {
    const of = (kind: ClaimKindId, reading?: string) =>
      awardItemOf(kind, (reading ? calendarWith('F_LINK9', reading) : calendarWith('L_LEAVE', 'year-end')).readings, on)
    expect(of('sick-pay').kind, 'the reference lists all').to.equal('wages')
    expect(of('notice-pay').kind).to.equal('compensation')
    expect(of('sick-pay', 'notice-pay').kind).to.equal('other')
    expect(of('notice-pay', 'notice-pay').read).to.include({ rule: 'F_LINK9', reading: 'notice-pay' })
    expect(of('wages', 'none'), 'wages are of the article itself').to.deep.equal({ kind: 'wages' })
    expect(defaultReading('F_LINK9')).to.equal('stop-work-pay,sick-pay,notice-pay')
    expect(defaultReading('L_WAGES')).to.equal('none')
  })

  it('L_INJURY: from the earliest or from the latest of recognition, appraisal and stop of benefits', () => {
    const days = [knew('2026-03-10'), knew('2026-06-15')]
    const of = (reading: string) =>
      limitationOf({ kind: 'injury-benefits' }, days, { calendar: calendarWith('L_INJURY', reading), on })
    expect(of('earliest').lastOn).to.equal('2027-03-10')
    expect(of('latest').lastOn).to.equal('2027-06-15')
    expect(of('latest').read[0]).to.include({ rule: 'L_INJURY', reading: 'latest' })
    const compensation = limitationOf({ kind: 'compensation' }, days, {
      calendar: calendarWith('L_INJURY', 'latest'),
      on,
    })
    expect(compensation.lastOn, 'no other claim is read by it').to.equal('2027-03-10')
  })

  it('L_LEAVE: from the end of the year, or of the one after', () => {
    const of = (reading: string) =>
      limitationOf({ kind: 'annual-leave', year: 2025 }, [], { calendar: calendarWith('L_LEAVE', reading), on }).lastOn
    expect([of('year-end'), of('next-year-end')]).to.deep.equal(['2026-12-31', '2027-12-31'])
  })

  it('L_PROMISE: a promise after the end begins a new year, or is not relied on', () => {
    const promise = { kind: 'interrupted', on: '2026-05-06', by: 'promise', proof: 'paper' } as const
    const of = (reading: string) =>
      limitationOf({ kind: 'compensation' }, [knew('2025-03-10'), promise], {
        calendar: calendarWith('L_PROMISE', reading),
        on,
      })
    expect(of('revives')).to.include({ state: 'running', lastOn: '2027-05-06' })
    expect(of('does-not')).to.include({ state: 'expired', lastOn: '2026-03-10' })
    expect(of('does-not').read.map(({ rule }) => rule)).to.deep.equal(['L_WAGES', 'L_PROMISE'])
  })

  it('L_DOUBLE: all from the last day of the breach, or the month whose year ends first', () => {
    const records = [fact('began', '2025-10-10', 'double-wages'), fact('knew', '2026-03-09', 'double-wages')]
    const of = (reading: string) =>
      limitationOfClaim('double-wages', records, { calendar: calendarWith('L_DOUBLE', reading), on }).limitation
    expect(of('from-last-day')?.lastOn).to.equal('2027-03-09')
    expect(of('per-month')?.lastOn, 'the month to 9 November 2025').to.equal('2026-11-09')
    expect(of('per-month')?.read[0]).to.include({ rule: 'L_DOUBLE', reading: 'per-month' })
    const [, known] = records
    const without = limitationOfClaim('double-wages', [known!], { calendar: calendarWith('L_DOUBLE', 'per-month'), on })
    expect(without.limitation?.lastOn, 'nobody has said when it began').to.equal('2027-03-09')
  })

  it('L_WAGES: a kind of claim that is read to be like wages runs no year while the employment lasts', () => {
    const reading = keptList('L_WAGES', ['annual-leave', 'compensation'])
    expect(reading).to.equal('compensation,annual-leave')
    expect(wordsOf('L_WAGES', reading).zh).to.contain('经济补偿、未休年休假工资报酬')
    expect(() => wordsOf('L_WAGES', 'made-up')).to.throw(TypeError)
    const calendar = calendarWith('L_WAGES', reading)
    const lastOf = (...records: StandingRecord[]) =>
      limitationOfClaim('compensation', records, { calendar, on }).limitation?.lastOn
    const known = fact('knew', '2026-03-02')
    expect(lastOf(known, fact('employed', '2026-03-02'))).to.equal(null)
    expect(lastOf(known, fact('ended', '2026-08-03'))).to.equal('2027-08-03')
    expect(lastOf(known), 'nobody has said whether the employment lasts: the earlier day').to.equal('2027-03-02')
    const running = (records: StandingRecord[]) =>
      limitationsRunning({ states: ['open'], facts: {}, records, others: [], calendar })
    expect(running([known, fact('employed', '2026-03-02')])).to.deep.equal([])
    const found = limitationOfClaim('compensation', [known, fact('employed', '2026-03-02')], { calendar, on })
    expect(found.limitation?.read.map(({ rule }) => rule)).to.deep.equal(['L_WAGES'])
  })

  it('F_REFUSED, L_CIVIL: arbitration first after a refused confirmation; another number of years', () => {
    const proceedings = [{ workflow: 'judicial-confirmation', state: 'dismissed', ended: true, facts: {} }]
    const isOpen = (reading: string) => {
      const calendar = calendarWith('F_REFUSED', reading)
      const facts = forumFactsOf({ subject: 'wages', side: 'worker', proceedings, today: on, calendar })
      return forumsFor(facts).find(({ forum }) => forum === 'court')?.open
    }
    expect([isOpen('suit'), isOpen('arbitration')]).to.deep.equal([true, false])
    expect(otherLimitEndsOn('civil', '2024-03-04', calendarWith('L_CIVIL', '3')).dueOn).to.equal('2027-03-04')
    expect(otherLimitEndsOn('civil', '2024-03-04', calendarWith('L_CIVIL', '2')).dueOn).to.equal('2026-03-04')
  })
})
