/** Everything but a few public paths is for people who have signed in; everybody else is asked to, and comes back. */
import type { Request, RequestHandler } from 'express'
import { ownPath, pathOfReferrer } from './own-path.ts'

/** A path ending in a slash stands for everything below it. */
export const publicPaths = [
  '/sign-in',
  '/sign-out',
  '/language',
  '/session/',
  '/healthz',
  '/readyz',
  '/assets/',
  '/calendar-feed/',
  '/display/',
  '/favicon.ico',
  '/first-administrator',
  '/verify',
  '/verify/',
]

/** What somebody who has to choose a password may still reach. */
const beforeNewPassword = ['/account/password', ...publicPaths]

export type SignInOptions = {
  publicPaths?: readonly string[]
  /** Called with what was posted after a session ran out (`req.lapsedPersonId`), to keep it as a draft. */
  onSignedOutPost?: (req: Request) => Promise<void>
}

export function requireSignIn({
  publicPaths: open = publicPaths,
  onSignedOutPost,
}: SignInOptions = {}): RequestHandler {
  return async (req, res, next) => {
    if (isAmong(open, req.path)) return next()
    if (req.signedIn) {
      if (!req.signedIn.mustChangePassword || isAmong(beforeNewPassword, req.path)) return next()
      return res.redirect(303, '/account/password')
    }
    if (req.accepts(['html', 'json']) === 'json') {
      return void res.status(401).json({ code: 'SignInNeeded' })
    }
    const isReading = req.method === 'GET' || req.method === 'HEAD'
    if (!isReading) await onSignedOutPost?.(req)
    const returnTo = isReading ? ownPath(req.originalUrl) : pathOfReferrer(req.get('Referer'))
    const query = new URLSearchParams({
      ...(returnTo !== '/' && { returnTo }),
      ...(req.lapsedPersonId && { ended: '1' }),
    })
    res.redirect(303, query.size > 0 ? `/sign-in?${query}` : '/sign-in')
  }
}

const isAmong = (paths: readonly string[], path: string): boolean =>
  paths.some(one => path === one || (one.endsWith('/') && path.startsWith(one)))
