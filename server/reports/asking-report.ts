/** What a page of a report is asked: which one, by whom, of which organisation and period; for a list, of which line. */
import type { Request, Response } from 'express'
import { permissions } from '../access/permit.ts'
import { Invalid, NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { hasRole } from '../people/person.ts'
import { type Asked, askedIn } from './asked.ts'
import type { Group } from './indicator.ts'
import { lineAsked } from './read-list.ts'
import type { Reader } from './read-report.ts'
import { indicatorNamed, reportNamed } from './registry.ts'
import type { Showing } from './view.ts'
import { wrongFile, wrongWords } from './words.ts'

/** The page says what was not understood. Throws NotFound for a report that does not exist. */
export const askingReport = async (office: Office, req: Request, res: Response) =>
  told(res, await askingAny(office, req, res), undefined)

/** The same of the list behind a figure. Throws NotFound also for a figure that does not exist. */
export async function askingList(office: Office, req: Request, res: Response) {
  const asking = await askingAny(office, req, res)
  const indicator = indicatorNamed(asking.report, idIn(req, 'indicator'))
  if (!indicator) throw new NotFound(`No indicator ${idIn(req, 'indicator')} in ${asking.report.id}`)
  const line = await lineAsked(office, { ...asking, indicator })
  return { ...told(res, asking, line), indicator, line }
}

/** Of a file, which would say nothing of it: throws Invalid where something was not understood. */
export function understood<T extends Awaited<ReturnType<typeof askingReport>>>(asking: T): T {
  const { wrong } = asking.asked
  const wrongFields = Object.fromEntries(wrong.map(what => [what, [wrongWords[what][asking.locale]]]))
  if (wrong.length > 0) throw new Invalid(wrongFields, wrongFile)
  return asking
}

async function askingAny(office: Office, req: Request, res: Response) {
  const { by: person, locale, today } = askingOf(office, req, res)
  const report = reportNamed(idIn(req))
  if (!report) throw new NotFound(`No report ${idIn(req)}`)
  const reader: Reader = { person, today }
  return { report, asked: await askedIn(office.db.reader, req.query, reader), reader, locale }
}

/** `line`: the one that is asked for, where it is known; any other narrows nothing. */
function told(res: Response, asking: Awaited<ReturnType<typeof askingAny>>, line: Group | undefined) {
  const { reader, locale } = asking
  const isKnown = asking.asked.group === line?.id
  const asked: Asked = isKnown
    ? asking.asked
    : { ...asking.asked, group: undefined, wrong: [...asking.asked.wrong, 'group'] }
  if (asked.wrong.length > 0) res.status(422)
  const mayFile = hasRole(reader.person, ...permissions['reports.file'])
  const showing: Showing = { asked, locale, today: reader.today, mayFile }
  return { ...asking, asked, showing }
}
