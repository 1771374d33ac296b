/** Nobody reviews the quality of their own work, whoever owns the case by then. */
import { expect } from 'chai'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('the review of quality of a case that was handed over', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    const add = { nameZh: '程序合法', nameEn: 'Procedure', most: '10' }
    await house.as('administrator').submit('/quality/criteria/new', add, '/quality/criteria/new')
  })
  after(() => house.close())

  it('is neither dealt to nor made by whoever owned it or worked on it', async () => {
    const { caseId, ownerId, accepted, take } = await openCase(house)
    const toId = ['mediator-a', 'mediator-a2'].find(one => one !== ownerId)!
    await accepted()
    await take('mediation', 'withdraw', {
      endedOn: '2026-11-09',
      reason: 'reconciled',
      remarks: '双方已私下谈妥。',
      signed: 'yes',
    })
    await take('case-file', 'handOver', { fromId: ownerId, toId, occasion: 'workload', note: '材料齐全' }, 'lead-a')
    await take(
      'case-file',
      'close',
      { closedOn: '2026-11-09', result: 'withdrawn', missingReason: '撤回得早' },
      'lead-a',
    )
    const range = { organisationId: 'mawei', fromOn: '2026-11-01', toOn: '2026-11-30', by: 'count', share: '1' }
    const drawn = await house.as('supervisor').submit('/quality/samples/new', range, '/quality/samples/new')
    expect(drawn.status, drawn.text).to.equal(303)
    const naming = `${drawn.location}/reviewers`
    const deal = (reviewers: string[]) => house.as('supervisor').submit(naming, { reviewers } as never, naming)
    const reviewer = async () =>
      (await house.db.reader('quality_reviews').where({ case_id: caseId }).first()).reviewer_id
    const told = await house.as('supervisor').follow(await deal([ownerId, toId]))
    expect(told.text).to.contain('1 件没有合适的人')
    expect(await reviewer()).to.equal(null)

    await house.db.write(tx => tx('quality_reviews').where({ case_id: caseId }).update({ reviewer_id: ownerId }))
    const { id } = await house.db.reader('quality_reviews').where({ case_id: caseId }).first('id')
    const path = `/quality/reviews/${id}`
    expect((await house.as(ownerId).get(path)).html, 'no form').to.not.contain('mark-')
    const made = await house.as(ownerId).post(path, { remark: '自评' })
    expect(made.status).to.equal(403)
    expect(made.text).to.contain('不能评查自己承办或者办理过的案件')
    await deal(['lead-a'])
    expect(await reviewer(), 'who only closed the file').to.equal('lead-a')
  })
})
