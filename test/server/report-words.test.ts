/** What reports are told in. */
import { expect } from 'chai'
import { addsUp, indicatorsOf } from '../../server/reports/indicator.ts'
import { reports } from '../../server/reports/registry.ts'

describe('the words of reports', () => {
  it('are in English without a Chinese sign', () => {
    const texts = reports.flatMap(report => [
      ...[report.title, report.says, ...report.tables.flatMap(({ title, head }) => [title, head])],
      ...indicatorsOf(report).flatMap(({ name, says, source, over }) => [name, says, source, over?.above, over?.below]),
    ])
    expect(texts.length).to.be.greaterThan(500)
    expect(texts.filter(text => /\p{Script=Han}/u.test(text?.en ?? ''))).to.deep.equal([])
  })

  it('define each indicator once: what it counts, where it comes from, and of shares and means what is divided by what', () => {
    for (const report of reports) {
      const ids = indicatorsOf(report).map(({ id }) => id)
      expect(new Set(ids).size, report.id).to.equal(ids.length)
      for (const { id, name, says, source, unit, over } of indicatorsOf(report)) {
        const told = [name, says, source, ...(addsUp(unit) ? [] : [over?.above, over?.below])]
        for (const text of told)
          expect([Boolean(text?.zh.trim()), Boolean(text?.en.trim())], id).to.deep.equal([true, true])
        expect([says.zh.endsWith('。'), says.en.endsWith('.')], id).to.deep.equal([true, true])
      }
    }
  })
})
