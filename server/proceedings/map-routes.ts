/** The map of a proceeding's workflow, with the way it has taken, as a picture and as a table. */
import { Router } from 'express'
import { nodesOf } from '../../workflows/check.ts'
import type { Role, Workflow } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import { type Office, todayOf } from '../office.ts'
import { roleLabels } from '../people/roles.ts'
import { fill } from '../web/words.ts'
import { eventsOf, reversedEvents } from './history.ts'
import { arrowsOf, drawMap, wayOf } from './map.ts'
import { findProceeding } from './repository.ts'
import { words } from './words.ts'

export function mapRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/proceedings/:id/map', permit('cases.read'), async (req, res) => {
    const person = res.locals.person!
    const db = office.db.reader
    const proceeding = await findProceeding(db, String(req.params.id), { person, today: todayOf(office) })
    const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
    const way = wayOf(await eventsOf(db, proceeding.id), await reversedEvents(db, proceeding.caseId))
    res.page('proceedings/map', {
      title: fill(words.mapTitle[person.locale], { workflow: workflow.title[person.locale] }),
      caseHref: `/cases/${proceeding.caseId}#proceeding-${proceeding.id}`,
      svg: await drawMap(workflow, { locale: person.locale, way }),
      rows: arrowRows(workflow, person.locale),
    })
  })

  return routes
}

/** Every arrow in words, for those who read tables or use a screen reader. */
function arrowRows(workflow: Workflow, locale: Locale) {
  const labels = new Map(
    nodesOf(workflow.machine.root).map(({ path, meta }) => [path.join('.'), meta?.label?.[locale] ?? '']),
  )
  return arrowsOf(workflow).map(({ from, step, to }) => ({
    from: labels.get(from) ?? from,
    step: workflow.steps[step]!.label[locale],
    to: labels.get(to) ?? to,
    who: Object.keys(workflow.steps[step]!.by)
      .map(role => roleLabels[role as Role][locale])
      .join('、'),
  }))
}
