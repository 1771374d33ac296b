/** Confirming what was 待核, and taking a confirmation back: within the administrator's own part of the tree, on record. */
import type { Db } from '../db.ts'
import { NotAllowed, NotNow, Stale } from '../errors.ts'
import type { Office } from '../office.ts'
import { administeredBy, homeOf } from '../organisations/administered.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { confirmationsOf, findConfirmation, insertConfirmation, type Subject } from './confirmations.ts'
import { type Entry, findEntry } from './entries.ts'
import { type Acting, refuseElsewhere } from './keep-entry.ts'
import { entryAsConfirmed } from './standing.ts'
import { words } from './words.ts'

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

type Entered = { name: string; id: string; note: string; by: Person }

/**
 * A value that was entered, by another than who entered it; one for the whole house is confirmed for the top of what the
 * person administers. Throws NotFound where the entry is not the administrator's,
 * Stale where it was replaced meanwhile, NotAllowed for one's own, NotNow where it stands confirmed.
 */
export function confirmEntry(office: Office, { name, id, note, by }: Entered): Promise<void> {
  return office.db.write(async tx => {
    const entry = await findEntry(tx, { name, id, paths: administeredBy(by), orWhole: true })
    await refuseEntry(tx, entry, by)
    const region = confirmedFor(entry, by)
    const at = office.now()
    const subject = entryAsConfirmed(entry)
    await insertConfirmation(tx, { ...subject, region, note, holds: true, byId: by.id, at })
    await logChange(tx, { by: by.id, action: 'entry-confirmed', subject: id, reason: name, at })
  })
}

/** Why this person cannot confirm the entry now; throws as `confirmEntry` does. */
export async function refuseEntry(db: Db, entry: Entry, by: Person): Promise<void> {
  if (entry.replacedBy) throw new Stale(`Entry ${entry.id} was replaced`)
  if (entry.value === null) throw new NotNow(`Entry ${entry.id} was withdrawn`, words.nothingToConfirm)
  if (entry.enteredById === by.id) throw new NotAllowed('Entered by oneself', words.secondPerson)
  const region = confirmedFor(entry, by)
  const said = await confirmationsOf(db, [entryAsConfirmed(entry)], { ids: [region], paths: administeredBy(by) })
  if (said.find(one => one.region === region)?.holds)
    throw new NotNow(`Entry ${entry.id} is confirmed`, words.nothingToConfirm)
}

/** The organisation a confirmation of it holds for. */
const confirmedFor = ({ region }: Pick<Entry, 'region'>, by: Person): string =>
  region || homeOf(by).split('/').filter(Boolean).at(-1)!

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
