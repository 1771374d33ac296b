/** Hands out a table as a file; who took it out is kept. */
import type { Response } from 'express'
import { logExport } from '../access/log-export.ts'
import type { Office } from '../office.ts'
import { sendTable, type Table, type TableFormat } from '../web/table-file.ts'
import type { Reader } from './read-report.ts'

export type Handed = { table: Table; name: string; format: TableFormat; reader: Reader; subject: string }

export async function hand(
  office: Office,
  res: Response,
  { table, name, format, reader, subject }: Handed,
): Promise<void> {
  await logExport(office, reader.person, `report ${subject}`)
  await sendTable(res, table, { name, format })
}
