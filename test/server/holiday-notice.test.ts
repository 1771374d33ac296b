import { expect } from 'chai'
import writeXlsxFile from 'write-excel-file/node'
import { holidays } from '../../db/holidays.ts'
import { checkNotice } from '../../server/calendar/check-notice.ts'
import { readNotice, saidOf } from '../../server/calendar/read-notice.ts'
import type { DayOnFile } from '../../server/calendar/repository.ts'
import { notice2027 } from '../support/holiday-notice.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

describe('a pasted holiday notice', () => {
  const faultsOf = (text: string, onFile: DayOnFile[] = []) =>
    checkNotice(text, 2031, onFile).faults.map(fault => saidOf(fault).zh)
  const fixed = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].map(day => `2031-${day} off 节`).join('\n')

  it('is read as people and spreadsheets write it', () => {
    const { faults, ...read } = readNotice(notice2027, 2027)
    const lines = read.rows.flatMap(row => row.read ?? [])
    expect(faults).to.deep.equal([])
    expect(lines).to.have.length(27)
    expect(lines.find(({ day }) => day === '2027-02-20')).to.include({ kind: 'work', name: '春节' })
    expect(lines.find(({ day }) => day === '2027-06-09')).to.include({ kind: 'off', name: '端午节' })
    expect(readNotice('２０２７－０９－１５　休　中秋节　法定', 2027).rows[0]?.read).to.include({ statutory: true })
  })

  it('may not hold lines that say nothing', () => {
    const { faults } = readNotice(
      '2027-02-30 off 春节\n\n2027-02-05 rest 春节\n2027-02-05 off\n2027-02-05 off 春节 补',
      2027,
    )
    expect(faults.map(fault => saidOf(fault).zh)).to.deep.equal([
      '第 1 行：“2027-02-30”不是日期，请写成 2027-02-05。',
      '第 3 行：日期后请写 off（放假）或 work（上班）。',
      '第 4 行：请写明节日名称，例如“春节”。',
      '第 5 行：名称后只能写“法定”。',
    ])
  })

  it('lists days of its year or the days beside it, each once', () => {
    expect(faultsOf(`${fixed}\n2030-12-28 work 元旦`)).to.deep.equal([])
    expect(faultsOf(`${fixed}\n2030-12-01 off 元旦`)).to.deep.equal([
      '第 7 行：日期不在 2031 年（前后 15 日以内除外）。',
    ])
    expect(faultsOf(`${fixed}\n2031-01-01 off 元旦`)).to.deep.equal(['第 7 行：该日期重复。'])
    const taken: DayOnFile = { day: '2030-12-28', year: 2030, kind: 'work', name: '国庆节', statutory: false }
    expect(faultsOf(`${fixed}\n2030-12-28 work 元旦`, [taken])).to.deep.equal([
      '第 7 行：2030-12-28 已列入 2030 年的安排。',
    ])
  })

  it('has work on weekends only and rests on every statutory holiday', () => {
    expect(faultsOf(`${fixed}\n2031-01-06 work 元旦`)).to.deep.equal(['第 7 行：调休上班日必须是周六或周日。'])
    expect(faultsOf(fixed.replace('2031-05-01 off 节\n', ''))).to.deep.equal(['缺少法定节假日 2031-05-01 劳动节。'])
    expect(faultsOf(fixed.replace('2031-05-01 off', '2031-05-01 work'))).to.include(
      '第 2 行：法定节假日不能列为上班日。',
    )
  })
})

describe('a holiday notice from a file', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
  })
  after(() => house.close())

  const source = '国务院办公厅关于2027年部分节假日安排的通知'
  const preview = (content: string | Uint8Array<ArrayBuffer>, name: string, year = 2027) =>
    house
      .as('administrator')
      .post(`/calendar/${year}/preview`, { source, lines: '', seen: '', file: new File([content], name) })
  const rows = readNotice(notice2027, 2027).rows.flatMap(({ read }) => read ?? [])
  const linesOf = (page: { html: string }) => /name="lines" value="([^"]*)"/.exec(page.html)?.[1]?.split('\n') ?? []
  const written = rows.map(({ day, kind, name }) => `${day} ${kind} ${name}`)

  it('is read from a spreadsheet whose columns have names, days as days', async () => {
    const table = [
      ['名称', '日期', '安排'].map(value => ({ value })),
      ...rows.map(({ day, kind, name }) => [
        { value: name },
        { value: new Date(`${day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' },
        { value: kind },
      ]),
    ]
    const blob = await writeXlsxFile(table as never).toBuffer()
    const page = await preview(new Uint8Array(blob), '2027.xlsx')
    expect(page.status, page.text).to.equal(200)
    expect(linesOf(page)).to.deep.equal(written)
    expect(page.text).to.include('已读出 25 个放假日、2 个调休上班日').and.to.include('2027-02-20（周六）')
    expect(house.office.calendar.current().isPublished(2027), 'nothing is saved yet').to.equal(false)
  })

  it('is read from CSV with or without headings, and tells what is wrong row by row', async () => {
    const csv = ['2027-01-01,off,元旦,法定', '2027-02-30,off,春节', '2027-05-01,休假,劳动节', '2027-06-09,off,'].join(
      '\r\n',
    )
    const page = await preview(csv, '2027.csv')
    expect(page.status).to.equal(422)
    expect(page.text)
      .to.include('第 2 行：“2027-02-30”不是日期')
      .and.to.include('第 3 行：日期后请写 off（放假）或 work（上班）')
      .and.to.include('第 4 行：请写明节日名称')
      .and.to.include('读出的日期 4')
    expect(page.html).to.include('2027-01-01 off 元旦 法定')
  })

  it('is read from lines as one types them, and tells the first of many faults', async () => {
    const typed = await preview(notice2027, '2027.txt')
    expect(typed.status, typed.text).to.equal(200)
    expect(linesOf(typed)).to.have.length(rows.length)
    const many = await preview(Array.from({ length: 30 }, (_, n) => `2027-13-${n + 10} off 春节`).join('\n'), 'x.txt')
    expect(many.status).to.equal(422)
    expect(many.text).to.include('第 10 行').and.to.include('另有 20 处，见“读出的日期”')
  })

  it('is read from JSON of several years, of which it takes the asked one, and filed once confirmed', async () => {
    const json = JSON.stringify(holidays.map(({ day, kind, name }) => ({ date: day, kind, name })))
    const of2026 = await preview(json, 'holidays.json', 2026)
    expect(of2026.status, of2026.text).to.equal(200)
    expect(linesOf(of2026)).to.have.length(holidays.filter(({ day }) => day.startsWith('2026')).length)
    expect((await preview(json, 'holidays.json', 2031)).text).to.include('文件里没有本年的日期')
    const page = await preview(JSON.stringify(rows.map(({ day, ...more }) => ({ date: day, ...more }))), '2027.json')
    const saved = await house
      .as('administrator')
      .post('/calendar/2027', { source, lines: linesOf(page).join('\n'), seen: await seen(2027) })
    expect(saved.status, saved.text).to.equal(303)
    expect(house.office.calendar.current().isWorkingDay('2027-02-20')).to.equal(true)
  })

  it('refuses what is no notice, and keeps what was typed', async () => {
    for (const [content, says] of [
      ['PK\u0003\u0004 broken', '读不出这个文件'],
      ['', '读不出这个文件'],
      ['[null, 7, {"kind": "off"}]', '不是日期'],
      ['x'.repeat(1024 * 1024 + 1), '文件超过 1 MB'],
      ['2027-01-01,off,元旦\n'.repeat(401), '文件超过 400 行'],
    ] as const) {
      const page = await preview(content, 'notice.xlsx')
      expect(page.status, says).to.equal(422)
      expect(page.text).to.include(says)
      expect(page.html).to.include(source)
    }
    const other = await house
      .as('mediator-a')
      .post('/calendar/2027/preview', { source, lines: '', file: new File(['x'], 'x.csv') })
    expect(other.status).to.equal(403)
  })

  const seen = async (year: number) =>
    /name="seen" value="([^"]*)"/.exec((await house.as('administrator').get(`/calendar/${year}`)).html)?.[1] ?? ''
})
