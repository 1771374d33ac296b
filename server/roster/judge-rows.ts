/** What is wrong, or worth a look, with each row of a roster. Pure: whoever is on file already is told to it. */
import { isIdentityNumber } from '../../workflows/check-digits.ts'
import { moneyFen, phone } from '../../workflows/fields.ts'
import { printable } from '../../workflows/printable.ts'
import { normalised } from '../sealing/normalised.ts'
import type { ColumnName, Columns } from './columns.ts'
import type { Cell } from './read-table.ts'
import { type RemarkName, remarks } from './remarks.ts'

export type Worker = {
  name: string
  phone?: string
  amountFen?: number
  representative?: 'yes'
  identityNumber?: string
}
/** Its name and what it speaks of. */
export type Remark = { name: RemarkName; what?: string }
export type Standing = 'new' | 'known' | 'wrong'
/** `line` counts as in the file, from 1. */
export type JudgedRow = { line: number; worker: Worker; standing: Standing; remarks: Remark[] }

export function judgeRows(rows: readonly (readonly Cell[])[], columns: Columns): JudgedRow[] {
  const judged = rows.slice(columns.headingRow + 1).flatMap((row, index): JudgedRow[] => {
    const cell = (name: ColumnName): Cell => row[columns.places[name] ?? -1] ?? null
    if (isTotal(row)) return []
    return [judgeRow(cell, index + columns.headingRow + 2)]
  })
  compare(judged)
  return judged.map(row => ({ ...row, standing: row.remarks.some(isWrong) ? 'wrong' : 'new' }))
}

export const isWrong = ({ name }: Remark): boolean => remarks[name].tone === 'wrong'

/** 合计 at the end of a list is nobody. */
const isTotal = (row: readonly Cell[]): boolean =>
  row.some(cell => typeof cell === 'string' && /^(合\s*计|总\s*计|小\s*计|total|sum)[:：]?$/i.test(cell.trim()))

function judgeRow(cell: (name: ColumnName) => Cell, line: number): JudgedRow {
  const found: Remark[] = []
  const say = (name: RemarkName, what?: string) => void found.push({ name, ...(what ? { what } : {}) })
  const worker: Worker = { name: nameIn(cell('name'), say) }
  const phoneNumber = phoneIn(cell('phone'), say)
  const identityNumber = identityIn(cell('identity'), say)
  const amountFen = amountIn(cell('amount'), say)
  if (phoneNumber) worker.phone = phoneNumber
  if (identityNumber) worker.identityNumber = identityNumber
  if (amountFen !== undefined) worker.amountFen = amountFen
  if (isYes(cell('representative'))) worker.representative = 'yes'
  return { line, worker, standing: 'new', remarks: found }
}

type Say = (name: RemarkName, what?: string) => void

const textIn = (cell: Cell): string => printable(String(cell ?? '')).trim()
const folded = (text: string): string => text.normalize('NFKC')

/** What a spreadsheet would take for a formula is no name. */
function nameIn(cell: Cell, say: Say): string {
  const name = textIn(cell).replaceAll(/\s+/g, ' ')
  if (name === '') say('noName')
  else if (/^[=+\-@\t]/.test(folded(name))) say('formula')
  else if (name.length > 80) say('longName')
  return name.slice(0, 80)
}

function phoneIn(cell: Cell, say: Say): string | undefined {
  const typed = textIn(cell)
  if (typed === '') return undefined
  const read = phone({ zh: '电话', en: 'Phone' }).safeParse(typed)
  if (!read.success) return void say('wrongPhone', typed.slice(0, 40))
  if (/[０-９]/.test(typed)) say('fullWidth', read.data)
  return read.data
}

function identityIn(cell: Cell, say: Say): string | undefined {
  if (typeof cell === 'number' && cell > 1e15) return void say('lostDigits')
  const typed = textIn(cell)
  if (typed === '') return void say('noIdentity')
  const number = normalised('identity', typed)
  if (number.length < 5 || number.length > 30 || !/^[A-Z0-9()-]+$/.test(number)) return void say('wrongIdentity')
  if (!isIdentityNumber(number)) return void say('wrongCheckDigit')
  return number
}

function amountIn(cell: Cell, say: Say): number | undefined {
  const typed = typeof cell === 'number' ? String(Math.round(cell * 100) / 100) : textIn(cell)
  if (typed === '') return undefined
  const plain = folded(typed).replaceAll(/[\s¥元]/g, '')
  if (/^[-−(]/.test(plain)) return void say('negative', typed.slice(0, 40))
  if (/,/.test(plain) && !/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)) return void say('wrongComma', typed.slice(0, 40))
  const read = moneyFen({ zh: '金额', en: 'Amount' }).safeParse(plain)
  if (!read.success) return void say('wrongAmount', typed.slice(0, 40))
  if (plain.includes(',')) say('comma', String(read.data / 100))
  if (/[０-９，．]/.test(typed)) say('fullWidth', String(read.data / 100))
  return read.data
}

const isYes = (cell: Cell): boolean => /^(是|代表|y|yes|1|true|√|✓)$/i.test(folded(textIn(cell)))

/** Rows against each other: the same number twice, one phone for two, two of one name that nothing tells apart. */
function compare(rows: readonly JudgedRow[]): void {
  const told = (of: (worker: Worker) => string | undefined, say: (row: JudgedRow, first: JudgedRow) => void) => {
    const firsts = new Map<string, JudgedRow>()
    for (const row of rows) {
      const value = of(row.worker)
      if (!value) continue
      const first = firsts.get(value)
      if (first) say(row, first)
      else firsts.set(value, row)
    }
  }
  told(
    ({ identityNumber }) => identityNumber,
    (row, first) => row.remarks.push({ name: 'identityTwice', what: String(first.line) }),
  )
  told(
    ({ phone: number }) => number && normalised('phone', number),
    (row, first) => {
      const isSame = row.worker.name === first.worker.name && !row.worker.identityNumber
      row.remarks.push({ name: isSame ? 'rowTwice' : 'phoneTwice', what: String(first.line) })
    },
  )
  told(
    ({ name }) => name,
    (row, first) => {
      if (row.remarks.some(({ name }) => name === 'identityTwice' || name === 'rowTwice')) return
      const isTold = [row, first].every(({ worker }) => worker.identityNumber || worker.phone)
      row.remarks.push({ name: isTold ? 'sameName' : 'sameNameUntold', what: String(first.line) })
    },
  )
}
