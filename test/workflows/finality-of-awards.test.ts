import { expect } from 'chai'
import type { AwardItem } from '../../workflows/law/finality.ts'
import {
  countsAs,
  explainItem,
  remediesAgainst,
  sourceOfName,
  splitAward,
} from '../../workflows/law/finality-of-awards.ts'

/** An invented monthly minimum wage of 2,000 yuan: the ceiling is 24,000 yuan an item. */
const wageFen = 200_000
const wages: AwardItem = { kind: 'wages', awardedFen: 2_400_000 }
const large: AwardItem = { kind: 'damages', awardedFen: 2_400_001 }
const relationship: AwardItem = { kind: 'relationship', awardedFen: 0 }

describe('Section 3.4: finality explained (LDMAL 47-50; RULES 50; JI1 18-20)', () => {
  it('compares each item awarded with twelve months of the minimum wage, and says so with the figures', () => {
    const found = explainItem(wages, wageFen)
    expect(found.finality).to.equal('final')
    expect(found.reason.zh).to.contain('24,000.00 ≤ 月最低工资标准十二个月 24,000.00')
    expect(explainItem(large, wageFen).reason.en).to.contain('24,000.01 awarded > 24,000.00')
  })

  it('says that the minimum wage of the place is missing instead of guessing', () => {
    expect(explainItem(wages, null)).to.deep.include({ finality: 'unknown' })
    expect(explainItem(wages, null).reason.zh).to.contain('未录入')
    expect(explainItem(relationship, null).finality).to.equal('non-final')
  })

  it('counts a dispute over a national labour standard as final whatever the sum', () => {
    const found = explainItem({ kind: 'working-time', awardedFen: 9_900_000 }, null)
    expect(found).to.deep.include({ finality: 'final' })
    expect(found.reason.en).to.contain('national labour standard')
  })

  it('splits a mixed award over two papers, and lets one paper do otherwise (RULES 50(4); JI1 20)', () => {
    const mixed = splitAward([wages, large, relationship], wageFen)
    expect([mixed.final.length, mixed.nonFinal.length, mixed.unknown.length]).to.deep.equal([1, 2, 0])
    expect(mixed.note.zh).to.contain('分别制作裁决书')
    expect(splitAward([wages], wageFen).note.en).to.equal('One paper will do')
    expect(splitAward([wages, relationship], null).unknown).to.have.length(1)
  })

  it('gives the worker fifteen days to sue on a final award, and the employer thirty to set it aside', () => {
    expect(remediesAgainst('final').map(({ side, days }) => [side, days])).to.deep.equal([
      ['worker', 15],
      ['employer', 30],
    ])
    expect(remediesAgainst('final')[1]!.text.zh).to.contain('不能起诉')
  })

  it('gives both sides fifteen days to sue on an award that is not final, and says nothing of an unknown one', () => {
    expect(remediesAgainst('non-final').map(({ days }) => days)).to.deep.equal([15, 15])
    expect(remediesAgainst('unknown')).to.deep.equal([])
  })

  it('counts double wages, probation damages, 2N, N and non-compete pay as money items (RULES 50(2))', () => {
    for (const name of [
      'double-wages',
      'unlawful-probation',
      'unlawful-ending',
      'ending-compensation',
      'non-compete',
    ] as const) {
      expect(explainItem({ kind: countsAs[name].kind, awardedFen: 1 }, wageFen).finality, name).to.equal('final')
      expect(sourceOfName(name).en).to.equal('Arbitration Rules, art. 50')
    }
    for (const name of ['normal-hours-pay', 'stop-work-pay', 'sick-pay', 'notice-pay'] as const)
      expect(sourceOfName(name).zh, name).to.contain('待核')
  })
})
