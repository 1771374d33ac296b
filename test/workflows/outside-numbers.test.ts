import { expect } from 'chai'
import { looksLikeArbitrationNumber, looksLikeCourtNumber } from '../../workflows/law/outside-numbers.ts'

describe('Section 6.5: numbers of courts and commissions', () => {
  it('knows a court’s number, with brackets and spaces of either kind', () => {
    for (const typed of [
      '(2026)闽0102民初123号',
      '（2026）闽01民终7号',
      '(2026) 闽 0105 执恢 88 号',
      '(2026)闽01民特3号之一',
    ])
      expect(looksLikeCourtNumber(typed), typed).to.equal(true)
    for (const typed of ['2026闽0102民初123号', '(2026)闽0102民初号', '榕劳人仲案〔2026〕12号', '(26)闽0102民初1号'])
      expect(looksLikeCourtNumber(typed), typed).to.equal(false)
  })

  it('knows a commission’s number, local forms included', () => {
    for (const typed of ['榕劳人仲案〔2026〕12号', '榕劳人仲字〔2026〕第12号', '马劳人仲案(2026)12-1号'])
      expect(looksLikeArbitrationNumber(typed), typed).to.equal(true)
    for (const typed of ['12号', '榕劳人仲案2026-12', '(2026)闽0102民初123号'])
      expect(looksLikeArbitrationNumber(typed), typed).to.equal(false)
  })
})
