/** The list behind a figure, added up in the plainest words: as it stands on its pages, and as it goes out. */
import { expect } from 'chai'
import type { Person } from '../../server/people/person.ts'
import type { Asked } from '../../server/reports/asked.ts'
import { figureWords } from '../../server/reports/figure-words.ts'
import { listTable } from '../../server/reports/files.ts'
import { addsUp, type Indicator, isCounted, type Report } from '../../server/reports/indicator.ts'
import { columnsOf, listView } from '../../server/reports/list-view.ts'
import { listIn } from '../../server/reports/read-list.ts'
import type { Reading } from '../../server/reports/reading.ts'
import { csvOf } from '../../server/web/table-file.ts'

export type Checking = { reading: Reading; asked: Asked; person: Person; today: string }

/** A figure from the cells of the file, in the plainest words. */
function addedUp({ unit }: Indicator, lines: readonly string[][], base: number | null): number | null {
  const column = (place: number) => lines.reduce((sum, cells) => sum + Number(cells[place] || 0), 0)
  if (isCounted(unit)) return lines.length
  if (unit === 'share') return lines.length === 0 ? null : column(3) / lines.length
  if (unit === 'share-base') return base === null ? null : column(3) / base
  if (unit === 'share-fen') return column(3) === 0 ? null : column(4) / column(3)
  if (unit === 'fen') return Math.round(column(3) * 100)
  const known = lines.filter(cells => cells[3] !== '').length
  return addsUp(unit) ? column(3) : known === 0 ? null : column(3) / known
}

/** Of one indicator: the line in the report, the list on its pages, and the file say the same. */
export function checkList(report: Report, indicator: Indicator, { reading, asked, person, today }: Checking): void {
  const list = listIn(reading, { report, indicator, asked })
  const showing = { asked, locale: 'zh', today } as const
  const pages = Math.max(Math.ceil(list.rows.length / 100), 1)
  const shown = Array.from({ length: pages }, (_, place) =>
    listView({ report, indicator, list, person }, { ...showing, asked: { ...asked, page: place + 1 } }),
  )
  const name = `${report.id} ${indicator.id}`
  const isMoney = indicator.unit === 'fen' || indicator.unit === 'share-fen'
  for (const { sumsHref } of shown.flatMap(({ lines }) => lines))
    expect(/^\/cases\/[^/]+\/sums$/.test(sumsHref), `${name}: sums lead to their records`).to.equal(isMoney)
  expect(shown.flatMap(({ lines }) => lines).length, name).to.equal(list.rows.length)
  const csv = csvOf(listTable(list, indicator, 'zh'))
    .trim()
    .split('\r\n')
    .slice(1)
  const cells = csv.slice(0, list.rows.length).map(line => line.split(','))
  expect(csv.length, name).to.equal(list.rows.length === 0 ? 0 : list.rows.length + 1) // and their sum
  const value = addedUp(indicator, cells, indicator.base?.(reading) ?? null)
  expect(shown[0]!.value, name).to.equal(figureWords(indicator, { value }))
  expect(columnsOf(indicator).value || isCounted(indicator.unit) || indicator.unit === 'share', name).to.equal(true)
}
