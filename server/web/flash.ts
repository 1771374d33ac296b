/** A sentence shown once, on the page that follows a redirect; it travels in a cookie, so that nothing has to be stored. */
import type { CookieOptions, Request } from 'express'
import type { Text } from '../../workflows/text.ts'

/** Long enough for a slow line; a sentence that comes later would puzzle. */
const keptMs = 60_000

/** To be said on the next page, in whichever language that page is read. */
export function flash(req: Request, { zh, en }: Text): void {
  const { name, options } = cookieFor(req)
  req.res!.cookie(name, [zh, en].map(packed).join('.'), { ...options, maxAge: keptMs })
}

/** What is waiting, taken away so that it is said once. */
export function takeFlash(req: Request): Text | undefined {
  const { name, options } = cookieFor(req)
  const [, zh, en] = new RegExp(`(?:^|;) *${name}=([\\w-]+)\\.([\\w-]+)`).exec(req.headers.cookie ?? '') ?? []
  if (!zh || !en) return undefined
  req.res!.clearCookie(name, options)
  return { zh: unpacked(zh), en: unpacked(en) }
}

/** Over TLS the prefix keeps neighbouring hosts from putting words into our mouth. */
const cookieFor = ({ secure }: Request): { name: string; options: CookieOptions } => ({
  name: secure ? '__Host-flash' : 'flash',
  options: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
})

const packed = (sentence: string): string => Buffer.from(sentence).toString('base64url')
const unpacked = (text: string): string => Buffer.from(text, 'base64url').toString()
