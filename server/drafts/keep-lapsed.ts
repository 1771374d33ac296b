/** A form sent after the session had ended: what was typed waits for the person to sign in again. */
import type { Request } from 'express'
import type { Office } from '../office.ts'
import { formAt, isFormPath, keepDraft } from './drafts.ts'

/** Nothing of a form that asks for a password, and nothing of a button, which asks nothing. */
export const keepLapsed =
  (office: Office) =>
  async (req: Request): Promise<void> => {
    const { lapsedPersonId, body } = req
    const form = formAt(req)
    if (!lapsedPersonId || !isFormPath(form) || typeof body !== 'object' || body === null) return
    const asked = Object.keys(body).filter(name => !name.startsWith('_'))
    if (asked.length === 0 || asked.some(name => /password/i.test(name))) return
    await keepDraft(office, { personId: lapsedPersonId, form, fields: body })
  }
