/** Every workflow, drawn and listed from its definition; nothing of any case is shown. */
import { Router } from 'express'
import { allWorkflows, isWorkflow, workflowNamed } from '../../workflows/index.ts'
import { permit } from '../access/permit.ts'
import { NotFound } from '../errors.ts'
import { drawMap } from '../proceedings/map.ts'
import { localeOf } from '../web/page.ts'
import { tablesOf } from './view.ts'
import { words } from './words.ts'

export function workflowRoutes(): Router {
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
    const workflow = workflowNamed(id)
    res.page('workflows/show', {
      title: workflow.title[locale],
      svg: await drawMap(workflow, { locale, way: { walked: [], at: null } }),
      ...tablesOf(workflow, locale),
    })
  })

  return routes
}
