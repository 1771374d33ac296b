/** Narrowing the list by what cases and parties are sorted into: typed as words, pinyin or code. */
import type { Knex } from 'knex'
import type { TaxonomyId } from '../../workflows/law/taxonomies/index.ts'
import type { Locale } from '../../workflows/text.ts'
import { markOf, type PartySort, sortColumns } from '../cases/sort-marks.ts'
import type { Db } from '../db.ts'
import { allOptions, codesFitting, entryName } from '../taxonomies/options.ts'
import type { FieldView } from '../web/field-view.ts'
import { finding } from '../web/find-option.ts'
import { fill } from '../web/words.ts'
import type { Filters } from './filters.ts'
import { words } from './words.ts'

const sources = {
  cause: 'causes',
  industry: 'industries',
  enterprise: 'enterprise-kinds',
  size: 'enterprise-sizes',
  headcount: 'headcount-bands',
  worker: 'worker-categories',
  platform: 'platform-statuses',
} as const satisfies Partial<Record<keyof Filters, TaxonomyId>>
type Sort = keyof typeof sources
const sorts = Object.keys(sources) as Sort[]

export type SortsAsked = Partial<Record<Sort, readonly string[]>>

export const sortsAsked = (filters: Filters): SortsAsked =>
  Object.fromEntries(sorts.flatMap(sort => (filters[sort] ? [[sort, codesFitting(sources[sort], filters[sort])]] : [])))

/** More codes than these, such as those of all manufacturing, are looked for among the parties of each case. */
const fewCodes = 6

/** A party of the case, whichever, is of that sort. */
export function narrowBySorts(query: Knex.QueryBuilder, db: Db, { cause, ...ofParties }: SortsAsked): void {
  if (cause) query.whereIn('case_facts.cause', [...cause])
  for (const [sort, codes] of Object.entries(ofParties) as [PartySort, readonly string[]][])
    if (sort === 'worker' || codes.length <= fewCodes) query.where(isMarked(codes.map(code => markOf(sort, code))))
    else query.whereExists(partiesOf(db, sort, codes))
}

const isMarked = (marks: readonly string[]) => (any: Knex.QueryBuilder) => {
  any.whereRaw('1 = 0')
  for (const mark of marks) any.orWhere('case_facts.sorts', 'like', `% ${mark} %`)
}

/** `coalesce`, lest SQLite look for each code in the index of all parties. */
const partiesOf = (db: Db, sort: keyof typeof sortColumns, codes: readonly string[]): Knex.QueryBuilder =>
  db('parties')
    .select('parties.id')
    .whereRaw('parties.case_id = case_facts.case_id')
    .whereRaw(`coalesce(??, '') in (${codes.map(() => '?')})`, [`parties.${sortColumns[sort]}`, ...codes])

/** Fields into which somebody types; what fits one entry only stands there by its name. */
export const sortFields = (filters: Filters, locale: Locale): FieldView[] =>
  sorts.map(sort => {
    const known = allOptions(sources[sort], locale)
    return {
      name: sort,
      id: `by-${sort}`,
      label: words[sort][locale],
      help: undefined,
      widget: 'choice',
      control: 'find',
      required: false,
      value: finding(known, filters[sort] ?? '').text,
      values: [],
      errors: [],
      options: [],
      known,
    }
  })

/** What narrows the list, one sentence each. */
export const sortSayings = (filters: Filters, locale: Locale): string[] =>
  sorts.flatMap(sort => {
    const text = filters[sort]
    if (!text) return []
    const label = words[sort][locale]
    const [code, ...others] = codesFitting(sources[sort], text)
    const isOne = code && finding(allOptions(sources[sort], locale), text).state === 'one'
    if (isOne) return [`${label}${locale === 'zh' ? '：' : ': '}${entryName(sources[sort], code)[locale]}`]
    return [fill(words.fitting[locale], { label, text, count: code ? others.length + 1 : 0 })]
  })
