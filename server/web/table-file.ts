/** A table as a file for a spreadsheet: .csv that Excel reads as UTF-8, and .xlsx; no cell of it is ever run as a formula. */
import type { Response } from 'express'
import type { SheetData } from 'write-excel-file/node'
import { fitToWidth } from './printed-sheet.ts'

/** Text, an amount in fen, a count, a day, a share, the sum of as many cells right above, or nothing. */
export type TableCell = string | { fen: number } | number | { day: string } | { share: number } | Sum | null
/** `value` is what the cells come to, in fen or as a count; a spreadsheet adds them up itself. */
export type Sum = { sumOf: number; value: number; isFen: boolean }
export type Table = { headers: readonly string[]; rows: readonly (readonly TableCell[])[] }
export type TableFormat = 'csv' | 'xlsx'

/** Text that a spreadsheet would take for a formula gets an apostrophe before it; also behind blanks and in full width. */
export const safeText = (text: string): string =>
  /^[\s\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text

/** With a byte-order mark and CRLF (RFC 4180); amounts in yuan with two places. */
export function csvOf({ headers, rows }: Table): string {
  const lines = [headers, ...rows].map(cells => cells.map(cell => quoted(plainText(cell))).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

function plainText(cell: TableCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  if (typeof cell === 'string') return safeText(cell)
  if ('day' in cell) return cell.day
  if ('share' in cell) return `${(cell.share * 100).toFixed(1)}%`
  if ('sumOf' in cell) return cell.isFen ? (cell.value / 100).toFixed(2) : String(cell.value)
  return (cell.fen / 100).toFixed(2)
}

/** Texts are cells of text, amounts are numbers in yuan: what is added up there adds up. */
export async function xlsxOf({ headers, rows }: Table): Promise<Buffer> {
  const sheet: SheetData = [
    headers.map(text => ({ value: safeText(text), type: String, fontWeight: 'bold' })),
    ...rows.map((cells, row) => cells.map((cell, column) => sheetCell(cell, { row: row + 2, column }))),
  ]
  const columns = headers.map((header, place) => ({
    width: widthOf([header, ...rows.map(cells => cells[place] ?? null)]),
  }))
  const { default: writeXlsxFile } = await import('write-excel-file/node') // idle houses stay small
  const look = { fontFamily: 'Calibri', features: [fitToWidth] } // without a name bold figures fall into another font
  const bytes = await writeXlsxFile(sheet, { columns, stickyRowsCount: 1, orientation: 'landscape' }, look).toBuffer()
  const sums = rows.flatMap(cells => cells.filter(cell => typeof cell === 'object' && cell !== null && 'sumOf' in cell))
  return sums.length > 0 ? withSumsTold(bytes, sums) : bytes
}

const sheetPath = 'xl/worksheets/sheet1.xml'

/** Beside each formula what it comes to: a file that is only looked at, as every download at first, computes nothing. */
async function withSumsTold(bytes: Buffer, sums: readonly Sum[]): Promise<Buffer> {
  const { default: PizZip } = await import('pizzip')
  const zip = new PizZip(bytes)
  const told = sums.map(({ value, isFen }) => (isFen ? value / 100 : value)).values()
  const sheet = zip.file(sheetPath)!.asText()
  const withValues = sheet.replaceAll(
    /<f>=?([^<]*)<\/f>/g,
    (_, formula) => `<f>${formula}</f><v>${told.next().value}</v>`,
  )
  zip.file(sheetPath, withValues)
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' })
}

/** Rows are counted from 1, and the first holds the headers. */
function sheetCell(cell: TableCell, { row, column }: { row: number; column: number }): SheetData[number][number] {
  if (cell === null) return null
  if (typeof cell === 'number') return { value: cell, type: Number }
  if (typeof cell === 'string') return { value: safeText(cell), type: String }
  if ('day' in cell) return { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' }
  if ('share' in cell) return { value: cell.share, type: Number, format: '0.0%' }
  if (!('sumOf' in cell)) return { value: cell.fen / 100, type: Number, format: money }
  const letter = columnName(column)
  const value = `=SUM(${letter}${row - cell.sumOf}:${letter}${row - 1})`
  return { value, type: 'Formula', fontWeight: 'bold', ...(cell.isFen ? { format: money } : {}) }
}

const money = '#,##0.00'

/** A, B … Z, AA … */
const columnName = (column: number): string =>
  `${column >= 26 ? columnName(Math.floor(column / 26) - 1) : ''}${String.fromCharCode(65 + (column % 26))}`

/** In characters; Chinese ones are twice as wide. */
const widthOf = (cells: readonly TableCell[]): number =>
  Math.min(
    60,
    Math.max(8, ...cells.map(cell => [...plainText(cell)].reduce((sum, sign) => sum + (sign > '\u2E80' ? 2 : 1), 2))),
  )

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

/** The headers of an attachment that no browser runs or keeps. */
export function asFile(res: Response, { name, format }: { name: string; format: TableFormat }): void {
  res.attachment(`${name}.${format}`)
  res.set({
    'Content-Type': mediaTypes[format],
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
}

export async function sendTable(res: Response, table: Table, of: { name: string; format: TableFormat }) {
  const content = of.format === 'csv' ? Buffer.from(csvOf(table)) : await xlsxOf(table)
  asFile(res, of)
  res.send(content)
}
