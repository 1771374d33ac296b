/** From cookie to person: which session a request belongs to, who is signed in, in which language they read. */
import { promisify } from 'node:util'
import type { Request, RequestHandler } from 'express'
import expressSession from 'express-session'
import type { Office } from '../office.ts'
import { localeOf } from './page.ts'
import { keepSession, type SignedIn, sessionStore } from './session-store.ts'

declare module 'express-session' {
  interface SessionData {
    /** Set once, at sign-in, on a session with a new id. */
    personId: string
  }
}

declare global {
  namespace Express {
    interface Request {
      signedIn?: SignedIn
      /** Whose session this was until it ran out; good for keeping a draft, for nothing else. */
      lapsedPersonId?: string
    }
  }
}

/** Asking how long a session lasts must not make it last longer. */
export const remainingPath = '/session/remaining'

/** Sets `req.session`, `res.locals.person` and `res.locals.locale`. */
export function session(office: Pick<Office, 'db' | 'config' | 'now'>): RequestHandler[] {
  const secure = office.config.publicUrl.startsWith('https:')
  const read = expressSession({
    name: secure ? '__Host-session' : 'session',
    secret: office.config.secrets.sessionSecret,
    store: sessionStore(office),
    resave: false,
    saveUninitialized: false,
    proxy: secure, // TLS ends at the proxy in front
    cookie: { httpOnly: true, sameSite: 'lax', secure, path: '/' },
  })
  return [read, savedBeforeRedirect, knowPerson(office)]
}

/** A browser follows a redirect before its answer has ended: what it will need there has to be saved first. */
const savedBeforeRedirect: RequestHandler = (req, res, next) => {
  const before = JSON.stringify(req.session)
  const redirect = res.redirect.bind(res) as (...args: any[]) => void
  res.redirect = (...args: any[]) => {
    if (!req.session || JSON.stringify(req.session) === before) return redirect(...args)
    req.session.save(error => (error ? next(error) : redirect(...args)))
  }
  next()
}

const knowPerson =
  (office: Pick<Office, 'db' | 'config' | 'now'>): RequestHandler =>
  async (req, res, next) => {
    const { signedIn } = req
    res.locals.person = signedIn?.person
    res.locals.locale = localeOf(req, res)
    if (signedIn) {
      res.set('Cache-Control', 'private, no-store')
      if (req.path !== remainingPath) signedIn.expiresAt = await keepSession(office, req.sessionID, signedIn)
    }
    next()
  }

/** Signs a person in under a new session id, so that an id planted before is worth nothing. */
export async function beginSession(req: Request, personId: string): Promise<void> {
  await promisify(req.session.regenerate.bind(req.session))()
  req.session.personId = personId
}

export async function endSession(req: Request): Promise<void> {
  await promisify(req.session.destroy.bind(req.session))()
}
