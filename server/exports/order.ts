/** What the worker is told to make, and what it tells of it. */
import type { Filters } from '../case-list/filters.ts'
import type { Config } from '../config.ts'
import type { Person } from '../people/person.ts'
import type { Table, TableFormat } from '../web/table-file.ts'

export type Wanted =
  /** The list of cases as one sees it; read in the worker. */
  | { kind: 'cases'; filters: Filters; person: Person }
  /** A table that was read already. */
  | { kind: 'table'; table: Table }
export type Order = { config: Config; nowMs: number; wanted: Wanted; format: TableFormat; file: string }
/** So many rows written. */
export type Told = { done: number }
