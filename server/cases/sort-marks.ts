/** The signs by which `case_facts.sorts` tells of what sorts of parties a case has. */

const signs = { enterprise: 'e', headcount: 'h', industry: 'i', platform: 'p', size: 's', worker: 'w' } as const
export type PartySort = keyof typeof signs

/** 'w:migrant'. */
export const markOf = (sort: PartySort, code: string): string => `${signs[sort]}:${code}`

/** Of a sort of which a party is one or none, its column. */
export const sortColumns = {
  enterprise: 'enterprise_kind',
  industry: 'industry',
  size: 'enterprise_size',
  headcount: 'headcount',
  platform: 'platform_status',
} as const satisfies Partial<Record<PartySort, string>>
type SortColumn = (typeof sortColumns)[keyof typeof sortColumns]

export type PartySorts = Record<SortColumn, string | null> & { categories: string }

/** Of all parties that were ever named, once each in order, between blanks: ' e:private w:migrant '; '' without any. */
export function sortsOf(parties: readonly PartySorts[]): string {
  const columns = Object.entries(sortColumns) as [keyof typeof sortColumns, SortColumn][]
  const marks = parties.flatMap(party => [
    ...columns.flatMap(([sort, column]) => (party[column] ? [markOf(sort, party[column])] : [])),
    ...(JSON.parse(party.categories) as string[]).map(code => markOf('worker', code)),
  ])
  return marks.length > 0 ? ` ${[...new Set(marks)].sort().join(' ')} ` : ''
}
