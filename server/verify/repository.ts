/** A paper as anybody may know it who holds its code: nothing of its case and of nobody. */
import type { Db } from '../db.ts'
import type { PaperState } from '../papers/repository.ts'

export type CheckedPaper = {
  template: string
  number: string
  state: PaperState
  filedAt: string | null
  isDraft: boolean
  /** SHA-256 of every file it has been, the newest last. */
  hashes: string[]
}

/** undefined where no paper has the code. */
export async function paperByCode(db: Db, code: string): Promise<CheckedPaper | undefined> {
  const row = await db('papers')
    .join('events', 'events.id', 'papers.event_id')
    .where('papers.check_code', code)
    .first('papers.*', 'events.step')
  if (!row) return undefined
  const drawings = await db('paper_drawings').where({ paper_id: row.id }).orderBy('sequence').select('sha256')
  const hashes = [...drawings.map(({ sha256 }) => sha256), row.sha256].filter(hash => typeof hash === 'string')
  return {
    template: row.template,
    number: row.number,
    state: row.state,
    filedAt: row.filed_at,
    isDraft: row.step === 'paperDrawn',
    hashes: [...new Set(hashes)],
  }
}
