/** Pages about the work of people: the list of those one looks after, and each one's page. */
import { Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { askingOf, idIn } from '../people/managing.ts'
import { workFigures } from '../reports/page-figures/work.ts'
import { pageIn } from '../web/page-in.ts'
import { countWords, wholeWords } from '../web/print.ts'
import { sayUnknown } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import { loadOf } from '../workload/rank.ts'
import { awayOn, talliesOf } from '../workload/repository.ts'
import { weightsAt } from '../workload/weights.ts'
import { workHref } from './parts.ts'
import { rolesOf } from './view.ts'
import { colleaguesOf, countColleagues, looksAtOthers } from './whose.ts'
import { words } from './words.ts'
import { workAsked, workPage } from './work-page.ts'

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
      heads: (['open', 'urgent', 'load'] as const).map(name => ({
        id: workFigures[name].id,
        name: workFigures[name].name[locale],
      })),
      people: people.map(person => {
        const tally = tallies.get(person.id)!
        const until = away.get(person.id)
        return {
          href: `/people/${person.id}/work`,
          name: person.name,
          roles: rolesOf(person, locale),
          cells: [
            cellOf('open', tally.open + tally.registered, workHref(person.id, { part: 'open' })),
            cellOf('urgent', tally.urgent, workHref(person.id, { part: 'urgent' })),
            cellOf('load', loadOf(tally, weights), workHref(person.id, { part: 'open' })),
          ],
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
    const asked = workAsked(req.query)
    const view = await workPage(office.db.reader, { id: idIn(req), asked }, askingOf(office, req, res))
    if (asked.isUnknown) sayUnknown(res)
    res.page('work/show', view)
  })

  return routes
}

const cellOf = (name: 'open' | 'urgent' | 'load', count: number, href: string) => ({
  indicator: workFigures[name].id,
  value: name === 'load' ? wholeWords(count) : countWords(count),
  href: count > 0 ? href : '',
  isLate: name === 'urgent' && count > 0,
})
