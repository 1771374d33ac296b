/** The filters of the list in the reader's words: what may be chosen, and what narrows it now. */
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import { allWorkflows } from '../../workflows/index.ts'
import type { Locale, Text } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Person } from '../people/person.ts'
import type { Option } from '../web/field-view.ts'
import { dayWords } from '../web/print.ts'
import { type Asked, looksAfterMany } from './asked.ts'
import type { Filters } from './filters.ts'
import { type StationChoice, stationsBelow } from './repository.ts'
import { sortSayings } from './sorts.ts'
import { caseStates, ownerChoices, sortChoices, words } from './words.ts'

type Choice = { name: keyof Filters; label: string; options: Option[]; value: string }
type Reading = { person: Person; stations: readonly StationChoice[]; today: string }

/** `inUse`: what narrows the list, one sentence each; the order hides nothing. */
export function filtersView(filters: Filters, reading: Reading): { choices: Choice[]; inUse: string[] } {
  const { locale } = reading.person
  const choices = choicesOf(filters, reading)
  return {
    choices,
    inUse: [...sayings(filters, { choices, locale, today: reading.today }), ...sortSayings(filters, locale)],
  }
}

/** What narrows the list of an address: for whoever takes it out of the house. */
export async function narrowedBy(
  db: Db,
  { filters, person, today }: Pick<Asked, 'filters' | 'person' | 'today'>,
): Promise<string[]> {
  const stations = looksAfterMany(person) ? await stationsBelow(db, person) : []
  return filtersView(filters, { person, stations, today }).inUse
}

function choicesOf(filters: Filters, { person: { locale, covers }, stations }: Reading): Choice[] {
  const choice = (name: keyof typeof words & keyof Filters, options: Option[]): Choice[] =>
    options.length > 0 ? [{ name, label: words[name][locale], options, value: filters[name] ?? '' }] : []
  const owners = covers.length > 0 ? ownerChoices : { me: ownerChoices.me }
  return [
    ...choice('state', optionsOf(caseStates, locale)),
    ...choice('kind', optionsOf(caseKinds, locale)),
    ...choice('owner', optionsOf(owners, locale)),
    ...choice(
      'station',
      stations.map(({ id, nameZh, nameEn }) => ({ value: id, label: locale === 'zh' ? nameZh : nameEn })),
    ),
    ...choice('doing', workflowOptions(locale)),
    ...choice('sort', optionsOf(sortChoices, locale)),
  ]
}

type Using = { choices: readonly Choice[]; locale: Locale; today: string }

function sayings(filters: Filters, { choices, locale, today }: Using): string[] {
  const colon = locale === 'zh' ? '：' : ': '
  const chosen = choices.flatMap(({ name, label, options, value }) => {
    const option = name === 'sort' ? undefined : options.find(one => one.value === value)
    return option ? [`${label}${colon}${option.label}`] : []
  })
  return [
    ...chosen,
    ...(['from', 'to'] as const).flatMap(name =>
      filters[name] ? [`${words[name][locale]} ${dayWords(filters[name], today, locale)}`] : [],
    ),
    ...(['overdue', 'noNext'] as const).flatMap(name => (filters[name] ? [words[name][locale]] : [])),
  ]
}

const optionsOf = (texts: Record<string, Text>, locale: Locale): Option[] =>
  Object.entries(texts).map(([value, text]) => ({ value, label: text[locale] }))

const workflowOptions = (locale: Locale): Option[] =>
  allWorkflows()
    .filter(({ id }) => id !== 'case-file')
    .map(({ id, title }) => ({ value: id, label: title[locale] }))
