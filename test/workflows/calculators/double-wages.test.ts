import { expect } from 'chai'
import fc from 'fast-check'
import { addDays, addMonths } from '../../../workflows/law/days.ts'
import { figure, worked } from './working.ts'

const june = [{ day: '2026-06-19', kind: 'off' as const, name: '端午节' }]
const asked = {
  kind: 'no-contract',
  hiredOn: '2026-01-05',
  signedOn: '2026-06-20',
  wageFen: '6000',
  claimedOn: '2026-11-01',
  exception: 'none',
  limitation: 'per_month',
}
const unsigned = { ...asked, hiredOn: '2024-07-01', signedOn: '', wageFen: '5500', claimedOn: '2026-05-20' }

describe('Section 4.4: Double wages (LCL 82; LCLR 6-7; JI2 6-9)', () => {
  it('are a wage for each full month after the first, and working days of the rest', () => {
    expect(figure(worked('double-wages', asked, { holidays: june }))).to.equal(2_675_862)
  })

  it('are eleven months at most, and month by month barred after a year', () => {
    const found = worked('double-wages', unsigned)
    expect([figure(found), figure(found, 1)]).to.deep.equal([1_100_000, 6_050_000])
  })

  it('are open as a whole where limitation counts from the last day of the breach', () => {
    expect(figure(worked('double-wages', { ...unsigned, limitation: 'from_last_day' }))).to.equal(6_050_000)
    const late = { ...unsigned, limitation: 'from_last_day', claimedOn: '2026-07-01' }
    expect(figure(worked('double-wages', late))).to.equal(0)
  })

  it('are open again from a demand that came in time', () => {
    const typed = { ...unsigned, interruptedOn: '2025-12-31' }
    expect(figure(worked('double-wages', typed))).to.equal(3_850_000)
  })

  it('reckon with every interruption and suspension on file, and say so', () => {
    const interrupted = { kind: 'interrupted', on: '2025-12-31', by: 'demand', proof: 'paper' } as const
    const found = worked('double-wages', unsigned, { limitation: [interrupted] })
    expect(figure(found)).to.equal(3_850_000)
    expect(found.steps.map(({ formula }) => formula.zh)).to.include('2025-12-31 中断')
    expect(found.warnings[0]!.zh).to.contain('已按案卷登记')
    const twice = { ...unsigned, interruptedOn: '2025-12-31' }
    expect(figure(worked('double-wages', twice, { limitation: [interrupted] }))).to.equal(3_850_000)
    const stopped = {
      kind: 'suspended',
      from: '2025-09-01',
      to: '2026-02-01',
      ground: 'other',
      proof: 'paper',
    } as const
    expect(figure(worked('double-wages', unsigned, { limitation: [stopped] }))).to.be.greaterThan(1_100_000)
  })

  it('are nothing where the worker refused in bad faith, or the contract went on by law', () => {
    for (const exception of ['excluded', 'extended'])
      expect(figure(worked('double-wages', { ...asked, exception }))).to.equal(0)
  })

  it('follow a wage that changed meanwhile, month by month, in whatever order the changes are told', () => {
    const wages = [
      { fromOn: '2026-06-05', monthFen: '8700' },
      { fromOn: '2026-04-05', monthFen: '7000' },
    ]
    const found = worked('double-wages', { ...asked, wages }, { holidays: june })
    expect(figure(found)).to.equal(600_000 * 2 + 700_000 * 2 + 40_000 * 10)
  })

  it('begin on 1 March for whoever was hired on 31 January', () => {
    const found = worked('double-wages', { ...asked, hiredOn: '2026-01-31', signedOn: '2026-04-01' })
    expect(found.steps[0]!.formula.zh).to.equal('2026-03-01 … 2026-03-31')
  })

  it('are nothing in the first month', () => {
    expect(figure(worked('double-wages', { ...asked, signedOn: '2026-02-05' }))).to.equal(0)
  })

  it('end with the last day of work, and run on for an open-ended contract that was owed', () => {
    expect(figure(worked('double-wages', { ...asked, signedOn: '', lastDayOn: '2026-04-04' }))).to.equal(1_200_000)
    const owed = {
      ...asked,
      kind: 'open-ended',
      hiredOn: '2025-01-01',
      signedOn: '2026-07-01',
      limitation: 'from_last_day',
    }
    expect(figure(worked('double-wages', owed))).to.equal(18 * 600_000)
  })

  it('never exceed eleven wages, and never fall when signing comes later', () => {
    fc.assert(
      fc.property(fc.nat(900), fc.nat(60), fc.integer({ min: 1, max: 5_000_000 }), (days, more, wageFen) => {
        const at = (late: number) => {
          const typed = { ...asked, wageFen, hiredOn: '2024-01-10', signedOn: addDays('2024-01-10', late) }
          return figure(worked('double-wages', typed), 1) as number
        }
        expect(at(days)).to.be.at.most(11 * wageFen)
        // A part of a month with 22 or 23 working days may pay more than its wage by 21.75.
        expect(at(days + more) + wageFen * 0.1).to.be.at.least(at(days))
      }),
      { numRuns: 60 },
    )
  })
})

describe('Section 4.18: Wages after reinstatement (JI2 18)', () => {
  const gap = { wageFen: '6000', decidedOn: '2026-03-01', resumedOn: '2026-09-01', faultPercent: '0' }

  it('are the normal wage to the day before work resumes', () => {
    expect(figure(worked('reinstatement', gap))).to.equal(3_600_000)
  })

  it('are borne in part by a worker at fault', () => {
    expect(figure(worked('reinstatement', { ...gap, faultPercent: '30' }))).to.equal(2_520_000)
  })

  it('count working days for less than a month', () => {
    const short = { ...gap, decidedOn: '2026-03-02', resumedOn: '2026-03-14' }
    expect(figure(worked('reinstatement', short))).to.equal(275_862)
  })
  it('never fall when work resumes a month later, and share out by fault to the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.nat(5_000_000), fc.nat(100), (months, wageFen, fault) => {
        const at = (count: number, faultPercent: number) => {
          const resumedOn = addMonths(gap.decidedOn, count)
          const typed = { ...gap, wageFen, resumedOn, faultPercent: String(faultPercent) }
          return figure(worked('reinstatement', typed)) as number
        }
        expect(at(months, 0)).to.equal(wageFen * months)
        expect(at(months, fault)).to.be.at.most(at(months, 0))
        const both = at(months, fault) + at(months, 100 - fault)
        expect(both).to.be.within(at(months, 0), at(months, 0) + 1)
      }),
      { numRuns: 40 },
    )
  })

  it('refuse a day of return before the decision', () => {
    expect(() => worked('reinstatement', { ...gap, resumedOn: '2026-02-28' })).to.throw('inputs')
  })
})
