import { expect } from 'chai'
import { mergeSearch } from '../../server/jobs/merge-search.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

describe('the pieces of the search indexes', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const pieces = async (): Promise<number> => {
    const [row] = await house.db.reader.raw('select count(distinct segid) as pieces from search_names_idx')
    return row.pieces
  }
  const found = async (query: string): Promise<string> => {
    const client = house.as('mediator-a')
    return (await client.follow(await client.post('/search', { q: query }))).text
  }

  it('are brought together as far as there is time, and find the same', async () => {
    for (const applicantName of ['欧阳明月', '司徒兰芳', '张三丰'])
      await register(house, 'mediator-a', { applicantName })
    if (house.db.client === 'postgres') return mergeSearch(house.office) // there are none, and nothing to do
    const before = await pieces()
    expect(before).to.be.greaterThan(1)
    await mergeSearch(house.office, () => false)
    expect(await pieces(), 'while there is no time').to.equal(before)
    await mergeSearch(house.office)
    expect(await pieces()).to.equal(1)
    for (const name of ['欧阳明月', '司徒兰芳', '张三丰']) expect(await found(name)).to.include('找到 1 件')
    expect(await found('李四光')).not.to.include('找到 1 件')
    await register(house, 'mediator-a', { applicantName: '诸葛亮' })
    expect(await pieces(), 'after a registration').to.be.greaterThan(1)
    await mergeSearch(house.office)
    expect(await pieces()).to.be.lessThan(3) // one of a size
    expect(await found('诸葛亮')).to.include('找到 1 件')
  })
})
