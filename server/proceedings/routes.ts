/** The pages on which steps are taken. HTTP only: what follows from a step is decided elsewhere. */
import { type Request, type Response, Router } from 'express'
import { permit } from '../access/permit.ts'
import { forgetDraftIn, keepDraft, recalledDraft } from '../drafts/drafts.ts'
import { Invalid, NotNow, Stale } from '../errors.ts'
import type { Office } from '../office.ts'
import { flash } from '../web/flash.ts'
import { fill } from '../web/words.ts'
import { clockStepInTheWay } from './clock-step.ts'
import { correctionRoutes } from './correction-routes.ts'
import { mapRoutes } from './map-routes.ts'
import { answersOf } from './posted.ts'
import { stalePage } from './stale-page.ts'
import { findStep, type Place, stepPage, type Tried } from './step-page.ts'
import { planOfStep } from './step-plan.ts'
import { type StepToTake, takeStep } from './take-step.ts'
import type { ChangesView } from './what-changes-view.ts'
import { words } from './words.ts'

type Shown = Tried & { plan?: ChangesView }

export function proceedingRoutes(office: Office): Router {
  const routes = Router()
  const onProceeding = ({ params }: Request): Place => ({ proceedingId: String(params.id) })
  const onCase = ({ params }: Request): Place => ({ caseId: String(params.id), begin: String(params.workflow) })

  routes.get('/proceedings/:id/steps/:step', permit('cases.work'), (req, res) => show(req, res, onProceeding(req), {}))
  routes.post('/proceedings/:id/steps/:step', permit('cases.work'), (req, res) => take(req, res, onProceeding(req)))
  routes.get('/cases/:id/begin/:workflow/:step', permit('cases.work'), (req, res) => show(req, res, onCase(req), {}))
  routes.post('/cases/:id/begin/:workflow/:step', permit('cases.work'), (req, res) => take(req, res, onCase(req)))
  routes.use(correctionRoutes(office))
  routes.use(mapRoutes(office))

  async function show(req: Request, res: Response, place: Place, tried: Shown): Promise<void> {
    const person = res.locals.person!
    const found = await findStep(office, { place, name: String(req.params.step), person })
    const draft = tried.typed ? undefined : await recalledDraft(office, { personId: person.id, form: req.path })
    const view = await stepPage(office, found, {
      person,
      tried: draft ? { typed: draft } : { ...tried, asked: req.query },
    })
    res.page('proceedings/step', { ...view, plan: tried.plan, restored: draft !== undefined })
  }

  async function take(req: Request, res: Response, place: Place): Promise<void> {
    const person = res.locals.person!
    const name = String(req.params.step)
    const { answers, version, key, members, shown, preview, isSearching } = answersOf(req.body)
    if (isSearching) return show(req, res, place, { typed: req.body })
    const asked: StepToTake = { on: place, step: name, answers, version, idempotencyKey: key, members, by: person }
    try {
      const plan = await planOfStep(office, { place, asked, shown, isWanted: preview })
      if (plan) {
        await keepDraft(office, { personId: person.id, form: req.path, fields: answers })
        return show(req, res, place, { typed: req.body, plan })
      }
      const { caseId, proceedingId, label } = await takeStep(office, asked, tx =>
        forgetDraftIn(tx, { personId: person.id, form: req.path }),
      )
      flash(req, {
        zh: fill(words.taken.zh, { step: label.zh }),
        en: fill(words.taken.en, { step: label.en }),
      })
      res.redirect(303, `/cases/${caseId}#proceeding-${proceedingId}`)
    } catch (error) {
      const isLate = await isAfterClock(req, { place, name, answers, error })
      const isTooLate = error instanceof Stale || error instanceof NotNow || isLate
      if (error instanceof Invalid || isTooLate)
        await keepDraft(office, { personId: person.id, form: req.path, fields: answers })
      if (error instanceof Invalid && !isLate) {
        res.status(422)
        return show(req, res, place, { typed: req.body, wrong: error.fields })
      }
      if (!isTooLate) throw error
      const found = await findStep(office, { place, name, person, seenVersion: version })
      res.status(409)
      res.page(
        'proceedings/stale',
        await stalePage(office, found, { person, body: req.body, sinceVersion: version, error }),
      )
    }
  }

  type Refused = { place: Place; name: string; answers: Record<string, unknown>; error: unknown }

  /** Whether it was refused only because the clock has acted on a day after the one it happened on. */
  async function isAfterClock(req: Request, { place, name, answers, error }: Refused): Promise<boolean> {
    if (!(error instanceof Invalid) && !(error instanceof NotNow)) return false
    const person = req.res!.locals.person!
    const { proceeding, file, step } = await findStep(office, { place, name, person })
    const day = step.happenedOn ? answers[step.happenedOn] : undefined
    if (!proceeding || typeof day !== 'string') return false
    if (error instanceof Invalid && !(step.happenedOn! in error.fields)) return false
    return (await clockStepInTheWay(office, { proceeding, file, person, happenedOn: day })) !== undefined
  }

  return routes
}
