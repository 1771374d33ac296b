/** What a report says once it has left the page: of whom, when and of which matters it tells, and with every column. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import { besideFigure } from '../../server/reports/figure-words.ts'
import { reportNamed } from '../../server/reports/registry.ts'
import { openCase } from '../support/journey.ts'
import { openOffice, type TestOffice } from '../support/office.ts'

const month = 'period=2026-11'

describe('files of reports', () => {
  let house: TestOffice
  before(async () => {
    house = await openOffice()
    const journey = await openCase(house, { amountFen: '' })
    await journey.accepted()
    house.clock.on('2026-11-23', '09:00')
  })
  after(() => house.close())

  const get = (path: string) => house.as('administrator').get(path)
  const nameOf = async (path: string) =>
    decodeURIComponent((await get(path)).headers.get('content-disposition') ?? '').replaceAll('+', ' ')
  /** The texts of all cells and paragraphs of a Word file, in their order. */
  async function textsIn(path: string): Promise<string[]> {
    const xml = new PizZip((await get(path)).bytes).file('word/document.xml')!.asText()
    return xml.split('</w:p>').map(one => one.replaceAll(/<[^>]+>/g, '').trim())
  }

  it('leave out no column of a wide table on paper, money and shares of the units neither', async () => {
    for (const id of ['referrals', 'overview', 'performance']) {
      const { figures, headline, tables } = reportNamed(id)!
      const names = [
        ...figures,
        ...headline.map(one => figures.find(figure => figure.id === one)!),
        ...tables.flatMap(({ columns }) => columns),
      ].map(({ name }) => name.zh)
      const texts = await textsIn(`/reports/${id}.docx?${month}&organisation=mawei`)
      for (const [name, all] of Map.groupBy(names, one => one))
        expect(texts.filter(text => text === name).length, `${id} ${name}`).to.be.at.least(all.length)
    }
  })

  it('show on paper twelve months and the units below as pictures, which old programs see as bars', async () => {
    const zip = new PizZip((await get(`/reports/overview.docx?${month}&organisation=mawei`)).bytes)
    const drawn =
      zip
        .file('word/document.xml')!
        .asText()
        .match(/<pic:cNvPr [^>]+>/g) ?? []
    expect(drawn.map(one => /name="([^"]+)"/.exec(one)![1])).to.deep.equal(['近十二个月', '按单位 · 登记数'])
    const media = Object.keys(zip.files).filter(name => name.startsWith('word/media/'))
    expect(media.filter(name => name.endsWith('.svg'))).to.have.length(2)
    expect(media.filter(name => name.endsWith('.png'))).to.have.length(2)
    expect(zip.file('word/document.xml')!.asText(), 'nothing marked is left').to.not.contain('⟦')
  })

  it('keep whoever signs on one page with what is said before them', async () => {
    const xml = new PizZip((await get(`/reports/overview.docx?${month}`)).bytes).file('word/document.xml')!.asText()
    const ending = xml.split('<w:p>').slice(-5)
    expect(ending[0]).to.contain('数字只计')
    expect(ending.map(paragraph => paragraph.includes('<w:keepNext/>'))).to.deep.equal([true, true, true, true, false])
  })

  it('tell of which organisation, days, matters and day of the record they are', async () => {
    const { name_zh: station } = await house.db.reader('organisations').where({ id: 'station-a' }).first('name_zh')
    const narrowed = `${month}&organisation=station-a&own=yes&kind=consultation&known=2026-11-20`
    const csv = (await get(`/reports/mediation.csv?${narrowed}`)).html.split('\r\n')
    for (const line of [
      `单位,${station}（本级）`,
      '期间,2026-11-01 至 2026-11-30',
      '事项,咨询',
      '按哪天的记录,2026-11-20',
    ])
      expect(csv, line).to.include(line)
    expect((await textsIn(`/reports/mediation.docx?${narrowed}`)).join('\n')).to.contain(`${station}（本级） · 咨询`)
    for (const path of ['', '/print', '/charts', '/med_accepted'])
      expect((await get(`/reports/mediation${path}?${narrowed}`)).text, path).to.contain(`${station}（本级） · 咨询`)
    const whole = (await get(`/reports/mediation.csv?${month}&organisation=station-a`)).html.split('\r\n')
    expect(whole).to.include('事项,全部事项')
  })

  it('have names that tell two questions apart', async () => {
    const asked = `${month}&organisation=station-a`
    const names = [
      await nameOf(`/reports/mediation.csv?${asked}`),
      await nameOf(`/reports/mediation.csv?${asked}&own=yes`),
      await nameOf(`/reports/mediation.csv?${asked}&kind=consultation`),
      await nameOf(`/reports/mediation.csv?${asked}&known=2026-11-20`),
      await nameOf(`/reports/mediation/med_accepted.csv?${asked}`),
      await nameOf(`/reports/mediation/med_cause_cases.csv?${asked}&group=LDM.5`),
      await nameOf(`/reports/mediation/med_cause_cases.csv?${asked}`),
    ]
    expect(new Set(names).size, names.join('\n')).to.equal(names.length)
    for (const name of names) expect(name).to.contain('2026-11').and.contain('.csv')
  })

  it('say how many have no amount, as the page does, and what is missing of people', async () => {
    const asked = `${month}&organisation=mawei`
    expect((await get(`/reports/mediation?${asked}`)).text).to.contain('另有 1 件没有金额')
    const rows = (await get(`/reports/mediation.csv?${asked}`)).html.split('\r\n').map(line => line.split(','))
    const column = rows[0]!.indexOf('没有金额或人数的')
    expect(rows.find(([id]) => id === 'med_amount_claimed')![column]).to.equal('1')
    expect(rows.find(([id]) => id === 'med_workers')![column]).to.equal('')
    expect(await textsIn(`/reports/mediation.docx?${asked}`)).to.include('¥0.00（另有 1 件没有金额）')
    const people = { value: 3, above: 3, below: 1, lacking: 2 }
    expect(besideFigure({ unit: 'people' }, people, 'zh')).to.equal('另有 2 项没有登记人数')
  })

  it('draw bars over an axis that says what they count', async () => {
    const axis = async (id: string) => (await get(`/reports/${id}/charts/trend.svg?${month}`)).html
    expect(await axis('mediation')).to.contain('>件<')
    expect(await axis('satisfaction'))
      .to.contain('>次<')
      .and.not.contain('>件<')
    expect(await axis('reminders'))
      .to.contain('>条<')
      .and.not.contain('>件<')
  })
})
