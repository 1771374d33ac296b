/** Signing in and out, how long a session lasts, and the language. Passport asks; `check-sign-in.ts` decides. */
import { type Request, type Response, Router } from 'express'
import { Passport } from 'passport'
import { Strategy } from 'passport-local'
import type { Locale, Text } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { checkSignIn, type SignInResult } from '../people/check-sign-in.ts'
import { demoLogins, demoPassword } from '../people/demo-logins.ts'
import { changePerson } from '../people/repository.ts'
import { lockedFor, words } from '../people/words.ts'
import { keepLanguage } from './language.ts'
import { ownPath, pathOfReferrer } from './own-path.ts'
import { localeOf } from './page.ts'
import { postedText } from './posted-text.ts'
import { beginSession, endSession, remainingPath } from './session.ts'

/** A person is warned this long before the end. */
const warningSeconds = 120

export function signInRoutes(office: Office): Router {
  const routes = Router()
  const authenticate = authenticator(office)

  routes.get('/sign-in', permit('public'), async (req, res) => {
    const returnTo = ownPath(req.query.returnTo)
    if (req.signedIn) return res.redirect(303, returnTo)
    await showSignIn(office, res, { returnTo, notice: noticeOf(req)?.[localeOf(req, res)] })
  })

  routes.post('/sign-in', permit('public'), async (req, res) => {
    const returnTo = ownPath(req.body?.returnTo)
    const typedName = postedText(req.body?.name).slice(0, 120)
    const result = await authenticate(req, res)
    if (typeof result === 'object' && 'personId' in result) {
      await beginSession(req, result.personId)
      return res.redirect(303, returnTo)
    }
    const { status, fault } = answerTo(result, localeOf(req, res))
    if (typeof result === 'object') res.set('Retry-After', String(result.waitMinutes * 60))
    res.status(status)
    await showSignIn(office, res, { returnTo, typedName, fault })
  })

  routes.post('/sign-out', permit('public'), async (req, res) => {
    if (req.session) await endSession(req)
    res.redirect(303, '/sign-in')
  })

  routes.get(remainingPath, permit('public'), (req, res) => {
    res.set('Cache-Control', 'no-store').json(remaining(office, req))
  })

  routes.post('/session/extend', permit('public'), (req, res) => {
    res.set('Cache-Control', 'no-store').json(remaining(office, req))
  })

  routes.post('/language', permit('public'), async (req, res) => {
    const locale: Locale = req.body?.locale === 'en' ? 'en' : 'zh'
    const { person } = res.locals
    if (person) await office.db.write(tx => changePerson(tx, person.id, { locale }))
    keepLanguage(req, res, locale)
    const asked = req.body?.returnTo
    res.redirect(303, asked === undefined ? pathOfReferrer(req.get('Referer')) : ownPath(asked))
  })

  return routes
}

function noticeOf({ query: { ended, everywhere } }: Request): Text | undefined {
  if (ended === '1') return words.signInEnded
  return everywhere === '1' ? words.signedOutEverywhere : undefined
}

/** Asks Passport's local strategy, without its sessions: ours begin in `beginSession`. */
function authenticator(office: Office): (req: Request, res: Response) => Promise<SignInResult> {
  const passport = new Passport()
  const fields = { usernameField: 'name', passwordField: 'password', passReqToCallback: true as const }
  passport.use(
    new Strategy(fields, (req, name, password, done) => {
      const address = req.ip ?? ''
      checkSignIn(office, { name: String(name), password: String(password), address }).then(
        result =>
          typeof result === 'object' && 'personId' in result ? done(null, result) : done(null, false, result as any),
        done,
      )
    }),
  )
  return (req, res) =>
    new Promise((resolve, reject) => {
      const answer = (error: unknown, found: SignInResult | false, refused: any) =>
        error ? reject(error) : resolve(found || ('waitMinutes' in Object(refused) ? refused : 'wrong'))
      passport.authenticate('local', { session: false }, answer)(req, res, reject)
    })
}

type Shown = { returnTo: string; notice?: string | undefined; typedName?: string; fault?: string }

async function showSignIn(office: Office, res: Response, { returnTo, notice = '', typedName = '', fault = '' }: Shown) {
  const locale = localeOf(res.req, res)
  const logins = office.config.demo ? await demoLogins(office.db.reader) : []
  res.page('sign-in/show', {
    title: words.signInTitle[locale],
    returnTo,
    notice,
    typedName,
    fault,
    logins: logins.map(({ userName, label }) => ({ userName, label: label[locale] })),
    demoPassword,
  })
}

function answerTo(result: SignInResult, locale: Locale): { status: number; fault: string } {
  if (typeof result === 'string' || 'personId' in result) return { status: 401, fault: words.signInWrong[locale] }
  return { status: 429, fault: lockedFor(result.waitMinutes)[locale] }
}

const remaining = ({ now }: Pick<Office, 'now'>, { signedIn }: Request) => {
  const seconds = signedIn ? Math.max(Math.round((signedIn.expiresAt.getTime() - now().getTime()) / 1000), 0) : 0
  return { seconds, warningSeconds }
}
