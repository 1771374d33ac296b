/** Changing one's own password: the old one is asked, and all other sessions end. */
import type { Locale } from '../../workflows/text.ts'
import { Invalid, TooMany } from '../errors.ts'
import type { Office } from '../office.ts'
import { endSessionsOf } from '../web/session-store.ts'
import { logChange } from './change-log.ts'
import type { PasswordAnswers } from './forms.ts'
import { countAttempt, forgiveAttempt } from './lock-out.ts'
import { hashPassword, isPassword, passwordFaults } from './password.ts'
import { changePerson, findAccount, passwordHashOf } from './repository.ts'
import { lockedFor, words } from './words.ts'

type Changing = { personId: string; answers: PasswordAnswers; address: string; locale: Locale }

/** Throws Invalid, or TooMany where the old password was guessed at too often. The caller begins a new session. */
export async function changePassword(office: Office, { personId, answers, address, locale }: Changing): Promise<void> {
  const { current, password, again } = answers
  const attempt = { account: personId, address }
  const waitMinutes = await office.db.write(tx => countAttempt(tx, attempt, office.now()))
  if (waitMinutes > 0) throw new TooMany('Too many wrong passwords', lockedFor(waitMinutes))
  const account = await findAccount(office.db.reader, personId)
  const isRight = await isPassword(current, await passwordHashOf(office.db.reader, personId))
  if (!account || !isRight) throw new Invalid({ current: [words.currentPasswordWrong[locale]] })
  await office.db.write(tx => forgiveAttempt(tx, attempt, office.now()))

  const faults = passwordFaults(password, account)
  if (password === current) faults.push(words.passwordUnchanged)
  if (faults.length > 0) throw new Invalid({ password: faults.map(fault => fault[locale]) })
  if (password !== again) throw new Invalid({ again: [words.passwordsDiffer[locale]] })
  const passwordHash = await hashPassword(password)
  await office.db.write(async tx => {
    await changePerson(tx, personId, { passwordHash, mustChangePassword: false })
    await endSessionsOf(tx, personId)
    await logChange(tx, { by: personId, action: 'password-changed', subject: personId, at: office.now() })
  })
}
