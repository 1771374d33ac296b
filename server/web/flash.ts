/** A sentence shown once, on the page that follows a redirect; it waits in the session. */
import type { Request } from 'express'
import type { Locale, Text } from '../../workflows/text.ts'

declare module 'express-session' {
  interface SessionData {
    flash: Text
    /** Chosen by somebody who has not signed in. */
    locale: Locale
  }
}

/** To be said on the next page, in whichever language that page is read. */
export function flash(req: Request, text: Text): void {
  if (req.session) req.session.flash = text
}

/** What is waiting, taken away so that it is said once. */
export function takeFlash(req: Request): Text | undefined {
  const text = req.session?.flash
  if (text) delete req.session.flash
  return text
}
