import { expect } from 'chai'
import fc from 'fast-check'
import { addDays } from '../../../workflows/law/days.ts'
import { figure, worked } from './working.ts'

describe('Section 4.19: Costs of court and arbitration (FEE 13-16; LDMAL 53)', () => {
  it('are five yuan for a suit that ends by mediation, ten otherwise', () => {
    expect(figure(worked('court-costs', { kind: 'suit-halved' }))).to.equal(500)
    expect(figure(worked('court-costs', { kind: 'suit' }))).to.equal(1_000)
  })

  it('are nothing for arbitration and confirmation', () => {
    for (const kind of ['arbitration', 'confirmation']) expect(figure(worked('court-costs', { kind }))).to.equal(0)
  })

  it('are a third of a property case for a payment order, whose sum is asked for', () => {
    expect(figure(worked('court-costs', { kind: 'payment-order', amountFen: '60000' }))).to.equal(43_333)
    expect(() => worked('court-costs', { kind: 'payment-order' })).to.throw('inputs')
  })

  it('follow the bands of a property case, rounded once', () => {
    const fee = (amountFen: string) => figure(worked('court-costs', { kind: 'payment-order', amountFen }))
    // 50 + 90,000 × 2.5 % + 100,000 × 2 % + 300,000 × 1.5 % + 500,000 × 1 % + 1,000,000 × 0.9 %, and a third of it
    expect(fee('10000')).to.equal(1_667)
    expect(fee('2000000')).to.equal(760_000)
    const told = (amountFen: string) =>
      worked('court-costs', { kind: 'payment-order', amountFen }).steps.map(({ formula }) => formula.zh)
    expect(told('150000')).to.deep.equal([
      '50.00 + 90,000.00 × 2.5% + 50,000.00 × 2% = 3,300.00',
      '3,300.00 ÷ 3 = 1,100.00',
    ])
    expect(told('10000')[0]).to.equal('50.00')
  })

  it('never fall when the sum of a payment order rises', () => {
    fc.assert(
      fc.property(fc.nat(1e10), fc.nat(1e8), (amountFen, more) => {
        const at = (fen: number) => figure(worked('court-costs', { kind: 'payment-order', amountFen: fen })) as number
        expect(at(amountFen + more)).to.be.at.least(at(amountFen))
      }),
      { numRuns: 60 },
    )
  })
})

describe('Section 4.19: Double interest for delay (CPL 264)', () => {
  const asked = { principalFen: '60000', dueOn: '2026-01-01', paidOn: '2026-04-01' }

  it('is 0.0175 per cent a day', () => {
    expect(figure(worked('delay-interest', asked))).to.equal(94_500)
  })

  it('is nothing for whoever pays on the last day', () => {
    expect(figure(worked('delay-interest', { ...asked, paidOn: asked.dueOn }))).to.equal(0)
  })
  it('grows with every day and fen, and is what its parts come to', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.nat(2_000), fc.nat(1e8), (principalFen, days, more) => {
        const at = (fen: number, late: number) => {
          const typed = { ...asked, principalFen: fen, paidOn: addDays(asked.dueOn, late) }
          return figure(worked('delay-interest', typed)) as number
        }
        expect(at(principalFen, days + 1)).to.be.at.least(at(principalFen, days))
        expect(Math.abs(at(principalFen, days) + at(more, days) - at(principalFen + more, days))).to.be.at.most(1)
      }),
      { numRuns: 40 },
    )
  })

  it('refuses a payment before the last day to pay', () => {
    expect(() => worked('delay-interest', { ...asked, paidOn: '2025-12-31' })).to.throw('inputs')
  })
})
