/** For which organisations an administrator may set or confirm something. */
import type { Office } from '../office.ts'
import { administeredBy, topsOf } from '../organisations/administered.ts'
import { organisationOptions } from '../organisations/options.ts'
import type { Asking } from '../people/managing.ts'

/** The top of what they administer stands first, and is chosen to begin with. */
export async function ownOrganisations(office: Office, { by, locale }: Pick<Asking, 'by' | 'locale'>) {
  const options = await organisationOptions(office.db.reader, topsOf(administeredBy(by)), locale)
  return { options: { organisations: options }, first: options[0]?.value ?? '' }
}
