/** What open work weighs, who owns or shares it, and who works below a place: as it stands today. */
import type { Db } from '../db.ts'
import { under } from '../organisations/repository.ts'
import { heldOn } from '../people/held-on.ts'
import { type Weights, weightsAt } from '../workload/weights.ts'
import { narrowedCases, type Seeing } from './cases.ts'

export type Workload = {
  weights: Weights
  /** People a case was assigned to beside its owner, by case. */
  assigned: ReadonlyMap<string, readonly string[]>
  /** Everybody who takes cases there, by name. */
  staff: readonly { id: string; name: string }[]
}

const takesCases = ['mediator', 'station-lead', 'lawyer', 'legal-aid-officer']

/** People a case was assigned to beside its owner, by case. */
export async function assignedIn(db: Db, seeing: Seeing): Promise<Workload['assigned']> {
  const { today } = seeing
  const grants = db('access_grants')
    .join('case_facts', 'case_facts.case_id', 'access_grants.case_id')
    .where('access_grants.grant', 'assigned')
    .whereNotNull('access_grants.person_id')
    .where(until => until.whereNull('access_grants.until_on').orWhere('access_grants.until_on', '>=', today))
    .distinct('access_grants.case_id', 'access_grants.person_id')
  const rows: { case_id: string; person_id: string }[] = await narrowedCases(grants, db, seeing)
  return new Map(
    [...Map.groupBy(rows, ({ case_id }) => case_id)].map(([id, some]) => [id, some.map(one => one.person_id)]),
  )
}

export async function workloadAt(db: Db, seeing: Seeing): Promise<Workload> {
  const { path, today } = seeing
  const staff: { id: string; name: string }[] = await db('memberships')
    .join('people', 'people.id', 'memberships.person_id')
    .join('organisations', 'organisations.id', 'memberships.organisation_id')
    .where('people.active', true)
    .whereIn('memberships.role', takesCases)
    .where(heldOn(today))
    .where(under('organisations.path', [path]))
    .distinct('people.id', 'people.name')
  return {
    weights: await weightsAt(db, { path, on: today }),
    assigned: await assignedIn(db, seeing),
    staff: staff.toSorted((a, b) => a.name.localeCompare(b.name, 'zh') || (a.id < b.id ? -1 : 1)),
  }
}
