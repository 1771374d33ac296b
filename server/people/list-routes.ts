/** The list of people, searched by what was posted: names and phones do not stand in addresses. */
import type { Router } from 'express'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { administeredBy } from '../organisations/administered.ts'
import { postedText } from '../web/posted-text.ts'
import { listPeople } from './directory.ts'
import { askingOf } from './managing.ts'
import { lineOf } from './view.ts'
import { words } from './words.ts'

declare module 'express-session' {
  interface SessionData {
    /** What people were last searched for. */
    peopleSearch: string
  }
}

const perPage = 50

export function listRoutes(office: Office, routes: Router): void {
  routes.get('/people', permit('people.manage'), async (req, res) => {
    const asking = askingOf(office, req, res)
    const query = req.session.peopleSearch ?? ''
    const found = await listPeople(office.db.reader, {
      paths: administeredBy(asking.by),
      search: query ? { text: query, phoneIndex: office.sealer.index('phone', query) } : undefined,
      after: typeof req.query.after === 'string' ? req.query.after : undefined,
      limit: perPage,
    })
    const shown = found.slice(0, perPage)
    res.page('people/index', {
      title: words.title[asking.locale],
      query,
      people: shown.map(person => lineOf(person, asking)),
      next: found.length > perPage ? `/people?after=${shown.at(-1)?.id}` : '',
    })
  })

  routes.post('/people/search', permit('people.manage'), (req, res) => {
    const typed = postedText(req.body?.q)
    req.session.peopleSearch = typed.normalize('NFKC').trim().slice(0, 80)
    res.redirect(303, '/people')
  })
}
