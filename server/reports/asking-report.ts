/** What a page of a report is asked: which one, by whom, of which organisation and period. */
import type { Request, Response } from 'express'
import { permissions } from '../access/permit.ts'
import { Invalid, NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { hasRole } from '../people/person.ts'
import { askedIn } from './asked.ts'
import type { Reader } from './read-report.ts'
import { reportNamed } from './registry.ts'
import type { Showing } from './view.ts'
import { wrongFile, wrongWords } from './words.ts'

/** The page says what was not understood. Throws NotFound for a report that does not exist. */
export async function askingReport(office: Office, req: Request, res: Response) {
  const { by: person, locale, today } = askingOf(office, req, res)
  const report = reportNamed(idIn(req))
  if (!report) throw new NotFound(`No report ${idIn(req)}`)
  const reader: Reader = { person, today }
  const asked = await askedIn(office.db.reader, req.query, reader)
  const showing: Showing = { asked, locale, today, mayFile: hasRole(person, ...permissions['reports.file']) }
  if (asked.wrong.length > 0) res.status(422)
  return { report, asked, reader, locale, showing }
}

/** Of a file, which would say nothing of it: throws Invalid where something was not understood. */
export async function askingFile(office: Office, req: Request, res: Response) {
  const asking = await askingReport(office, req, res)
  const { wrong } = asking.asked
  const wrongFields = Object.fromEntries(wrong.map(what => [what, [wrongWords[what][asking.locale]]]))
  if (wrong.length > 0) throw new Invalid(wrongFields, wrongFile)
  return asking
}
