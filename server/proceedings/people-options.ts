/** People and organisations a form offers, with the place they work at beside the name. */
import type { Role } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { heldOn } from '../people/held-on.ts'
import type { Option } from '../web/field-view.ts'

export type PeopleAsked = {
  id?: string
  path?: string
  above?: string
  roles?: readonly Role[]
  today?: string
  /** Whoever is shut out of this case is not offered. */
  notShutOutOf?: string
}

/** `path`: who works exactly there; `above`: there or in an organisation over it, and lawyers wherever they sit. */
export async function peopleOptions(
  db: Db,
  { id, path, above, roles, today, notShutOutOf }: PeopleAsked,
): Promise<Option[]> {
  const query = db('people')
    .join('memberships', 'memberships.person_id', 'people.id')
    .join('organisations', 'organisations.id', 'memberships.organisation_id')
    .where('people.active', true)
    .orderBy('people.name')
    .orderBy('people.id')
    .select('people.id', 'people.name', 'organisations.name_zh', 'organisations.path', 'memberships.role')
  if (notShutOutOf)
    query.whereNotExists(
      db('access_grants')
        .where({ case_id: notShutOutOf, grant: 'excluded' })
        .whereRaw('(access_grants.person_id = people.id or access_grants.organisation_id = organisations.id)')
        .select('access_grants.id'),
    )
  if (id) query.where('people.id', id)
  if (path) query.where('organisations.path', path)
  if (roles) query.whereIn('memberships.role', [...roles])
  if (today) query.where(heldOn(today))
  const rows: { id: string; name: string; name_zh: string; path: string; role: Role }[] = await query
  const near = above ? rows.filter(row => above.startsWith(row.path) || row.role === 'lawyer') : rows
  return [...new Map(near.map(row => [row.id, { value: row.id, label: `${row.name}（${row.name_zh}）` }])).values()]
}

export async function organisationOptions(
  db: Db,
  kind: 'station' | 'partner' | undefined,
  { locale, notShutOutOf = '' }: { locale: Locale; notShutOutOf?: string },
): Promise<Option[]> {
  const shutOut = db('access_grants')
    .where({ case_id: notShutOutOf, grant: 'excluded' })
    .whereNotNull('organisation_id')
    .select('organisation_id')
  const rows = await db('organisations')
    .where({ active: true, ...(kind ? { kind } : {}) })
    .whereNotIn('id', shutOut)
    .orderBy('path')
    .select('id', 'name_zh', 'name_en')
  return rows.map(row => ({ value: row.id, label: locale === 'zh' ? row.name_zh : row.name_en }))
}

/**
 * What the case file itself gave or took. Access that comes with an assignment or a referral ends where that ends;
 * so no confidential partner is named here.
 */
export async function grantOptions(db: Db, caseId: string): Promise<Option[]> {
  const rows = await db('access_grants')
    .leftJoin('people', 'people.id', 'access_grants.person_id')
    .leftJoin('organisations', 'organisations.id', 'access_grants.organisation_id')
    .join('proceedings', 'proceedings.id', 'access_grants.proceeding_id')
    .where({ 'access_grants.case_id': caseId, 'proceedings.workflow': 'case-file' })
    .orderBy('access_grants.id')
    .select('access_grants.id', 'people.name', 'organisations.name_zh', 'access_grants.grant')
  const signs: Record<string, string> = { granted: '✓', assigned: '✓', excluded: '✕' }
  return rows.map(row => ({ value: row.id, label: `${signs[row.grant] ?? ''} ${row.name ?? row.name_zh}` }))
}
