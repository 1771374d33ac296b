/** Papers of a group of workers: whoever reads 等73人 finds all of them behind. */
import { expect } from 'chai'
import { templateIds } from '../../server/papers/catalogue.ts'
import { caseOf, textOf } from '../support/paper-material.ts'

const list = '附：劳动者名单'

describe('a paper that names a group', () => {
  it('has all of its workers behind it, numbered', () => {
    const material = caseOf(73, { facts: { recipientId: 'p1', appliedOn: '2026-11-19' } })
    const bare = templateIds.filter(id => {
      const text = textOf(id, material)
      const behind = text.slice(text.lastIndexOf(list)).split('\n')
      const isWhole = text.includes(list) && behind.includes('73') && behind.includes('张工73')
      return /(?:等|全体劳动者)73人/.test(text) && !isWhole
    })
    expect(bare).to.deep.equal([])
  })

  it('shows others no more of an identity number than its last four signs, and no telephone', () => {
    const text = textOf('aid-grant-decision', caseOf(73))
    expect(text).to.contain(`${list}（共73人）`).and.to.contain('**************002X')
    expect(text).not.to.contain('11010519491231002X').and.not.to.contain('13800001234')
    expect(textOf('arbitration-application', caseOf(73))).to.contain('11010519491231002X')
  })

  it('speaks of all of them where one asked for aid for all, and of whoever asked among few', () => {
    const all = textOf('agency-agreement', caseOf(73, { facts: { recipientId: 'p1' } }))
    expect(all).to.contain('受援人\n张工2等73人')
    const two = caseOf(2, { facts: { recipientId: 'p2' } })
    expect(textOf('aid-grant-decision', two)).to.contain('张工2：\n').and.not.to.contain('张工1')
    expect(textOf('assignment-notice', two)).to.contain('受援人张工2因')
  })

  it('never lists for an employer those who complained of it', () => {
    for (const id of ['supervision-tip', 'supervision-opinion', 'supervision-proposal', 'supervision-record'])
      expect(textOf(id, caseOf(73)), id).not.to.match(/张工/)
  })

  it('is followed by no list where everybody is named', () => {
    for (const id of ['aid-grant-decision', 'termination-notice', 'mediation-record'])
      expect(textOf(id, caseOf(3)), id).not.to.contain(list)
  })
})
