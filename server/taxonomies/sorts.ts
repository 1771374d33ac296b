/** What sort of party somebody is, in words: kinds of worker, what a firm is to the worker, its kind, its industry. */
import { unitRoles } from '../../workflows/definitions/case-file/words.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { entryName } from './options.ts'

export type Sorted = { categories: readonly string[]; enterpriseKind: string | null; industry: string | null }

/** Each once. */
export function sortNames(parties: readonly Sorted[], locale: Locale): string[] {
  const roles: Readonly<Record<string, Text>> = unitRoles
  const names = parties.flatMap(({ categories, enterpriseKind, industry }) => [
    ...categories.map(code => roles[code] ?? entryName('worker-categories', code)),
    ...(enterpriseKind ? [entryName('enterprise-kinds', enterpriseKind)] : []),
    ...(industry ? [entryName('industries', industry)] : []),
  ])
  return [...new Set(names.map(name => name[locale]))]
}
