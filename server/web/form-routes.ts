/** A page that is one form: GET shows it, POST takes it, and whatever is refused comes back with what was typed. */
import { createHash } from 'node:crypto'
import type { Request, Response, Router } from 'express'
import type { z } from 'zod'
import { type Permission, permit } from '../access/permit.ts'
import { Invalid, Stale } from '../errors.ts'
import { askAgain } from './ask-again.ts'
import { type FormState, fieldViews, problemsOf } from './field-view.ts'
import { localeOf } from './page.ts'
import { fieldsBeside } from './standing-now.ts'

export type FormPage = {
  form: z.ZodObject
  title: string
  /** A sentence above the form. */
  intro?: string
  /** What the button says. */
  submit: string
  /** Where it is sent, if the address says more than its path. */
  action?: string
  /** Where to go without sending it. */
  back: string
  /** What stands in the fields before anything is typed. */
  typed?: Record<string, unknown>
  /** That it stands on file: whoever changes it while another writes goes first, and the other is told. */
  isOnFile?: true
  options?: FormState['options']
  /** What goes along unseen: how things stood when the form was opened. */
  hidden?: Record<string, string>
}

export type FormRoute = {
  /** Asked once more after a refusal, with the method POST: how things stand then. */
  page(req: Request, res: Response): FormPage | Promise<FormPage>
  /** Does what was asked and answers; throws Invalid, Stale or NotNow to have the form shown again. */
  done(req: Request, res: Response): Promise<void>
}

export function formRoutes(routes: Router, path: string, permission: Permission, { page, done }: FormRoute): void {
  const standing = async (req: Request, res: Response) => page(req, res)

  routes.get(path, permit(permission), async (req, res) => {
    const shown = await standing(req, res)
    const typed = await res.locals.draft?.recall()
    showForm(req, res, shown, typed && { typed, wrong: {}, isRestored: true })
  })

  routes.post(path, permit(permission), async (req, res) => {
    try {
      await refuseOvertaken(req, () => standing(req, res))
      await done(req, res)
      await res.locals.draft?.forget()
    } catch (error) {
      const wrong = askAgain(error, res)
      const again = await standing(req, res).catch(gone => {
        throw error instanceof Invalid ? gone : error // a form that is not there any more: why it was refused
      })
      showForm(req, res, again, { typed: req.body ?? {}, wrong })
    }
  })
}

/** Throws Stale where the form was opened on something else than what stands on file now. */
async function refuseOvertaken({ body }: Request, standing: () => Promise<FormPage>): Promise<void> {
  const opened: unknown = body?.[markName]
  if (typeof opened === 'string' && opened !== markOf((await standing()).typed))
    throw new Stale('Changed since the form was opened')
}

const markName = '_opened'
const markOf = (typed: Record<string, unknown> = {}): string =>
  createHash('sha256').update(JSON.stringify(typed)).digest('hex').slice(0, 16)

type Tried = { typed: Record<string, unknown>; wrong: Record<string, string[]>; isRestored?: true }

/** Where things have changed meanwhile, each field also says what stands there now. */
function showForm(req: Request, res: Response, page: FormPage, tried?: Tried): void {
  const { form, typed: standing, options, intro = '', hidden = {}, isOnFile, ...rest } = page
  const { typed, wrong, isRestored = false } = tried ?? { typed: standing, wrong: {} }
  const state = { locale: localeOf(req, res), typed, wrong, options }
  const fields = res.statusCode === 409 ? fieldsBeside(form, state, standing) : fieldViews(form, state)
  const stands = isOnFile ? { ...hidden, [markName]: markOf(standing) } : hidden
  const seen = res.statusCode === 422 ? { ...stands, ...stringsOf(typed, Object.keys(stands)) } : stands
  const restored = isRestored ? req.path : ''
  const problems = problemsOf(fields, wrong)
  res.page('people/form', { action: req.path, ...rest, intro, hidden: seen, fields, problems, restored })
}

/** Whoever is only told that an answer is wrong has not seen what changed meanwhile: what they had seen goes along again. */
const stringsOf = (typed: Record<string, unknown> = {}, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.flatMap(name => (typeof typed[name] === 'string' ? [[name, typed[name]]] : [])))
