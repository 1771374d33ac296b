/** Columns of a report on paper: no amount is broken over two lines, and what finds no room stands in a table below. */
import { expect } from 'chai'
import { columnsBeside, sharesOf, widthOf } from '../../server/reports/column-shares.ts'

/** In hundredths of a page of 442 points: digits of ten and a half points, and the margins of a cell. */
const taken = (text: string): number => ((text.length * 5.25 + 10.8) / 442) * 100

describe('the columns of a report on paper', () => {
  const amounts = ['¥292,665.00', '¥341,060.00', '¥316,993.00', '¥41,170.00']

  it('give each amount the room it takes, and the names what is left', () => {
    const widths = [widthOf(['14', '0']), ...amounts.map(amount => widthOf([amount, '¥0.00']))]
    expect(columnsBeside(widths, 5)).to.deep.equal([[0, 1, 2, 3, 4]])
    const shares = sharesOf(widths)
    expect(shares.reduce((sum, share) => sum + share, 0)).to.be.closeTo(100, 1e-9)
    expect(shares[0]).to.be.at.least(20)
    for (const [place, amount] of amounts.entries()) expect(shares[place + 2], amount).to.be.above(taken(amount))
  })

  it('are even where every figure finds room', () => {
    expect(sharesOf(['14', '15', '2'].map(cell => widthOf([cell])))).to.deep.equal([40, 20, 20, 20])
  })

  it('stand below each other where the amounts of a province are too long', () => {
    const long = widthOf(['¥1,234,567,890.00'])
    const parts = columnsBeside([long, long, long, long, long], 5)
    expect(parts).to.deep.equal([
      [0, 1, 2],
      [3, 4],
    ])
    expect(sharesOf([long, long, long])[1]).to.be.above(taken('¥1,234,567,890.00'))
    expect(columnsBeside(Array(7).fill(widthOf(['1'])), 5)).to.deep.equal([
      [0, 1, 2, 3, 4],
      [5, 6],
    ])
  })
})
