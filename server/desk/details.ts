/** What the lines of a desk tell of their cases: read for all of them together, never case by case. */
import { addDays } from '../../workflows/law/days.ts'
import type { Text } from '../../workflows/text.ts'
import { type OwnActs, ownActsIn } from '../access/own-act.ts'
import { indexedBy } from '../database/indexed-by.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import { type Proceeding, toProceeding } from '../proceedings/repository.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
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
export type Lending = { partner: Text; isConfidential: boolean }

export type Details = {
  deadlines: ReadonlyMap<string, DueDeadline[]>
  obligations: ReadonlyMap<string, OpenObligation[]>
  /** Those that have not ended, the newest last. */
  proceedings: ReadonlyMap<string, Proceeding[]>
  arranged: ReadonlyMap<string, Arranged[]>
  /** Cases this person is assigned to. */
  assigned: ReadonlySet<string>
  /** What this person did and others must judge. */
  ownActs: OwnActs
  /** By proceeding: which partner it went to. */
  lendings: ReadonlyMap<string, Lending>
  /** By proceeding: why it came back, where everybody who sees the case may read it. */
  returns: ReadonlyMap<string, { reason: string; missing: string | null }>
}

type Asked = { person: Person; today: string }
type Row = Record<string, any>

export async function detailsOf(db: Db, caseIds: readonly string[], { person, today }: Asked): Promise<Details> {
  const ids = [...new Set(caseIds)]
  const until = addDays(today, soonDays)
  const [deadlines, obligations, proceedings, arranged, grants, ownActs] =
    ids.length === 0
      ? [[], [], [], [], [], new Set<string>()]
      : await Promise.all([
          runningDeadlines(db, ids),
          openObligations(db, ids, until),
          openProceedings(db, ids),
          appointments(db, ids, today),
          grantsIn(db, ids, { person, today }),
          ownActsIn(db, ids, person),
        ])
  const returned = proceedings.filter(({ workflow, state }) => workflow === lent.workflow && state === lent.returned)
  return {
    deadlines: byCase(deadlines, toDeadline),
    obligations: byCase(obligations, toObligation),
    proceedings: byCase(proceedings, toProceeding),
    arranged: byCase(arranged, toArranged),
    assigned: new Set(grants.filter(row => isTo(row, person)).map(row => row.case_id)),
    ownActs,
    lendings: new Map(grants.filter(row => row.organisation_id).map(row => [row.proceeding_id, toLending(row)])),
    returns: await returnsOf(
      db,
      returned.map(({ id }) => id),
    ),
  }
}

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

/** In force today: the partners a case was referred to, and the person's own assignments. */
const grantsIn = (db: Db, ids: string[], { person, today }: Asked): Promise<Row[]> =>
  db('access_grants')
    .leftJoin('organisations', 'organisations.id', 'access_grants.organisation_id')
    .whereIn('access_grants.case_id', ids)
    .where('access_grants.grant', 'assigned')
    .where(to => to.where('access_grants.person_id', person.id).orWhereNotNull('access_grants.organisation_id'))
    .where(until => until.whereNull('access_grants.until_on').orWhere('access_grants.until_on', '>=', today))
    .select('access_grants.*', 'organisations.name_zh', 'organisations.name_en', 'organisations.confidential')

/** The last return of each; a confidential one keeps its reason between its two ends. */
async function returnsOf(db: Db, proceedingIds: readonly string[]) {
  if (proceedingIds.length === 0) return new Map()
  const rows = await db('events')
    .whereIn('proceeding_id', [...proceedingIds])
    .where({ state: lent.returned, audience: 'all' })
    .orderBy('version')
    .select('proceeding_id', 'answers')
  return new Map(
    rows.map(({ proceeding_id, answers }) => {
      const { reason, missing } = JSON.parse(answers)
      return [proceeding_id, { reason: String(reason ?? ''), missing: missing ? String(missing) : null }]
    }),
  )
}

const isTo = (row: Row, { id, memberships }: Person): boolean =>
  row.person_id === id || memberships.some(({ organisationId }) => organisationId === row.organisation_id)

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

const toLending = (row: Row): Lending => ({
  partner: { zh: row.name_zh, en: row.name_en },
  isConfidential: Boolean(row.confidential),
})
