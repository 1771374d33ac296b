/** What reports are told in. */
import { expect } from 'chai'
import { indicatorsOf } from '../../server/reports/indicator.ts'
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
})
