/** What a page of a report is asked: which one, by whom, of which organisation and period. */
import type { Request, Response } from 'express'
import { permissions } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { hasRole } from '../people/person.ts'
import { askedIn } from './asked.ts'
import type { Reader } from './read-report.ts'
import { reportNamed } from './registry.ts'
import type { Showing } from './view.ts'

/** Throws NotFound for a report that does not exist. */
export async function askingReport(office: Office, req: Request, res: Response) {
  const { by: person, locale, today } = askingOf(office, req, res)
  const report = reportNamed(idIn(req))
  if (!report) throw new NotFound(`No report ${idIn(req)}`)
  const reader: Reader = { person, today }
  const asked = await askedIn(office.db.reader, req.query, reader)
  const showing: Showing = { asked, locale, today, mayFile: hasRole(person, ...permissions['reports.file']) }
  return { report, asked, reader, locale, showing }
}
