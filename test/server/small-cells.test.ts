/** Section 9.4: small numbers by unit and by line do not leave the house, nor can they be told from the total. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import { hiddenAmong } from '../../server/reports/small-cells.ts'
import { openCase } from '../support/journey.ts'
import { register } from '../support/journeys.ts'
import { openOffice } from '../support/office.ts'

describe('Section 9.4: small cells', () => {
  const hidden = (values: number[], least = 3) =>
    hiddenAmong(values, least).map((is, place) => (is ? '＊' : values[place]))

  it('are hidden, with the next smallest where one alone would be told by the total', () => {
    expect(hidden([2, 9, 5])).to.deep.equal(['＊', 9, '＊'])
    expect(hidden([1, 2, 9])).to.deep.equal(['＊', '＊', 9])
    expect(hidden([2, 0, 0, 7])).to.deep.equal(['＊', 0, 0, '＊'])
    expect(hidden([3, 4, 0])).to.deep.equal([3, 4, 0])
  })

  it('come to no less than the least together', () => {
    expect(hidden([1, 1, 8, 6])).to.deep.equal(['＊', '＊', 8, '＊'])
    expect(hidden([2, 0]), 'nothing else to hide').to.deep.equal(['＊', 0])
    expect(hidden([4, 4, 20], 5)).to.deep.equal(['＊', '＊', 20])
  })

  it('are whole for administrators, and for others left out of files and paper with what stands beside them', async () => {
    await using house = await openOffice()
    for (let one = 1; one <= 4; one++)
      await openCase(house, { on: '2026-11-23', applicantName: `工人${one}`, applicantPhone: `1381133000${one}` })
    await register(house, { by: 'mediator-b', applicant: '乙站工人' })
    const query = '?organisation=mawei&period=2026-11'
    const name = (await house.db.reader('organisations').where({ id: 'station-b' }).first('name_zh')).name_zh
    const lineIn = async (who: string) => {
      const csv = (await house.as(who).get(`/reports/overview.csv${query}`)).html
      const line = csv.split('\r\n').find(one => one.startsWith(`${name},`))!
      return { cells: line.split(',').slice(1), csv }
    }
    const whole = await lineIn('administrator')
    expect(whole.cells).to.include('1').and.not.include('＊')
    const told = await lineIn('supervisor')
    expect(told.cells).to.include('＊').and.not.include('1')
    expect(told.csv)
      .to.match(/st_registered,[^\n]*,5,/)
      .and.to.contain('不对外显示')
    const page = await house.as('supervisor').get(`/reports/overview${query}`)
    expect(page.text, 'inside the house figures lead to their cases').not.to.contain('＊')
    const print = await house.as('supervisor').get(`/reports/overview/print${query}`)
    expect(print.text).to.contain('＊')
    const months = async (who: string) => {
      const { bytes } = await house.as(who).get(`/reports/overview.docx?organisation=station-b&period=2026-11`)
      return new PizZip(bytes).file('word/document.xml')!.asText().split('2026-11').slice(1).join()
    }
    expect(await months('administrator')).to.not.contain('＊')
    expect(await months('supervisor'), 'one case in a month of twelve').to.contain('＊')
    const pictures = async (who: string) => {
      const { bytes } = await house.as(who).get(`/reports/overview.docx${query}`)
      return new PizZip(bytes).file('word/document.xml')!.asText().split('<w:drawing>').length - 1
    }
    expect(await pictures('administrator')).to.equal(2)
    expect(await pictures('supervisor'), 'no tiles where one would be told').to.equal(1)
    await house.db.write(tx =>
      tx('parameters').insert({
        id: 'least',
        name: 'statistics_least',
        region: 'mawei',
        valid_from: '2026-01-01',
        value: '1',
        source: '市总工会通知',
        changed_by: 'administrator',
        changed_at: '2026-11-23T00:00:00.000Z',
      }),
    )
    expect((await lineIn('supervisor')).cells, 'as the place has set it').to.include('1')
  })
})
