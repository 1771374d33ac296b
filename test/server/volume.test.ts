import { createHash } from 'node:crypto'
import { expect } from 'chai'
import PizZip from 'pizzip'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { pagesIn } from '../../server/volume/page-count.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { textIn } from '../support/paper-material.ts'

const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type /Pages /Kids [] /Count 7>>endobj\n%%EOF')
const fileOf = (name: string, bytes: Buffer) => new File([new Uint8Array(bytes)], name)

describe('the whole file of a case', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  async function thickCase() {
    const journey = await openCase(house)
    await journey.accepted()
    await renderPapers.run(house.office)
    const path = `/cases/${journey.caseId}/evidence`
    const give = (audience: string, name: string, bytes: Buffer) =>
      house.as(journey.ownerId).post(path, { audience, files: [fileOf(name, bytes)] })
    expect((await give('all', '工资条.pdf', pdf)).status).to.equal(303)
    expect((await give('mediators', '背靠背记录.pdf', Buffer.concat([pdf, Buffer.from(' ')]))).status).to.equal(303)
    return journey
  }

  const namesIn = (bytes: Buffer) => Object.keys(new PizZip(bytes).files)

  it('is one archive of numbered files with a cover, contents and hashes', async () => {
    const { caseId, ownerId } = await thickCase()
    const answer = await house.as(ownerId).get(`/cases/${caseId}/volume`)
    expect(answer.status).to.equal(200)
    expect(decodeURIComponent(answer.headers.get('content-disposition') ?? '')).to.match(
      /卷宗_闽榕马园劳调〔2026〕\d+号_.*\.zip/,
    )
    const names = namesIn(answer.bytes)
    expect(names[0]).to.equal('000_封面和目录.docx')
    expect(names.some(name => /^\d{3}_受理通知书_.*\.docx$/.test(name))).to.equal(true)
    expect(names.map(name => name.slice(0, 3))).to.deep.equal(names.map((_, place) => String(place).padStart(3, '0')))

    const zip = new PizZip(answer.bytes, { checkCRC32: true })
    const payslip = names.find(name => name.endsWith('_工资条.pdf'))!
    const bytes = zip.file(payslip)!.asNodeBuffer()
    expect(bytes.equals(pdf)).to.equal(true)
    const contents = textIn(zip.file('000_封面和目录.docx')!.asUint8Array())
    const hash = createHash('sha256').update(pdf).digest('hex')
    expect(contents.replaceAll(' ', '')).to.contain(hash)
    expect(contents).to.contain('卷宗目录').and.to.contain('工资条').and.to.contain('\n7\n').and.to.contain('未结案')
  })

  it('keeps that somebody took it', async () => {
    const { caseId, ownerId } = await thickCase()
    await house.as(ownerId).get(`/cases/${caseId}/volume`)
    const taken = await house.db.reader('access_log').where({ case_id: caseId, action: 'exported' })
    expect(taken).to.have.length(1)
    expect(taken[0]).to.include({ person_id: ownerId })
  })

  it('leaves out what the reader may not read', async () => {
    const { caseId, ownerId } = await thickCase()
    const mine = namesIn((await house.as(ownerId).get(`/cases/${caseId}/volume`)).bytes)
    const theirs = namesIn((await house.as('supervisor').get(`/cases/${caseId}/volume`)).bytes)
    expect(mine.join()).to.contain('背靠背记录')
    expect(theirs.join()).to.contain('工资条').and.not.to.contain('背靠背记录')
  })

  it('does not exist for strangers, nor for whoever is shut out of the case', async () => {
    const { caseId } = await thickCase()
    for (const stranger of ['mediator-b', 'lead-b', 'lawyer-a'])
      expect((await house.as(stranger).get(`/cases/${caseId}/volume`)).status, stranger).to.equal(404)
    for (const other of ['auditor', 'partner-inspection'])
      expect((await house.as(other).get(`/cases/${caseId}/volume`)).status, other).to.be.oneOf([403, 404])
    const { id: proceeding_id } = await house.db.reader('proceedings').where({ case_id: caseId }).first('id')
    const wall = { id: 'wall', case_id: caseId, proceeding_id, person_id: 'supervisor', grant: 'excluded' }
    await house.db.write(tx => tx('access_grants').insert({ ...wall, reason: '利益冲突' }))
    expect((await house.as('supervisor').get(`/cases/${caseId}/volume`)).status).to.equal(404)
  })

  it('asks files for their pages and guesses none', () => {
    expect(pagesIn(pdf, 'application/pdf')).to.equal(7)
    expect(pagesIn(Buffer.from('%PDF-1.7 compressed'), 'application/pdf')).to.equal(undefined)
    expect(pagesIn(Buffer.from('x'), 'image/png')).to.equal(1)
    expect(
      pagesIn(Buffer.from('x'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'),
    ).to.equal(undefined)
  })
})
