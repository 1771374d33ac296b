/** Every workflow, drawn and listed from its definition; nothing of any case is shown. */
import { Router } from 'express'
import type { Workflow } from '../../workflows/define.ts'
import { allWorkflows, isWorkflow, numbersOf, workflowNamed } from '../../workflows/index.ts'
import { ruleFacts } from '../../workflows/law/rules/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import { viewpointOf } from '../parameters/reader.ts'
import { isRuleToVerify, placeAt } from '../parameters/standing.ts'
import { hasRole, type Person } from '../people/person.ts'
import { drawMap } from '../proceedings/map.ts'
import { ownReadings } from '../rules/own-readings.ts'
import { localeOf } from '../web/page.ts'
import { moveRoutes } from './move-routes.ts'
import { numberWords } from './move-view.ts'
import { type Standing, tablesOf } from './view.ts'
import { words } from './words.ts'

export function workflowRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/workflows', permit('signed-in'), (req, res) => {
    const locale = localeOf(req, res)
    res.page('workflows/index', {
      title: words.title[locale],
      workflows: allWorkflows().map(({ id, title, stages }) => ({
        href: `/workflows/${id}`,
        title: title[locale],
        stages: Object.values(stages)
          .map(stage => stage[locale])
          .join(' → '),
      })),
    })
  })

  routes.get('/workflows/:id', permit('signed-in'), async (req, res) => {
    const id = String(req.params.id)
    if (!isWorkflow(id)) throw new NotFound(`No workflow ${id}`)
    const locale = localeOf(req, res)
    const workflow = definitionAsked(id, req.query.number)
    const isNewest = workflow === workflowNamed(id)
    res.page('workflows/show', {
      title: isNewest ? workflow.title[locale] : `${workflow.title[locale]} · ${numberWords(workflow.number, locale)}`,
      moveHref: hasRole(res.locals.person!, 'administrator') ? `/workflows/${id}/migration` : undefined,
      svg: await drawMap(workflow, { locale, way: { walked: [], at: null } }),
      ...tablesOf(workflow, await placeOf(office, workflow, { person: res.locals.person!, locale }), locale),
    })
  })

  routes.use(moveRoutes(office))
  return routes
}

/** What is in force and confirmed where the reader works. */
async function placeOf(
  office: Office,
  { parameters = {} }: Workflow,
  { person, locale }: { person: Person; locale: Locale },
): Promise<Standing> {
  const { path } = await viewpointOf(office.db.reader, person, locale)
  const today = todayOf(office)
  const place = await placeAt(office.db.reader, { path, on: today, names: Object.keys(parameters) })
  const readingsOf = ownReadings(office, place, { today, locale })
  return {
    place,
    waits: (id, rule) =>
      isRuleToVerify(id, rule, place) || readingsOf({ rule, facts: ruleFacts[id] }).some(({ toVerify }) => toVerify),
  }
}

/** The newest, or the number in the address. Throws NotFound. */
function definitionAsked(id: string, number: unknown): Workflow {
  if (number === undefined) return workflowNamed(id)
  const found = numbersOf(id).find(one => String(one.number) === number)
  if (!found) throw new NotFound(`No number ${number} of ${id}`)
  return found
}
