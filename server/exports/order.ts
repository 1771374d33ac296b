/** What the worker is told to make, and what it tells of it. */

import type { Locale } from '../../workflows/text.ts'
import type { Filters } from '../case-list/filters.ts'
import type { Config } from '../config.ts'
import type { Person } from '../people/person.ts'
import type { TableFormat } from '../web/table-file.ts'

export type Wanted =
  /** The list of cases as one sees it; read in the worker. */
  | { kind: 'cases'; filters: Filters; person: Person }
  /** The list behind a figure, at the address it was asked for; read in the worker. */
  | { kind: 'figure'; report: string; indicator: string; query: Record<string, string>; person: Person; locale: Locale }
/** `total`: how many rows there will be, where that is known. */
export type Order = {
  config: Config
  nowMs: number
  wanted: Wanted
  total: number | null
  format: TableFormat
  file: string
}
/** So many rows read; and how many there will be, once that has been counted. */
export type Told = { done: number; total?: number }
