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

type Asked = { paths: readonly string[]; today: string }
type Reviewing = (typeof reviewing)[number]

/**
 * Active people who work below `paths` today, by name: first those who work where the sample was drawn or below, `near`.
 * At most `most` of them; `isCut`: there are more.
 */
export async function reviewerOptions(
  db: Db,
  { near, locale, most = mostListed, ...asked }: Asked & { near: string; locale: Locale; most?: number },
): Promise<{ options: Option[]; isCut: boolean }> {
  const nearby = await namesBelow(db, { ...asked, paths: [near] }, most + 1)
  const all = nearby.length > most ? [] : await namesBelow(db, asked, most + 1)
  const people = [...new Map([...nearby, ...all].map(one => [one.id, one])).values()]
  const shown = people.slice(0, most)
  const rows: { id: string; role: Reviewing }[] = await reviewersBelow(db, asked)
    .whereIn(
      'people.id',
      shown.map(({ id }) => id),
    )
    .distinct('people.id', 'memberships.role')
    .orderBy('memberships.role')
  const roles = Map.groupBy(rows, ({ id }) => id)
  const labelOf = (id: string): string => (roles.get(id) ?? []).map(({ role }) => roleLabels[role][locale]).join(' / ')
  return {
    options: shown.map(({ id, name }) => ({ value: id, label: `${name} · ${labelOf(id)}` })),
    isCut: people.length > most,
  }
}

const namesBelow = (db: Db, asked: Asked, limit: number): Promise<{ id: string; name: string }[]> =>
  reviewersBelow(db, asked).orderBy(['people.name', 'people.id']).limit(limit).distinct('people.id', 'people.name')

const reviewersBelow = (db: Db, { paths, today }: Asked) =>
  db('people')
    .join('memberships', 'memberships.person_id', 'people.id')
    .join('organisations', 'organisations.id', 'memberships.organisation_id')
    .where('people.active', true)
    .whereIn('memberships.role', [...reviewing])
    .where(under('organisations.path', paths))
    .where(heldOn(today))
