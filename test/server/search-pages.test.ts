/** Many cases found by the same words: in pages to the end of what is counted, the newest first. */
import { expect } from 'chai'
import { putEntry } from '../../server/search/entries.ts'
import { findCases } from '../../server/search/find-cases.ts'
import { accessMarks, nameEntry } from '../../server/search/index-case.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { register } from '../support/registrations.ts'

describe('a search that finds many', () => {
  it('counts two hundred at most, in pages, the newest first, and never what is walled', async () => {
    await using own = await openOffice()
    const ids = await registerMany(own, 202)
    const { location } = await own.as('mediator-a').post('/search', { q: '众人' })
    const pageOf = async (page: string | number) => {
      const { text, html } = await own.as('mediator-a').get(`${location}?page=${page}`)
      return { text, html, found: [...html.matchAll(/class="who" href="\/cases\/([^"]+)"/g)].map(([, id]) => id) }
    }
    const first = await pageOf(1)
    expect(first.text).to.contain('找到 200 件以上').and.to.contain('1–25 / 200')
    expect(first.html).to.contain('href="?page=2"').and.not.to.contain('rel="prev"')
    expect(first.found).to.deep.equal(ids.slice(-25).toReversed())
    await own.db.write(tx =>
      tx('access_grants').insert(
        [ids[1], ids.at(-3)].map((case_id, at) => ({
          id: `wall-${at}`,
          case_id,
          proceeding_id: 'none',
          reason: '测试',
          person_id: 'mediator-a',
          grant: 'excluded',
        })),
      ),
    )
    const pages = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(page => pageOf(page)))
    expect(pages[0]!.text).to.contain('找到 200 件').and.not.to.contain('以上')
    expect(pages[7]!.html).not.to.contain('rel="next"')
    expect(pages.flatMap(({ found }) => found)).to.deep.equal(
      ids.filter((_, at) => at !== 1 && at !== 199).toReversed(),
    )
    expect((await findCases(own.office, { query: '众人', person: await own.person('lead-a') }))[2]!.caseId).to.equal(
      ids.at(-3),
    )
    for (const page of ['0', 'x']) expect((await pageOf(page)).text).to.contain('1–25')
    expect((await pageOf(99)).text).to.contain('176–200')
  })
})

/** One registered as usual and the others copied from it, as far as a search looks; their ids in order of registration. */
async function registerMany(house: TestOffice, count: number): Promise<string[]> {
  const first = await register(house, 'mediator-a', { applicantName: '众人甲' })
  return house.db.write(async tx => {
    const file = await tx('cases').where({ id: first }).first()
    const facts = await tx('case_facts').where({ case_id: first }).first()
    const access = accessMarks({ path: file.organisation_path, ownerId: file.owner_id, granted: [] })
    const copies = Array.from({ length: count - 1 }, (_, at) => `${first}-${String(at + 1).padStart(3, '0')}`)
    await tx.batchInsert(
      'cases',
      copies.map(id => ({ ...file, id, registration_number: `登${id}` })),
      20,
    )
    await tx.batchInsert(
      'case_facts',
      copies.map(case_id => ({ ...facts, case_id })),
      20,
    )
    for (const caseId of copies)
      await putEntry(tx, 'names', { caseId, ...nameEntry({ numbers: [], names: ['众人甲'], access }) })
    return [first, ...copies]
  })
}
