/** The pages of batches: chosen on a list, answered once, checked, confirmed, followed, reported. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { filtersOf } from '../case-list/filters.ts'
import { listedCaseIds } from '../case-list/view.ts'
import { Invalid } from '../errors.ts'
import type { Office } from '../office.ts'
import { askAgain } from '../web/ask-again.ts'
import { flash } from '../web/flash.ts'
import { pageIn } from '../web/page-in.ts'
import { postedText } from '../web/posted-text.ts'
import { hasUnknown, sayUnknown } from '../web/unknown-filters.ts'
import { beginForCases, mostRows } from './begin-batch.ts'
import { answerBatch, cancelBatch, confirmBatch, resumeBatch, retryBatch } from './steer.ts'
import { batchList, batchPage } from './view.ts'

export function batchRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/batches', permit('batches.run'), async (_req, res) =>
    res.page('batches/index', await batchList(office, res.locals.person!)),
  )

  /** Of the cases ticked on the list, or of all that its filters leave; those stand in the form as the list's query. */
  routes.post('/batches/cases', permit('batches.run'), async (req, res) => {
    const by = res.locals.person!
    const { pick, ids = [], step, query = '' } = (req.body ?? {}) as Record<string, unknown>
    try {
      const caseIds =
        pick === 'filtered'
          ? await listedCaseIds(office, {
              filters: filtersOf(Object.fromEntries(new URLSearchParams(postedText(query)))),
              person: by,
              limit: mostRows + 1,
            })
          : [ids].flat().map(String).slice(0, mostRows)
      res.redirect(303, `/batches/${await beginForCases(office, { by, step: postedText(step), caseIds })}`)
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      const [says = ''] = Object.values(error.fields).flat()
      flash(req, { zh: says, en: says }) // it is said in the reader's language already
      res.redirect(303, '/cases')
    }
  })

  routes.get('/batches/:id', permit('batches.run'), (req, res) => show(req, res, {}))

  routes.post('/batches/:id/answers', permit('batches.run'), async (req, res) => {
    try {
      const { _key: _unused, ...answers } = (req.body ?? {}) as Record<string, unknown>
      await answerBatch(office, { ...asked(req, res), answers })
      res.redirect(303, `/batches/${req.params.id}`)
    } catch (error) {
      const wrong = askAgain(error, res)
      await show(req, res, { typed: req.body ?? {}, wrong })
    }
  })

  const steering = { confirm: confirmBatch, cancel: cancelBatch, retry: retryBatch, resume: resumeBatch }
  for (const [act, steer] of Object.entries(steering))
    routes.post(`/batches/:id/${act}`, permit('batches.run'), async (req, res) => {
      await steer(office, asked(req, res))
      res.redirect(303, `/batches/${req.params.id}`)
    })

  type Tried = { typed?: Record<string, unknown>; wrong?: Record<string, string[]> }

  async function show(req: Request, res: Response, tried: Tried): Promise<void> {
    const view = await batchPage(office, {
      id: String(req.params.id),
      person: res.locals.person!,
      page: pageIn(req.query.page),
      onlyUndone: req.query.only === 'undone',
      ...tried,
    })
    if (hasUnknown(req.query, { only: req.query.only === 'undone' })) sayUnknown(res)
    res.page('batches/show', view)
  }

  return routes
}

const asked = (req: Request, res: Response) => ({ id: String(req.params.id), by: res.locals.person! })
