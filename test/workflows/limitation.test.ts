import { expect } from 'chai'
import fc from 'fast-check'
import { holidays, holidayYears } from '../../db/holidays.ts'
import { calendarOf } from '../../workflows/law/calendar.ts'
import { addDays, addMonths } from '../../workflows/law/days.ts'
import { doubleWageLimitations } from '../../workflows/law/double-wage-limitation.ts'
import { type LimitationEvent, type LimitedClaim, limitationOf } from '../../workflows/law/limitation.ts'
import {
  type Interruption,
  interruptions,
  limitedClaims,
  type ProofKind,
} from '../../workflows/law/limitation-words.ts'
import { otherLimitEndsOn, otherLimits } from '../../workflows/law/other-limits.ts'

const publishedYears = holidayYears.filter(({ published }) => published).map(({ year }) => year)
const calendar = calendarOf({ holidays, publishedYears })
const asOf = (on: string) => ({ calendar, on })

const compensation: LimitedClaim = { kind: 'compensation' }
const knew = (on: string): LimitationEvent => ({ kind: 'knew', on, proof: 'paper' })
const interrupted = (on: string, by: Interruption = 'demand', proof: ProofKind = 'message'): LimitationEvent => ({
  kind: 'interrupted',
  on,
  by,
  proof,
})
const suspended = (from: string, to: string | null, proof: ProofKind = 'paper'): LimitationEvent => ({
  kind: 'suspended',
  from,
  to,
  ground: 'force-majeure',
  proof,
})

describe('Section 3.1: limitation of arbitration (LDMAL 27; RULES 26-28; EMP 31; JI2 20)', () => {
  it('runs one year from the day the right was known to be harmed, and rolls its last day', () => {
    const found = limitationOf(compensation, [knew('2025-10-01')], asOf('2026-03-01'))
    expect(found).to.include({ state: 'running', startOn: '2025-10-01', lastOn: '2026-10-08', blocks: false })
    expect(found.steps[0]).to.deep.include({ effect: 'starts', lastOn: '2026-10-08' })
    expect(found.steps[0]!.source.zh).to.equal('《劳动争议调解仲裁法》第27条第1款')
  })

  it('ends on the last day of the month where it has no such day, and begins with the earliest knowledge', () => {
    expect(limitationOf(compensation, [knew('2024-02-29')], asOf('2024-03-01')).lastOn).to.equal('2025-02-28')
    const twice = limitationOf(compensation, [knew('2025-06-10'), knew('2025-03-10')], asOf('2025-07-01'))
    expect(twice.startOn).to.equal('2025-03-10')
  })

  it('does not run for unpaid wages while the employment lasts, and for one year after its end', () => {
    const employed = limitationOf({ kind: 'wages', employmentEndedOn: null }, [knew('2019-01-01')], asOf('2026-11-27'))
    expect(employed).to.include({ state: 'not-running', lastOn: null })
    expect(employed.warnings[0]!.en).to.contain('no limitation runs for unpaid remuneration')
    const ended = limitationOf(
      { kind: 'wages', employmentEndedOn: '2026-03-31' },
      [knew('2019-01-01')],
      asOf('2026-11-27'),
    )
    expect(ended).to.include({ state: 'running', startOn: '2026-03-31', lastOn: '2027-03-31' })
    expect(ended.steps[0]!.source.en).to.contain('27(4)')
  })

  it('does not give that exception to double wages, compensation, damages, leave, insurance losses or injury benefits', () => {
    for (const kind of ['double-wages', 'compensation', 'damages', 'insurance-loss', 'injury-benefits'] as const)
      expect(limitationOf({ kind }, [knew('2024-01-10')], asOf('2026-11-27')).state, kind).to.equal('expired')
    expect(limitationOf({ kind: 'annual-leave', year: 2024 }, [], asOf('2026-11-27')).state).to.equal('expired')
  })

  it('counts unused leave from the end of its year, or of the year it was carried over to', () => {
    const found = limitationOf({ kind: 'annual-leave', year: 2025 }, [], asOf('2026-11-27'))
    expect(found).to.include({ startOn: '2025-12-31', lastOn: '2026-12-31', state: 'running' })
    expect(found.warnings.map(({ zh }) => zh).join()).to.contain('请核对所列口径')
    expect(found.read.map(({ rule }) => rule)).to.deep.equal(['L_LEAVE', 'L_WAGES'])
  })

  it('begins anew with an interruption on the last day, and not with one the day after', () => {
    const inTime = limitationOf(compensation, [knew('2025-03-10'), interrupted('2026-03-10')], asOf('2026-04-01'))
    expect(inTime).to.include({ state: 'running', lastOn: '2027-03-10' })
    expect(inTime.steps[1]).to.deep.include({ effect: 'restarts', lastOn: '2027-03-10', proof: 'message' })
    const late = limitationOf(compensation, [knew('2025-03-10'), interrupted('2026-03-11')], asOf('2026-04-01'))
    expect(late).to.include({ state: 'expired', lastOn: '2026-03-10' })
    expect(late.steps[1]!.reason.zh).to.equal('时效已于 2026-03-10 届满，此后主张不产生中断')
  })

  it('takes an interruption on the day to which the last day rolled', () => {
    const found = limitationOf(compensation, [knew('2025-10-01'), interrupted('2026-10-08')], asOf('2026-10-09'))
    expect(found.lastOn).to.equal('2027-10-08')
  })

  it('is revived after its end by a promise to perform alone (Civil Code 192)', () => {
    const events = [knew('2024-03-10'), interrupted('2025-06-01'), interrupted('2025-07-01', 'promise', 'paper')]
    const found = limitationOf(compensation, events, asOf('2025-08-01'))
    expect(found.steps.map(({ effect }) => effect)).to.deep.equal(['starts', 'none', 'revives'])
    expect(found).to.include({ state: 'running', lastOn: '2026-07-01' })
    expect(found.steps[2]!.source.zh).to.equal('《民法典》第192条')
  })

  it('adds the days of a suspension, the first included and the day it ends excluded', () => {
    const events = [knew('2025-03-10'), suspended('2025-12-01', '2025-12-11')]
    const found = limitationOf(compensation, events, asOf('2026-01-01'))
    expect(found.lastOn).to.equal('2026-03-20')
    const late = limitationOf(
      compensation,
      [knew('2025-03-10'), suspended('2026-03-11', '2026-03-20')],
      asOf('2026-04-01'),
    )
    expect(late.lastOn, 'a suspension after the end').to.equal('2026-03-10')
    expect(late.steps[1]!.effect).to.equal('none')
  })

  it('stands still while the obstacle lasts, and a demand made meanwhile still counts', () => {
    const open = [knew('2025-03-10'), suspended('2026-01-05', null)]
    expect(limitationOf(compensation, open, asOf('2026-11-27'))).to.include({ state: 'paused', lastOn: null })
    const over = [knew('2025-03-10'), suspended('2026-01-05', '2026-02-05'), interrupted('2026-01-20')]
    expect(limitationOf(compensation, over, asOf('2026-03-01')).lastOn, '16 days of it lie after the demand').to.equal(
      addDays('2027-01-20', 15),
    )
  })

  it('ignores a demand made before the year began', () => {
    const found = limitationOf(
      { kind: 'wages', employmentEndedOn: '2026-03-31' },
      [interrupted('2026-01-15')],
      asOf('2026-04-01'),
    )
    expect(found.steps[1]).to.deep.include({ effect: 'none', lastOn: '2027-03-31' })
  })

  it('knows the eight moments of EMP 31 beside the general cases', () => {
    const eight = Object.values(interruptions).filter(({ source }) => source.en.includes('art. 31('))
    expect(eight.map(({ source }) => source.en.slice(-2, -1))).to.deep.equal(['1', '2', '3', '4', '5', '6', '7', '8'])
    for (const by of Object.keys(interruptions) as Interruption[]) {
      const found = limitationOf(compensation, [knew('2025-03-10'), interrupted('2025-09-01', by)], asOf('2025-10-01'))
      expect(found.lastOn, by).to.equal('2026-09-01')
    }
  })

  it('names the earlier day that holds where an event has no proof yet', () => {
    const events = [knew('2025-03-10'), interrupted('2025-09-01', 'demand', 'none')]
    const found = limitationOf(compensation, events, asOf('2025-10-01'))
    expect(found).to.include({ lastOn: '2026-09-01', provenLastOn: '2026-03-10' })
    expect(found.warnings.map(({ en }) => en).join()).to.contain('2026-03-10')
    const proved = limitationOf(compensation, [knew('2025-03-10'), interrupted('2025-09-01')], asOf('2025-10-01'))
    expect(proved.warnings).to.deep.equal([])
  })

  it('warns when it has ended and never blocks', () => {
    const found = limitationOf(compensation, [knew('2024-03-10')], asOf('2026-11-27'))
    expect(found).to.include({ state: 'expired', blocks: false })
    expect(found.warnings[0]!.zh).to.contain('不是不予受理的理由').and.contain('仲裁阶段提出')
    const soon = limitationOf(compensation, [knew('2025-12-01')], asOf('2026-11-27'))
    expect(soon.warnings[0]!.en).to.equal('Limitation ends on 2026-12-01, in 4 days')
  })

  it('says what is missing where no day is on file, and that an unpublished calendar may move the day', () => {
    expect(limitationOf(compensation, [], asOf('2026-11-27'))).to.include({ state: 'unknown', lastOn: null })
    const far = limitationOf(compensation, [knew('2026-06-01')], asOf('2026-11-27'))
    expect(far.unpublishedYears).to.deep.equal([2027])
  })

  it('explains every claim in both languages', () => {
    for (const kind of Object.keys(limitedClaims) as (keyof typeof limitedClaims)[]) {
      if (kind === 'wages' || kind === 'annual-leave') continue
      const { steps } = limitationOf({ kind }, [knew('2026-06-01')], asOf('2026-11-27'))
      for (const text of steps.flatMap(({ what, reason, source }) => [what, reason, source]))
        expect(text.zh.length * text.en.length, kind).to.be.greaterThan(0)
    }
  })
})

describe('Section 3.1, 4.4: limitation of double wages', () => {
  const breach = { firstOn: '2024-08-01', lastOn: '2025-06-30' }
  const alive = (mode: 'per_month' | 'from_last_day', events: LimitationEvent[] = []) =>
    doubleWageLimitations({ ...breach, mode }, events, asOf('2026-05-20'))
      .filter(({ limitation }) => limitation.state !== 'expired')
      .map(({ from }) => from)

  it('leaves May and June 2025 for a claim on 2026-05-20 when counted month by month', () => {
    expect(alive('per_month')).to.deep.equal(['2025-05-01', '2025-06-01'])
  })

  it('leaves all eleven months when counted from the last day', () => {
    expect(alive('from_last_day')).to.have.length(11)
  })

  it('lets one demand save every month that had not ended', () => {
    expect(alive('per_month', [interrupted('2025-11-10')])[0]).to.equal('2024-11-01')
  })
})

describe('Section 3.1: other limits of time', () => {
  it('are two years for inspection and enforcement, one for a work injury, three for civil claims and union funds', () => {
    expect(Object.fromEntries(Object.entries(otherLimits).map(([id, { years }]) => [id, years]))).to.deep.equal({
      inspection: 2,
      'work-injury-application': 1,
      enforcement: 2,
      civil: 3,
      'union-funds': 3,
    })
    expect(otherLimitEndsOn('inspection', '2024-10-01', calendar).dueOn).to.equal('2026-10-08')
    expect(otherLimitEndsOn('work-injury-application', '2025-03-10', calendar).dueOn).to.equal('2026-03-10')
  })
})

describe('every limitation', () => {
  const day = fc.integer({ min: 0, max: 900 }).map(n => addDays('2024-01-01', n))
  const event = fc.oneof(
    fc
      .tuple(day, fc.constantFrom(...(Object.keys(interruptions) as Interruption[])))
      .map(([on, by]) => interrupted(on, by)),
    fc.tuple(day, fc.integer({ min: 0, max: 60 })).map(([from, long]) => suspended(from, addDays(from, long))),
  )
  const events = fc.array(event, { maxLength: 6 })

  it('lasts a year from its start at least, and ends on a working day', () => {
    fc.assert(
      fc.property(day, events, (startOn, others) => {
        const { lastOn } = limitationOf(compensation, [knew(startOn), ...others], asOf('2026-01-01'))
        expect(lastOn! >= addMonths(startOn, 12)).to.equal(true)
        expect(calendar.isWorkingDay(lastOn!)).to.equal(true)
      }),
    )
  })

  it('is never made shorter by a further suspension, and does not hang on the order in which events are told', () => {
    fc.assert(
      fc.property(day, events, day, fc.integer({ min: 1, max: 60 }), (startOn, others, from, long) => {
        const before = limitationOf(compensation, [knew(startOn), ...others], asOf('2026-01-01'))
        const more = [...others, suspended(from, addDays(from, long))]
        const after = limitationOf(compensation, [knew(startOn), ...more], asOf('2026-01-01'))
        expect(after.lastOn! >= before.lastOn!).to.equal(true)
        const turned = limitationOf(compensation, [...more.toReversed(), knew(startOn)], asOf('2026-01-01'))
        expect(turned.lastOn).to.equal(after.lastOn)
      }),
    )
  })

  it('is not longer by what is proved than by everything told', () => {
    fc.assert(
      fc.property(day, events, fc.nat(5), (startOn, others, unproved) => {
        const told = others.map((one, place) => (place === unproved ? { ...one, proof: 'none' as const } : one))
        const { lastOn, provenLastOn } = limitationOf(compensation, [knew(startOn), ...told], asOf('2026-01-01'))
        expect(provenLastOn! <= lastOn!).to.equal(true)
      }),
    )
  })
})
