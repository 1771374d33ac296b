/** Who draws samples where, and who may be named as a reviewer. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import { topsOf } from '../organisations/administered.ts'
import { under } from '../organisations/repository.ts'
import { heldOn } from '../people/held-on.ts'
import type { Person } from '../people/person.ts'
import { roleLabels } from '../people/roles.ts'
import type { Option } from '../web/field-view.ts'

const reviewing = ['mediator', 'station-lead', 'lawyer', 'legal-aid-officer', 'supervisor', 'administrator'] as const
const mostListed = 300

/** Paths below which the person draws samples: as supervisor or administrator. */
export const samplingPaths = ({ memberships }: Person): string[] =>
  topsOf([
    ...new Set(
      memberships.filter(({ role }) => role === 'supervisor' || role === 'administrator').map(({ path }) => path),
    ),
  ])

/** Whether the person draws samples at an organisation. */
export const drawsAt = (person: Person, organisationPath: string): boolean =>
  samplingPaths(person).some(path => organisationPath.startsWith(path))

/** Active people who work below `paths` today; by name. */
export async function reviewerOptions(
  db: Db,
  { paths, today, locale }: { paths: readonly string[]; today: string; locale: Locale },
): Promise<Option[]> {
  const rows: { id: string; name: string; role: (typeof reviewing)[number] }[] = await db('people')
    .join('memberships', 'memberships.person_id', 'people.id')
    .join('organisations', 'organisations.id', 'memberships.organisation_id')
    .where('people.active', true)
    .whereIn('memberships.role', [...reviewing])
    .where(under('organisations.path', paths))
    .where(heldOn(today))
    .orderBy('people.name')
    .orderBy('people.id')
    .limit(mostListed)
    .distinct('people.id', 'people.name', 'memberships.role')
  return [...Map.groupBy(rows, ({ id }) => id)].map(([id, held]) => ({
    value: id,
    label: `${held[0]!.name} · ${held.map(({ role }) => roleLabels[role][locale]).join(' / ')}`,
  }))
}
