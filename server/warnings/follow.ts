/** Following a warning up: who looks after it, what was done, when to look again, and how it ended; each on record. */
import { randomUUIDv7 } from 'node:crypto'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { assigneesFor, isResponsible } from './assignees.ts'
import { insertNote, newestNote } from './notes.ts'
import { allCasesOf, changeOpen, findWarning, type OpenChange, type Warning } from './repository.ts'
import { words } from './words.ts'

type Who = { by: Person; today: string }
type Rights = { follows: boolean; assigns: boolean }

/**
 * Whoever looks after an open one, or covers for them, follows it; those responsible for where its cases lie also give it
 * to somebody. That one of the cases may be seen, by a grant for instance, is not enough.
 */
export async function rightsOver(db: Db, { id, assignedTo, state }: Warning, { by, today }: Who): Promise<Rights> {
  if (state !== 'open') return { follows: false, assigns: false }
  const assigns = await isResponsible(db, await allCasesOf(db, id), { by, today })
  return { follows: assigns || (assignedTo !== null && [by.id, ...by.covers].includes(assignedTo)), assigns }
}

/** One that is open and the person's to follow. Throws NotFound, NotAllowed, Stale. */
export const warningToFollow = (db: Db, id: string, who: Who): Promise<Warning> => warningTo('follows', db, id, who)

/** One that is open and the person's to give to somebody. Throws as above. */
export const warningToAssign = (db: Db, id: string, who: Who): Promise<Warning> => warningTo('assigns', db, id, who)

async function warningTo(right: keyof Rights, db: Db, id: string, who: Who): Promise<Warning> {
  const warning = await openWarning(db, id, who)
  if (!(await rightsOver(db, warning, who))[right])
    throw new NotAllowed('Somebody else looks after it', words.onlyAssigned)
  return warning
}

async function openWarning(db: Db, id: string, { by, today }: Who): Promise<Warning> {
  const warning = await findWarning(db, id, { person: by, today })
  if (warning.state !== 'open') throw new Stale(`Warning ${id} is closed`, words.closedAlready)
  return warning
}

type Acting = { id: string; by: Person; locale: Locale }
type Note = Acting & { text: string; nextOn?: string | undefined }

/** The same words sent twice by the same person are one note. Throws Invalid for a day that has passed. */
export function noteWarning(office: Office, { id, by, locale, text, nextOn }: Note): Promise<void> {
  return office.db.write(async tx => {
    await warningToFollow(tx, id, { by, today: todayOf(office) })
    refusePast(nextOn, { today: todayOf(office), locale })
    const newest = await newestNote(tx, id)
    if (newest?.kind === 'note' && newest.by === by.id && newest.text === text && newest.nextOn === (nextOn ?? null))
      return
    const at = office.now()
    await insertNote(tx, {
      id: randomUUIDv7(),
      warningId: id,
      kind: 'note',
      text,
      nextOn,
      by: by.id,
      at: at.toISOString(),
    })
    await moveOpen(tx, id, { nextOn: nextOn ?? null })
    await logChange(tx, { by: by.id, action: 'warning-noted', subject: id, at })
  })
}

/** `leaver`: who looks after it and leaves; whoever lets them go gives it on, wherever its cases lie. */
type Assigning = Acting & {
  assignedTo: string
  text?: string | undefined
  nextOn?: string | undefined
  leaver?: string
}

/** Throws Invalid for somebody who may not see all of its cases. */
export function assignWarning(
  office: Office,
  { id, by, locale, assignedTo, text = '', nextOn, leaver }: Assigning,
): Promise<void> {
  return office.db.write(async tx => {
    const today = todayOf(office)
    const isLeft = leaver !== undefined && (await openWarning(tx, id, { by, today })).assignedTo === leaver
    if (!isLeft) await warningToAssign(tx, id, { by, today })
    refusePast(nextOn, { today, locale })
    const able = await assigneesFor(tx, await allCasesOf(tx, id), today)
    if (!able.some(one => one.id === assignedTo)) throw new Invalid({ assignedTo: [words.cannotSee[locale]] })
    const at = office.now()
    const note = { id: randomUUIDv7(), warningId: id, kind: 'assigned' as const, text, nextOn, assignedTo }
    await insertNote(tx, { ...note, by: by.id, at: at.toISOString() })
    await moveOpen(tx, id, { assignedTo, ...(nextOn ? { nextOn } : {}) })
    await logChange(tx, { by: by.id, action: 'warning-assigned', subject: id, at })
  })
}

export function closeWarning(
  office: Office,
  { id, by, result, text }: Acting & { result: string; text: string },
): Promise<void> {
  return office.db.write(async tx => {
    const today = todayOf(office)
    await warningToFollow(tx, id, { by, today })
    const at = office.now()
    await insertNote(tx, { id: randomUUIDv7(), warningId: id, kind: 'closed', text, by: by.id, at: at.toISOString() })
    await moveOpen(tx, id, { closed: { result, on: today, by: by.id } })
    await logChange(tx, { by: by.id, action: 'warning-closed', subject: id, at })
  })
}

/** Throws Stale where it was closed in between. */
async function moveOpen(tx: Db, id: string, change: OpenChange): Promise<void> {
  if (!(await changeOpen(tx, id, change))) throw new Stale(`Warning ${id} is closed`, words.closedAlready)
}

function refusePast(day: string | undefined, { today, locale }: { today: string; locale: Locale }): void {
  const says: Text = words.nextPast
  if (day && day < today) throw new Invalid({ nextOn: [says[locale]] })
}
