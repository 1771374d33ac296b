/** What still identifies somebody in a text that is to be published: law reference 9.4. */
import { docketPattern, housePattern, type NumberKind, numberPatterns } from './masking.ts'

export type RemainKind = NumberKind | 'name' | 'unit' | 'staff' | 'address' | 'caseNumber'
/** `excerpt` as it stands in the text or on file. */
export type Remain = { kind: RemainKind; excerpt: string }

/** Everything of a case that must not stand in what is published. Names as they are on file. */
export type Identifying = {
  /** Parties, their former names, legal representatives and agents. */
  people: readonly string[]
  /** Employers by name and by the telling part of it; empty where a public sanction notice names them. */
  units: readonly string[]
  /** Whoever handled the case: published by their role only. */
  staff: readonly string[]
  /** Addresses beyond district and county. */
  addresses: readonly string[]
  caseNumbers: readonly string[]
  /** Whether digits in the text are a number of somebody in the case, however short. */
  isKnownNumber(digits: string): boolean
}

/** Width, case and blanks folded, so that 张 三 is 张三. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, '')

/** Each thing that remains, once; empty where the text may be published. */
export function remainsIn(text: string, of: Identifying): Remain[] {
  const whole = folded(text)
  const standing = (kind: RemainKind, values: readonly string[]): Remain[] =>
    [...new Set(values)]
      .filter(value => [...value].length > 1 && whole.includes(folded(value)))
      .map(excerpt => ({ kind, excerpt }))
  const plain = text.normalize('NFKC')
  const numbers = (Object.keys(numberPatterns) as NumberKind[]).flatMap(kind =>
    (plain.match(numberPatterns[kind]) ?? []).map(excerpt => ({ kind, excerpt })),
  )
  const all = [
    ...standing('name', of.people),
    ...standing('unit', of.units),
    ...standing('staff', of.staff),
    ...standing('address', of.addresses),
    ...standing('caseNumber', of.caseNumbers),
    ...numbers,
    ...knownIn(plain, of).map(excerpt => ({ kind: 'phone' as const, excerpt })),
    ...(plain.match(docketPattern) ?? []).map(excerpt => ({ kind: 'caseNumber' as const, excerpt })),
    ...(plain.match(housePattern) ?? []).map(excerpt => ({ kind: 'address' as const, excerpt })),
  ]
  return all.filter(({ excerpt }, place) => all.findIndex(one => one.excerpt === excerpt) === place)
}

/** Runs of seven digits and more, also with blanks and dashes inside, that are known as somebody's number. */
const knownIn = (plain: string, { isKnownNumber }: Identifying): string[] =>
  (plain.match(/\d(?:[\s-]?\d){6,}/g) ?? []).filter(run => isKnownNumber(run.replaceAll(/[\s-]/g, '')))
