/** Tables of a paper whose rows and columns only the case knows: a step's answers, and what a proceeding has on file. */
import type { z } from 'zod'
import type { Sheet } from '../../workflows/define.ts'
import type { FieldMeta } from '../../workflows/fields.ts'
import { answerWords, type Named, questionsOf } from './answer-words.ts'
import { capitalAmount } from './capital-amount.ts'
import { chineseDay, plainYuan } from './chinese-form.ts'
import { fieldTable, paragraph, rowTable } from './source/document-xml.ts'

type Told = { form: z.ZodObject; answers: Readonly<Record<string, unknown>> }

type Drawn = {
  named: Named
  /** Questions that the paper prints by name. */
  printed?: ReadonlySet<string>
  /** The paper's own legal day, 'YYYY-MM-DD', which stands at its foot. */
  day?: string
}

/** Asked for the house's own record; neither a party nor another body is told of it. */
const forTheHouse: ReadonlySet<string> = new Set([
  'conflictReason',
  'waivedBy',
  'waiverReason',
  'despite',
  'claims',
  'claimsReason',
  'complaint',
  'isDefective',
  'bothSigned',
  'granted',
  'allAnswered',
  'elsewhereSettled',
  'goesOn',
])

/** What a step was told as one labelled table, and each of its own tables behind. */
export function answersTable(told: Told, { named, printed = new Set() }: Drawn): string {
  const asked = questionsLeft(told, printed)
  const fields = asked
    .filter(([, meta]) => !meta.row)
    .map(([name, meta]): [string, string] => [meta.label.zh, writtenOut(meta, told.answers[name], named)])
  return [fields.length > 0 ? fieldTable(fields) : '', ...tablesBehind(asked, told, named)].join('')
}

/** The same as lines of a letter or a petition, whose day stands at its foot. */
export function answersLines(told: Told, { named, printed = new Set(), day }: Drawn): string {
  const asked = questionsLeft(told, printed)
  const lines = asked
    .filter(([name, { row, widget }]) => !row && !(widget === 'date' && told.answers[name] === day))
    .flatMap(([name, meta]) => `${meta.label.zh}：${writtenOut(meta, told.answers[name], named)}`.split('\n'))
    .map(line => paragraph(line, 'PaperBody'))
  return [...lines, ...tablesBehind(asked, told, named)].join('')
}

type Asked = readonly [name: string, meta: FieldMeta]

/** What was only ticked is for the record. */
const questionsLeft = ({ form, answers }: Told, printed: ReadonlySet<string>): Asked[] =>
  questionsOf(form, answers).filter(
    ([name, { widget }]) => !printed.has(name) && !forTheHouse.has(name) && widget !== 'checkbox',
  )

const tablesBehind = (asked: readonly Asked[], { answers }: Told, named: Named): string[] =>
  asked.flatMap(([name, meta]) =>
    meta.row
      ? [paragraph(meta.label.zh, 'PaperHeading'), rowsTable(meta.row, answers[name] as unknown as Row[], named)]
      : [],
  )

/** An amount also in capitals, so that no digit can be added. */
const writtenOut = (meta: FieldMeta, value: unknown, named: Named): string => {
  const words = answerWords(meta, value, named)
  return meta.widget === 'money' ? `${words}（${capitalAmount(Number(value))}）` : words
}

type Row = Readonly<Record<string, unknown>>

/** The rows of one answer; a column nobody filled is left out. */
export function rowsTable(form: z.ZodObject, rows: readonly Row[], named: Named): string {
  const columns = new Map(rows.flatMap(row => questionsOf(form, row)))
  const inOrder = Object.keys(form.shape).filter(name => columns.has(name))
  return rowTable(
    inOrder.map(name => columns.get(name)!.label.zh),
    rows.map(row =>
      inOrder.map(name => (row[name] === undefined ? '' : writtenOut(columns.get(name)!, row[name], named))),
    ),
  )
}

/** What the proceeding's definition shows of its records: attendance, votes, actions, offers, grades. */
export function sheetTable({ title, columns, rows }: Sheet, named: Named): string {
  const heads = columns.map(({ label }) => label.zh)
  const cells = rows.map(row => row.map((cell, place) => cellWords(cell, columns[place]!.kind, named)))
  return paragraph(title.zh, 'PaperHeading') + rowTable(heads, cells)
}

function cellWords(cell: Sheet['rows'][number][number], kind: Sheet['columns'][number]['kind'], named: Named): string {
  if (cell === null) return ''
  if (typeof cell === 'object') return cell.zh
  if (kind === 'money') return plainYuan(Number(cell))
  if (kind === 'day') return chineseDay(String(cell)) ?? String(cell)
  if (kind === 'share') return `${Math.round(Number(cell) * 10_000) / 100}%`
  if (kind === 'text' || kind === 'number') return String(cell)
  return named[String(cell)]?.name ?? '—'
}
