/** A form that was refused is shown again with what was typed: which status that is, and what it says beside which field. */
import type { Response } from 'express'
import { Invalid, NotNow, Stale } from '../errors.ts'
import { localeOf } from './page.ts'
import { refusalWords } from './refusal-words.ts'

/**
 * Sets 422 for answers that cannot be accepted, and 409 where things have changed or do not allow it now; then the form
 * shows how they stand. Returns what is wrong by field, '' being the whole form. Throws what no form can answer.
 */
export function askAgain(error: unknown, res: Response): Record<string, string[]> {
  if (error instanceof Invalid) {
    res.status(error.status)
    return error.fields
  }
  if (!(error instanceof Stale || error instanceof NotNow)) throw error
  res.status(error.status)
  return { '': [(error.says ?? refusalWords[error.status].says)[localeOf(res.req, res)]] }
}
