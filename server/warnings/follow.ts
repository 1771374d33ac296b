/** Following a warning up: who looks after it, what was done, when to look again, and how it ended; each on record. */
import { randomUUIDv7 } from 'node:crypto'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { logChange } from '../people/change-log.ts'
import { hasRole, type Person } from '../people/person.ts'
import { assigneesFor } from './assignees.ts'
import { insertNote, newestNote } from './notes.ts'
import { allCasesOf, changeOpen, findWarning, type OpenChange, type Warning } from './repository.ts'
import { words } from './words.ts'

/** Whoever looks after it or covers for them, and those who assign. */
export const mayFollow = (by: Person, { assignedTo, state }: Warning): boolean =>
  state === 'open' && (mayAssign(by) || (assignedTo !== null && [by.id, ...by.covers].includes(assignedTo)))

export const mayAssign = (by: Person): boolean => hasRole(by, 'station-lead', 'supervisor', 'administrator')

/** One that is open and the person's to follow. Throws NotFound, NotAllowed, Stale. */
export async function warningToFollow(
  db: Db,
  id: string,
  { by, today }: { by: Person; today: string },
): Promise<Warning> {
  const warning = await findWarning(db, id, { person: by, today })
  if (warning.state !== 'open') throw new Stale(`Warning ${id} is closed`, words.closedAlready)
  if (!mayFollow(by, warning)) throw new NotAllowed('Somebody else looks after it', words.onlyAssigned)
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

type Assigning = Acting & { assignedTo: string; text?: string | undefined; nextOn?: string | undefined }

/** Throws Invalid for somebody who may not see all of its cases. */
export function assignWarning(
  office: Office,
  { id, by, locale, assignedTo, text = '', nextOn }: Assigning,
): Promise<void> {
  return office.db.write(async tx => {
    const today = todayOf(office)
    await warningToFollow(tx, id, { by, today })
    if (!mayAssign(by)) throw new NotAllowed('Does not assign', words.onlyAssigned)
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
