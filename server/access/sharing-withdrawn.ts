/**
 * What was passed to a partner on consent is closed to it once nobody's consent to it stands, until somebody consents
 * anew or a legal duty is named. Personal Information Protection Law, arts. 13, 15, 23.
 */
import type { Knex } from 'knex'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'

const partnerIn = ({ memberships }: Person): string[] =>
  memberships.filter(({ role }) => role === 'partner').map(({ organisationId }) => organisationId)

/** Narrows a query on `access_grants`: without what was lent to the person's organisations on a consent that is gone. */
export function withoutWithdrawn<Q extends Knex.QueryBuilder>(query: Q, db: Db, person: Person): Q {
  const partners = partnerIn(person)
  if (partners.length === 0) return query
  return query.whereNot(lent => isWithdrawn(lent.whereIn('access_grants.organisation_id', partners), db)) as Q
}

export type Stopped = { number: string; withdrawnOn: string; stationZh: string; stationEn: string }

/** What was closed so to the person's organisations, the last withdrawn first; a case is known by its number alone. */
export async function stoppedSharings(db: Db, person: Person, limit: number): Promise<Stopped[]> {
  const partners = partnerIn(person)
  if (partners.length === 0) return []
  const query = db('access_grants')
    .join('cases', 'cases.id', 'access_grants.case_id')
    .join('organisations', 'organisations.id', 'cases.organisation_id')
    .whereIn('access_grants.organisation_id', partners)
  const rows = await isWithdrawn(query, db)
    .select('access_grants.case_id', 'cases.case_number', 'cases.registration_number', 'name_zh', 'name_en')
    .limit(limit)
  const ids = rows.map(row => row.case_id)
  const gone = await db('records').whereIn('case_id', ids).where({ kind: 'consent', state: 'withdrawn' })
  const dayOf = (caseId: string) =>
    gone
      .filter(row => row.case_id === caseId)
      .map(row => String(JSON.parse(row.details).withdrawnOn ?? ''))
      .toSorted()
      .at(-1)
  return rows
    .map(row => ({
      number: row.case_number ?? row.registration_number,
      withdrawnOn: dayOf(row.case_id) ?? '',
      stationZh: row.name_zh,
      stationEn: row.name_en,
    }))
    .toSorted((a, b) => b.withdrawnOn.localeCompare(a.withdrawnOn))
}

/** A consent counts for the proceeding that asked for it; one recorded with the file counts for all of them. */
function isWithdrawn<Q extends Knex.QueryBuilder>(query: Q, db: Db): Q {
  const gone = `(consents.state = 'withdrawn' or exists (select 1 from records as ends where ends.case_id = consents.case_id
    and ends.kind = 'consent' and ends.${quoted(db, 'key')} = consents.${quoted(db, 'key')} and ends.state = 'withdrawn'))`
  const sharing = () =>
    db('records as consents')
      .whereRaw('consents.case_id = access_grants.case_id')
      .where('consents.kind', 'consent')
      .where('consents.details', 'like', '%"purpose":"sharing"%')
      .whereRaw(
        `(consents.proceeding_id = access_grants.proceeding_id or exists (select 1 from proceedings as files
          where files.id = consents.proceeding_id and files.workflow = 'case-file'))`,
      )
      .select(db.raw('1'))
  return query
    .where('access_grants.grant', 'assigned')
    .whereExists(sharing().whereRaw(gone))
    .whereNotExists(sharing().whereRaw(`not ${gone}`)) as Q
}

const quoted = (db: Db, column: string): string => db.ref(column).toQuery()
