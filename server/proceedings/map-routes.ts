/** The map of a proceeding's workflow, with the way it has taken, as a picture and as a table. */
import { type Request, type Response, Router } from 'express'
import { nodesOf } from '../../workflows/check.ts'
import type { Role, Workflow } from '../../workflows/define.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { endsIn, isClosedTo } from '../access/audience.ts'
import { refuseUnreferred } from '../access/partner.ts'
import { permit } from '../access/permit.ts'
import { sendPicture } from '../charts/draw.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { roleLabels } from '../people/roles.ts'
import { fill } from '../web/words.ts'
import { eventsOf, reversedEvents } from './history.ts'
import { arrowsOf, drawMap, wayOf } from './map.ts'
import { findProceeding } from './repository.ts'
import { words } from './words.ts'

export function mapRoutes(office: Office): Router {
  const routes = Router()

  /** The picture alone, for the fold on the case page: nothing is drawn until somebody opens it. */
  routes.get('/proceedings/:id/map.svg', permit('cases.work'), async (req, res) => {
    const { workflow, way, person } = await mapped(req, res)
    sendPicture(res, await drawMap(workflow, { locale: person.locale, way }))
  })

  routes.get('/proceedings/:id/map', permit('cases.work'), async (req, res) => {
    const { proceeding, workflow, way, person } = await mapped(req, res)
    res.page('proceedings/map', {
      title: fill(words.mapTitle[person.locale], { workflow: workflow.title[person.locale] }),
      caseHref: `/cases/${proceeding.caseId}#proceeding-${proceeding.id}`,
      workflowHref: hrefOf(workflow),
      svg: await drawMap(workflow, { locale: person.locale, way }),
      rows: arrowRows(workflow, person.locale),
    })
  })

  /** Throws NotFound also for what the reader may know no more of than that it was made. */
  async function mapped(req: Request, res: Response) {
    const person = res.locals.person!
    const db = office.db.reader
    const today = todayOf(office)
    const proceeding = await findProceeding(db, String(req.params.id), { person, today })
    await refuseUnreferred(db, person, { ...proceeding, today })
    if (isClosedTo(person, proceeding.id, await endsIn(db, proceeding.caseId)))
      throw new NotFound(`No map of ${proceeding.id}`)
    const workflow = workflowNamed(proceeding.workflow, proceeding.definitionNumber)
    const reversed = await reversedEvents(db, proceeding.caseId)
    const way = wayOf(await eventsOf(db, proceeding.id), { workflow, reversed, today })
    return { person, proceeding, workflow, way }
  }

  return routes
}

const hrefOf = ({ id, number }: Workflow): string =>
  number === workflowNamed(id).number ? `/workflows/${id}` : `/workflows/${id}?number=${number}`

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
