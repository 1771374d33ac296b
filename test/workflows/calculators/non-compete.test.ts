import { expect } from 'chai'
import fc from 'fast-check'
import { entered, figure, worked } from './working.ts'

const parameters = entered({ monthly_minimum_wage: 200_000 })
const asked = { endedOn: '2026-05-31', averageFen: '9000', keptMonths: '0', released: 'no' }

describe('Section 4.15: Pay for a non-compete clause (LCL 24; JI1 36-39)', () => {
  it('is 30 per cent of the average wage where nothing was agreed', () => {
    expect(figure(worked('non-compete', asked, { parameters }), 1)).to.equal(270_000)
  })

  it('is never below the minimum wage', () => {
    expect(figure(worked('non-compete', { ...asked, averageFen: '5000' }, { parameters }), 1)).to.equal(200_000)
  })

  it('gives three more months on early release', () => {
    expect(figure(worked('non-compete', { ...asked, released: 'yes' }, { parameters }))).to.equal(810_000)
  })

  it('is the agreed sum where one was agreed, whatever else is known', () => {
    expect(figure(worked('non-compete', { ...asked, agreedFen: '4000', keptMonths: '6' }))).to.equal(2_400_000)
  })

  it('counts two years at most', () => {
    const found = worked('non-compete', { ...asked, keptMonths: '30' }, { parameters })
    expect(figure(found)).to.equal(24 * 270_000)
    expect(found.caps).to.have.length(1)
  })
})

describe('Section 4.15: What a non-compete clause pays, to the fen', () => {
  it('rounds once, at the sum, and tells what happens on a breach (JI2 13-15)', () => {
    const found = worked('non-compete', { ...asked, averageFen: '9000.01', keptMonths: '24' }, { parameters })
    expect(figure(found)).to.equal(6_480_007)
    expect(found.warnings.map(({ zh }) => zh).join()).to.include('违约金')
  })

  it('never falls with the wage or the months, and never lies below the minimum wage of each month', () => {
    fc.assert(
      fc.property(fc.nat(3_000_000), fc.nat(500_000), fc.nat(24), (wageFen, more, months) => {
        const at = (fen: number, kept: number) =>
          figure(
            worked('non-compete', { ...asked, averageFen: fen, keptMonths: String(kept) }, { parameters }),
          ) as number
        expect(at(wageFen + more, months)).to.be.at.least(at(wageFen, months))
        expect(at(wageFen, months + 1)).to.be.at.least(at(wageFen, months))
        expect(at(wageFen, months)).to.be.at.least(months * 200_000)
      }),
      { numRuns: 40 },
    )
  })
})

describe('Section 4.16: A deduction for damage (WPR 16)', () => {
  const damage = { wageFen: '5000', damageFen: '3000', on: '2026-05-01' }

  it('is a fifth of the wage at most', () => {
    expect(figure(worked('deduction', damage, { parameters }))).to.equal(100_000)
  })

  it('leaves the minimum wage whole', () => {
    expect(figure(worked('deduction', { ...damage, wageFen: '2200' }, { parameters }))).to.equal(20_000)
  })

  it('never passes the fifth, the minimum wage or the damage', () => {
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(500_000), (wageFen, damageFen) => {
        const most = figure(worked('deduction', { ...damage, wageFen, damageFen }, { parameters })) as number
        expect(most).to.be.at.most(damageFen)
        expect(most * 5).to.be.at.most(wageFen)
        if (most > 0) expect(wageFen - most).to.be.at.least(200_000)
      }),
      { numRuns: 60 },
    )
  })
})

describe('Section 4.16: Wages in a shutdown (WPR 12)', () => {
  const shut = { wageFen: '4000', months: '1', later: 'idle', on: '2026-05-01' }

  it('are paid in full for the first period, without any figure of the place', () => {
    expect(figure(worked('shutdown', shut))).to.equal(400_000)
  })

  it('go on by the rule of the place, which is asked for where it is not known', () => {
    expect(() => worked('shutdown', { ...shut, months: '2' }, { parameters })).to.throw('shutdown_living_percent')
    const withRule = [...parameters, ...entered({ shutdown_living_percent: 70 })]
    expect(figure(worked('shutdown', { ...shut, months: '2' }, { parameters: withRule }))).to.equal(540_000)
  })

  it('are the minimum wage at least where work is done', () => {
    const found = worked('shutdown', { ...shut, months: '3', later: 'works' }, { parameters })
    expect(figure(found)).to.equal(800_000)
  })
  it('round once over all months, and never fall with another month', () => {
    const withRule = entered({ monthly_minimum_wage: 203_333, shutdown_living_percent: 70 })
    const at = (months: number) =>
      figure(worked('shutdown', { ...shut, months: String(months) }, { parameters: withRule })) as number
    expect(at(11)).to.equal(400_000 + 1_423_331)
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), months => {
        expect(at(months + 1)).to.be.at.least(at(months))
      }),
      { numRuns: 20 },
    )
  })
})
