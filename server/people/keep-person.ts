/** Adding, changing, closing and re-opening accounts, and first passwords: below the administrator only, on record. */
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { Invalid, NotAllowed, NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { endSessionsOf } from '../web/session-store.ts'
import { refuseCasesLeft } from './cases-left.ts'
import { type Action, logChange } from './change-log.ts'
import { findManaged, type Managed } from './directory.ts'
import type { NewPersonAnswers, PersonAnswers } from './forms.ts'
import { giveMembership } from './keep-membership.ts'
import { firstPassword, hashPassword } from './password.ts'
import type { Person } from './person.ts'
import { addPerson as addRow, changePerson as changeRow, type PersonChange, takenNames } from './repository.ts'
import { words } from './words.ts'

export type WithPassword = { personId: string; password: string }

/** Adds a person with a first role. The password is told once and kept as a hash only. Throws Invalid, NotFound. */
export async function addPerson(
  office: Office,
  { answers, by, locale }: { answers: NewPersonAnswers; by: Person; locale: Locale },
): Promise<WithPassword> {
  const password = firstPassword()
  const passwordHash = await hashPassword(password)
  const { userName, name, practiceNumber } = answers
  const phone = sealedPhone(office, answers.phone)
  const personId = await office.db.write(async tx => {
    await checkTaken(tx, { userName, phoneIndex: phone.phoneIndex, locale })
    const createdAt = office.now().toISOString()
    const account = { userName, name, practiceNumber, passwordHash, mustChangePassword: true, createdAt }
    const id = await addRow(tx, { ...account, ...phone, locale: answers.locale })
    await logChange(tx, { by: by.id, action: 'person-added', subject: id, at: office.now() })
    await giveMembership(tx, office, { personId: id, answers, by, locale })
    return id
  })
  return { personId, password }
}

/** Throws Invalid, NotFound, NotAllowed. A phone left open stays as it is. */
export function changePerson(
  office: Office,
  { id, answers, by, locale }: { id: string; answers: PersonAnswers; by: Person; locale: Locale },
): Promise<void> {
  const { name, practiceNumber } = answers
  const phone = answers.phone ? sealedPhone(office, answers.phone) : undefined
  const change = { name, practiceNumber: practiceNumber ?? null, locale: answers.locale, ...phone }
  return changeWholly(office, { id, by, action: 'person-changed', change }, tx =>
    checkTaken(tx, { phoneIndex: phone?.phoneIndex, locale, except: id }),
  )
}

type Closing = { id: string; by: Person; locale: Locale; reason: string | undefined }

/**
 * Nobody signs in with this account any more, and whoever is signed in is so no longer. Throws Invalid where open cases
 * stay behind without a reason.
 */
export function deactivatePerson(office: Office, { id, by, locale, reason }: Closing): Promise<void> {
  if (id === by.id) throw new NotNow('Own account', words.deactivateSelf)
  const closing: WholeChange = { id, by, action: 'person-deactivated', change: { active: false }, reason }
  return changeWholly(office, closing, async tx => {
    await refuseCasesLeft(tx, { personId: id, reason, today: todayOf(office), locale })
    await endSessionsOf(tx, id)
  })
}

export const activatePerson = (office: Office, { id, by }: { id: string; by: Person }): Promise<void> =>
  changeWholly(office, { id, by, action: 'person-activated', change: { active: true } })

/** Replaces the password by one to be told once; it has to be changed at the next sign-in. */
export async function resetPassword(office: Office, { id, by }: { id: string; by: Person }): Promise<WithPassword> {
  const password = firstPassword()
  const change = { passwordHash: await hashPassword(password), mustChangePassword: true }
  await changeWholly(office, { id, by, action: 'password-reset', change }, tx => endSessionsOf(tx, id))
  return { personId: id, password }
}

type WholeChange = { id: string; by: Person; action: Action; change: PersonChange; reason?: string | undefined }

/** An account is changed only by whoever administers every organisation the person works in. */
function changeWholly(
  office: Office,
  { id, by, action, change, reason }: WholeChange,
  besides?: (tx: Db, person: Managed) => Promise<void>,
): Promise<void> {
  return office.db.write(async tx => {
    const person = await findManaged(tx, id, { paths: administeredBy(by), today: todayOf(office) })
    if (!person.isWholly) throw new NotAllowed(`${id} works elsewhere too`, words.notWholly)
    await besides?.(tx, person)
    await changeRow(tx, id, change)
    await logChange(tx, { by: by.id, action, subject: id, ...(reason ? { reason } : {}), at: office.now() })
  })
}

const sealedPhone = ({ sealer }: Office, phone: string | undefined) =>
  phone === undefined
    ? { phoneSealed: null, phoneIndex: null }
    : { phoneSealed: sealer.seal('phone', phone), phoneIndex: sealer.index('phone', phone) }

type Names = { userName?: string; phoneIndex?: string | null | undefined; locale: Locale; except?: string }

async function checkTaken(tx: Db, { locale, phoneIndex, ...names }: Names): Promise<void> {
  const taken = await takenNames(tx, { ...names, phoneIndex: phoneIndex ?? undefined })
  const wrong: [string, boolean, Text][] = [
    ['userName', taken.userName, words.userNameTaken],
    ['phone', taken.phone, words.phoneTaken],
  ]
  const found = wrong.filter(([, isTaken]) => isTaken)
  if (found.length > 0) throw new Invalid(Object.fromEntries(found.map(([name, , text]) => [name, [text[locale]]])))
}
