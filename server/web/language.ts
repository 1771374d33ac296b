/**
 * The language chosen on this device, in a cookie of its own: it outlasts sessions, and whoever has not signed in
 * writes nothing to the database by choosing one.
 */
import type { CookieOptions, Request, Response } from 'express'
import type { Locale } from '../../workflows/text.ts'

const keptMs = 365 * 24 * 3_600_000

export function keepLanguage(req: Request, res: Response, locale: Locale): void {
  const { name, options } = cookieFor(req)
  res.cookie(name, locale, { ...options, maxAge: keptMs })
}

/** undefined where none was chosen yet. */
export function chosenLanguage(req: Request): Locale | undefined {
  const { name } = cookieFor(req)
  const [, locale] = new RegExp(`(?:^|;) *${name}=(zh|en)(?:;|$)`).exec(req.headers.cookie ?? '') ?? []
  return locale as Locale | undefined
}

/** Over TLS the prefix keeps neighbouring hosts from choosing for us. */
const cookieFor = ({ secure }: Request): { name: string; options: CookieOptions } => ({
  name: secure ? '__Host-language' : 'language',
  options: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
})
