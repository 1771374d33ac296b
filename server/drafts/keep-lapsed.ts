/** A form sent after the session had ended: what was typed waits for the person to sign in again. */
import type { Request } from 'express'
import type { Office } from '../office.ts'
import { keepDraft } from './drafts.ts'

/** Only forms of cases offer a draft again; a password is never kept. */
const offersDraft = /^\/(cases|events|proceedings)\/[\w/-]{1,140}$/

export const keepLapsed =
  (office: Office) =>
  async ({ lapsedPersonId, path, body }: Request): Promise<void> => {
    if (!lapsedPersonId || !offersDraft.test(path) || typeof body !== 'object' || body === null) return
    await keepDraft(office, { personId: lapsedPersonId, form: path, fields: body })
  }
