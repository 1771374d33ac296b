import { createHash } from 'node:crypto'
import { expect } from 'chai'
import PizZip from 'pizzip'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { contentIn } from '../../server/papers/render.ts'
import { boundBook, pagesOfFiles } from '../../server/volume/bind-pdf.ts'
import { bookHtml } from '../../server/volume/book-html.ts'
import { pagesIn } from '../../server/volume/page-count.ts'
import { pagesOfPlaces } from '../../server/volume/pdf-places.ts'
import { volumeCase } from '../../server/volume/repository.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { textIn } from '../support/paper-material.ts'
import { plainPdf } from '../support/plain-pdf.ts'

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

    const papers = names.flatMap(name => /〔2026〕(\d+)号\.docx$/.exec(name)?.[1] ?? [])
    expect(papers, 'those of one moment as they were numbered').to.deep.equal(papers.toSorted())
    const archive = Buffer.from(answer.bytes)
    const directory = archive.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'))
    expect(archive[directory + 5], 'from DOS, unzip would take the names for another code page').to.equal(3)
    expect(archive.readUInt16LE(directory + 40), 'a file its owner may read').to.equal(0o100644)

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

  it('says in its contents what the file lacks', async () => {
    const { caseId, ownerId } = await thickCase()
    const zip = new PizZip((await house.as(ownerId).get(`/cases/${caseId}/volume`)).bytes)
    const contents = textIn(zip.file('000_封面和目录.docx')!.asUint8Array())
    expect(contents).to.contain('卷宗核对：尚缺材料').and.to.contain('调解 · 当事人身份证明')
  })

  it('holds no draft, and tells of a paper that has its number and is not made', async () => {
    const { caseId, ownerId, proceeding } = await thickCase()
    const visitor = house.as(ownerId)
    const { id: proceedingId } = await proceeding('mediation')
    const drawing = { proceedingId, template: 'oral-application-record' }
    expect((await visitor.post(`/cases/${caseId}/papers/new`, drawing)).status).to.equal(303)
    await renderPapers.run(house.office)
    const notice = { case_id: caseId, template: 'acceptance-notice' }
    await house.db.write(tx => tx('papers').where(notice).update({ state: 'queued' }))
    const { number } = await house.db.reader('papers').where(notice).first('number')
    const bytes = (await visitor.get(`/cases/${caseId}/volume`)).bytes
    expect(namesIn(bytes).filter(name => /口头申请笔录|受理通知书/.test(name))).to.deep.equal([])
    const contents = textIn(new PizZip(bytes).file('000_封面和目录.docx')!.asUint8Array())
    expect(contents).to.contain(`受理通知书（${number}）：生成中`)
  })

  it('lists a paper under the day it is about, not the day it was written down', async () => {
    const { caseId, ownerId } = await thickCase()
    const { event_id: id } = await house.db.reader('papers').where({ case_id: caseId }).first('event_id')
    await house.db.write(tx => tx('events').where({ id }).update({ happened_on: '2026-10-07' }))
    const zip = new PizZip((await house.as(ownerId).get(`/cases/${caseId}/volume`)).bytes)
    expect(textIn(zip.file('000_封面和目录.docx')!.asUint8Array())).to.contain('2026年10月7日')
  })

  it('names a group on its cover by the first of them and their number', async () => {
    const { caseId, ownerId } = await thickCase()
    const one = await house.db.reader('parties').where({ case_id: caseId, side: 'applicant' }).first()
    const more = Array.from({ length: 11 }, (_, place) => ({ ...one, id: `${one.id}-${place}`, name: `工友${place}` }))
    await house.db.write(tx => tx('parties').insert(more))
    const zip = new PizZip((await house.as(ownerId).get(`/cases/${caseId}/volume`)).bytes)
    const cover = textIn(zip.file('000_封面和目录.docx')!.asUint8Array())
    expect(cover).to.contain(`${one.name}等12方、`).and.not.to.contain('工友10')
  })

  it('is printed as PDF only where there is a browser for it, and a browser that fails is told', async () => {
    const { caseId, ownerId } = await thickCase()
    const [visitor, path] = [house.as(ownerId), `/cases/${caseId}/volume/pdf`]
    expect((await visitor.get(`/cases/${caseId}`)).html).not.to.contain(path)
    const none = await visitor.get(path)
    expect(none.status).to.equal(409)
    expect(none.text).to.contain('没有设置 PDF 输出')
    const level = house.office.log.level
    house.office.log.level = 'silent'
    Object.assign(house.office.config, { chromiumPath: '/bin/false' })
    const failed = await visitor.get(path)
    Object.assign(house.office.config, { chromiumPath: undefined })
    house.office.log.level = level
    expect(failed.status).to.equal(409)
    expect(failed.text).to.contain('PDF 没有做成')
    expect(await house.db.reader('access_log').where({ case_id: caseId, action: 'exported' })).to.have.length(0)
  })

  it('puts the pages of a printed copy into its contents, and what cannot be printed aside', () => {
    const item = { number: null, on: '2026-11-09', sha256: 'f'.repeat(64), bytes: 1, isPaper: true, ending: '' }
    const parts = [
      { ...item, name: '受理通知书', mediaType: 'docx', content: '<p>正文</p>' },
      { ...item, name: '录音 <一>', mediaType: 'audio/mpeg', content: null },
    ]
    const file = {
      id: 'c',
      number: '1号',
      registrationNumber: '2',
      organisation: '站',
      owner: '陈',
      parties: [],
      openedOn: '2026-11-09',
      closedOn: null,
    }
    const html = bookHtml({ file, parts, gaps: ['调解 · 身份证明'], pages: new Map([['part1', 3]]) })
    expect(html).to.match(/href="#part1">受理通知书<\/a>[\s\S]*class="place">3</)
    expect(html).to.contain('录音 &lt;一').and.to.contain('另附').and.to.contain('调解 · 身份证明')
    expect(html.match(/<section id=/g)).to.have.length(1)
    const tree = [
      '7 0 obj\n<</Type /Pages\n/Count 3\n/Kids [5 0 R 6 0 R]>>\nendobj',
      '5 0 obj\n<</Type /Pages\n/Parent 7 0 R\n/Count 2\n/Kids [2 0 R 9 0 R]>>\nendobj',
      '6 0 obj\n<</Type /Pages\n/Parent 7 0 R\n/Count 1\n/Kids [11 0 R]>>\nendobj',
    ]
    const places = '<</part1 [9 0 R /XYZ 6 829.9 0]\n/part2 [11 0 R /XYZ 6 1 0]>>'
    expect([...pagesOfPlaces(Buffer.from([...tree, places].join('\n')))]).to.deep.equal([
      ['part1', 2],
      ['part2', 3],
    ])
  })

  it('prints pictures of papers as large as the paper does, and the code with the last row of a list', async () => {
    const { caseId } = await thickCase()
    const { sha256 } = await house.db.reader('papers').where({ case_id: caseId, template: 'acceptance-notice' }).first()
    const content = await contentIn(await house.office.files.get(sha256))
    expect(content, 'eighteen millimetres').to.match(/<img width="68" height="68" alt="核验码/)
    const code = content.slice(content.lastIndexOf('<p><img'))
    const list =
      '<table><thead><tr><th>序号</th></tr></thead><tbody><tr><td>1</td></tr><tr><td>2</td></tr></tbody></table>'
    const file = await volumeCase(house.db.reader, { id: caseId, number: '1号', organisationPath: '' })
    const item = {
      name: '名单',
      number: null,
      on: '2026-11-09',
      sha256,
      bytes: 1,
      isPaper: true,
      ending: '',
      mediaType: '',
    }
    const html = bookHtml({ file, parts: [{ ...item, content: list + code }], gaps: [], pages: new Map() })
    expect(html).to.contain('<tbody class="end"><tr><td>2</td></tr><tr><td colspan="1"><p><img')
  })

  it('binds PDFs that were uploaded behind their page, without what they would do by themselves', async () => {
    const { signal } = new AbortController()
    const own = plainPdf(2)
    expect(own.toString()).to.contain('JavaScript')
    expect(await pagesOfFiles([own, Buffer.from('%PDF-1.7 broken'), Buffer.from('text')], signal)).to.deep.equal([
      2,
      null,
      null,
    ])
    const files = [
      { bytes: own, behind: 1 },
      { bytes: plainPdf(4), behind: 3 },
    ]
    const book = await boundBook({ book: plainPdf(3), files }, signal)
    expect(book.subarray(0, 5).toString()).to.equal('%PDF-')
    expect(pagesIn(book, 'application/pdf')).to.equal(9)
    expect(await pagesOfFiles([book], signal)).to.deep.equal([9])
    expect(book.toString('latin1').match(/JavaScript/g) ?? [], 'but that of the book itself').to.have.length(1)
    const left = AbortSignal.abort()
    expect(await boundBook({ book, files: [] }, left).catch(error => error.message)).to.contain('Nobody waits')
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
