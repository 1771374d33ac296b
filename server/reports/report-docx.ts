/** A report as a Word file to hand in: as the papers of the house look, with charts of twelve months and of the units below. */
import PizZip from 'pizzip'
import { barsPicture } from '../charts/bars-picture.ts'
import { trend as trendChart } from '../charts/chart.ts'
import { drawChart } from '../charts/draw.ts'
import type { Office } from '../office.ts'
import { drawingFor } from '../papers/pictures/in-docx.ts'
import type { Picture } from '../papers/pictures/picture.ts'
import { docxOf } from '../papers/source/docx.ts'
import { readReport } from './beside/read.ts'
import { type Drawn, drawnOf } from './charts-view.ts'
import { sharedUnitWords } from './figure-words.ts'
import type { Report } from './indicator.ts'
import type { Reader } from './read-report.ts'
import { blocksOf, chartMarks } from './report-blocks.ts'
import { type TrendOutside, toldOutside, trendOutside } from './small-cells.ts'
import { trendOf } from './trend.ts'
import type { Showing } from './view.ts'
import { words } from './words.ts'

const part = 'word/document.xml'
/** As wide as the text of the page. */
const widthMm = 150

export async function reportDocx(office: Office, report: Report, showing: Showing, reader: Reader): Promise<Buffer> {
  const whole = await readReport(office, report, showing.asked, reader)
  const read = await toldOutside(office.db.reader, whole, { asked: showing.asked, reader })
  const twelve = await trendOf(office, report, showing.asked, reader)
  const trend = await trendOutside(office.db.reader, twelve, { asked: showing.asked, reader })
  const units = drawnOf('units', { read, trend: twelve, locale: showing.locale })
  const bytes = docxOf({ id: report.id, blocks: blocksOf(report, { read, trend, showing, ...(units && { units }) }) })
  const zip = new PizZip(bytes)
  if (trend.lines.length > 0) putPicture(zip, chartMarks.trend, await monthsPicture(trend, showing))
  if (units) putPicture(zip, chartMarks.units, await unitsPicture(units))
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** A month that is hidden has no bar; the table below marks it. */
async function monthsPicture({ months, lines: told }: TrendOutside, { locale }: Showing) {
  const lines = told.map(({ indicator, values }) => ({ indicator, values: values.map(value => value ?? 0) }))
  const bars = lines.map(({ indicator, values }) => ({ name: indicator.name[locale], values }))
  const unit = sharedUnitWords(
    lines.map(({ indicator }) => indicator),
    locale,
  )
  const chart = trendChart({ months, bars, lines: [], units: { bars: unit, lines: '' } })
  const { width, height } = chart
  const alt = words.twelveMonths[locale]
  return barsPicture(
    lines.map(({ values }) => values),
    { svg: await drawChart(chart), width, height, widthMm, alt, columns: months.map(month => month.slice(2)) },
  )
}

/** Tiles; for programs that show none, bars numbered in the order of the table below. */
async function unitsPicture({ title, chart, table: { rows } }: Drawn) {
  const { width, height } = chart
  const columns = rows.map((_, place) => String(place + 1))
  const about = { svg: await drawChart(chart), width, height, widthMm, alt: title, columns }
  return barsPicture([rows.map(([, count]) => Number(count))], about)
}

function putPicture(zip: PizZip, mark: string, picture: Picture): void {
  zip.file(part, withDrawing(zip.file(part)!.asText(), { mark, drawing: drawingFor(zip, part, picture) }))
}

/** In place of the marked paragraph; lines of an exact height would cut it off. */
function withDrawing(xml: string, { mark, drawing }: { mark: string; drawing: string }): string {
  const at = xml.indexOf(mark)
  const [from, to] = [xml.lastIndexOf('<w:p>', at), xml.indexOf('</w:p>', at) + '</w:p>'.length]
  const layout = '<w:pPr><w:spacing w:before="120" w:after="120"/><w:jc w:val="center"/></w:pPr>'
  return `${xml.slice(0, from)}<w:p>${layout}<w:r>${drawing}</w:r></w:p>${xml.slice(to)}`
}
