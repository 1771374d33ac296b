/** Why a case lies in a section of a desk: the rows that put it there, and their day. */
import type { Knex } from 'knex'
import { addDays } from '../../workflows/law/days.ts'
import { indexedBy } from '../database/indexed-by.ts'
import type { Db } from '../db.ts'
import { foresight } from '../deadlines/foresight.ts'
import { rights } from '../deadlines/rights.ts'
import type { Person } from '../people/person.ts'
import { outlastingOnes, standingIn } from '../proceedings/outlasting.ts'
import { lent, type Section, soonDays, statesWaitingFor } from './sections.ts'

type Query = Knex.QueryBuilder

/** What lies in a section: rows of another table that belong to the case, and which of their days is urgent. */
export type Reason = { of: 'deadlines' | 'records' | 'proceedings'; from: (db: Db) => Query; day: string }

type Asked = { person: Person; today: string; byCase?: boolean }

/** Why a case lies in each section that a day puts it in. `byCase`: of some cases, as SQLite is then told. */
export function reasonsOf({ person, today, byCase }: Asked): Partial<Record<Section, Reason>> {
  const rows = (db: Db, table: Reason['of']) => (byCase ? indexedBy(db, table, caseIndexes[table]) : db(table))
  const running = (db: Db) =>
    rows(db, 'deadlines')
      .join('proceedings', 'proceedings.id', 'deadlines.proceeding_id')
      .where('deadlines.status', 'running')
  const proceedings = (db: Db) => rows(db, 'proceedings').where('proceedings.ended', false)
  const overdue = (db: Db) => running(db).where('deadlines.due_on', '<', today)
  const deadlines = { of: 'deadlines', day: 'deadlines.due_on' } as const
  return {
    overdue: {
      ...deadlines,
      from: db =>
        overdue(db)
          .whereNot('proceedings.workflow', lent.workflow)
          .whereNotIn('deadlines.rule', rights)
          .whereNotExists(obligationBehind(db)),
    },
    urge: { ...deadlines, from: db => overdue(db).where('proceedings.workflow', lent.workflow) },
    today: { ...deadlines, from: db => running(db).where('deadlines.due_on', today) },
    soon: {
      ...deadlines,
      from: db => running(db).where(ahead(today)),
    },
    outlasting: { ...deadlines, from: db => running(db).where(outlastingOnes).where(upTo(today)) },
    missed: {
      of: 'records',
      day: 'records.on_day',
      from: db =>
        rows(db, 'records')
          .where({ 'records.kind': 'obligation', 'records.state': 'open' })
          .where('records.on_day', '<', today),
    },
    returned: {
      of: 'proceedings',
      day: 'proceedings.last_happened_on',
      from: db => proceedings(db).where({ 'proceedings.workflow': lent.workflow, 'proceedings.state': lent.returned }),
    },
    waiting: {
      of: 'proceedings',
      day: 'proceedings.last_happened_on',
      from: db => proceedings(db).where(standingIn(statesWaitingFor(person))),
    },
  }
}

const caseIndexes: Record<Reason['of'], string> = {
  deadlines: 'deadlines_case_id_status_due_on_index',
  records: 'records_case_id_kind_state_on_day_index',
  proceedings: 'proceedings_case_id_workflow_state_index',
}

/** From tomorrow: the usual days, and as many as a rule asks for by itself. */
const ahead = (today: string) => (soon: Query) => {
  const until = (days: number): [string, string] => [addDays(today, 1), addDays(today, days)]
  soon.whereBetween('deadlines.due_on', until(soonDays))
  for (const [rule, days] of foresight)
    soon.orWhere(early => early.where('deadlines.rule', rule).whereBetween('deadlines.due_on', until(days)))
}

/** The same with all that has come before and still runs. */
const upTo = (today: string) => (any: Query) => {
  any.where('deadlines.due_on', '<=', today).orWhere(ahead(today))
}

/** A payment is told by its amount, not by the deadline that mirrors it. */
const obligationBehind = (db: Db): Query =>
  db('records')
    .whereRaw('records.proceeding_id = deadlines.proceeding_id and records.key = deadlines.subject')
    .where('records.kind', 'obligation')
    .select('records.key')
