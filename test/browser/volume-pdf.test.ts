/** The whole file of a case, printed by a real browser. */
import { expect } from 'chai'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { pagesIn } from '../../server/volume/page-count.ts'
import { pagesOfPlaces } from '../../server/volume/pdf-places.ts'
import { chromiumProgram } from '../support/chromium.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { plainPdf } from '../support/plain-pdf.ts'

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

describe('the whole file as one PDF', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice({ env: { CHROMIUM_PATH: await chromiumProgram() } })
  })
  after(() => house.close())

  it('holds cover, contents and every paper on pages of its own, and is kept as taken', async () => {
    const { caseId, ownerId, accepted } = await openCase(house)
    await accepted()
    await renderPapers.run(house.office)
    const visitor = house.as(ownerId)
    const files = [
      new File([new Uint8Array(plainPdf(3))], '劳动合同.pdf'),
      new File([new Uint8Array(picture)], '工资条.png'),
      new File([new Uint8Array(Buffer.from('%PDF-1.7 locked'))], '读不出.pdf'),
    ]
    expect((await visitor.post(`/cases/${caseId}/evidence`, { audience: 'all', files })).status).to.equal(303)
    expect((await visitor.get(`/cases/${caseId}`)).html).to.contain(`href="/cases/${caseId}/volume/pdf"`)
    const answer = await visitor.get(`/cases/${caseId}/volume/pdf`)
    expect(answer.status).to.equal(200)
    expect(answer.headers.get('content-type')).to.equal('application/pdf')
    expect(answer.bytes.subarray(0, 5).toString()).to.equal('%PDF-')
    const places = pagesOfPlaces(answer.bytes)
    const filed = await house.db.reader('papers').where({ case_id: caseId, state: 'filed' })
    expect(places.size, 'papers, the picture, the contract; not what cannot be read').to.equal(filed.length + 2)
    const pages = [...places.values()]
    expect(Math.min(...pages), 'behind cover and contents').to.be.greaterThan(2)
    expect(new Set(pages).size, 'each begins a page').to.equal(pages.length)
    const all = pagesIn(answer.bytes, 'application/pdf')!
    expect(all).to.be.at.least(Math.max(...pages))
    const begun = [...pages.toSorted((one, other) => one - other), all + 1]
    const thick = begun.slice(1).map((page, place) => page - begun[place]!)
    expect(thick, 'the contract lies with its three pages behind its own').to.include(4)
    const [taken] = await house.db.reader('access_log').where({ case_id: caseId, action: 'exported' })
    expect(taken).to.include({ person_id: ownerId }).and.property('subject').to.match(/ PDF$/)
    expect((await house.as('mediator-b').get(`/cases/${caseId}/volume/pdf`)).status).to.equal(404)
  })
})
