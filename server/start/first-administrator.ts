/**
 * How the first person gets into a house that has nobody: a token, printed once where the house is started, buys
 * one province and its administrator. Only its hash is kept, and it is void once used or when another is printed.
 */
import { createHash, randomBytes } from 'node:crypto'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { type Office, todayOf } from '../office.ts'
import { logChange } from '../people/change-log.ts'
import { hashPassword } from '../people/password.ts'
import { addPerson } from '../people/repository.ts'
import { addAdministrator, addProvince, hasAdministrator, isToken, keepToken, spendToken } from './repository.ts'

/** In production, while there is no administrator: prints where to go and with what. */
export async function inviteFirstAdministrator(office: Office): Promise<void> {
  if (!office.config.production || (await hasAdministrator(office.db.reader))) return
  const token = randomBytes(24).toString('base64url')
  await office.db.write(tx => keepToken(tx, { hash: hashOf(token), today: todayOf(office), at: office.now() }))
  console.log(
    `There is no administrator yet. Open ${office.config.publicUrl}/first-administrator and use this token, ` +
      `which is shown only now and works once: ${token}`,
  )
}

export type FirstAdministrator = {
  token: string
  organisation: { nameZh: string; nameEn: string; shortCode: string }
  userName: string
  name: string
  password: string
  locale: Locale
}

/** Makes the first province and its administrator. False where the token is not, or no longer, good. */
export async function acceptFirstAdministrator(office: Office, first: FirstAdministrator): Promise<boolean> {
  const token = hashOf(first.token)
  if (!(await isToken(office.db.reader, token))) return false // before the costly hash of the password
  const passwordHash = await hashPassword(first.password)
  return office.db.write(async tx => {
    if ((await hasAdministrator(tx)) || !(await spendToken(tx, token))) return false
    await settle(tx, office, first, passwordHash)
    return true
  })
}

async function settle(tx: Db, office: Office, first: FirstAdministrator, passwordHash: string): Promise<void> {
  const { organisation, userName, name, locale } = first
  const at = office.now()
  const createdAt = at.toISOString()
  const organisationId = await addProvince(tx, { ...organisation, createdAt })
  const person = { userName, name, locale, passwordHash, mustChangePassword: false, createdAt }
  const personId = await addPerson(tx, person)
  const membershipId = await addAdministrator(tx, { personId, organisationId, today: todayOf(office) })
  await logChange(tx, { by: personId, action: 'organisation-added', subject: organisationId, at })
  await logChange(tx, { by: personId, action: 'person-added', subject: personId, at })
  await logChange(tx, { by: personId, action: 'membership-added', subject: membershipId, at })
}

const hashOf = (token: string): string => createHash('sha256').update(token.trim()).digest('hex')
