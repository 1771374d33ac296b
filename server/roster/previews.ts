/** A roster that was read and not confirmed: encrypted under a random id for half an hour; the only file that knows the table. */
import { randomBytes } from 'node:crypto'
import { NotFound } from '../errors.ts'
import type { Office } from '../office.ts'
import type { JudgedRow } from './judge-rows.ts'

const keptMs = 30 * 60_000

export type Preview = { rows: JudgedRow[]; unused: string[]; hasHeadings: boolean }
type Of = { personId: string; caseId: string }

export async function keepPreview(office: Office, of: Of, preview: Preview): Promise<string> {
  const id = randomBytes(12).toString('base64url')
  await office.db.write(tx =>
    tx('roster_previews').insert({
      id,
      person_id: of.personId,
      case_id: of.caseId,
      sealed: office.sealer.seal('draft', JSON.stringify(preview)),
      created_at: office.now().toISOString(),
    }),
  )
  return id
}

/** Throws NotFound once it has expired, and for anybody else. */
export async function recalledPreview(office: Office, id: string, { personId, caseId }: Of): Promise<Preview> {
  const row = await office.db
    .reader('roster_previews')
    .where({ id, person_id: personId, case_id: caseId })
    .where('created_at', '>', oldest(office))
    .first('sealed')
  if (!row)
    throw new NotFound(`No roster ${id}`, {
      zh: '预览已过期，请重新导入',
      en: 'The preview has expired: import it again',
    })
  return JSON.parse(office.sealer.open(row.sealed, 'draft'))
}

export async function forgetPreview(office: Office, id: string): Promise<void> {
  await office.db.write(tx => tx('roster_previews').where({ id }).delete())
}

/** Removes those nobody confirmed. */
export async function sweepPreviews(office: Office): Promise<number> {
  return office.db.write(tx => tx('roster_previews').where('created_at', '<=', oldest(office)).delete())
}

const oldest = ({ now }: Office): string => new Date(now().getTime() - keptMs).toISOString()
