/** What sort of party somebody is, in words: kinds of worker, the status of platform work, what a firm is to the worker, its kind, industry and size. */
import { unitRoles } from '../../workflows/definitions/case-file/words.ts'
import type { TaxonomyId } from '../../workflows/law/taxonomies/index.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import { entryName } from './options.ts'

export type Sorted = {
  categories: readonly string[]
  enterpriseKind: string | null
  industry: string | null
  enterpriseSize: string | null
  headcount: string | null
  platformStatus: string | null
}

/** As a row of parties has it. */
export const sortedAs = (row: Record<string, any>): Sorted => ({
  categories: JSON.parse(row.categories),
  enterpriseKind: row.enterprise_kind,
  industry: row.industry,
  enterpriseSize: row.enterprise_size,
  headcount: row.headcount,
  platformStatus: row.platform_status,
})

const lists = {
  platformStatus: 'platform-statuses',
  enterpriseKind: 'enterprise-kinds',
  industry: 'industries',
  enterpriseSize: 'enterprise-sizes',
  headcount: 'headcount-bands',
} as const satisfies Partial<Record<keyof Sorted, TaxonomyId>>

/** Each once. */
export function sortNames(parties: readonly Sorted[], locale: Locale): string[] {
  const roles: Readonly<Record<string, Text>> = unitRoles
  const named = Object.entries(lists) as [keyof typeof lists, TaxonomyId][]
  const names = parties.flatMap(party => [
    ...party.categories.map(code => roles[code] ?? entryName('worker-categories', code)),
    ...named.flatMap(([sort, id]) => (party[sort] ? [entryName(id, party[sort])] : [])),
  ])
  return [...new Set(names.map(name => name[locale]))]
}
