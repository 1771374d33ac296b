/** Rows of a table keep the order in which they were typed, the tenth after the second, wherever they are shown. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const on = '2026-11-09'
const twelve = Array.from({ length: 12 }, (_, place) => place + 1)

describe('rows of a table', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  /** The numbers behind a word, in the order in which a text has them; one that is repeated counts once. */
  const numbersAfter = (word: string, text: string): number[] => [
    ...new Set([...text.matchAll(new RegExp(`${word}(\\d+)号`, 'g'))].map(([, number]) => Number(number))),
  ]

  it('stand as they were typed on the page of the case and on the paper', async () => {
    const journey = await openCase(house, {
      on,
      kind: 'bargaining',
      applicantName: '园区工会',
      applicantNature: 'unit',
    })
    await journey.begin('bargaining', 'prepare', { preparedOn: on, kind: 'wage' })
    const representatives = twelve.map(place => ({
      side: place <= 6 ? 'union' : 'employer',
      name: `代表${place}号`,
      post: '代表',
      chief: place === 1 || place === 7 ? 'yes' : 'no',
      outside: 'no',
    }))
    await journey.take('bargaining', 'nameRepresentatives', { namedOn: on, representatives })
    const page = await house.as(journey.ownerId).get(`/cases/${journey.caseId}`)
    const sheet = page.text.slice(page.text.indexOf('协商代表 12 所属方'), page.text.indexOf('流程图'))
    expect(numbersAfter('代表', sheet)).to.deep.equal(twelve)
    await renderPapers.run(house.office)
    const { sha256 } = await house.db.reader('papers').where({ case_id: journey.caseId, state: 'filed' }).first()
    const xml = new PizZip(await house.office.files.get(sha256)).file('word/document.xml')!.asText()
    expect(numbersAfter('代表', xml.replaceAll(/<[^>]+>/g, ''))).to.deep.equal(twelve)
  })

  it('stand as they were typed where members and parties are chosen from', async () => {
    const workers = twelve.map(place => ({ name: `工友${place}号`, amountFen: '100' }))
    const journey = await openCase(house, { on, applicantName: '工友0号', applicantPhone: '13877770401', workers })
    const { id } = await journey.proceeding('case-file')
    const members = await house.as(journey.ownerId).get(`/proceedings/${id}/steps/nameRepresentatives`)
    expect(numbersAfter('工友', members.text)).to.deep.equal([0, ...twelve])
    const parties = await house.as(journey.ownerId).get(`/proceedings/${id}/steps/removeParty`)
    expect(numbersAfter('工友', parties.text.slice(parties.text.indexOf('请选择')))).to.deep.equal([0, ...twelve])
  })
})
