/** Reports that are being filed, and the parts that are written meanwhile. The only file that knows these columns. */
import type { Db } from '../db.ts'
import type { Part } from './parts.ts'
import { columnsOf, type FiledReport, type Scope, toFiled } from './repository.ts'

/** `overtaken`: somebody else has filed the same meanwhile. */
export type FilingState = 'making' | 'failed' | 'overtaken' | 'stopped'
/** `filedAt`: when it was begun. `done`: cases read, of `total`. */
export type Filing = FiledReport & { state: FilingState; done: number; total: number }

/** Without a word for so long it was lost with its process. */
export const silentMs = 90_000
/** One that came to nothing is told of for so long. */
const keptMs = 24 * 3_600_000

const scopeText = ({ organisationId, report, isOwnOnly, kind, span }: Scope): string =>
  [organisationId, report, isOwnOnly ? 'own' : 'all', kind ?? '', span.from, span.to].join(' ')

/** What its page of a report is asked, as in an address. */
export const queryOf = ({ organisationId, period, isOwnOnly, kind, knownOn }: FiledReport): Record<string, string> => ({
  organisation: organisationId,
  period,
  own: isOwnOnly ? 'yes' : '',
  kind: kind ?? '',
  known: knownOn,
})

/** False where one of the same scope is being made. */
export async function insertFiling(tx: Db, filed: FiledReport): Promise<boolean> {
  const begun = { state: 'making', done: 0, total: 0, scope: scopeText(filed), alive_at: filed.filedAt }
  const written = await tx('filings')
    .insert({ ...columnsOf(filed), ...begun })
    .onConflict('scope')
    .ignore()
    .returning('id')
  return written.length > 0
}

export async function findFiling(db: Db, id: string): Promise<Filing | undefined> {
  const row = await db('filings').where({ id }).first()
  return row && toFiling(row)
}

export async function filingOf(db: Db, scope: Scope): Promise<Filing | undefined> {
  const row = await db('filings')
    .where({ scope: scopeText(scope) })
    .first()
  return row && toFiling(row)
}

type Listing = { organisationIds: readonly string[]; personId: string }

/** Those being made of these organisations, and one's own that came to nothing; the newest first. */
export async function filingsUnder(
  db: Db,
  { organisationIds, personId }: Listing,
): Promise<(Filing & { filer: string })[]> {
  const rows = await db('filings')
    .join('people', 'people.id', 'filings.filed_by')
    .whereIn('filings.organisation_id', [...organisationIds])
    .where(any => any.where('filings.state', 'making').orWhere('filings.filed_by', personId))
    .orderBy('filings.id', 'desc')
    .select('filings.*', 'people.name as filer')
  return rows.map(row => ({ ...toFiling(row), filer: row.filer }))
}

/** False where it is being made no longer. */
export async function keepAlive(
  tx: Db,
  id: string,
  { at, ...read }: { at: string; done?: number; total?: number },
): Promise<boolean> {
  return (
    (await tx('filings')
      .where({ id, state: 'making' })
      .update({ alive_at: at, ...read })) > 0
  )
}

export async function insertParts(tx: Db, filedId: string, parts: readonly Part[]): Promise<void> {
  for (const { indicator, place, rows } of parts)
    await tx('filed_rows').insert({ filed_id: filedId, indicator, part: place, rows })
}

/** Only what is being made can end; false where it had ended. Nothing stays of its rows. */
export async function endFiling(tx: Db, id: string, state: Exclude<FilingState, 'making'>): Promise<boolean> {
  const ended = await tx('filings').where({ id, state: 'making' }).update({ state, scope: null })
  if (ended > 0) await tx('filed_rows').where({ filed_id: id }).delete()
  return ended > 0
}

/** It is a filed report from here on; its rows stay. False where it had ended. */
export const takeFiling = async (tx: Db, id: string): Promise<boolean> =>
  (await tx('filings').where({ id, state: 'making' }).delete()) > 0

/** Ends those that were lost with their process, and forgets what came to nothing long ago. */
export async function sweepFilings({
  db,
  now,
}: {
  db: { write<T>(work: (tx: Db) => Promise<T>): Promise<T> }
  now: () => Date
}) {
  const before = (ms: number) => new Date(now().getTime() - ms).toISOString()
  await db.write(async tx => {
    const lost = await tx('filings').where({ state: 'making' }).where('alive_at', '<', before(silentMs)).pluck('id')
    for (const id of lost) await endFiling(tx, id, 'failed')
    await tx('filings').whereNot({ state: 'making' }).where('filed_at', '<', before(keptMs)).delete()
  })
}

const toFiling = (row: Record<string, any>): Filing => ({
  ...toFiled(row),
  state: row.state,
  done: Number(row.done),
  total: Number(row.total),
})
