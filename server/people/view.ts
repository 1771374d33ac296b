/** People and their roles in the reader's words. */
import type { Locale } from '../../workflows/text.ts'
import type { Office } from '../office.ts'
import { mask } from '../sealing/mask.ts'
import { type HeldMembership, hasEnded, type Listed, type Managed } from './directory.ts'
import type { Account } from './repository.ts'
import { roleLabels } from './roles.ts'
import { words } from './words.ts'

export type Reading = { locale: Locale; today: string }

export type PersonLine = { href: string; name: string; userName: string; active: boolean; roles: string[] }

export const lineOf = (person: Listed, { locale, today }: Reading): PersonLine => ({
  href: `/people/${person.id}`,
  name: person.name,
  userName: person.userName,
  active: person.active,
  roles: person.memberships
    .filter(membership => !hasEnded(membership, today))
    .map(({ role, organisation }) => `${roleLabels[role][locale]} · ${organisation[locale]}`),
})

export type MembershipLine = {
  role: string
  organisation: string
  fromOn: string
  toOn: string
  /** '' while the role is held. */
  state: string
  /** Where it can be ended. */
  endHref: string | undefined
}

export const membershipLine = (held: HeldMembership, { locale, today }: Reading): MembershipLine => {
  const isOver = hasEnded(held, today)
  const state = isOver ? words.membershipEnded : held.fromOn > today ? words.membershipFuture : undefined
  return {
    role: roleLabels[held.role][locale],
    organisation: held.organisation[locale],
    fromOn: held.fromOn,
    toOn: held.toOn ?? words.noEnd[locale],
    state: state?.[locale] ?? '',
    endHref: isOver ? undefined : `/people/${held.personId}/memberships/${held.id}/end`,
  }
}

/** 138****1234, or '' where there is none. */
export const maskedPhone = (
  { sealer }: Pick<Office, 'sealer'>,
  { phoneSealed }: Pick<Account, 'phoneSealed'>,
): string => (phoneSealed ? mask('phone', sealer.open(phoneSealed, 'phone')) : '')

export type Fact = { label: string; value: string }

export function factsOf(person: Managed, shown: { phone: string; openCases: number; locale: Locale }): Fact[] {
  const { locale } = shown
  const facts: [label: keyof typeof words, value: string][] = [
    ['userName', person.userName],
    ['phone', shown.phone],
    ['practiceNumber', person.practiceNumber ?? ''],
    ['locale', person.locale === 'zh' ? '中文' : 'English'],
    ['status', words[person.active ? 'statusActive' : 'statusInactive'][locale]],
    ['openCases', String(shown.openCases)],
  ]
  return facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label: words[label][locale], value }))
}
