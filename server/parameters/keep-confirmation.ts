/** Confirming what was 待核, and taking a confirmation back: within the administrator's own part of the tree, on record. */
import type { Office } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { findConfirmation, insertConfirmation, type Subject } from './confirmations.ts'
import { type Acting, refuseElsewhere } from './keep-entry.ts'

/** Throws Invalid for an organisation the person does not administer. */
export function confirm(
  office: Office,
  { subject, organisationId, note, by, locale }: Acting & { subject: Subject; organisationId: string; note: string },
): Promise<void> {
  return office.db.write(async tx => {
    await refuseElsewhere(tx, organisationId, { by, locale })
    const at = office.now()
    await insertConfirmation(tx, { ...subject, region: organisationId, note, holds: true, byId: by.id, at })
    await logChange(tx, { by: by.id, action: `${subject.kind}-confirmed`, subject: subject.subject, at })
  })
}

/** Returns what it was about. Throws NotFound where the confirmation is not the administrator's. */
export function takeBack(office: Office, { id, by }: { id: string; by: Person }): Promise<Subject> {
  return office.db.write(async tx => {
    const { kind, subject, value, region, note } = await findConfirmation(tx, id, administeredBy(by))
    const at = office.now()
    await insertConfirmation(tx, { kind, subject, value, region, note, holds: false, byId: by.id, at })
    await logChange(tx, { by: by.id, action: `${kind}-unconfirmed`, subject, at })
    return { kind, subject, value }
  })
}
