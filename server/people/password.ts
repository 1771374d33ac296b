/** Passwords: how they are kept (argon2id), compared, judged and thought up. Only this file knows the parameters. */
import { randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import type { Text } from '../../workflows/text.ts'

/** OWASP's second choice: 19 MiB, two passes, one lane; about 50 ms on an ordinary core, off the event loop. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The same letters typed on another keyboard are the same password (NIST SP 800-63B). */
const folded = (password: string): string => password.normalize('NFKC')

export const hashPassword = (password: string): Promise<string> => hash(folded(password), cost)

let nobodys: Promise<string> | undefined

/** False where there is no hash, after the same work as for a wrong password: the time tells nobody who exists. */
export async function isPassword(password: string, passwordHash: string | null | undefined): Promise<boolean> {
  nobodys ??= hashPassword('nobody has this password')
  const matches = await verify(passwordHash ?? (await nobodys), folded(password))
  return matches && Boolean(passwordHash)
}

const least = 10
const most = 200

/** What is wrong with a new password; none means it can be used. */
export function passwordFaults(password: string, { userName, name }: { userName: string; name: string }): Text[] {
  const typed = folded(password).toLowerCase()
  const faults: Text[] = []
  if (typed.length < least) faults.push({ zh: `密码至少 ${least} 个字符。`, en: `Use at least ${least} characters.` })
  if (typed.length > most) faults.push({ zh: `密码最多 ${most} 个字符。`, en: `Use at most ${most} characters.` })
  if ([userName, name].some(word => typed.includes(word.toLowerCase())))
    faults.push({ zh: '密码中不能含有用户名或姓名。', en: 'It must not contain the user name or the name.' })
  if (new Set(typed).size < 5 || isRun(typed))
    faults.push({ zh: '密码太容易猜，请不要用重复或连续的字符。', en: 'Too easy to guess: avoid repeats and runs.' })
  return faults
}

/** 1234567890, abcdefghij, 9876543210: each character follows the one before. */
function isRun(typed: string): boolean {
  const distances = [...typed].slice(1).map((letter, place) => letter.charCodeAt(0) - typed.charCodeAt(place))
  const plain = distances.filter(distance => Math.abs(distance) === 1 || Math.abs(distance) === 9)
  return distances.length > 0 && plain.length === distances.length
}

const letters = 'abcdefghjkmnpqrstuvwxyz23456789' // without those that look alike

/** A first password to read out once: four groups of four, 79 bits. */
export const firstPassword = (): string =>
  Array.from({ length: 4 }, () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')).join(
    '-',
  )
