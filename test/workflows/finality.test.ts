import { expect } from 'chai'
import fc from 'fast-check'
import {
  type AwardItem,
  awardItems,
  finalityCeilingFen,
  finalityOf,
  isItemFinal,
} from '../../workflows/law/finality.ts'

describe('Section 3.4: finality of an award (LDMAL 47; RULES 50; JI1 18-20)', () => {
  /** An invented monthly minimum wage of 2,000 yuan: the ceiling is 24,000 yuan an item. */
  const wageFen = 200_000
  const item = (kind: AwardItem['kind'], awardedFen: number): AwardItem => ({ kind, awardedFen })

  it('has a ceiling of twelve months of the minimum wage, itself included, for each money item', () => {
    expect(finalityCeilingFen(wageFen)).to.equal(2_400_000)
    for (const kind of ['wages', 'injury-medical', 'compensation', 'damages'] as const) {
      expect(isItemFinal(item(kind, 2_400_000), wageFen), kind).to.equal(true)
      expect(isItemFinal(item(kind, 2_400_001), wageFen), kind).to.equal(false)
    }
  })

  it('counts working time, leave and social insurance as final where a national standard is applied', () => {
    for (const kind of ['working-time', 'rest-leave', 'social-insurance'] as const)
      expect(isItemFinal(item(kind, 9_900_000), null), kind).to.equal(true)
  })

  it('never counts confirmation of employment or reinstatement as final', () => {
    for (const kind of ['relationship', 'reinstatement', 'other'] as const)
      expect(isItemFinal(item(kind, 0), wageFen), kind).to.equal(false)
  })

  it('does not guess where the minimum wage is not on file', () => {
    expect(isItemFinal(item('wages', 100), null)).to.equal(undefined)
    expect(isItemFinal(item('relationship', 0), null)).to.equal(false)
    expect(finalityOf('unmarked', [item('wages', 100)], null)).to.equal('unknown')
  })

  it('lets the kind printed on the award govern (JI1 18)', () => {
    expect(finalityOf('final', [item('wages', 9_900_000)], wageFen)).to.equal('final')
    expect(finalityOf('non-final', [item('wages', 100)], wageFen)).to.equal('non-final')
  })

  it('treats one paper that mixes both kinds as not final (JI1 20)', () => {
    expect(finalityOf('unmarked', [item('wages', 100), item('reinstatement', 0)], wageFen)).to.equal('non-final')
    expect(finalityOf('unmarked', [item('wages', 100), item('damages', 2_400_000)], wageFen)).to.equal('final')
    expect(finalityOf('unmarked', [], wageFen)).to.equal('unknown')
  })

  it('is never lost by awarding less', () => {
    const kinds = Object.keys(awardItems) as AwardItem['kind'][]
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.nat(9_999_999), fc.nat(9_999_999), (kind, awardedFen, less) => {
        const isFinal = isItemFinal(item(kind, awardedFen), wageFen)
        if (isFinal) expect(isItemFinal(item(kind, Math.min(awardedFen, less)), wageFen)).to.equal(true)
      }),
    )
  })
})
