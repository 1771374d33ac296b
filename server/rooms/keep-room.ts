/** Adding, changing, closing and re-opening rooms: of organisations one administers or the station one leads, on record. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import { arrangedBy } from '../organisations/administered.ts'
import { findOrganisation } from '../organisations/repository.ts'
import { refuseSameName } from '../organisations/same-name.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import { findRoom, insertRoom, type RoomFacts, setRoomActive, updateRoom } from './repository.ts'
import { words } from './words.ts'

type Acting = { by: Person; locale: Locale }

/**
 * Returns the new room's id. Throws Invalid for an organisation whose rooms are not this person's to keep, and for a name
 * that another room there bears: people tell rooms apart by it.
 */
export function addRoom(office: Office, { facts, by, locale }: Acting & { facts: RoomFacts }): Promise<string> {
  return office.db.write(async tx => {
    await refuseElsewhere(tx, { facts, by, locale })
    await refuseSameName(tx, { among: 'rooms', facts, locale })
    const id = await insertRoom(tx, facts, office.now())
    await logChange(tx, { by: by.id, action: 'room-added', subject: id, at: office.now() })
    return id
  })
}

export function changeRoom(
  office: Office,
  { id, facts, by, locale }: Acting & { id: string; facts: RoomFacts },
): Promise<void> {
  return office.db.write(async tx => {
    await findRoom(tx, id, arrangedBy(by))
    await refuseElsewhere(tx, { facts, by, locale })
    await refuseSameName(tx, { among: 'rooms', facts, locale, except: id })
    await updateRoom(tx, id, facts)
    await logChange(tx, { by: by.id, action: 'room-changed', subject: id, at: office.now() })
  })
}

/** What was booked in a room that is closed stays booked. */
export function setOpen(office: Office, { id, open, by }: { id: string; open: boolean; by: Person }): Promise<void> {
  return office.db.write(async tx => {
    await findRoom(tx, id, arrangedBy(by))
    await setRoomActive(tx, id, open)
    await logChange(tx, { by: by.id, action: open ? 'room-opened' : 'room-closed', subject: id, at: office.now() })
  })
}

async function refuseElsewhere(tx: Db, { facts, by, locale }: Acting & { facts: RoomFacts }): Promise<void> {
  try {
    await findOrganisation(tx, facts.organisationId, arrangedBy(by))
  } catch (error) {
    if (!(error instanceof NotFound)) throw error
    throw new Invalid({ organisationId: [words.notYours[locale]] })
  }
}
