/** The search for conflicts of interest in a case: what was found, and a new search. */
import { type Request, Router } from 'express'
import { readableAudiences } from '../access/audience.ts'
import { permit } from '../access/permit.ts'
import { findCaseFile } from '../cases/repository.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { flash } from '../web/flash.ts'
import { namedOnFile } from './named-on-file.ts'
import { countHidden, hitsShown, searchesOf, waiversIn } from './repository.ts'
import { searchConflicts } from './search.ts'
import { conflictsView } from './view.ts'
import { searchedText } from './words.ts'

type CasePath = { id: string }

export function conflictRoutes(office: Office): Router {
  const routes = Router()
  const path = '/cases/:id/conflicts'
  const seenBy = (person: Person) => ({ person, today: todayOf(office) })

  routes.get(path, permit('conflicts.search'), async (req: Request<CasePath>, res) => {
    const [db, seen] = [office.db.reader, seenBy(res.locals.person!)]
    const file = await findCaseFile(db, req.params.id, seen)
    const searches = await searchesOf(db, file.id)
    const newest = searches[0]?.id ?? ''
    const [hits, hidden] = [await hitsShown(db, newest, seen), await countHidden(db, newest, seen)]
    const audiences = readableAudiences(seen.person, file)
    const named = await namedOnFile(db, { caseId: file.id, audiences })
    const shown = { file, searches, hits, hidden, waivers: await waiversIn(db, file.id), named }
    res.page('conflicts/show', conflictsView(shown, seen.person.locale))
  })

  routes.post(path, permit('conflicts.search'), async (req: Request<CasePath>, res) => {
    const by = res.locals.person!
    const { found, hidden } = await office.db.write(async tx => {
      const file = await findCaseFile(tx, req.params.id, seenBy(by))
      return searchConflicts(tx, office, { caseId: file.id, personId: by.id, by })
    })
    flash(req, searchedText(found, hidden))
    res.redirect(303, `/cases/${req.params.id}/conflicts`)
  })

  return routes
}
