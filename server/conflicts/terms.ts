/** What a search looks for: everything by which the parties of a case might appear elsewhere. */
import { foldName } from '../cases/fold-name.ts'
import type { Comparable } from './match.ts'

export type SearchTerms = {
  /** Folded: names, former names, and names of legal representatives, who may be parties themselves. */
  names: string[]
  cores: string[]
  /** As they may have been typed for another enterprise. */
  representatives: string[]
  identities: string[]
  creditCodes: string[]
  phones: string[]
}

export function termsOf(parties: readonly Comparable[]): SearchTerms {
  const representatives = parties.flatMap(({ legalRepresentative: name }) => (name ? [name] : []))
  const people = parties.filter(({ nature }) => nature === 'person').map(({ name }) => name)
  const units = parties.filter(({ nature }) => nature === 'unit')
  return {
    names: distinct([
      ...parties.flatMap(({ nameFolded, formerName }) => [nameFolded, formerName]),
      ...representatives.map(foldName),
    ]),
    cores: distinct(units.map(({ nameCore }) => nameCore)),
    representatives: distinct([...representatives, ...people].flatMap(name => [name, foldName(name)])),
    identities: distinct(parties.map(({ identityIndex }) => identityIndex)),
    creditCodes: distinct(parties.map(({ creditCode }) => creditCode)),
    phones: distinct(parties.flatMap(({ phoneIndexes }) => phoneIndexes)),
  }
}

const distinct = (values: readonly (string | null)[]): string[] => [
  ...new Set(values.filter((value): value is string => Boolean(value))),
]
