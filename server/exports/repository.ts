/** Exports and how far they are. Rows in, plain objects out; the only file that knows these columns. */
import { randomUUIDv7 } from 'node:crypto'
import type { Db } from '../db.ts'
import type { TableFormat } from '../web/table-file.ts'

export type ExportState = 'making' | 'ready' | 'failed' | 'cancelled'
export type Export = {
  id: string
  personId: string
  what: string
  name: string
  format: TableFormat
  state: ExportState
  done: number
  total: number | null
  rights: string
  madeAt: string
  expiresAt: string
}

export type NewExport = Omit<Export, 'id' | 'state' | 'done'>

export async function insertExport(tx: Db, made: NewExport): Promise<string> {
  const id = randomUUIDv7()
  const { personId, what, name, format, total, rights, madeAt, expiresAt } = made
  const times = { made_at: madeAt, expires_at: expiresAt }
  const row = { id, person_id: personId, what, name, format, total, rights, state: 'making', done: 0, ...times }
  await tx('exports').insert(row)
  return id
}

/** One's own, the newest first. */
export async function exportsOf(db: Db, personId: string): Promise<Export[]> {
  const rows = await db('exports')
    .where({ person_id: personId })
    .orderBy([
      { column: 'made_at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
  return rows.map(toExport)
}

export async function exportById(db: Db, id: string): Promise<Export | undefined> {
  const row = await db('exports').where({ id }).first()
  return row && toExport(row)
}

/** `total`: left as it is where nothing is told of it. */
export const countDone = (tx: Db, id: string, { done, total }: { done: number; total?: number }): Promise<number> =>
  tx('exports')
    .where({ id, state: 'making' })
    .update({ done, ...(total === undefined ? {} : { total }) })

/** Only what is being made can end; false where it was cancelled before. */
export async function endExport(tx: Db, id: string, state: Exclude<ExportState, 'making'>): Promise<boolean> {
  return (await tx('exports').where({ id, state: 'making' }).update({ state })) > 0
}

export const expiredExports = (db: Db, at: string): Promise<string[]> =>
  db('exports').where('expires_at', '<=', at).pluck('id')

export const dropExports = (tx: Db, ids: readonly string[]): Promise<number> =>
  tx('exports')
    .whereIn('id', [...ids])
    .delete()

/** Those that are said to be made, though nothing was begun since `at`. */
export const failSilent = (tx: Db, at: string): Promise<number> =>
  tx('exports').where({ state: 'making' }).where('made_at', '<=', at).update({ state: 'failed' })

/** All that are said to be made; tells which. */
export async function failMaking(tx: Db): Promise<string[]> {
  const ids = await tx('exports').where({ state: 'making' }).pluck('id')
  await tx('exports').where({ state: 'making' }).update({ state: 'failed' })
  return ids
}

const toExport = (row: Record<string, any>): Export => ({
  id: row.id,
  personId: row.person_id,
  what: row.what,
  name: row.name,
  format: row.format,
  state: row.state,
  done: row.done,
  total: row.total,
  rights: row.rights,
  madeAt: row.made_at,
  expiresAt: row.expires_at,
})
