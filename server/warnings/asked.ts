/** What the address of the list asks for; what is not understood there is left out, and the page says so. */
import type { Locale } from '../../workflows/text.ts'
import type { Person } from '../people/person.ts'
import { pageIn } from '../web/page-in.ts'
import { countWords } from '../web/print.ts'
import { hasUnknown } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import type { Filters } from './repository.ts'
import { isRule, ruleIds, rules } from './rules.ts'
import { words } from './words.ts'

/** `isUnknown`: something else was asked for, too. */
export type ListAsked = { filters: Filters; page: number; isUnknown: boolean }

const states = ['open', 'closed', 'all'] as const

export function listAsked(query: Record<string, unknown>, { id, covers }: Person): ListAsked {
  const text = (name: string): string => (typeof query[name] === 'string' ? (query[name] as string) : '')
  const page = pageIn(query.page)
  const { state, rule, whose } = known(text)
  return {
    page,
    filters: { state: state ?? 'open', rule, assignedTo: whose ? [id, ...covers] : undefined },
    isUnknown: hasUnknown(query, { state, rule, whose }),
  }
}

function known(text: (name: string) => string) {
  const rule = text('rule')
  return {
    state: states.find(one => one === text('state')),
    rule: isRule(rule) ? rule : undefined,
    whose: text('whose') === 'mine',
  }
}

/** The list at another page of the same; '' for the list as it is at first. */
export function addressOf({ filters, page }: Pick<ListAsked, 'filters' | 'page'>): string {
  const { state, assignedTo } = filters
  const rule: string = filters.rule ?? ''
  const whose = assignedTo ? 'mine' : ''
  const isPlain = state === 'open' && !rule && !whose && page === 1
  return isPlain ? '' : `/warnings?${new URLSearchParams({ state, rule, whose, page: String(page) })}`
}

type Framing = { count: number; page: number; perPage: number; locale: Locale }

/** Everything around the rows. */
export function listFrame(asked: ListAsked, { count, page, perPage, locale }: Framing) {
  const { state, rule = '', assignedTo } = asked.filters
  const whose = assignedTo ? 'mine' : ''
  const at = (wanted: number) => addressOf({ ...asked, page: wanted }) || '/warnings?state=open'
  const last = Math.min(page * perPage, count)
  return {
    title: words.title[locale],
    count: fill(words.count[locale], { count: countWords(count) }),
    choices: [
      choice('state', {
        value: state,
        options: states.map(one => [one, words[one][locale]]),
        label: words.state[locale],
      }),
      choice('rule', {
        value: rule,
        options: [['', words.anyRule[locale]], ...ruleIds.map((id): Pair => [id, rules[id].title[locale]])],
        label: words.rule[locale],
      }),
      choice('whose', {
        value: whose,
        options: [
          ['', words.anybody[locale]],
          ['mine', words.mine[locale]],
        ],
        label: words.whose[locale],
      }),
    ],
    previous: page > 1 ? at(page - 1) : undefined,
    next: last < count ? at(page + 1) : undefined,
    range:
      count > perPage
        ? fill(words.page[locale], { from: (page - 1) * perPage + 1, to: last, count: countWords(count) })
        : undefined,
  }
}

type Pair = [value: string, label: string]

const choice = (name: string, { value, options, label }: { value: string; options: Pair[]; label: string }) => ({
  name,
  label,
  options: options.map(([one, said]) => ({ value: one, label: said, isChosen: one === value })),
})
