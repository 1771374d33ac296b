/** A year's notice as a file: a spreadsheet, CSV, or JSON as holidays are exchanged, turned into the lines of the form. */
import { yearOf } from '../../workflows/law/days.ts'
import type { Text } from '../../workflows/text.ts'
import { readBeside } from '../roster/read-beside.ts'
import { type Cell, textOf } from '../roster/read-table.ts'
import { words } from './words.ts'

export const mostNoticeBytes = 1024 * 1024
const mostLines = 400

/** Columns by their headings; without headings they stand in this order. */
const headings = {
  day: ['日期', '日', 'date', 'day'],
  kind: ['安排', '类型', '类别', 'kind', 'type'],
  name: ['名称', '节日', '节日名称', 'name', 'holiday'],
  statutory: ['法定', '法定节假日', 'statutory'],
} as const
type Column = keyof typeof headings
/** `line`: written in one piece, as it would be typed into the form. */
type Row = Partial<Record<Column, unknown>> & { line?: string }
const columns = Object.keys(headings) as Column[]

/** One line a row, whether it can be read or not: what is wrong in it is told by its line. */
export async function linesOfFile(bytes: Uint8Array, year: number): Promise<{ lines: string } | { problem: Text }> {
  const rows = jsonRows(bytes, year) ?? (await tableRows(bytes))
  if (!rows) return { problem: words.unreadable }
  if (rows.length === 0) return { problem: words.nothingOfYear }
  if (rows.length > mostLines) return { problem: words.tooManyLines }
  return { lines: rows.map(lineOf).join('\n') }
}

/** Undefined where it is no JSON. Of a list of many years only the asked one, and what has no day to tell it by. */
function jsonRows(bytes: Uint8Array, year: number): Row[] | undefined {
  const list = listIn(bytes)
  return list
    ?.map((one): Row => {
      const { date, day = date, kind, name, statutory } = Object(one) as Record<string, unknown>
      return { day: day ?? (JSON.stringify(one) ?? '').slice(0, 60), kind, name, statutory }
    })
    .filter(({ day }) => !/^\d{4}-/.test(String(day)) || yearOf(String(day)) === year)
}

function listIn(bytes: Uint8Array): unknown[] | undefined {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return undefined // a spreadsheet, which is a ZIP
  try {
    const read: unknown = JSON.parse(textOf(bytes).replace(/^\ufeff/, ''))
    return Array.isArray(read) ? read : undefined
  } catch {
    return undefined // then it is a table, or nothing that can be read
  }
}

async function tableRows(bytes: Uint8Array): Promise<Row[] | undefined> {
  const read = await readBeside({ bytes })
  if ('problem' in read) return read.problem === 'empty' ? [] : undefined
  const [first = [], ...others] = read.rows
  const named = first.map(columnNamed)
  if (!named.includes('day')) return read.rows.map(cells => rowOf(cells, columns))
  return others.map(cells => rowOf(cells, named))
}

const columnNamed = (cell: Cell): Column | undefined =>
  columns.find(column => (headings[column] as readonly string[]).includes(String(cell).trim().toLowerCase()))

function rowOf(cells: readonly Cell[], order: readonly (Column | undefined)[]): Row {
  const [only = '', ...others] = cells.map(cell => String(cell ?? '').trim()).filter(Boolean)
  if (others.length === 0 && /\s/.test(only)) return { line: only.replaceAll(/\s+/g, ' ') }
  return Object.fromEntries(order.flatMap((column, at) => (column ? [[column, cells[at]]] : [])))
}

const yes = ['法定', 'statutory', '是', '1', 'true', 'yes', '√']
const no = ['', '否', '0', 'false', 'no']

function lineOf({ line, day, kind, name, statutory }: Row): string {
  if (line !== undefined) return line
  const [dayText, kindText, nameText] = [day, kind, name].map(cellText)
  const mark = cellText(statutory).toLowerCase()
  const said = no.includes(mark) || !nameText ? '' : yes.includes(mark) ? '法定' : mark
  return [dayText || '—', kindText || '—', nameText, said].filter(Boolean).join(' ')
}

const cellText = (cell: unknown): string =>
  String(cell ?? '')
    .replaceAll(/[\s,，;；|]+/g, '')
    .slice(0, 60)
