import { expect } from 'chai'
import { renderPapers } from '../../server/jobs/render-papers.ts'
import { readCheckCode, shownCode } from '../../server/papers/check-code.ts'
import { correctionFor } from '../../server/papers/pictures/error-correction.ts'
import { formatBits, qrCode, versionBits } from '../../server/papers/pictures/qr-code.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'
import { textIn } from '../support/paper-material.ts'

const readAsPfq = [
  '#######...###.#######',
  '#.....#..#.##.#.....#',
  '#.###.#.##.##.#.###.#',
  '#.###.#.#.#.#.#.###.#',
  '#.###.#.##..#.#.###.#',
  '#.....#.#..#..#.....#',
  '#######.#.#.#.#######',
  '........###..........',
  '#.#####....#..#####..',
  '..##.#.#.#.####..##..',
  '##.######...#.##...#.',
  '##...#.##.#####..##..',
  '#...#.#.....#..#.##..',
  '........#.#.#..#..##.',
  '#######...##.#..####.',
  '#.....#.###....##.###',
  '#.###.#.#..#.#..#.#..',
  '#.###.#.#..####..#...',
  '#.###.#.#.#.#.##.....',
  '#.....#..#.####..#...',
  '#######.#.#.#..#..##.',
]

describe('a code as a picture', () => {
  it('has the corrections, formats and versions of ISO/IEC 18004', () => {
    const words = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17]
    expect(correctionFor(words, 10)).to.deep.equal([196, 35, 39, 119, 235, 215, 231, 226, 93, 23])
    expect(formatBits(0)).to.equal(0b101010000010010)
    expect(formatBits(5)).to.equal(0b100000011001110)
    expect(versionBits(7)).to.equal(0b000111110010010100)
  })

  it('is as large as its text needs, with finders in three corners', () => {
    const finder = ['1111111', '1000001', '1011101', '1011101', '1011101', '1000001', '1111111']
    for (const [length, size] of [
      [14, 21],
      [15, 25],
      [60, 33],
      [180, 53],
    ] as const) {
      const rows = qrCode('x'.repeat(length)).map(row => row.map(Number).join(''))
      expect(rows).to.have.length(size)
      expect(rows.slice(0, 7).map(row => row.slice(0, 7))).to.deep.equal(finder)
      expect(rows.slice(0, 7).map(row => row.slice(-7))).to.deep.equal(finder)
      expect(rows.slice(-7).map(row => row.slice(0, 7))).to.deep.equal(finder)
      expect(rows[6]!.slice(7, -7)).to.match(/^0(10)+$/)
    }
    expect(() => qrCode('x'.repeat(181))).to.throw(RangeError)
  })

  it('is the one a reader has read', () => {
    // read as PFQ by zbar 0.23
    expect(qrCode('PFQ').map(row => row.map(dark => (dark ? '#' : '.')).join(''))).to.deep.equal(readAsPfq)
  })
})

describe('a code that was typed', () => {
  it('is read in small letters, with dashes, and with letters taken for digits', () => {
    expect(readCheckCode(' 7k2m-9qpd-0o1i-abcd ')).to.equal('7K2M9QPD0011ABCD')
    expect(shownCode('7K2M9QPD0011ABCD')).to.equal('7K2M-9QPD-0011-ABCD')
    for (const wrong of ['', '7K2M', '7K2M-9QPD-0011-ABC!', '7K2M9QPD0011ABCDE'])
      expect(readCheckCode(wrong)).to.equal(undefined)
  })
})

describe('the public check of a paper', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  async function filed() {
    const journey = await openCase(house)
    await journey.accepted()
    await renderPapers.run(house.office)
    const wanted = { case_id: journey.caseId, template: 'acceptance-notice' }
    const paper = await house.db.reader('papers').where(wanted).first()
    return { ...journey, paper, path: `/verify/${paper.check_code}`, bytes: await house.office.files.get(paper.sha256) }
  }
  const compare = (path: string, bytes: Buffer) =>
    house.visitor().post(path, { files: [new File([new Uint8Array(bytes)], '文书.docx')] })

  it('is printed on the paper with its address', async () => {
    const { paper, bytes } = await filed()
    expect(textIn(bytes))
      .to.contain(`核验码：${shownCode(paper.check_code)}`)
      .and.to.contain('/verify')
  })

  it('shows number, day and kind to anybody, and nothing of the case or of anybody', async () => {
    const { paper, path, caseId } = await filed()
    const page = await house.visitor().get(path)
    expect(page.status).to.equal(200)
    expect(page.text).to.contain(paper.number).and.to.contain('受理通知书').and.to.contain('在案')
    for (const secret of ['测试工人甲', '测试服装', '陈调解', caseId, '劳调']) expect(page.html).not.to.contain(secret)
    expect(
      (await house.visitor().get(`/verify?code=${shownCode(paper.check_code).toLowerCase()}`)).headers.get('location'),
    ).to.equal(path)
  })

  it('tells whether a file is the one on record', async () => {
    const { path, bytes } = await filed()
    expect((await compare(path, bytes)).text).to.contain('一致：与归档的文件完全相同')
    expect((await compare(path, Buffer.concat([bytes, Buffer.from(' ')]))).text).to.contain('不一致')
    expect((await house.visitor().post(path, {})).status).to.equal(422)
  })

  it('takes one file of at most 20 MB, as anybody may send it', async () => {
    const { path, bytes } = await filed()
    expect((await compare(path, Buffer.alloc(20 * 1024 * 1024 + 1))).status).to.equal(413)
    const two = ['一.docx', '二.docx'].map(name => new File([new Uint8Array(bytes)], name))
    expect((await house.visitor().post(path, { files: two })).status).to.equal(422)
  })

  it('tells that a paper was withdrawn, or is a draft', async () => {
    const { paper, path, caseId, ownerId } = await filed()
    await house.db.write(tx => tx('papers').where({ id: paper.id }).update({ state: 'withdrawn' }))
    expect((await house.visitor().get(path)).text)
      .to.contain('已撤回，不再有效')
      .and.not.to.contain('有这份文书')
    const [{ id: proceedingId }] = await house.db
      .reader('proceedings')
      .where({ case_id: caseId, workflow: 'mediation' })
    await house.as(ownerId).post(`/cases/${caseId}/papers/new`, { proceedingId, template: 'acceptance-notice' })
    const draft = await house.db.reader('papers').where({ case_id: caseId }).where('number', 'like', '%草%').first()
    expect((await house.visitor().get(`/verify/${draft.check_code}`)).text).to.contain('草稿，不是正式文书')
  })

  it('says so where no paper has the code, and makes those wait who guess', async () => {
    expect((await house.visitor().get('/verify?code=abc')).status).to.equal(422)
    const guess = () => house.visitor().get('/verify/0000000000000000')
    const first = await guess()
    expect(first.status).to.equal(404)
    expect(first.text).to.contain('没有这个核验码的文书')
    const full = { points: 40, expire: house.clock.now().getTime() + 60_000 }
    await house.db.write(tx => tx('rate_limits').where('key', 'like', 'paper-check:%').update(full))
    const late = await guess()
    expect(late.status).to.equal(429)
    expect(late.text).to.contain('核验次数太多')
  })
})
