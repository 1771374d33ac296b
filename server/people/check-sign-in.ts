/** Whether a name and a password belong together. It tells the same, as late, of people who do not exist. */
import type { Office } from '../office.ts'
import { logChange } from './change-log.ts'
import { countAttempt, forgiveAttempt } from './lock-out.ts'
import { isPassword } from './password.ts'
import { findForSignIn } from './repository.ts'

export type SignInAttempt = { name: string; password: string; address: string }
export type SignInResult = { personId: string } | { waitMinutes: number } | 'wrong'

/** `name` is a user name or a phone number. */
export async function checkSignIn(office: Office, { name, password, address }: SignInAttempt): Promise<SignInResult> {
  const userName = name.normalize('NFKC').trim().toLowerCase()
  const phoneIndex = office.sealer.index('phone', userName)
  const found = await findForSignIn(office.db.reader, { userName, phoneIndex })
  const attempt = { account: found?.id ?? phoneIndex, address }
  const waitMinutes = await office.db.write(tx => countAttempt(tx, attempt, office.now()))
  if (waitMinutes > 0) return { waitMinutes }
  const isRight = await isPassword(password, found?.active ? found.passwordHash : null)
  if (!found || !isRight) return 'wrong'
  await office.db.write(async tx => {
    await forgiveAttempt(tx, attempt, office.now())
    await logChange(tx, { by: found.id, action: 'signed-in', subject: found.id, at: office.now() })
  })
  return { personId: found.id }
}
