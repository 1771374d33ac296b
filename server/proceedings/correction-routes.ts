/** Taking back a step, and correcting forward what has left the house: the plan is shown first. */
import { Router } from 'express'
import { workflowNamed } from '../../workflows/index.ts'
import { reads } from '../access/audience.ts'
import { permit } from '../access/permit.ts'
import { findCaseFile } from '../cases/repository.ts'
import { forgetDraft, keepDraft, recalledDraft } from '../drafts/drafts.ts'
import { NotAllowed, NotFound, NotNow } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { askAgain } from '../web/ask-again.ts'
import { fieldViews, problemsOf } from '../web/field-view.ts'
import { flash } from '../web/flash.ts'
import { postedText } from '../web/posted-text.ts'
import { fill } from '../web/words.ts'
import { amendStep } from './amend-step.ts'
import { planOfAmendment } from './amendment-plan.ts'
import { liesBeforeMove, movedOn } from './before-move.ts'
import { type Event, eventsOfStep, findEvent } from './history.ts'
import { stepLabel } from './labels.ts'
import { optionsFor } from './options.ts'
import { planTakingBack, whyNotTakeBack } from './plan-taking-back.ts'
import { planView } from './plan-view.ts'
import { answersOf } from './posted.ts'
import { findProceeding } from './repository.ts'
import { openAnswers } from './sealed-answers.ts'
import { takeBackStep } from './take-back.ts'
import { words } from './words.ts'

export function correctionRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/events/:id/take-back', permit('cases.work'), async (req, res) => {
    res.page('proceedings/take-back', await takeBackView(String(req.params.id), res.locals.person!))
  })

  routes.post('/events/:id/take-back', permit('cases.work'), async (req, res) => {
    const person = res.locals.person!
    const eventId = String(req.params.id)
    const reason = postedText(req.body?.reason)
    const shown = postedText(req.body?.shown).split(',')
    try {
      const { event } = await findStep(eventId, person)
      const { caseId } = await takeBackStep(office, { eventId, reason, shown, by: person })
      const label = stepLabel(event)
      flash(req, { zh: fill(words.takenBack.zh, { step: label.zh }), en: fill(words.takenBack.en, { step: label.en }) })
      res.redirect(303, `/cases/${caseId}`)
    } catch (error) {
      const wrong = askAgain(error, res)
      res.page('proceedings/take-back', await takeBackView(eventId, person, { reason, wrong }))
    }
  })

  routes.get('/events/:id/amend', permit('cases.work'), async (req, res) => {
    const person = res.locals.person!
    const draft = await recalledDraft(office, { personId: person.id, form: req.path })
    const view = await amendView(String(req.params.id), person, draft ? { typed: draft } : {})
    res.page('proceedings/amend', { ...view, restored: draft !== undefined })
  })

  routes.post('/events/:id/amend', permit('cases.work'), async (req, res) => {
    const person = res.locals.person!
    const { answers, version, shown, preview, isSearching } = answersOf(req.body)
    if (isSearching)
      return res.page('proceedings/amend', await amendView(String(req.params.id), person, { typed: req.body ?? {} }))
    try {
      const { event } = await findStep(String(req.params.id), person)
      const asked = { eventId: event.id, answers, version, by: person }
      const plan = await planOfAmendment(office, { event, asked, shown, isWanted: preview })
      if (plan) {
        await keepDraft(office, { personId: person.id, form: req.path, fields: answers })
        return res.page('proceedings/amend', { ...(await amendView(event.id, person, { typed: answers })), plan })
      }
      const { caseId } = await amendStep(office, asked)
      await forgetDraft(office, { personId: person.id, form: req.path })
      const label = stepLabel(event)
      flash(req, { zh: fill(words.amended.zh, { step: label.zh }), en: fill(words.amended.en, { step: label.en }) })
      res.redirect(303, `/cases/${caseId}`)
    } catch (error) {
      const wrong = askAgain(error, res)
      await keepDraft(office, { personId: person.id, form: req.path, fields: answers })
      res.page('proceedings/amend', await amendView(String(req.params.id), person, { typed: answers, wrong }))
    }
  })

  /** A step of a case the person may see; anything else is not there. */
  async function findStep(
    id: string,
    person: Person,
  ): Promise<{ event: Event; file: Awaited<ReturnType<typeof findCaseFile>> }> {
    const event = await findEvent(office.db.reader, id)
    if (!event?.proceedingId) throw new NotFound(`No step ${id}`)
    return { event, file: await findCaseFile(office.db.reader, event.caseId, { person, today: todayOf(office) }) }
  }

  type Reasoned = { reason?: string; wrong?: Record<string, string[]> }

  async function takeBackView(id: string, person: Person, { reason = '', wrong = {} }: Reasoned = {}) {
    const { event, file } = await findStep(id, person)
    const refusal = whyNotTakeBack(event, { person, place: file, now: office.now() })
    if (refusal) throw new NotAllowed('May not take this step back', refusal)
    return {
      ...(await planView(office, await planTakingBack(office.db.reader, office, event), { person, file })),
      reason,
      wrong: Object.values(wrong).flat(),
    }
  }

  async function amendView(
    id: string,
    person: Person,
    tried: { typed?: Record<string, unknown>; wrong?: Record<string, string[]> },
  ) {
    const { event, file } = await findStep(id, person)
    const step = workflowNamed(event.workflow!, event.definitionNumber!).steps[event.step]
    const refusal = whyNotTakeBack(event, { person, place: file, now: office.now() })
    if (!(await reads(office.db.reader, event, { person, place: file }))) throw new NotFound(`No step ${id} to read`)
    if (!step || refusal) throw new NotAllowed('May not correct this step', refusal)
    if (liesBeforeMove(event, await eventsOfStep(office.db.reader, event.caseId, 'migrated')))
      throw new NotNow('The step lies before a move', movedOn)
    const { version } = await findProceeding(office.db.reader, event.proceedingId!, { person, today: todayOf(office) })
    const { locale } = person
    const today = todayOf(office)
    const typed = tried.typed ?? openAnswers(step.form, event.answers, office.sealer)
    const fields = fieldViews(step.form, {
      locale,
      today,
      typed,
      wrong: tried.wrong,
      finds: true,
      options: await optionsFor(office.db.reader, step.form, { file, today, locale }),
    })
    return {
      title: fill(words.amendTitle[locale], { step: step.label[locale] }),
      why: step.leavesHouse?.[locale],
      action: `/events/${id}/amend`,
      version: String(version),
      caseHref: `/cases/${file.id}`,
      fields,
      problems: problemsOf(fields, tried.wrong ?? {}),
    }
  }

  return routes
}
