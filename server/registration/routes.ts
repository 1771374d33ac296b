/** Registering a case, and the receipt the worker takes home. HTTP only. */
import { type Request, type Response, Router } from 'express'
import { type Registration, registrationForm } from '../../workflows/definitions/case-file/registration-form.ts'
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import { workflowNamed } from '../../workflows/index.ts'
import { permit } from '../access/permit.ts'
import { registerCase } from '../cases/register-case.ts'
import { findCaseFile } from '../cases/repository.ts'
import { forgetDraft, keepDraft, recalledDraft } from '../drafts/drafts.ts'
import { Invalid, Stale } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { eventByKey } from '../proceedings/history.ts'
import { askAgain } from '../web/ask-again.ts'
import { flash } from '../web/flash.ts'
import { parseForm } from '../web/parse-form.ts'
import { fill } from '../web/words.ts'
import { type Duplicates, likelyDuplicates, noDuplicates } from './duplicates.ts'
import { registrationPage, type Tried } from './page.ts'
import { receiptPage } from './receipt.ts'
import { words } from './words.ts'

const path = '/cases/new'

/** The kind chosen above the form; anything else is the usual one. */
const kindAsked = (kind: unknown): string | undefined =>
  typeof kind === 'string' && Object.hasOwn(caseKinds, kind) ? kind : undefined

export function registrationRoutes(office: Office): Router {
  const routes = Router()

  routes.get(path, permit('cases.register'), (req, res) => show(req, res, { kind: kindAsked(req.query.kind) }))

  routes.post(path, permit('cases.register'), async (req, res) => {
    const posted = postedBy(req.body)
    if (posted.isPrefill) return show(req, res, { typed: posted.answers })
    const tried: Tried = { typed: posted.answers, key: posted.key }
    try {
      const duplicates = await duplicatesOf(posted, res.locals.person!)
      if (duplicates.seen.length + duplicates.elsewhere + duplicates.marks.length > 0)
        return await show(req, res, { ...tried, duplicates })
      await register(req, res, posted)
    } catch (error) {
      const wrong = askAgain(error, res)
      await keepDraft(office, { personId: res.locals.person!.id, form: path, fields: posted.answers })
      await show(req, res, { ...tried, wrong })
    }
  })

  routes.get('/cases/:id/receipt', permit('papers.read'), async (req, res) => {
    const view = await receiptPage(office, { id: String(req.params.id), person: res.locals.person! })
    res.page('registration/receipt', { layout: 'print', ...view })
  })

  async function show(_req: Request, res: Response, tried: Tried): Promise<void> {
    const person = res.locals.person!
    const draft =
      tried.typed || tried.kind ? undefined : await recalledDraft(office, { personId: person.id, form: path })
    const view = await registrationPage(office, { person, tried: draft ? { typed: draft } : tried })
    res.page('registration/new', { ...view, action: path, restored: draft !== undefined })
  }

  /** Asked once, of a form that is otherwise in order; a form that was registered before, or meanwhile, has no duplicates. */
  async function duplicatesOf({ answers, key, hasSeen }: Posted, person: Person): Promise<Duplicates> {
    const isRepeated = async () =>
      key !== undefined && (await eventByKey(office.db.reader, person.id, key)) !== undefined
    if (hasSeen || (await isRepeated())) return noDuplicates
    const parsed = parseForm(registrationForm, answers, person.locale)
    refuseWrong(parsed, person)
    const found = await likelyDuplicates(office, { answers: parsed, person })
    return (await isRepeated()) ? noDuplicates : found
  }

  async function register(req: Request, res: Response, { answers, key }: Posted): Promise<void> {
    const by = res.locals.person!
    try {
      const { caseId } = await registerCase(office, { answers, by, ...(key ? { idempotencyKey: key } : {}) })
      await forgetDraft(office, { personId: by.id, form: path })
      const number = await numberOf(caseId, by)
      flash(req, { zh: fill(words.done.zh, { number }), en: fill(words.done.en, { number }) })
      res.redirect(303, `/cases/${caseId}`)
    } catch (error) {
      const before = error instanceof Stale && key ? await eventByKey(office.db.reader, by.id, key) : undefined
      if (!before) throw error
      await showAgain(req, res, { answers, caseId: before.caseId })
    }
  }

  /** The form was sent before with other content: what was typed now stays, and gets a key of its own. */
  async function showAgain(
    req: Request,
    res: Response,
    { answers, caseId }: { answers: Record<string, unknown>; caseId: string },
  ): Promise<void> {
    const person = res.locals.person!
    await keepDraft(office, { personId: person.id, form: path, fields: answers })
    res.status(409)
    const before = { href: `/cases/${caseId}`, number: await numberOf(caseId, person) }
    await show(req, res, { typed: answers, before })
  }

  const numberOf = async (caseId: string, person: Person): Promise<string> =>
    (await findCaseFile(office.db.reader, caseId, { person, today: todayOf(office) })).registrationNumber

  return routes
}

/** What the form cannot see field by field, before anybody is asked about duplicates. */
function refuseWrong(answers: Registration, { locale }: Person): void {
  const { wrong } = workflowNamed('case-file').steps.register!
  const today = answers.registeredOn
  const found = wrong?.({ answers, given: { today }, facts: {}, eventId: '', happenedOn: today }) ?? {}
  const fields = Object.entries(found).map(([field, says]) => [field, [says[locale]]])
  if (fields.length > 0) throw new Invalid(Object.fromEntries(fields))
}

type Posted = {
  answers: Record<string, unknown>
  key: string | undefined
  /** The person has seen the likely duplicates and goes on. */
  hasSeen: boolean
  /** From the search: fills the form, registers nothing. */
  isPrefill: boolean
}

function postedBy(body: Record<string, unknown> | undefined): Posted {
  const { _key, _duplicates, _prefill, ...answers } = body ?? {}
  return {
    answers,
    key: typeof _key === 'string' && _key.length <= 80 ? _key : undefined,
    hasSeen: _duplicates === 'seen',
    isPrefill: _prefill === 'yes',
  }
}
