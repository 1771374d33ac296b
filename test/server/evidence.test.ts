import { createHash } from 'node:crypto'
import { expect } from 'chai'
import PizZip from 'pizzip'
import { registerCase } from '../../server/cases/register-case.ts'
import { cleanName } from '../../server/evidence/clean-name.ts'
import { docxOf } from '../../server/papers/source/docx.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const mega = 1024 * 1024
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF')
const docx = docxOf({ id: 'x', blocks: [] })
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1')
const padded = (...parts: Buffer[]): Buffer => Buffer.concat([...parts, Buffer.alloc(600)])

const office = (main: string, type: string): Buffer =>
  new PizZip()
    .file(
      '[Content_Types].xml',
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${main}" ContentType="${type}.main+xml"/></Types>`,
    )
    .file(main, '<x/>')
    .generate({ type: 'nodebuffer' })
const spreadsheet = office('xl/workbook.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
const slides = office(
  'ppt/presentation.xml',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation',
)
const compound = (stream: string): Buffer =>
  padded(Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(504), Buffer.from(stream, 'utf16le'))
const mp4 = (brand: string, ...tracks: string[]): Buffer =>
  padded(
    Buffer.from([0, 0, 0, 24]),
    ascii(`ftyp${brand}\0\0\0\0mp42isom`),
    ...tracks.map(track => ascii(`hdlr\0\0\0\0\0\0\0\0${track}`)),
  )

const taken: [name: string, bytes: Buffer, mediaType: string][] = [
  ['现场.png', png, 'image/png'],
  ['合同.jpg', padded(Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb', 'hex')), 'image/jpeg'],
  ['裁决.pdf', pdf, 'application/pdf'],
  ['申请.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['工资.xlsx', spreadsheet, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['说明.pptx', slides, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
  ['旧合同.doc', compound('WordDocument'), 'application/msword'],
  ['旧工资.xls', compound('Workbook'), 'application/vnd.ms-excel'],
  ['旧说明.ppt', compound('PowerPoint Document'), 'application/vnd.ms-powerpoint'],
  ['通话.mp3', padded(ascii('ID3'), Buffer.from([4, 0, 0, 0, 0, 0, 0]), Buffer.from('fffb9064', 'hex')), 'audio/mpeg'],
  ['通话.m4a', mp4('M4A '), 'audio/mp4'],
  ['手机录音.m4a', mp4('mp42', 'soun'), 'audio/mp4'],
  ['通话.wav', padded(ascii('RIFF'), Buffer.from([36, 2, 0, 0]), ascii('WAVEfmt ')), 'audio/wav'],
  ['通话.amr', padded(ascii('#!AMR\n')), 'audio/amr'],
  ['通话.ogg', padded(ascii('OggS'), Buffer.alloc(24), ascii('\x01vorbis')), 'audio/ogg'],
]

const refused: [name: string, bytes: Buffer][] = [
  ['程序.pdf', padded(ascii('MZ'))],
  ['网页.png', ascii('<!doctype html><script>alert(1)</script>')],
  ['图.svg', ascii('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')],
  ['压缩.docx', new PizZip().file('a.txt', 'x').generate({ type: 'nodebuffer' })],
  ['安装包.doc', compound('MsiStream')],
  ['录像.m4a', mp4('mp42', 'soun', 'vide')],
  ['文字.jpg', ascii('just some words')],
]

const fileOf = (name: string, bytes: Buffer): File => new File([new Uint8Array(bytes)], name)

describe('evidence', () => {
  let house: TestOffice
  let caseId: string
  before(async () => {
    house = await openOffice()
    caseId = await newCase()
  })
  after(() => house.close())

  async function newCase(): Promise<string> {
    const answers = {
      kind: 'dispute',
      registeredOn: '2026-11-23',
      channel: 'walk-in',
      applicantNature: 'person',
      applicantName: '张工',
      respondentNature: 'unit',
      respondentName: '福州某配送服务部',
      consentChannel: 'signed',
    }
    const by = await house.person('mediator-a')
    return (await registerCase(house.office, { answers, by })).caseId
  }

  const upload = (
    files: File[],
    answers: Record<string, string> = {},
    who: 'mediator-a' | 'mediator-b' = 'mediator-a',
  ) => house.as(who).post(`/cases/${caseId}/evidence`, { audience: 'all', ...answers, files })
  const rowsNamed = (name: string) =>
    house.db.reader('evidence').join('stored_files', 'stored_files.sha256', 'evidence.sha256').where({ name })

  for (const [name, bytes, mediaType] of taken) {
    it(`takes ${name} as ${mediaType}`, async () => {
      const answer = await upload([fileOf(name, bytes)], { purpose: '证明劳动关系', heldBy: '申请人' })
      expect(answer.status, answer.text).to.equal(303)
      const [row] = await rowsNamed(name)
      expect(row).to.include({ media_type: mediaType, bytes: bytes.length, purpose: '证明劳动关系', held_by: '申请人' })
    })
  }

  for (const [name, bytes] of refused) {
    it(`does not take ${name}, whatever it is called, and says so by name`, async () => {
      const answer = await upload([fileOf(name, bytes)], { purpose: '不能丢的说明' })
      expect(answer.status).to.equal(422)
      expect(answer.text).to.contain(`“${name}”的内容不是图片、PDF、Office 文档或录音`)
      expect(answer.html).to.contain('value="不能丢的说明"')
      expect(await rowsNamed(name)).to.have.length(0)
    })
  }

  it('keeps the other files and the text where one is too large', async () => {
    const answer = await upload(
      [
        fileOf('好的.png', png),
        fileOf('太大.pdf', Buffer.concat([pdf, Buffer.alloc(20 * mega)])),
        fileOf('也好.pdf', pdf),
      ],
      { purpose: '一起上传' },
    )
    expect(answer.status).to.equal(422)
    expect(answer.text).to.contain('“太大.pdf”超过 20 MB').and.to.contain('不必再传')
    expect(answer.html).to.contain('value="一起上传"')
    expect(await rowsNamed('好的.png')).to.have.length(1)
    expect(await rowsNamed('也好.pdf')).to.have.length(1)
    expect(await rowsNamed('太大.pdf')).to.have.length(0)
  })

  it('takes exactly 20 MB, ten files at once, and names the eleventh', async () => {
    const whole = Buffer.concat([pdf, Buffer.alloc(20 * mega - pdf.length)])
    expect((await upload([fileOf('正好.pdf', whole)])).status).to.equal(303)
    const many = Array.from({ length: 11 }, (_, at) => fileOf(`第${at + 1}张.png`, Buffer.concat([png, Buffer.of(at)])))
    const answer = await upload(many)
    expect(answer.status).to.equal(422)
    expect(answer.text).to.contain('“第11张.png”是第 10 个以后的文件')
    expect(await rowsNamed('第10张.png')).to.have.length(1)
  })

  it('asks for files, and names an empty one', async () => {
    expect((await house.as('mediator-a').post(`/cases/${caseId}/evidence`, { audience: 'all' })).text).to.contain(
      '请选择要上传的文件',
    )
    expect((await upload([fileOf('空.png', Buffer.alloc(0))])).text).to.contain('“空.png”是空文件')
  })

  it('counts what points at the same bytes and keeps them once', async () => {
    const same = Buffer.concat([png, ascii('same')])
    await upload([fileOf('甲.png', same)])
    await upload([fileOf('乙.png', same)])
    const sha256 = createHash('sha256').update(same).digest('hex')
    expect(await house.db.reader('stored_files').where({ sha256 }).first()).to.include({ references: 2 })
  })

  it('takes a form that was sent twice once', async () => {
    const send = () => upload([fileOf('一次.png', png)], { key: 'the-same-form' })
    expect([(await send()).status, (await send()).status]).to.deep.equal([303, 303])
    expect(await rowsNamed('一次.png')).to.have.length(1)
  })

  it('writes one event with the hashes of all files of a form', async () => {
    const own = await newCase()
    await house
      .as('mediator-a')
      .post(`/cases/${own}/evidence`, { audience: 'mediators', files: [fileOf('a.png', png), fileOf('b.pdf', pdf)] })
    const events = await house.db.reader('events').where({ case_id: own, step: 'upload' })
    expect(events).to.have.length(1)
    expect(events[0].audience).to.equal('mediators')
    expect(JSON.parse(events[0].answers).files.map(({ name }: { name: string }) => name)).to.deep.equal([
      'a.png',
      'b.pdf',
    ])
    expect(events[0].answers).to.contain(createHash('sha256').update(png).digest('hex'))
  })

  it('hands a file out as an attachment that nothing runs in', async () => {
    await upload([fileOf('工资 条"2026.png', png)])
    const [row] = await rowsNamed('工资 条2026.png')
    const answer = await house.as('mediator-a').get(`/evidence/${row.id}`)
    expect(answer.status).to.equal(200)
    expect(answer.bytes.equals(png)).to.equal(true)
    expect(answer.headers.get('content-disposition')).to.match(
      /^attachment;.*filename\*=UTF-8''%E5%B7%A5%E8%B5%84%20%E6%9D%A1/,
    )
    expect(answer.headers.get('content-security-policy')).to.equal("default-src 'none'; sandbox")
    expect(answer.headers.get('x-content-type-options')).to.equal('nosniff')
    expect(answer.headers.get('content-type')).to.equal('image/png')
  })

  it('is not there for whoever may not see the case', async () => {
    await upload([fileOf('本站.png', png)])
    const [row] = await rowsNamed('本站.png')
    const stranger = house.as('mediator-b')
    expect((await stranger.get(`/evidence/${row.id}`)).status).to.equal(404)
    expect((await stranger.get(`/cases/${caseId}/evidence`)).status).to.equal(404)
    expect((await upload([fileOf('外站.png', png)], {}, 'mediator-b')).status).to.equal(404)
    expect((await house.as('auditor').get(`/evidence/${row.id}`)).status).to.equal(403)
  })

  it('shows what is for the mediators to the mediators only', async () => {
    await upload([fileOf('内部.png', png)], { audience: 'mediators' })
    const [row] = await rowsNamed('内部.png')
    expect((await house.as('mediator-a2').get(`/evidence/${row.id}`)).status).to.equal(200)
    expect((await house.as('supervisor').get(`/evidence/${row.id}`)).status).to.equal(404)
    expect((await house.as('supervisor').get(`/cases/${caseId}/evidence`)).text).not.to.contain('内部.png')
    expect((await house.as('mediator-a').get(`/cases/${caseId}/evidence`)).text).to.contain('内部.png')
  })

  it('does not let anybody file what they could not read', async () => {
    const answer = await house
      .as('supervisor')
      .post(`/cases/${caseId}/evidence`, { audience: 'mediators', files: [fileOf('越权.png', png)] })
    expect(answer.status).to.equal(422)
    expect(await rowsNamed('越权.png')).to.have.length(0)
  })
})

describe('names of files', () => {
  const names: [given: string, endings: string[], clean: string][] = [
    ['工资条.jpg', ['jpg', 'jpeg'], '工资条.jpg'],
    ['PHOTO.JPEG', ['jpg', 'jpeg'], 'PHOTO.JPEG'],
    ['../../etc/passwd', ['pdf'], 'passwd.pdf'],
    ['C:\\Users\\x\\evil.exe', ['pdf'], 'evil.exe.pdf'],
    ['a\u202Egpj.exe', ['jpg'], 'agpj.exe.jpg'],
    ['a\r\nSet-Cookie: x.png', ['png'], 'aSet-Cookie x.png'],
    ['.htaccess', ['png'], 'htaccess.png'],
    ['\u200B\u0000', ['png'], 'file.png'],
    [`${'长'.repeat(300)}.pdf`, ['pdf'], `${'长'.repeat(120)}.pdf`],
  ]
  for (const [given, endings, clean] of names) {
    it(`become ${JSON.stringify(clean.slice(0, 20))}`, () => expect(cleanName(given, endings)).to.equal(clean))
  }
})
