/** What a person has typed into a form and not sent: encrypted, for seven days, theirs alone. */
import type { Request } from 'express'
import { sendChange } from '../database/unawaited.ts'
import type { Db } from '../db.ts'
import type { Office } from '../office.ts'

const keptMs = 7 * 24 * 3_600_000
/** The form's address tells which draft it is; ids only stand in it. */
export type DraftOf = { personId: string; form: string }

const mostSigns = 160

/** A path of this house, as forms name themselves. */
export const isFormPath = (form: unknown): form is string =>
  typeof form === 'string' && form.length <= mostSigns && /^(?:\/[\w-][\w.-]*)+$/.test(form)

/** What the form at an address is called: its path, and what it is about, so that words about one are no draft of another's. */
export function formAt({ path, query }: Pick<Request, 'path' | 'query'>): string {
  const form = `${path}/${query.about}`
  return typeof query.about === 'string' && isFormPath(form) ? form : path
}

export async function keepDraft(
  office: Office,
  { personId, form, fields }: DraftOf & { fields: Record<string, unknown> },
): Promise<void> {
  const row = { sealed: office.sealer.seal('draft', JSON.stringify(fields)), saved_at: office.now().toISOString() }
  await office.db.write(tx =>
    tx('drafts')
      .insert({ person_id: personId, form, ...row })
      .onConflict(['person_id', 'form'])
      .merge(row),
  )
}

/** What was typed, unless it is older than seven days. */
export async function recalledDraft(
  office: Office,
  { personId, form }: DraftOf,
): Promise<Record<string, unknown> | undefined> {
  const row = await office.db
    .reader('drafts')
    .where({ person_id: personId, form })
    .where('saved_at', '>', oldest(office))
    .first('sealed')
  return row && JSON.parse(office.sealer.open(row.sealed))
}

export async function forgetDraft(office: Office, { personId, form }: DraftOf): Promise<void> {
  const found = await office.db.reader('drafts').where({ person_id: personId, form }).first('form')
  if (found) await office.db.write(tx => tx('drafts').where({ person_id: personId, form }).delete())
}

/** The same in a transaction at hand. */
export const forgetDraftIn = (tx: Db, { personId, form }: DraftOf): Promise<void> =>
  sendChange(tx, tx('drafts').where({ person_id: personId, form }).delete())

/** Removes drafts nobody came back to; how many. */
export async function sweepDrafts(office: Office): Promise<number> {
  return office.db.write(tx => tx('drafts').where('saved_at', '<=', oldest(office)).delete())
}

const oldest = ({ now }: Office): string => new Date(now().getTime() - keptMs).toISOString()
