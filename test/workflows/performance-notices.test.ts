/** What is shown beside money that is owed: the doors after a breach and the two windows for confirming. */
import { expect } from 'chai'
import type { Facts } from '../../workflows/definitions/performance/facts.ts'
import { notices } from '../../workflows/definitions/performance/notices.ts'

describe('the notices of performance', () => {
  const facts: Facts = {
    ground: 'mediation-agreement',
    orgBasis: 'people_mediation',
    claimKind: 'wages',
    effectiveOn: '2026-11-09',
  }
  const openOf = (states: string[], more: Facts = {}) =>
    notices({ states, facts: { ...facts, ...more } }).map(({ items }) => items.map(({ open }) => open))

  it('show the four doors after a breach only', () => {
    expect(openOf(['performing'])).to.deep.equal([[true, true]])
    expect(openOf(['breached', 'breached.deciding'])).to.deep.equal([
      [true, true, false, true],
      [true, true],
    ])
  })

  it('shut both windows once one route has been granted, and one once it was asked for', () => {
    expect(openOf(['performing'], { confirmedBy: 'court' })).to.deep.equal([[false, false]])
    expect(openOf(['performing'], { reviewFiledOn: '2026-11-12' })).to.deep.equal([[false, true]])
  })

  it('open judicial confirmation to bodies set up by law only', () => {
    expect(openOf(['performing'], { orgBasis: 'other' })).to.deep.equal([[true, false]])
  })

  it('say nothing of a settlement, or of what has ended', () => {
    expect(openOf(['performing'], { ground: 'settlement' })).to.deep.equal([])
    expect(openOf(['closed'])).to.deep.equal([])
  })

  it('give every way its reason and its source in both languages', () => {
    for (const { title, items } of notices({ states: ['breached'], facts }))
      for (const { label, reason, source } of items)
        for (const text of [title, label, reason, source]) expect([text.zh, text.en]).to.not.include('')
  })
})
