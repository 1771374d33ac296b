/** A page that is one form: GET shows it, POST takes it, and what cannot be accepted comes back with what was typed. */
import type { Request, Response, Router } from 'express'
import type { z } from 'zod'
import { type Permission, permit } from '../access/permit.ts'
import { Invalid } from '../errors.ts'
import { type FormState, fieldViews, problemsOf } from './field-view.ts'
import { localeOf } from './page.ts'

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
  page(req: Request, res: Response): FormPage | Promise<FormPage>
  /** Does what was asked and answers; throws Invalid to have the form shown again with 422. */
  done(req: Request, res: Response): Promise<void>
}

export function formRoutes(routes: Router, path: string, permission: Permission, { page, done }: FormRoute): void {
  routes.get(path, permit(permission), async (req, res) => showForm(req, res, await page(req, res)))

  routes.post(path, permit(permission), async (req, res) => {
    try {
      await done(req, res)
    } catch (error) {
      if (!(error instanceof Invalid)) throw error
      const again = await page(req, res)
      res.status(422)
      showForm(req, res, { ...again, typed: req.body ?? {} }, error.fields)
    }
  })
}

function showForm(req: Request, res: Response, page: FormPage, wrong: Record<string, string[]> = {}): void {
  const { form, typed, options, intro = '', hidden = {}, ...rest } = page
  const fields = fieldViews(form, { locale: localeOf(req, res), typed, wrong, options })
  res.page('people/form', { action: req.path, ...rest, intro, hidden, fields, problems: problemsOf(fields, wrong) })
}
