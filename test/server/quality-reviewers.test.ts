/** Who may be named to review a sample, where very many people work below whoever draws it. */
import { expect } from 'chai'
import { reviewerOptions } from '../../server/quality/managing.ts'
import { organisations } from '../support/builders.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('those who may be named as reviewers', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const asked = { today: '2026-11-23', locale: 'zh' as const, paths: [organisations.fujian.path] }
  const listed = (most?: number) =>
    reviewerOptions(house.db.reader, {
      ...asked,
      near: organisations['station-b'].path,
      ...(most === undefined ? {} : { most }),
    })

  it('are all who work below, each once with their roles, those of the sampled organisation first', async () => {
    const { options, isCut } = await listed()
    const ids = options.map(({ value }) => value)
    expect(isCut).to.equal(false)
    expect(new Set(ids).size).to.equal(ids.length)
    expect(ids).to.include.members(['mediator-a', 'lead-a', 'lead-b', 'mediator-b', 'supervisor', 'administrator'])
    const ofB = ['lead-b', 'mediator-b', 'lawyer-b']
    expect(ids.slice(0, ofB.length)).to.have.members(ofB)
    expect(options.find(({ value }) => value === 'lead-b')!.label).to.contain('站长')
  })

  it('are cut where there are more, and that is said', async () => {
    const { options, isCut } = await listed(4)
    expect([options.length, isCut]).to.deep.equal([4, true])
    expect(options.map(({ value }) => value)).to.include.members(['lead-b', 'mediator-b', 'lawyer-b'])
    const one = await listed(1)
    expect([one.options.length, one.isCut]).to.deep.equal([1, true])
  })
})
