/** What a desk says where there is nothing to do: kindly, and what may be done with the time. */
import { permissions } from '../access/permit.ts'
import { hasRole, type Person } from '../people/person.ts'
import { words } from './words.ts'

export type Quiet = { title: string; text: string; action?: { href: string; label: string } }

/** Who works on cases of their own, and who only decides on those of others. */
export const keepsCases = (person: Person): boolean => hasRole(person, 'mediator', 'station-lead', 'lawyer')

/** Nothing burns; cases that merely have no date do not. An auditor's desk has its own words. */
export function quietWords(person: Person, { ownCases }: { ownCases: number }): Quiet | undefined {
  const { locale } = person
  const title = words.quietTitle[locale]
  if (hasRole(person, 'administrator', 'supervisor')) return { title, text: words.quietAll[locale] }
  if (keepsCases(person)) return ownCases > 0 ? { title, text: words.quietMine[locale] } : undefined
  if (hasRole(person, 'legal-aid-officer')) return { title, text: words.quietWaiting[locale] }
  if (!hasRole(person, 'partner')) return undefined
  return { title: words.partnerQuietTitle[locale], text: words.partnerQuiet[locale] }
}

/** No case of one's own yet. */
export function noCasesWords(person: Person): Quiet & { icon: string } {
  const { locale } = person
  const mayRegister = hasRole(person, ...permissions['cases.register'])
  return {
    icon: 'folder',
    title: words.noCases[locale],
    text: words[mayRegister ? 'noCasesText' : 'noCasesAssigned'][locale],
    ...(mayRegister ? { action: { href: '/cases/new', label: words.register[locale] } } : {}),
  }
}
