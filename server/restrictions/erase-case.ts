/**
 * Everything personal of one file, destroyed in one transaction: answers with their salts, parties, records, papers,
 * evidence, and what was made of them. What stays is its number, days, proceedings and steps, who acted, and the chain.
 * The only file that knows all tables in which a case leaves traces.
 */
import { factsOf } from '../cases/facts.ts'
import type { Db } from '../db.ts'
import { forgetChanges } from '../facts/changes.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { removeEntry } from '../search/entries.ts'

/** Rows about the case and nothing else; those that point at others first. */
const gone = [
  'claims',
  'members',
  'parties',
  'records',
  'deadlines',
  'deadline_adjustments',
  'access_grants',
  'bookings',
  'outbox',
  'messages',
  'case_presence',
  'roster_previews',
  'case_turns',
  'warning_cases',
  'sweep_findings',
  'duty_log_cases',
]
const erasedWord = '—'

/** SHA-256 of the files that nothing points at any more: to be taken from the store once this is written. */
export async function eraseCase(tx: Db, file: CaseFile): Promise<string[]> {
  const { id } = file
  const isSqlite = tx.client.config.client !== 'pg'
  if (isSqlite) await tx.raw('pragma secure_delete = on') // free pages keep nothing of it
  await eraseDrafts(tx, id)
  await eraseSearches(tx, id)
  await eraseWarnings(tx, id)
  const files = await eraseFiles(tx, id)
  await tx('proceeding_members').whereIn('proceeding_id', proceedingsOf(tx, id)).delete()
  for (const table of gone) await tx(table).where({ case_id: id }).delete()
  await tx('events').where({ case_id: id }).update({ answers: '{}', salts: '{}', content_mac: null })
  await tx('cases').where({ id }).update({ summary: null })
  await tx('access_log').where({ case_id: id }).update({ reason: null })
  await tx('quality_reviews').where({ case_id: id }).update({ remark: null })
  await tx('typical_cases').where({ case_id: id }).delete()
  await tx('reminder_entries').where({ case_id: id }).update({ reason: erasedWord, off_reason: null })
  await tx('batch_rows').where({ case_id: id }).update({ label: erasedWord, sealed: null, reason: null })
  await tx('batches').where({ case_id: id }).update({ sealed: null })
  await removeEntry(tx, id)
  await forgetChanges(tx, [id])
  const facts = (await factsOf(tx, [id]))(file)
  await tx('case_facts')
    .where({ case_id: id })
    .update({ ...facts, next_deadline_on: null, next_date_on: null })
  if (isSqlite) await tx.raw('pragma secure_delete = off')
  return files
}

const proceedingsOf = (tx: Db, caseId: string) => tx('proceedings').where({ case_id: caseId }).select('id')

/** A draft is kept by the address of its form, in which ids of the case, its proceedings, events or papers stand. */
async function eraseDrafts(tx: Db, caseId: string): Promise<void> {
  for (const table of ['proceedings', 'events', 'papers', 'parties', 'claims']) {
    const ids: string[] = await tx(table).where({ case_id: caseId }).pluck('id')
    for (const id of ids) await tx('drafts').where('form', 'like', `%/${id}%`).delete()
  }
  await tx('drafts').where('form', 'like', `%/${caseId}%`).delete()
}

async function eraseSearches(tx: Db, caseId: string): Promise<void> {
  const own = tx('conflict_searches').where({ case_id: caseId }).select('id')
  await tx('conflict_hits').whereIn('search_id', own).orWhere('other_case_id', caseId).delete()
  await tx('conflict_searches').where({ case_id: caseId }).delete()
}

/** Notes of warnings that this case alone raised; others are about other cases, too. */
async function eraseWarnings(tx: Db, caseId: string): Promise<void> {
  const others = tx('warning_cases').whereNot('case_id', caseId).select('warning_id')
  const alone = tx('warning_cases').where({ case_id: caseId }).whereNotIn('warning_id', others).select('warning_id')
  await tx('warning_notes').whereIn('warning_id', alone).update({ text: erasedWord })
}

/** Papers keep their numbers, which are given once; evidence keeps nothing. */
async function eraseFiles(tx: Db, caseId: string): Promise<string[]> {
  const papers = tx('papers').where({ case_id: caseId }).select('id')
  const named: (string | null)[] = [
    ...(await tx('evidence').where({ case_id: caseId }).pluck('sha256')),
    ...(await tx('papers').where({ case_id: caseId }).pluck('sha256')),
    ...(await tx('paper_drawings').whereIn('paper_id', papers).pluck('sha256')),
    ...(await tx('paper_signers').whereIn('paper_id', papers).pluck('picture_sha256')),
  ]
  const all = [...new Set(named.filter(one => one !== null))]
  await tx('evidence').where({ case_id: caseId }).delete()
  await tx('paper_signers').whereIn('paper_id', papers).delete()
  await tx('paper_drawings').whereIn('paper_id', papers).delete()
  await tx('papers').where({ case_id: caseId }).update({ state: 'withdrawn', sha256: null, bytes: null, problem: null })
  const unused: string[] = []
  for (const sha256 of all) {
    const left = await pointingAt(tx, sha256)
    if (left > 0) await tx('stored_files').where({ sha256 }).update({ references: left })
    else {
      await tx('stored_files').where({ sha256 }).delete()
      unused.push(sha256)
    }
  }
  return unused
}

const pointing = [
  ['evidence', 'sha256'],
  ['papers', 'sha256'],
  ['paper_drawings', 'sha256'],
  ['paper_editions', 'sha256'],
  ['paper_signers', 'picture_sha256'],
] as const

async function pointingAt(tx: Db, sha256: string): Promise<number> {
  let count = 0
  for (const [table, column] of pointing)
    count += Number((await tx(table).where(column, sha256).count({ count: '*' }).first())?.count ?? 0)
  return count
}
