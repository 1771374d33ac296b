/** What every page about people begins with: who asks, and whom they may see. */
import type { Request, Response } from 'express'
import type { Locale } from '../../workflows/text.ts'
import { type Office, todayOf } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { localeOf } from '../web/page.ts'
import { findManaged, type Managed } from './directory.ts'
import type { Person } from './person.ts'

export type Asking = { by: Person; locale: Locale; today: string }

export const askingOf = (office: Office, req: Request, res: Response): Asking => ({
  by: res.locals.person as Person,
  locale: localeOf(req, res),
  today: todayOf(office),
})

/** A part of the path such as `:id`. */
export const idIn = (req: Request, name = 'id'): string => String(req.params[name] ?? '')

/** The person the address names; NotFound where the administrator may not know them. */
export function managedPerson(office: Office, req: Request, res: Response): Promise<Managed> {
  const { by, today } = askingOf(office, req, res)
  return findManaged(office.db.reader, idIn(req), { paths: administeredBy(by), today })
}
