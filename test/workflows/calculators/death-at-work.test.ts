import { expect } from 'chai'
import fc from 'fast-check'
import { sharesOf } from '../../../workflows/law/calculators/dependants-pension.ts'
import { exact } from '../../../workflows/law/calculators/exact.ts'
import { answered, entered, figure, worked } from './working.ts'

/** The average wage of the pool, 7,000, is an example; the national income comes as published. */
const average = entered({ pool_average_monthly_wage: 700_000 })

const grant = (diedOn: string, what = 'death') => worked('death-grant', { what, diedOn })
const spouse = { relation: 'spouse', alone: 'no' } as const
const child = { relation: 'other', alone: 'no' } as const
const pension = (ownWageFen: string, dependants: unknown[]) =>
  worked('dependants-pension', { injuredOn: '2026-03-01', ownWageFen, dependants }, { parameters: average })

describe('Section 4.9, 4.20: One-off grant for a death at work (WIR 39, 41)', () => {
  it('is 1,130,040 for a death in 2026 and 1,083,760 for one in 2025', () => {
    expect(figure(grant('2026-05-01'))).to.equal(113_004_000)
    expect(figure(grant('2025-12-31'))).to.equal(108_376_000)
    expect(
      grant('2026-05-01')
        .parametersUsed.map(({ source }) => source.zh)
        .join(),
    ).to.contain('2025年全国城镇居民')
  })

  it('is not computed for a death in 2027: the income of 2026 is not published', () => {
    const answer = answered('death-grant', { what: 'death', diedOn: '2027-01-01' })
    expect('missing' in answer && answer.missing[0]).to.include({ parameter: 'urban_disposable_income', year: 2027 })
  })

  it('is not due where a worker of grade 1 to 4 dies after the time of treatment', () => {
    expect(figure(worked('death-grant', { what: 'after-stop-work', diedOn: '2027-01-01' }))).to.equal(0)
  })

  it('can be advanced by one half for a worker who is missing, whose wages go on for three months', () => {
    const found = grant('2026-05-01', 'missing')
    expect([figure(found), figure(found, 1)]).to.deep.equal([56_502_000, 113_004_000])
    expect(found.warnings[0]!.zh).to.contain('第4个月')
  })
})

describe('Section 4.9: Funeral grant (WIR 39)', () => {
  it('is six months of the average wage of the pool: 42,000', () => {
    expect(figure(worked('funeral-grant', { diedOn: '2026-05-01' }, { parameters: average }))).to.equal(4_200_000)
  })

  it('is six times any average, to the fen, and the grant twenty times any income', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000_000 }), fen => {
        const own = entered({ pool_average_monthly_wage: fen, urban_disposable_income: fen })
        expect(figure(worked('funeral-grant', { diedOn: '2028-05-01' }, { parameters: own }))).to.equal(6 * fen)
        const typed = { what: 'missing', diedOn: '2028-05-01' }
        const found = worked('death-grant', typed, { parameters: own })
        expect([figure(found), figure(found, 1)]).to.deep.equal([10 * fen, 20 * fen])
      }),
      { numRuns: 20 },
    )
  })

  it('is not computed without that average', () => {
    expect(answered('funeral-grant', { diedOn: '2026-05-01' })).to.have.property('missing')
  })
})

describe('Section 4.9: Pension of dependants (WIR 39)', () => {
  it('is 2,400 for the spouse and 1,800 for each of two children of a wage of 6,000, together the wage', () => {
    const found = pension('6000', [spouse, child, child])
    expect([0, 1, 2, 3].map(at => figure(found, at))).to.deep.equal([600_000, 240_000, 180_000, 180_000])
    expect(found.warnings).to.deep.equal([])
  })

  it('adds ten percent for a lone elderly person or an orphan', () => {
    expect(figure(pension('6000', [{ relation: 'other', alone: 'yes' }]))).to.equal(240_000)
  })

  it('is cut in proportion where the shares exceed the wage, the rest of the fen to the spouse', () => {
    const found = pension('5000', [child, spouse, child, child])
    expect([0, 1, 2, 3, 4].map(at => figure(found, at))).to.deep.equal([500_000, 115_384, 153_848, 115_384, 115_384])
    expect(found.caps).to.have.length(1)
    expect(found.steps.at(-1)!.rounding).to.equal('fen-down')
  })

  it('takes the wage within 60 and 300 % of the average', () => {
    expect(figure(pension('1000', [spouse]))).to.equal(168_000)
    expect(figure(pension('90000', [spouse]))).to.equal(840_000)
  })

  it('refuses two spouses', () => {
    expect(() => pension('6000', [spouse, spouse])).to.throw('inputs')
  })

  it('never exceeds the wage, and loses no fen when it reaches it', () => {
    const dependant = fc.record({
      relation: fc.constant('other' as const),
      alone: fc.constantFrom('yes' as const, 'no' as const),
    })
    fc.assert(
      fc.property(fc.array(dependant, { maxLength: 8 }), fc.integer({ min: 1, max: 9_999_999 }), (others, wageFen) => {
        const { fen } = sharesOf([spouse, ...others], exact(wageFen))
        const sum = fen.reduce((all, one) => all + one, 0)
        const percent = 40 + others.reduce((all, { alone }) => all + (alone === 'yes' ? 40 : 30), 0)
        expect(sum).to.be.at.most(wageFen)
        if (percent >= 100) expect(sum).to.equal(wageFen)
        expect(Math.min(...fen)).to.be.at.least(0)
      }),
    )
  })
})
