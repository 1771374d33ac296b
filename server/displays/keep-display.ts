/** Making and revoking wall screens, on record; and whose figures a screen shows. */
import type { Locale } from '../../workflows/text.ts'
import { permissions } from '../access/permit.ts'
import { newToken } from '../access/secret-token.ts'
import type { Db } from '../db.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { logChange } from '../people/change-log.ts'
import { hasRole, type Person } from '../people/person.ts'
import { findPerson } from '../people/repository.ts'
import { type Place, placesOf } from '../reports/places.ts'
import { addDisplay, type Display, displayById, displayByToken, dropDisplay } from './repository.ts'

/** Where the person may have screens: the organisations their reports are about. */
export const placesFor = (db: Db, person: Person): Promise<Place[]> =>
  hasRole(person, ...permissions['displays.manage']) ? placesOf(db, person) : Promise.resolve([])

/** Returns the whole address; it cannot be told again. Throws NotFound for an organisation that is not theirs. */
export async function makeDisplay(
  office: Office,
  { by, ...told }: { organisationId: string; name: string; locale: Locale; by: Person },
): Promise<string> {
  await placeNamed(office.db.reader, told.organisationId, by)
  const token = newToken()
  const at = office.now()
  await office.db.write(async tx => {
    const made = { ...told, madeBy: by.id, madeAt: at.toISOString(), token }
    await logChange(tx, { by: by.id, action: 'display-made', subject: await addDisplay(tx, made), at })
  })
  return `${office.config.publicUrl}/display/${token}`
}

/** Throws NotFound for one that hangs elsewhere or is gone. */
export async function revokeDisplay(office: Office, { id, by }: { id: string; by: Person }): Promise<void> {
  const display = await displayById(office.db.reader, id)
  if (!display) throw new NotFound('No such wall screen')
  await placeNamed(office.db.reader, display.organisationId, by)
  await office.db.write(async tx => {
    await dropDisplay(tx, id)
    await logChange(tx, { by: by.id, action: 'display-revoked', subject: id, at: office.now() })
  })
}

export type Hanging = { display: Display; person: Person; place: Place; places: readonly Place[] }

/** What an address shows and through whose eyes; undefined once it leads nowhere. */
export async function hangingBehind(office: Office, token: string): Promise<Hanging | undefined> {
  const db = office.db.reader
  const display = await displayByToken(db, token)
  const person = display && (await findPerson(db, display.madeBy, todayOf(office)))
  const places = person ? await placesFor(db, person) : []
  const place = places.find(({ id }) => id === display?.organisationId)
  return display && person && place && { display, person: { ...person, locale: display.locale }, place, places }
}

async function placeNamed(db: Db, organisationId: string, by: Person): Promise<Place> {
  const place = (await placesFor(db, by)).find(({ id }) => id === organisationId)
  if (!place) throw new NotFound('No such organisation to show')
  return place
}
