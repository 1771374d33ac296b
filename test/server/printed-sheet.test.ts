/** A spreadsheet of the house prints across, as wide as the page and as long as it is. */
import { expect } from 'chai'
import PizZip from 'pizzip'
import readXlsxFile from 'read-excel-file/node'
import { type TableCell, xlsxOf } from '../../server/web/table-file.ts'

describe('a table as a spreadsheet, on paper', () => {
  const headers = Array.from({ length: 16 }, (_, place) => `指标名称较长的第${place + 1}列`)
  const amounts = (cell: TableCell) => headers.map((_, place) => (place === 0 ? '马尾园区' : cell))
  const tables = {
    'without sums': [amounts({ fen: 123_456 })],
    'with sums': [amounts({ fen: 123_456 }), amounts({ sumOf: 1, value: 123_456, isFen: true })],
  }

  for (const [name, rows] of Object.entries(tables))
    it(`fits its columns to a page that lies across: ${name}`, async () => {
      const bytes = await xlsxOf({ headers, rows })
      const xml = new PizZip(bytes).file('xl/worksheets/sheet1.xml')!.asText()
      expect(xml).to.match(/<worksheet[^>]*><sheetPr><pageSetUpPr fitToPage="1"\/><\/sheetPr><sheetViews>/)
      const setup = /<pageSetup ([^>]*)\/>/.exec(xml)![1]!
      for (const said of ['orientation="landscape"', 'paperSize="9"', 'fitToWidth="1"', 'fitToHeight="0"'])
        expect(setup).to.contain(said)
      const [sheet] = await readXlsxFile(bytes)
      expect(sheet!.data[1]!.slice(0, 2)).to.deep.equal(['马尾园区', 1234.56])
    })
})
