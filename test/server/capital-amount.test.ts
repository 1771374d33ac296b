import { expect } from 'chai'
import fc from 'fast-check'
import { capitalAmount } from '../../server/papers/capital-amount.ts'
import { chineseDay, plainYuan } from '../../server/papers/chinese-form.ts'

describe('amounts in Chinese capitals', () => {
  const amounts: [fen: number, capital: string][] = [
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [1_00, '壹元整'],
    [1_05, '壹元零伍分'],
    [10_00, '壹拾元整'],
    [15_00, '壹拾伍元整'],
    [101_00, '壹佰零壹元整'],
    [325_04, '叁佰贰拾伍元零肆分'],
    [1409_50, '壹仟肆佰零玖元伍角整'],
    [1680_32, '壹仟陆佰捌拾元零叁角贰分'],
    [6007_14, '陆仟零柒元壹角肆分'],
    [10_000_00, '壹万元整'],
    [16_409_02, '壹万陆仟肆佰零玖元零贰分'],
    [107_000_53, '壹拾万柒仟元零伍角叁分'],
    [1_000_001_00, '壹佰万零壹元整'],
    [10_010_010_00, '壹仟零壹万零壹拾元整'],
    [100_000_000_00, '壹亿元整'],
    [100_000_001_00, '壹亿零壹元整'],
    [120_030_004_000_00, '壹仟贰佰亿叁仟万肆仟元整'],
    [1_000_000_000_000_00, '壹万亿元整'],
  ]
  for (const [fen, capital] of amounts) {
    it(`writes ${plainYuan(fen)} as ${capital}`, () => expect(capitalAmount(fen)).to.equal(`人民币${capital}`))
  }

  it('writes different amounts differently, with no zero twice and none before a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), fc.integer({ min: 0, max: 1e12 }), (one, other) => {
        const written = capitalAmount(one)
        expect(written).not.to.match(/零零|零[仟佰拾万亿元角分](?!整$)/u, String(one))
        if (one !== other) expect(written).not.to.equal(capitalAmount(other))
      }),
      { seed: 20261122, numRuns: 500 },
    )
  })

  it('refuses what is no amount', () => {
    for (const wrong of [-1, 1.5, Number.NaN, 2e14]) expect(() => capitalAmount(wrong)).to.throw(RangeError)
  })

  it('writes days and plain amounts as papers do', () => {
    expect(chineseDay('2026-11-03')).to.equal('2026年11月3日')
    expect(chineseDay(null)).to.equal(null)
    expect(plainYuan(123_456_789)).to.equal('1,234,567.89')
  })
})
