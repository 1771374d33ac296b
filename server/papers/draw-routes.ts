/** The page on which a paper is drawn without a step. */
import { randomUUID } from 'node:crypto'
import { type Request, type Response, Router } from 'express'
import { workflowNamed } from '../../workflows/index.ts'
import { permit } from '../access/permit.ts'
import { type Office, todayOf } from '../office.ts'
import { answersOf } from '../proceedings/posted.ts'
import { askAgain } from '../web/ask-again.ts'
import { flash } from '../web/flash.ts'
import { drawable, drawPaper, papersAskedBy } from './draw-paper.ts'
import { drawView } from './draw-view.ts'
import { words } from './words.ts'

type CasePath = { id: string }
type Tried = { typed?: Record<string, unknown>; wrong?: Record<string, string[]> }

export function paperDrawingRoutes(office: Office): Router {
  const routes = Router()
  const path = '/cases/:id/papers/new'

  routes.get(path, permit('papers.render'), (req: Request<CasePath>, res) => show(req, res, { typed: req.query }))

  routes.post(path, permit('papers.render'), async (req: Request<CasePath>, res) => {
    const { answers, key } = answersOf(req.body)
    const drawing = { proceedingId: String(answers.proceedingId ?? ''), template: String(answers.template ?? '') }
    try {
      const by = res.locals.person!
      const id = await drawPaper(office, { caseId: req.params.id, ...drawing, by, idempotencyKey: key })
      flash(req, words.drawn)
      res.redirect(303, `/papers/${id}`)
    } catch (error) {
      const wrong = askAgain(error, res)
      await show(req, res, { typed: drawing, wrong })
    }
  })

  async function show(req: Request<CasePath>, res: Response, { typed = {}, wrong = {} }: Tried): Promise<void> {
    const person = res.locals.person!
    const asked = { caseId: req.params.id, person, today: todayOf(office) }
    const { file, proceedings } = await drawable(office.db.reader, asked)
    const chosen = proceedings.find(({ id }) => id === typed.proceedingId) ?? proceedings.at(-1)!
    const view = drawView({
      file,
      proceedings,
      chosen,
      fitting: papersAskedBy(workflowNamed(chosen.workflow, chosen.definitionNumber)),
      template: String(typed.template ?? ''),
      wrong,
      locale: person.locale,
    })
    res.page('papers/draw', { ...view, key: randomUUID() })
  }

  return routes
}
