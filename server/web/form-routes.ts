/** A page that is one form: GET shows it, POST takes it, and whatever is refused comes back with what was typed. */
import type { Request, Response, Router } from 'express'
import type { z } from 'zod'
import { type Permission, permit } from '../access/permit.ts'
import { Invalid } from '../errors.ts'
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
      await done(req, res)
      await res.locals.draft?.forget()
    } catch (error) {
      const again = await standing(req, res).catch(gone => {
        throw error instanceof Invalid ? gone : error // a form that is not there any more: why it was refused
      })
      showForm(req, res, again, { typed: req.body ?? {}, wrong: askAgain(error, res) })
    }
  })
}

type Tried = { typed: Record<string, unknown>; wrong: Record<string, string[]>; isRestored?: true }

/** Where things have changed meanwhile, each field also says what stands there now. */
function showForm(req: Request, res: Response, page: FormPage, tried?: Tried): void {
  const { form, typed: standing, options, intro = '', hidden = {}, ...rest } = page
  const { typed, wrong, isRestored = false } = tried ?? { typed: standing, wrong: {} }
  const state = { locale: localeOf(req, res), typed, wrong, options }
  const fields = res.statusCode === 409 ? fieldsBeside(form, state, standing) : fieldViews(form, state)
  const restored = isRestored ? req.path : ''
  const problems = problemsOf(fields, wrong)
  res.page('people/form', { action: req.path, ...rest, intro, hidden, fields, problems, restored })
}
