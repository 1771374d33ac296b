/** Adding, changing, closing and re-opening service points: within the administrator's own subtree, on record. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { findOrganisation } from '../organisations/repository.ts'
import { refuseSameName } from '../organisations/same-name.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { wrongHours } from './hours.ts'
import { findPoint, insertPoint, type PointFacts, setPointActive, updatePoint } from './repository.ts'
import { words } from './words.ts'

type Acting = { by: Person; locale: Locale }

/** Returns the new point's id. Throws Invalid for hours that cannot be, an organisation not administered, a name taken there. */
export function addPoint(office: Office, { facts, by, locale }: Acting & { facts: PointFacts }): Promise<string> {
  return office.db.write(async tx => {
    await refuseWrong(tx, { facts, by, locale })
    await refuseSameName(tx, { among: 'service_points', facts, locale })
    const id = await insertPoint(tx, facts, office.now())
    await logChange(tx, { by: by.id, action: 'service-point-added', subject: id, at: office.now() })
    return id
  })
}

export function changePoint(
  office: Office,
  { id, facts, by, locale }: Acting & { id: string; facts: PointFacts },
): Promise<void> {
  return office.db.write(async tx => {
    await findPoint(tx, id, administeredBy(by))
    await refuseWrong(tx, { facts, by, locale })
    await refuseSameName(tx, { among: 'service_points', facts, locale, except: id })
    await updatePoint(tx, id, facts)
    await logChange(tx, { by: by.id, action: 'service-point-changed', subject: id, at: office.now() })
  })
}

/** What was named in a referral before keeps its name. */
export function setOpen(office: Office, { id, open, by }: { id: string; open: boolean; by: Person }): Promise<void> {
  return office.db.write(async tx => {
    await findPoint(tx, id, administeredBy(by))
    await setPointActive(tx, id, open)
    const action = open ? 'service-point-activated' : 'service-point-deactivated'
    await logChange(tx, { by: by.id, action, subject: id, at: office.now() })
  })
}

async function refuseWrong(tx: Db, { facts, by, locale }: Acting & { facts: PointFacts }): Promise<void> {
  const wrong = wrongHours(facts, locale)
  if (Object.keys(wrong).length > 0) throw new Invalid(wrong)
  try {
    await findOrganisation(tx, facts.organisationId, administeredBy(by))
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    throw new Invalid({ organisationId: [words.notYours[locale]] })
  }
}
