/** The feed itself, for whoever has its address; and the account's side: making and revoking that address. */
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import { NotFound, TooMany } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { countWrongFeed } from '../people/lock-out.ts'
import type { Person } from '../people/person.ts'
import { findPerson } from '../people/repository.ts'
import { flash } from '../web/flash.ts'
import { feedText } from './feed-text.ts'
import { makeFeed, revokeFeed } from './keep-feed.ts'
import { feedByToken, markFetched } from './repository.ts'
import { words } from './words.ts'

/** No calendar reads more often than it makes sense to write down. */
const notedEveryMs = 60_000

/** Stands before the session: a calendar brings no cookies and gets none. */
export function calendarFeedRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/calendar-feed/:token.ics', permit('calendar-feed.read'), async (req, res) => {
    const person = await personBehind(office, String(req.params.token), req.ip ?? '')
    res.set({
      'Content-Type': 'text/calendar; charset=utf-8',
      'Cache-Control': 'no-store',
      'Content-Disposition': 'inline; filename="agenda.ics"',
    })
    res.send(await feedText(office, person))
  })

  return routes
}

export function accountFeedRoutes(office: Office): Router {
  const routes = Router()

  routes.post('/account/calendar-feed', permit('signed-in'), async (_req, res) => {
    const { id, locale } = res.locals.person!
    res.page('calendar-feed/once', { title: words.onceTitle[locale], address: await makeFeed(office, id) })
  })

  routes.post('/account/calendar-feed/revoke', permit('signed-in'), async (req, res) => {
    await revokeFeed(office, res.locals.person!.id)
    flash(req, words.revoked)
    res.redirect(303, '/account#calendar-feed')
  })

  return routes
}

/**
 * Throws NotFound for an address that leads nowhere, was revoked, or whose person has left; TooMany to an address on
 * the net that has tried too many of them.
 */
async function personBehind(office: Office, token: string, address: string): Promise<Person> {
  const feed = await feedByToken(office.db.reader, token)
  const person = feed && (await findPerson(office.db.reader, feed.personId, todayOf(office)))
  if (!feed || !person || person.memberships.length === 0) {
    const waitMinutes = await office.db.write(tx => countWrongFeed(tx, address, office.now()))
    if (waitMinutes > 0) throw new TooMany('Too many wrong calendar feeds')
    throw new NotFound('No such calendar feed')
  }
  const now = office.now()
  const isNoted = feed.fetchedAt !== null && now.getTime() - Date.parse(feed.fetchedAt) < notedEveryMs
  if (!isNoted) await office.db.write(tx => markFetched(tx, feed.personId, now))
  return person
}
