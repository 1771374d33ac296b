/** Where the copies go. */
import type { Batch, TableRows } from './batch.ts'
import { openPostgresSink } from './postgres-sink.ts'
import { openSqliteSink } from './sqlite-sink.ts'

export type Sink = {
  /** Lays indexes aside: they are made faster in one go. Before the first batch, and once for all sinks. */
  begin(): Promise<void>
  write(batch: Batch): Promise<void>
  /** Rows outside cases. */
  put(rows: TableRows): Promise<void>
  /** Makes the indexes again. */
  finish(progress: (done: number, of: number) => void): Promise<void>
  close(): Promise<void>
}

export const openSink = (url: string): Promise<Sink> =>
  url.startsWith('sqlite:') ? openSqliteSink(url.slice('sqlite:'.length)) : openPostgresSink(url)
