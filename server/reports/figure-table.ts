/** The list behind a figure as a table, for whoever knows no more of it than its address. */
import { NotFound } from '../errors.ts'
import type { Wanted } from '../exports/order.ts'
import type { ReadableHouse } from '../facts/shares.ts'
import { todayOf } from '../office.ts'
import type { Table } from '../web/table-file.ts'
import { askedIn } from './asked.ts'
import { listTable } from './files.ts'
import { readList } from './read-list.ts'
import { indicatorNamed, reportNamed } from './registry.ts'

type Asking = Extract<Wanted, { kind: 'figure' }>

/** `told` hears how many rows have been read. Throws NotFound for a figure that there is not. */
export async function figureTable(house: ReadableHouse, wanted: Asking, told: (rows: number) => void): Promise<Table> {
  const { query, person, locale } = wanted
  const report = reportNamed(wanted.report)
  const indicator = report && indicatorNamed(report, wanted.indicator)
  if (!report || !indicator) throw new NotFound(`No indicator ${wanted.indicator} in ${wanted.report}`)
  const reader = { person, today: todayOf(house) }
  const asked = await askedIn(house.db.reader, query, reader)
  return listTable(await readList(house, { report, indicator, asked, reader }, told), indicator, locale)
}
