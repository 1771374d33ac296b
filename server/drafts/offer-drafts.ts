/** What a person wrote into the form at this address before their session ended, for whichever room shows the form. */
import type { RequestHandler } from 'express'
import type { Office } from '../office.ts'
import { forgetDraft, formAt, recalledDraft } from './drafts.ts'

export type OwnDraft = {
  recall(): Promise<Record<string, unknown> | undefined>
  forget(): Promise<void>
}

declare global {
  namespace Express {
    interface Locals {
      draft?: OwnDraft
    }
  }
}

/** Stands behind the sign-in. */
export const offerDrafts =
  (office: Office): RequestHandler =>
  (req, res, next) => {
    const { person } = res.locals
    const of = { personId: person?.id ?? '', form: formAt(req) }
    if (person) res.locals.draft = { recall: () => recalledDraft(office, of), forget: () => forgetDraft(office, of) }
    next()
  }
