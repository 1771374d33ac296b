/** An office's own editions of templates. Rows in, plain objects out; the only file that knows their columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'

export type Edition = {
  id: string
  template: string
  /** Path of the organisation it holds for, and all below. */
  path: string
  /** 1, 2, 3 … */
  edition: number
  sha256: string
  bytes: number
  inUse: boolean
  note: string | null
  uploadedBy: string
  uploadedAt: string
}

/** All editions of a template at one organisation, newest first; with the name of who brought each. */
export async function editionsOf(db: Db, template: string, path: string): Promise<Edition[]> {
  const rows = await db('paper_editions')
    .join('people', 'people.id', 'paper_editions.uploaded_by')
    .where({ template, path })
    .orderBy('edition', 'desc')
    .select('paper_editions.*', 'people.name as uploaded_by')
  return rows.map(toEdition)
}

/** Numbers of the editions in use at one organisation, by template. */
export async function inUseAt(db: Db, path: string): Promise<Map<string, number>> {
  const rows = await db('paper_editions').where({ path, in_use: true }).select('template', 'edition')
  return new Map(rows.map(({ template, edition }) => [template, edition]))
}

/** The edition in use nearest above a case; undefined where the house's own holds. `path`: the case's organisation. */
export async function editionFor(db: Db, template: string, path: string): Promise<Edition | undefined> {
  const rows = await db('paper_editions').where({ template, in_use: true }).select('*')
  const above = rows.map(toEdition).filter(one => path.startsWith(one.path))
  return above.toSorted((one, other) => other.path.length - one.path.length)[0]
}

type NewEdition = Pick<Edition, 'template' | 'path' | 'sha256' | 'bytes' | 'note' | 'uploadedBy' | 'uploadedAt'>

/** The next edition, not yet in use; its number. */
export async function insertEdition(tx: Db, one: NewEdition): Promise<number> {
  const { template, path } = one
  const last = await tx('paper_editions').where({ template, path }).max({ edition: 'edition' }).first()
  const edition = Number(last?.edition ?? 0) + 1
  await tx('paper_editions').insert({
    id: randomUUIDv7(),
    template,
    path,
    edition,
    sha256: one.sha256,
    bytes: one.bytes,
    in_use: false,
    note: one.note,
    uploaded_by: one.uploadedBy,
    uploaded_at: one.uploadedAt,
  })
  return edition
}

/** Edition 0 is the house's own: then none of the organisation's is in use. false where there is no such edition. */
export async function chooseEdition(tx: Db, template: string, path: string, edition: number): Promise<boolean> {
  await tx('paper_editions').where({ template, path }).update({ in_use: false })
  if (edition === 0) return true
  return (await tx('paper_editions').where({ template, path, edition }).update({ in_use: true })) > 0
}

/** Who brought or chose which edition. */
export async function logEdition(
  tx: Db,
  { action, subject, personId, at }: { action: string; subject: string; personId: string; at: string },
): Promise<void> {
  await tx('access_log').insert({ id: randomUUIDv7(), person_id: personId, case_id: null, action, subject, at })
}

function toEdition(row: Record<string, any>): Edition {
  return {
    id: row.id,
    template: row.template,
    path: row.path,
    edition: Number(row.edition),
    sha256: row.sha256,
    bytes: Number(row.bytes),
    inUse: Boolean(row.in_use),
    note: row.note,
    uploadedBy: row.uploaded_by,
    uploadedAt: row.uploaded_at,
  }
}
