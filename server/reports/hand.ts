/** Hands out a table as a file; who took it out is kept. */
import { randomUUIDv7 } from 'node:crypto'
import type { Response } from 'express'
import type { Office } from '../office.ts'
import { sendTable, type Table, type TableFormat } from '../web/table-file.ts'
import type { Reader } from './read-report.ts'

export type Handed = { table: Table; name: string; format: TableFormat; reader: Reader; subject: string }

export async function hand(
  office: Office,
  res: Response,
  { table, name, format, reader, subject }: Handed,
): Promise<void> {
  await office.db.write(tx =>
    tx('access_log').insert({
      id: randomUUIDv7(),
      person_id: reader.person.id,
      action: 'exported',
      subject: `report ${subject}`.slice(0, 120),
      at: office.now().toISOString(),
    }),
  )
  await sendTable(res, table, { name, format })
}
