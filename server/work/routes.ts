/** Pages about the work of people: the list of those one looks after, and each one's page. */
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { pageIn } from '../web/page-in.ts'
import { countWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { loadOf } from '../workload/rank.ts'
import { awayOn, talliesOf } from '../workload/repository.ts'
import { weightsAt } from '../workload/weights.ts'
import { rolesOf } from './view.ts'
import { colleaguesOf, countColleagues, looksAtOthers } from './whose.ts'
import { words } from './words.ts'
import { workPage } from './work-page.ts'

const perPage = 100

export function workRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/work', permit('work.read'), async (req, res) => {
    const { by, locale, today } = askingOf(office, req, res)
    if (!looksAtOthers(by)) return res.redirect(303, `/people/${by.id}/work`)
    const db = office.db.reader
    const count = await countColleagues(db, { by, today })
    const page = Math.min(pageIn(req.query.page), Math.max(1, Math.ceil(count / perPage)))
    const offset = (page - 1) * perPage
    const people = await colleaguesOf(db, { by, today, limit: perPage, offset })
    const personIds = people.map(({ id }) => id)
    const tallies = await talliesOf(db, { personIds, today, seenBy: by })
    const away = await awayOn(db, { personIds, today })
    const weights = await weightsAt(db, { path: by.memberships[0]?.path ?? '', on: today })
    res.page('work/people', {
      title: words.people[locale],
      people: people.map(person => {
        const tally = tallies.get(person.id)!
        const until = away.get(person.id)
        return {
          href: `/people/${person.id}/work`,
          name: person.name,
          roles: rolesOf(person, locale),
          open: tally.open + tally.registered,
          urgent: tally.urgent,
          load: loadOf(tally, weights),
          away: until ? fill(words.awayUntil[locale], { day: until }) : '',
        }
      }),
      previous: page > 1 ? `/work?page=${page - 1}` : '',
      next: offset + people.length < count ? `/work?page=${page + 1}` : '',
      range:
        count > perPage
          ? fill(words.range[locale], { from: offset + 1, to: offset + people.length, count: countWords(count) })
          : '',
    })
  })

  routes.get('/people/:id/work', permit('work.read'), async (req, res) => {
    res.page('work/show', await workPage(office.db.reader, idIn(req), askingOf(office, req, res)))
  })

  return routes
}
