import { expect } from 'chai'
import fc from 'fast-check'
import { entered, figure, worked } from './working.ts'

const asked = { kind: 'unpaid', ordered: 'yes', unpaidFen: '12000' }

describe('Section 4.12: Extra damages on arrears (LCL 85; LSI 26)', () => {
  it('are half to all of what is unpaid', () => {
    expect(figure(worked('arrears-damages', asked))).to.deep.equal([600_000, 1_200_000])
    expect(figure(worked('arrears-damages', { ...asked, unpaidFen: '2150' }))).to.deep.equal([107_500, 215_000])
  })

  it('cover the difference to the minimum wage', () => {
    const typed = { kind: 'below-minimum', ordered: 'yes', paidMonthFen: '1800', months: '3', on: '2026-05-01' }
    const found = worked('arrears-damages', typed, { parameters: entered({ monthly_minimum_wage: 200_000 }) })
    expect(figure(found)).to.deep.equal([30_000, 60_000])
  })

  it('need an order that was ignored', () => {
    expect(figure(worked('arrears-damages', { ...asked, ordered: 'no' }))).to.deep.equal([0, 0])
  })

  it('ask for what their case needs', () => {
    expect(() => worked('arrears-damages', { ...asked, unpaidFen: '' })).to.throw('inputs')
    expect(() => worked('arrears-damages', { ...asked, kind: 'below-minimum', months: '3' })).to.throw('inputs')
  })

  it('never exceed what is unpaid and never fall below its half', () => {
    fc.assert(
      fc.property(fc.nat(1e9), unpaidFen => {
        const [least, most] = figure(worked('arrears-damages', { ...asked, unpaidFen })) as [number, number]
        expect(most).to.equal(unpaidFen)
        expect(least * 2).to.be.within(unpaidFen, unpaidFen + 1)
      }),
      { numRuns: 60 },
    )
  })
})
