/** The signs by which `case_facts.sorts` tells of what sorts of parties a case has. */

const signs = { enterprise: 'e', industry: 'i', worker: 'w' } as const
export type PartySort = keyof typeof signs

/** 'w:migrant'. */
export const markOf = (sort: PartySort, code: string): string => `${signs[sort]}:${code}`

export type PartySorts = { enterprise_kind: string | null; industry: string | null; categories: string }

/** Of all parties that were ever named, once each in order, between blanks: ' e:private w:migrant '; '' without any. */
export function sortsOf(parties: readonly PartySorts[]): string {
  const marks = parties.flatMap(({ enterprise_kind, industry, categories }) => [
    ...(enterprise_kind ? [markOf('enterprise', enterprise_kind)] : []),
    ...(industry ? [markOf('industry', industry)] : []),
    ...(JSON.parse(categories) as string[]).map(code => markOf('worker', code)),
  ])
  return marks.length > 0 ? ` ${[...new Set(marks)].sort().join(' ')} ` : ''
}
