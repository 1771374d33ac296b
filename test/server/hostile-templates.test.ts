/** Word files that would do harm as a template of the house: each is refused with what is wrong, and none is kept. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import { builtTemplate } from '../../server/papers/templates.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const relations = 'word/_rels/document.xml.rels'
const main = 'word/document.xml'
const relation = (mode: string) =>
  `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="http://evil.example/x.png" TargetMode="${mode}"/>`

describe('a template that means harm', () => {
  let house: TestOffice
  let good: Buffer
  before(async () => {
    house = await openOffice()
    good = await builtTemplate('termination-notice')
  })
  after(() => house.close())

  const upload = (bytes: Buffer) =>
    house.as('administrator').post('/templates/termination-notice', {
      note: '改版说明',
      files: [new File([new Uint8Array(bytes)], '自用.docx')],
    })

  function changed(path: string, change: (text: string) => string | Buffer): Buffer {
    const zip = new PizZip(good)
    zip.file(path, change(zip.file(path)?.asText() ?? ''))
    return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
  }
  const beforeEnd = (added: string) => (text: string) => text.replace(/(<\/w:body>|<\/Relationships>)/, `${added}$1`)
  const field = (code: string) => `<w:p><w:r><w:instrText>${code}</w:instrText></w:r></w:p>`
  let packed: Buffer | undefined
  const bomb = () => {
    packed ??= changed('word/media/image1.png', () => Buffer.alloc(60 * 1024 * 1024))
    return packed
  }

  /** The same file, telling of each part that was 60 MB that it has a hundred bytes. */
  function lying(bytes: Buffer): Buffer {
    const size = Buffer.alloc(4)
    size.writeUInt32LE(60 * 1024 * 1024)
    const lie = Buffer.from(bytes)
    for (let at = lie.indexOf(size); at >= 0; at = lie.indexOf(size, at + 4)) lie.writeUInt32LE(100, at)
    return lie
  }

  const hostile: [what: string, says: string, bytes: () => Buffer][] = [
    ['a macro', '含有宏', () => changed('word/vbaProject.bin', () => 'x')],
    [
      'the kind of a file with macros',
      '含有宏',
      () => changed('[Content_Types].xml', text => text.replace('document.main+xml', 'document.macroEnabled.main+xml')),
    ],
    [
      'a picture fetched from elsewhere',
      'http://evil.example/x.png',
      () => changed(relations, beforeEnd(relation('External'))),
    ],
    [
      'the same in numbered characters',
      'http://evil.example/x.png',
      () => changed(relations, beforeEnd(relation('&#69;xterna&#x6c;'))),
    ],
    [
      'a field that reads a file',
      'INCLUDETEXT',
      () => changed(main, beforeEnd(field('INCLUDE</w:instrText></w:r><w:r><w:instrText>TEXT "c:/x"'))),
    ],
    [
      'a field that links elsewhere',
      'https://evil.example',
      () => changed(main, beforeEnd(field('HYPERLINK "https://evil.example"'))),
    ],
    ['an embedded object', '嵌入对象', () => changed('word/embeddings/oleObject1.bin', () => 'x')],
    [
      'entities',
      'DOCTYPE',
      () => changed(main, text => text.replace('<w:document', '<!DOCTYPE x [<!ENTITY a "b">]><w:document')),
    ],
    [
      'XML in another encoding',
      '这不是 Word 文件',
      () => changed(relations, text => Buffer.from(`\uFEFF${text}`, 'utf16le')),
    ],
    ['a bomb', '解开后过大', bomb],
    ['a bomb that lies about its size', '解开后过大', () => lying(bomb())],
    ['another ZIP', '这不是 Word 文件', () => new PizZip().file('x.txt', 'x').generate({ type: 'nodebuffer' })],
    ['a .doc of old, or a password', '另存为 .docx', () => Buffer.from('d0cf11e0a1b11ae1'.padEnd(2_000, '0'), 'hex')],
    ['half a file', '这不是 Word 文件', () => good.subarray(0, 2_000)],
    ['30 MB', '超过 20 MB', () => Buffer.alloc(30 * 1024 * 1024)],
  ]

  for (const [what, says, bytes] of hostile) {
    it(`is refused for ${what}`, async () => {
      const answer = await upload(bytes())
      expect(answer.status).to.equal(422)
      expect(answer.text).to.contain(says)
      expect(answer.html).to.contain('改版说明')
    })
  }

  it('is not kept, and the house’s own template still is as harmless as before', async () => {
    expect(await house.db.reader('paper_editions')).to.deep.equal([])
    expect((await upload(good)).status).to.equal(303)
  })
})
