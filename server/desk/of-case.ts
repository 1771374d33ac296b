/** What a case on a desk has by itself, whoever looks at it: read for many together, and kept until something happens in it. */
import { addDays } from '../../workflows/law/days.ts'
import { type JudgedAct, judgedActs } from '../access/own-act.ts'
import { indexedBy } from '../database/indexed-by.ts'
import type { Db } from '../db.ts'
import { type Proceeding, toProceeding } from '../proceedings/repository.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import { keptByCase } from './kept-by-case.ts'
import { lent, soonDays } from './sections.ts'

export type DueDeadline = {
  id: string
  proceedingId: string
  workflow: string
  number: number
  rule: string
  dueOn: string
  /** By hand, instead of the rule's. */
  isSet: boolean
  subject: string
}
export type OpenObligation = {
  proceedingId: string
  key: string
  dueOn: string
  openFen: number
  matter: string | null
}
export type Arranged = { kind: string; place: string | null; with: string | null; time: string | null; onDay: string }
export type Return = { reason: string; missing: string | null }

export type OfCase = {
  deadlines: DueDeadline[]
  obligations: OpenObligation[]
  /** Those that have not ended, the newest last. */
  proceedings: Proceeding[]
  arranged: Arranged[]
  acts: JudgedAct[]
  /** Why it came back, where everybody who sees the case may read it. */
  returns: [proceedingId: string, Return][]
}

/** A case takes a few thousand bytes. */
const mostKept = 6_000

type Row = Record<string, any>

export const ofCases = keptByCase(mostKept, async (db, caseIds, today) => {
  const ids = [...caseIds]
  const [deadlines, obligations, proceedings, arranged, acts] = await Promise.all([
    runningDeadlines(db, ids),
    openObligations(db, ids, addDays(today, soonDays)),
    openProceedings(db, ids),
    appointments(db, ids, today),
    judgedActs(db, ids),
  ])
  const returned = proceedings.filter(({ workflow, state }) => workflow === lent.workflow && state === lent.returned)
  const returns = await returnsOf(
    db,
    returned.map(({ id }) => id),
  )
  const all = {
    deadlines: byCase(deadlines, toDeadline),
    obligations: byCase(obligations, toObligation),
    proceedings: byCase(proceedings, toProceeding),
    arranged: byCase(arranged, toArranged),
    acts: Map.groupBy(acts, ({ caseId }) => caseId),
    returns: Map.groupBy(returns, ({ caseId }) => caseId),
  }
  return new Map(
    ids.map((id): [string, OfCase] => [
      id,
      {
        deadlines: all.deadlines.get(id) ?? [],
        obligations: all.obligations.get(id) ?? [],
        proceedings: all.proceedings.get(id) ?? [],
        arranged: all.arranged.get(id) ?? [],
        acts: all.acts.get(id) ?? [],
        returns: (all.returns.get(id) ?? []).map(one => [one.proceedingId, one]),
      },
    ]),
  )
})

function byCase<T>(rows: readonly Row[], toOne: (row: Row) => T): Map<string, T[]> {
  const groups = Map.groupBy(rows, row => row.case_id as string)
  return new Map([...groups].map(([caseId, its]) => [caseId, its.map(toOne)]))
}

const runningDeadlines = (db: Db, ids: string[]): Promise<Row[]> =>
  indexedBy(db, 'deadlines', 'deadlines_case_id_status_due_on_index')
    .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
    .whereIn('deadlines.case_id', ids)
    .where('deadlines.status', 'running')
    .orderBy('deadlines.due_on')
    .orderBy('deadlines.id')
    .select(
      'deadlines.id',
      'deadlines.case_id',
      'deadlines.proceeding_id',
      'deadlines.rule',
      'deadlines.due_on',
      'deadlines.computed_on',
      'deadlines.subject',
      'proceedings.workflow',
      'proceedings.definition_number',
    )

const recordsIn = (db: Db) => indexedBy(db, 'records', 'records_case_id_kind_state_on_day_index')

const openObligations = (db: Db, ids: string[], until: string): Promise<Row[]> =>
  recordsIn(db)
    .whereIn('case_id', ids)
    .where({ kind: 'obligation', state: 'open' })
    .where('on_day', '<=', until)
    .orderBy('on_day')
    .orderByRaw(...inTypedOrder('key'))
    .select('case_id', 'proceeding_id', 'key', 'on_day', 'amount_fen', 'settled_fen', 'details')

const openProceedings = (db: Db, ids: string[]): Promise<Row[]> =>
  db('proceedings').whereIn('case_id', ids).where('ended', false).orderBy('began_at').orderBy('id')

const appointments = (db: Db, ids: string[], today: string): Promise<Row[]> =>
  recordsIn(db)
    .whereIn('case_id', ids)
    .whereIn('kind', ['appointment', 'hearing'])
    .where('state', 'planned')
    .where('on_day', '>=', today)
    .orderBy('on_day')
    .orderBy('at_time')

/** The last return of each; a confidential one keeps its reason between its two ends. */
async function returnsOf(db: Db, proceedingIds: readonly string[]) {
  if (proceedingIds.length === 0) return []
  const rows = await db('events')
    .whereIn('proceeding_id', [...proceedingIds])
    .where({ state: lent.returned, audience: 'all' })
    .orderBy('version')
    .select('case_id', 'proceeding_id', 'answers')
  return rows.map(({ case_id, proceeding_id, answers }) => {
    const { reason, missing } = JSON.parse(answers)
    return {
      caseId: case_id as string,
      proceedingId: proceeding_id as string,
      reason: String(reason ?? ''),
      missing: missing ? String(missing) : null,
    }
  })
}

const toDeadline = (row: Row): DueDeadline => ({
  id: row.id,
  proceedingId: row.proceeding_id,
  workflow: row.workflow,
  number: row.definition_number,
  rule: row.rule,
  dueOn: row.due_on,
  isSet: row.computed_on !== null,
  subject: row.subject,
})

const toObligation = (row: Row): OpenObligation => ({
  proceedingId: row.proceeding_id,
  key: row.key,
  dueOn: row.on_day,
  openFen: row.amount_fen - (row.settled_fen ?? 0),
  matter: JSON.parse(row.details).matter ?? null,
})

export function toArranged(row: Row): Arranged {
  const { kind, what, place, with: whom } = JSON.parse(row.details)
  return {
    kind: kind ?? what ?? row.kind,
    place: place ?? null,
    with: whom ?? null,
    time: row.at_time,
    onDay: row.on_day,
  }
}
