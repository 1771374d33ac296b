/** Who is on duty at a station: the week's roster. */
import type { Db } from '../db.ts'

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
