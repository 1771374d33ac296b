/** Who can look after a warning: whoever may see every one of its cases, by role and by no wall. */
import type { Role } from '../../workflows/define.ts'
import type { Db } from '../db.ts'
import { heldOn } from '../people/held-on.ts'
import type { Person } from '../people/person.ts'

export type Assignee = { id: string; name: string; role: Role; path: string }
type Case = { caseId: string; path: string }

const ofStation: readonly Role[] = ['station-lead', 'mediator']
const ofArea: readonly Role[] = ['supervisor', 'administrator', 'legal-aid-officer']
/** Whom a warning goes to by itself: these roles in this order, the nearest first. */
const byThemselves: readonly Role[] = ['station-lead', 'supervisor', 'administrator']

/** The nearest to the cases first. */
export async function assigneesFor(db: Db, cases: readonly Case[], today: string): Promise<Assignee[]> {
  const paths = [...new Set(cases.map(({ path }) => path))]
  if (paths.length === 0) return []
  const rows = await db('memberships as m')
    .join('people as p', 'p.id', 'm.person_id')
    .join('organisations as o', 'o.id', 'm.organisation_id')
    .where('p.active', true)
    .where(heldOn(today, 'm'))
    .where(sees => {
      sees.where(above => above.whereIn('m.role', [...ofArea]).whereIn('o.path', aboveAll(paths)))
      if (paths.length === 1) sees.orWhere(here => here.whereIn('m.role', [...ofStation]).where('o.path', paths[0]!))
    })
    .orderBy([{ column: 'o.path', order: 'desc' }, 'p.name', 'p.id'])
    .select('p.id', 'p.name', 'm.role', 'o.path')
  const shut = await shutOut(db, cases, { ids: [...new Set(rows.map(({ id }) => id))], today })
  return rows.filter(({ id }) => !shut.has(id))
}

/** The lead of the one station, else a supervisor or an administrator of the nearest organisation above all. */
export const nearestOf = (assignees: readonly Assignee[]): Assignee | undefined =>
  byThemselves.flatMap(role => assignees.find(one => one.role === role) ?? [])[0]

/**
 * Whether it is theirs to give out and to close: a lead of the one station its cases lie at, or a supervisor or
 * administrator above all of them, shut out of none. Where no organisation stands above all, an administrator of any.
 */
export async function isResponsible(
  db: Db,
  cases: readonly Case[],
  { by, today }: { by: Person; today: string },
): Promise<boolean> {
  if (!by.memberships.some(({ role }) => byThemselves.includes(role))) return false
  const paths = cases.map(({ path }) => path)
  if (paths.length > 0 && aboveAll(paths).length > 0) {
    const able = await assigneesFor(db, cases, today)
    return able.some(({ id, role }) => id === by.id && byThemselves.includes(role))
  }
  const administers = by.memberships.some(
    ({ role, path }) => role === 'administrator' && paths.some(one => one.startsWith(path)),
  )
  return administers && (await shutOut(db, cases, { ids: [by.id], today })).size === 0
}

/** Every organisation, from the top, that stands above all of these, or is the one itself. */
function aboveAll(paths: readonly string[]): string[] {
  const ids = paths[0]!.split('/').filter(Boolean)
  const above = ids.map((_, place) => `/${ids.slice(0, place + 1).join('/')}/`)
  return above.filter(top => paths.every(path => path.startsWith(top)))
}

async function shutOut(db: Db, cases: readonly Case[], { ids, today }: { ids: string[]; today: string }) {
  const rows = await db('access_grants')
    .where({ grant: 'excluded' })
    .whereIn(
      'case_id',
      cases.map(({ caseId }) => caseId),
    )
    .where(until => until.whereNull('until_on').orWhere('until_on', '>=', today))
    .select('person_id', 'organisation_id')
  const organisations = rows.flatMap(row => row.organisation_id ?? [])
  const members = await db('memberships')
    .whereIn('person_id', ids)
    .whereIn('organisation_id', organisations)
    .select('person_id')
  return new Set([...rows, ...members].flatMap(row => row.person_id ?? []))
}
