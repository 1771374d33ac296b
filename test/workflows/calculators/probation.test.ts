import { expect } from 'chai'
import fc from 'fast-check'
import { answered, entered, figure, worked } from './working.ts'

const parameters = entered({ monthly_minimum_wage: 200_000 })
const asked = { contract: 'fixed', termMonths: '12', servedMonths: '6', again: 'no', wageFen: '6000' }

describe('Section 4.14: Damages for unlawful probation (LCL 19, 83)', () => {
  it('are the wage after probation for each month in excess', () => {
    expect(figure(worked('probation', asked))).to.equal(2_400_000)
  })

  it('cover all of a probation in a contract below three months', () => {
    const typed = { ...asked, termMonths: '2', servedMonths: '1', wageFen: '5000' }
    expect(figure(worked('probation', typed))).to.equal(500_000)
  })

  it('know the four bands, and none for a task, part-time work or a second time', () => {
    const most = (more: object) => figure(worked('probation', { ...asked, ...more }), 1)
    expect(['2', '3', '11', '12', '35', '36'].map(termMonths => most({ termMonths }))).to.deep.equal([0, 1, 1, 2, 2, 6])
    expect(most({ contract: 'open-ended', termMonths: '' })).to.equal(6)
    expect(['task', 'part-time', 'probation-only'].map(contract => most({ contract }))).to.deep.equal([0, 0, 0])
    expect(most({ again: 'yes', termMonths: '36' })).to.equal(0)
  })

  it('never fall when probation was longer', () => {
    fc.assert(
      fc.property(fc.nat(60), fc.nat(20), (served, term) => {
        const at = (months: number) =>
          figure(
            worked('probation', { ...asked, termMonths: String(term), servedMonths: String(Math.min(60, months)) }),
          ) as number
        expect(at(served + 1)).to.be.at.least(at(served))
      }),
      { numRuns: 40 },
    )
  })
})

describe('Section 4.14: Pay in probation (LCL 20; LCLR 15)', () => {
  const pay = { agreedFen: '5000', paidFen: '3500', months: '2', on: '2026-05-01' }

  it('is 80 per cent of the agreed wage at least', () => {
    const found = worked('probation-pay', pay, { parameters })
    expect([figure(found, 1), figure(found)]).to.deep.equal([400_000, 100_000])
  })

  it('is never below the minimum wage', () => {
    const found = worked('probation-pay', { ...pay, agreedFen: '2100', paidFen: '1900' }, { parameters })
    expect([figure(found, 1), figure(found)]).to.deep.equal([200_000, 20_000])
    expect(found.caps).to.have.length(1)
  })

  it('is not reckoned without the minimum wage of the place', () => {
    expect(answered('probation-pay', pay)).to.have.property('missing')
  })
  it('is reckoned exactly and rounded once, never below either floor', () => {
    const odd = { ...pay, agreedFen: '5000.03', paidFen: '3500', months: '6' }
    expect(figure(worked('probation-pay', odd, { parameters }))).to.equal(300_014)
    fc.assert(
      fc.property(fc.nat(2_000_000), fc.nat(2_000_000), (agreedFen, paidFen) => {
        const found = worked('probation-pay', { ...pay, agreedFen, paidFen, months: '1' }, { parameters })
        const [owed, least] = [figure(found) as number, figure(found, 1) as number]
        expect(least).to.be.at.least(200_000)
        expect(Math.abs(owed - Math.max(0, least - paidFen))).to.be.at.most(1)
      }),
      { numRuns: 40 },
    )
  })
})
