/** Whoever is acting: a signed-in person, or the clock. */
import type { Role } from '../../workflows/define.ts'
import type { Locale } from '../../workflows/text.ts'

/** A role held today in one organisation; `path` is the organisation's, from the province down. */
export type Membership = { role: Role; organisationId: string; path: string }

export type Person = {
  id: string
  name: string
  locale: Locale
  memberships: readonly Membership[]
  /** People whose cases this person covers today, because they are away. */
  covers: readonly string[]
}

/** Takes the steps that nobody takes: a period has run out. */
export const clock: Person = {
  id: 'clock',
  name: '系统时钟',
  locale: 'zh',
  memberships: [{ role: 'clock', organisationId: '', path: '/' }],
  covers: [],
}

export const isClock = ({ id }: Person): boolean => id === clock.id

export const hasRole = ({ memberships }: Person, ...wanted: Role[]): boolean =>
  memberships.some(({ role }) => wanted.includes(role))
