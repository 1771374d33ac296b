import { expect } from 'chai'
import fc from 'fast-check'
import { figure, worked } from './working.ts'

const asked = { ground: 'article-40', noticeGiven: 'no', lastMonthWageFen: '7350' }

describe('Section 4.3: Pay in lieu of notice (LCL 40; LCLR 20)', () => {
  it('is the wage of the month before where article 40 was used without notice', () => {
    expect(figure(worked('notice-pay', asked))).to.equal(735_000)
  })

  it('is nothing for an ending by another article or with the contract term', () => {
    expect(figure(worked('notice-pay', { ...asked, ground: 'other' }))).to.equal(0)
  })

  it('is nothing where notice was given', () => {
    expect(figure(worked('notice-pay', { ...asked, noticeGiven: 'yes' }))).to.equal(0)
  })
  it('is that wage to the fen, with no cap and no part of it', () => {
    fc.assert(
      fc.property(fc.nat(1e9), wageFen => {
        expect(figure(worked('notice-pay', { ...asked, lastMonthWageFen: wageFen }))).to.equal(wageFen)
      }),
      { numRuns: 30 },
    )
  })
})
