/** Everything on file of some cases, read together: what comparing them with their histories goes by. */
import { factsOf } from '../cases/facts.ts'
import type { Db } from '../db.ts'
import { type Adjustment, adjustmentsAmong } from '../deadlines/adjustments.ts'
import { type Deadline, deadlinesAmong } from '../deadlines/repository.ts'
import { type Columns, type OwnTable, ownTables } from './expected-records.ts'
import { type Event, historiesOf, reversedAmong } from './history.ts'
import { type CaseFile, type Proceeding, proceedingsAmong, toCaseFile } from './repository.ts'
import { recordRows } from './standing.ts'

/** What one proceeding has on file beside its row; of tables of their own only rows of its case. */
export type ProceedingOnFile = {
  proceeding: Proceeding
  own: Record<OwnTable, readonly Columns[]>
  records: readonly Columns[]
  deadlines: readonly Deadline[]
  adjustments: readonly Adjustment[]
}
export type CaseOnFile = {
  row: Columns
  file: CaseFile
  /** Oldest first. */
  history: readonly Event[]
  /** Ids of what was taken back, in any of the cases that were read. */
  reversed: ReadonlySet<string>
  /** The row for lists as it is, and as it ought to be. */
  kept: Columns | undefined
  made: Columns
  /** In the order in which they began. */
  proceedings: readonly ProceedingOnFile[]
}

/** By id; a case that is not there has no entry. Throws where something of any of them cannot be read. */
export async function casesOnFile(db: Db, caseIds: readonly string[]): Promise<Map<string, CaseOnFile>> {
  const ids = [...caseIds]
  const rows: Columns[] = await db('cases').whereIn('id', ids)
  const histories = await historiesOf(db, ids)
  const reversed = await reversedAmong(db, ids)
  const made = await factsOf(db, ids)
  const kept = new Map((await db('case_facts').whereIn('case_id', ids)).map(row => [row.case_id, row]))
  const proceedings = Map.groupBy(await readProceedings(db, ids), ({ proceeding }) => proceeding.caseId)
  return new Map(
    rows.map(row => {
      const file = toCaseFile(row)
      const { id } = file
      const history = histories.get(id) ?? []
      const its = { kept: kept.get(id), made: made(file), proceedings: proceedings.get(id) ?? [] }
      return [id, { row, file, history, reversed, ...its }]
    }),
  )
}

async function readProceedings(db: Db, caseIds: readonly string[]): Promise<ProceedingOnFile[]> {
  const all = await proceedingsAmong(db, caseIds)
  const ids = all.map(({ id }) => id)
  const records = Map.groupBy(await recordRows(db, ids), byProceeding)
  const deadlines = Map.groupBy(await deadlinesAmong(db, ids), ({ proceedingId }) => proceedingId)
  const adjustments = Map.groupBy(await adjustmentsAmong(db, ids), ({ proceedingId }) => proceedingId)
  const own = await ownRows(db, { caseIds, ids })
  return all.map(proceeding => {
    const { id } = proceeding
    return {
      proceeding,
      own: own(proceeding),
      records: records.get(id) ?? [],
      deadlines: deadlines.get(id) ?? [],
      adjustments: adjustments.get(id) ?? [],
    }
  })
}

const byProceeding = (row: Columns): string => String(row.proceeding_id)

/** By the case, by which these tables are found; one of them has no such column. */
async function ownRows(db: Db, { caseIds, ids }: Record<'caseIds' | 'ids', readonly string[]>) {
  const found = {} as Record<OwnTable, Map<string, Columns[]>>
  for (const table of ownTables) {
    const query =
      table === 'proceeding_members' ? db(table).whereIn('proceeding_id', ids) : db(table).whereIn('case_id', caseIds)
    found[table] = Map.groupBy(await query, byProceeding)
  }
  return ({ id, caseId }: Proceeding): ProceedingOnFile['own'] => {
    const ofCase = (row: Columns): boolean => row.case_id === undefined || row.case_id === caseId
    const its = ownTables.map(table => [table, (found[table].get(id) ?? []).filter(ofCase)])
    return Object.fromEntries(its) as ProceedingOnFile['own']
  }
}
