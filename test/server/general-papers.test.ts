import { expect } from 'chai'
import { generalSources } from '../../server/papers/source/index.ts'
import { caseOf, filledFrom, textIn, textOf } from '../support/paper-material.ts'

describe('papers that any step can fill', () => {
  for (const { id, title, blocks } of generalSources) {
    for (const workers of [1, 73]) {
      it(`fills ${id} from the answers of its step for ${workers}`, () => {
        const text = textOf(id, caseOf(workers))
        expect(text).to.contain('闽榕马园文〔2026〕0001号').and.to.contain(title.zh)
        expect(text).not.to.match(/undefined|null|NaN|[{}]|\[object/)
        if (!blocks.some(block => block.kind === 'drawn' && block.name !== 'sheets')) return // a fixed text, such as a notice of rights
        expect(text).to.contain('2026年11月26日').and.to.contain('¥1,234.50').and.to.contain('下次再议')
        expect(text).to.contain('陈调解').and.to.contain('工资 & 津贴').and.to.contain('2026年12月1日')
        expect(text).to.contain('人民币壹仟贰佰叁拾肆元伍角整')
      })
    }
  }

  it('fills every general paper of a case without parties, cause or claims, or names what is missing', () => {
    const bare = caseOf(1, { parties: [], members: [], claims: [], cause: null, summary: null, obligations: [] })
    for (const { id } of generalSources) {
      const filled = filledFrom(id, bare)
      if (filled.ok) expect(textIn(filled.bytes), id).not.to.match(/undefined|null|NaN|[{}]/)
      else {
        expect(filled.fault, id).to.equal(undefined)
        expect(
          ['applicantNames', 'respondentNames', 'partyNames', 'recipients', 'opponents', 'cause'],
          id,
        ).to.include.members(filled.missing)
      }
    }
  })
})
