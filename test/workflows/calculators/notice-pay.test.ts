import { expect } from 'chai'
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
})
