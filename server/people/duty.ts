/** Who is on duty at a station: whom new cases go to, and the week's roster. The only file that knows `duties`. */
import type { Db } from '../db.ts'

const present = (db: Db, day: string) =>
  db('memberships as m')
    .join('people as p', 'p.id', 'm.person_id')
    .where('p.active', true)
    .where('m.from_on', '<=', day)
    .where(ends => ends.whereNull('m.to_on').orWhere('m.to_on', '>=', day))
    .whereNotExists(
      db('absences as a')
        .whereRaw('a.person_id = m.person_id')
        .where('a.from_on', '<=', day)
        .where('a.to_on', '>=', day)
        .select('a.id'),
    )

/**
 * Whom a new case of this station goes to on `day`: whoever the roster names, else the mediator with the fewest
 * open cases, else the lead. People who are away that day are passed over; undefined where nobody is there.
 */
export async function dutyMediator(db: Db, organisationId: string, day: string): Promise<string | undefined> {
  const openCases = db('cases as c').whereRaw('c.owner_id = m.person_id').whereIn('c.state', ['registered', 'open'])
  const rows: { id: string; role: string; rostered: string | null; open: number }[] = await present(db, day)
    .where('m.organisation_id', organisationId)
    .whereIn('m.role', ['mediator', 'station-lead'])
    .leftJoin('duties as d', on => {
      on.on('d.organisation_id', 'm.organisation_id').on('d.person_id', 'm.person_id').andOnVal('d.on_day', day)
    })
    .select('m.person_id as id', 'm.role', 'd.on_day as rostered', openCases.count('*').as('open'))
  const rank = ({ rostered, role }: (typeof rows)[number]) => (rostered ? 0 : role === 'mediator' ? 1 : 2)
  const [first] = rows.sort((a, b) => rank(a) - rank(b) || Number(a.open) - Number(b.open) || (a.id < b.id ? -1 : 1))
  return first?.id
}

/** Who is on duty on the days from `from` to `to`, by day. */
export async function rosterOf(
  db: Db,
  { organisationId, from, to }: { organisationId: string; from: string; to: string },
): Promise<Map<string, string>> {
  const rows: { on_day: string; person_id: string }[] = await db('duties')
    .where({ organisation_id: organisationId })
    .whereBetween('on_day', [from, to])
  return new Map(rows.map(({ on_day, person_id }) => [on_day, person_id]))
}

/** Writes the roster of these days anew; a day without a person goes to whoever has the fewest cases. */
export async function keepRoster(
  tx: Db,
  { organisationId, days }: { organisationId: string; days: ReadonlyMap<string, string | undefined> },
): Promise<void> {
  await tx('duties')
    .where({ organisation_id: organisationId })
    .whereIn('on_day', [...days.keys()])
    .delete()
  const rows = [...days]
    .filter(([, personId]) => personId)
    .map(([on_day, person_id]) => ({ organisation_id: organisationId, on_day, person_id }))
  if (rows.length > 0) await tx('duties').insert(rows)
}
