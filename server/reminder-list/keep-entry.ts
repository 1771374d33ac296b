/** Putting an employer on a list and taking it off: from a case one may see, once on each list, on record. */
import type { Text } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import { coreOfName } from '../cases/core-of-name.ts'
import { onlyIfVisible } from '../cases/visible.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed, NotNow } from '../errors.ts'
import { noteChange } from '../facts/changes.ts'
import { type Office, todayOf } from '../office.ts'
import { findParty, type Party } from '../parties/repository.ts'
import { logChange } from '../people/change-log.ts'
import { hasRole, type Person } from '../people/person.ts'
import { recordEvent } from '../proceedings/record-event.ts'
import { findWarning } from '../warnings/repository.ts'
import type { Ground } from './grounds.ts'
import { isSameUnit } from './marks.ts'
import { type Entry, endEntry, findEntry, insertEntry, type Seen, standingEntriesOf } from './repository.ts'
import { words } from './words.ts'

export type ListOf = { id: string; path: string; name: Text }

/** The lists somebody may put an employer of this case on: of where they work as somebody who keeps lists, and of its station. */
export async function listsOf(db: Db, { person, caseId }: { person: Person; caseId: string }): Promise<ListOf[]> {
  const own = person.memberships
    .filter(({ role }) => (permissions['reminders.keep'] as readonly string[]).includes(role))
    .map(({ organisationId }) => organisationId)
  const station = await db('cases').where({ id: caseId }).first('organisation_id')
  const rows = await db('organisations')
    .whereIn('id', [...own, ...(own.length > 0 ? [station.organisation_id] : [])])
    .orderBy('path')
    .select('id', 'path', 'name_zh', 'name_en')
  return rows
    .filter(({ id, path }) => own.includes(id) || person.memberships.some(one => path.startsWith(one.path)))
    .map(row => ({ id: row.id, path: row.path, name: { zh: row.name_zh, en: row.name_en } }))
}

/** The employer to be put on a list. Throws NotFound for a party of a case one may not see, NotNow for a person. */
export async function employerToList(db: Db, partyId: string, seen: Seen): Promise<Party> {
  const party = await findParty(db, partyId, seen)
  if (party.nature !== 'unit') throw new NotNow(`${partyId} is a person`, words.onlyUnits)
  return party
}

export type Putting = {
  partyId: string
  organisationId: string
  ground: Ground
  reason: string
  untilOn?: string | undefined
  warningId?: string | undefined
}

/**
 * Returns the entry's id; that of the first where the same person sends the same twice. Throws Invalid for a list that
 * is not theirs to keep, a day that has passed, or an employer that stands on it already.
 */
export function putOnList(office: Office, by: Person, asked: Putting): Promise<string> {
  return office.db.write(tx => putOnListIn(tx, office, { ...asked, by }))
}

/** The same inside a transaction at hand. */
export async function putOnListIn(tx: Db, office: Office, { by, ...asked }: Putting & { by: Person }): Promise<string> {
  const today = todayOf(office)
  const at = office.now()
  const party = await employerToList(tx, asked.partyId, { person: by, today })
  if (asked.warningId) await findWarning(tx, asked.warningId, { person: by, today })
  const lists = await listsOf(tx, { person: by, caseId: party.caseId })
  const list = lists.find(({ id }) => id === asked.organisationId)
  if (!list) throw new Invalid({ organisationId: [words.notYours[by.locale]] })
  if (asked.untilOn && asked.untilOn < today) throw new Invalid({ untilOn: [words.untilPast[by.locale]] })
  const unit = { nameCore: party.nameCore || coreOfName(party.name), creditCode: party.creditCode }
  await tx('organisations').where({ id: list.id }).forUpdate().first('id') // two at once: the slower finds what the faster wrote
  const standing = (await standingEntriesOf(tx, list.id, { unit, today })).filter(one => isSameUnit(unit, one))
  const own = standing.find(one => isSame(one, { ...asked, by }))
  if (own) return own.id
  if (standing.length > 0) throw new Invalid({ organisationId: [words.already[by.locale]] })
  const { ground, reason, untilOn = null, warningId = null } = asked
  const id = await insertEntry(tx, {
    organisationId: list.id,
    organisationPath: list.path,
    name: party.name.slice(0, 120),
    ...unit,
    ground,
    reason,
    caseId: party.caseId,
    warningId,
    untilOn,
    putBy: by.id,
    putOn: today,
    putAt: at.toISOString(),
  })
  await logChange(tx, { by: by.id, action: 'reminder-put-on', subject: id, at })
  await recordEvent(tx, office, { caseId: party.caseId, step: 'employerListed', answers: { name: party.name }, by })
  return id
}

const isSame = (entry: Entry, { by, ground, reason, untilOn }: Putting & { by: Person }): boolean =>
  entry.putBy === by.id && entry.ground === ground && entry.reason === reason && entry.untilOn === (untilOn ?? null)

/** Whoever put it on, or a lead and those above at the organisation of the list. */
export const mayTakeOff = (person: Person, { putBy, organisationPath, offOn }: Entry): boolean =>
  offOn === null &&
  hasRole(person, ...permissions['reminders.keep']) &&
  (putBy === person.id ||
    person.memberships.some(({ role, path }) => leads.includes(role) && organisationPath.startsWith(path)))

const leads: readonly string[] = ['station-lead', 'supervisor', 'administrator']

/** Throws NotFound, NotAllowed, and NotNow where somebody was faster. */
export function takeOffList(office: Office, by: Person, { id, reason }: { id: string; reason: string }): Promise<void> {
  return office.db.write(async tx => {
    const seen = { person: by, today: todayOf(office) }
    const entry = await entryToTakeOff(tx, id, seen)
    const at = office.now()
    if (!(await endEntry(tx, id, { by: by.id, on: seen.today, at: at.toISOString(), reason }))) throw gone(id)
    await logChange(tx, { by: by.id, action: 'reminder-taken-off', subject: id, at })
    await noteChange(tx, entry.caseId) // counted among the figures, also where the case is shut to whoever takes it off
    const its = tx('cases').where('cases.id', entry.caseId)
    if (await onlyIfVisible(its, tx, seen).first('id'))
      await recordEvent(tx, office, {
        caseId: entry.caseId,
        step: 'employerUnlisted',
        answers: { name: entry.name },
        by,
      })
  })
}

/** Throws as taking it off would. */
export async function entryToTakeOff(db: Db, id: string, seen: Seen): Promise<Entry> {
  const entry = await findEntry(db, id, seen)
  if (entry.offOn) throw gone(id)
  if (!mayTakeOff(seen.person, entry)) throw new NotAllowed('May not take it off')
  return entry
}

const gone = (id: string) => new NotNow(`Entry ${id} is off the list`, words.goneAlready)
