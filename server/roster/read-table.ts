/** Cells of a spreadsheet, of a CSV file or of what was pasted from one, as text. Runs in a worker thread. */
import { parse } from 'csv-parse/sync'

/** A number that a spreadsheet keeps as a number has lost its end beyond fifteen digits. */
export type Cell = string | number | null
export type Source = { bytes: Uint8Array } | { text: string }
export type ReadTable = { rows: Cell[][] } | { problem: 'unreadable' | 'empty' }

const mostTableRows = 5_100

export async function readTable(source: Source): Promise<ReadTable> {
  try {
    const rows = 'text' in source ? separated(source.text) : await fromFile(source.bytes)
    const filled = rows.filter(row => row.some(cell => cell !== null && String(cell).trim() !== ''))
    return filled.length > 0 ? { rows: filled.slice(0, mostTableRows) } : { problem: 'empty' }
  } catch {
    return { problem: 'unreadable' } // whatever the reader says of it, the person can only choose another file
  }
}

/** Told by its first bytes: an .xlsx is a ZIP; anything else is text. */
async function fromFile(bytes: Uint8Array): Promise<Cell[][]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  if (!isZip) return separated(textOf(bytes))
  const { readSheet } = await import('read-excel-file/node') // a house that imports nothing stays small
  const sheet = (await readSheet(Buffer.from(bytes))) as unknown[][]
  return sheet.map(row => row.map(cellOf))
}

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') return value
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return String(value)
}

/** UTF-8 with or without its mark, UTF-16 with its mark, else GB18030, which Chinese Windows writes. */
export function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes)
  }
}

function separated(text: string): Cell[][] {
  if (text.includes('\0')) throw new Error('Not a text')
  const plain = text.replace(/^\ufeff/, '')
  const [first = ''] = plain.trimStart().split('\n')
  const delimiter = first.includes('\t') ? '\t' : first.includes(';') && !first.includes(',') ? ';' : ','
  return parse(plain, {
    delimiter: delimiter === ',' ? [',', '，'] : delimiter,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
    to: mostTableRows,
  }) as string[][]
}
