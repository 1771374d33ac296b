/** What the address of the list asks for; what is not understood there is left out, and the page says so. */
import type { Locale } from '../../workflows/text.ts'
import { countWords } from '../web/print.ts'
import { hasUnknown } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import { type Ground, grounds, isGround, standings } from './grounds.ts'
import type { Filters } from './repository.ts'
import { words } from './words.ts'

const standingsAsked = ['on', 'lapsed', 'off', 'all'] as const

const knownIn = ({ standing, ground }: Record<string, unknown>) => ({
  standing: standingsAsked.find(one => one === standing),
  ground: isGround(ground) ? ground : undefined,
})

export function filtersIn(query: Record<string, unknown>): Filters {
  const { standing = 'on', ground } = knownIn(query)
  return { standing, ground }
}

export const asksForUnknown = (query: Record<string, unknown>): boolean => hasUnknown(query, knownIn(query))

type Framing = { count: number; page: number; perPage: number; locale: Locale }

/** Everything around the rows. */
export function frameOf({ standing, ground }: Filters, { count, page, perPage, locale }: Framing) {
  const asked = { standing, ...(ground ? { ground } : {}) }
  const at = (wanted: number) => `/reminder-list?${new URLSearchParams({ ...asked, page: String(wanted) })}`
  const last = Math.min(page * perPage, count)
  const standingWords = (one: Filters['standing']) => (one === 'all' ? words.all : standings[one])[locale]
  return {
    title: words.title[locale],
    count: fill(words.count[locale], { count: countWords(count) }),
    choices: [
      {
        name: 'standing',
        label: words.standing[locale],
        options: standingsAsked.map(one => ({ value: one, label: standingWords(one), isChosen: one === standing })),
      },
      {
        name: 'ground',
        label: words.ground[locale],
        options: [
          { value: '', label: words.anyGround[locale], isChosen: !ground },
          ...Object.keys(grounds).map(one => ({
            value: one,
            label: grounds[one as Ground][locale],
            isChosen: one === ground,
          })),
        ],
      },
    ],
    files: (['xlsx', 'csv'] as const).map(format => ({
      href: `/reminder-list.${format}?${new URLSearchParams(asked)}`,
      label: words[format === 'xlsx' ? 'exportXlsx' : 'exportCsv'][locale],
    })),
    previous: page > 1 ? at(page - 1) : undefined,
    next: last < count ? at(page + 1) : undefined,
    range:
      count > perPage
        ? fill(words.page[locale], { from: (page - 1) * perPage + 1, to: last, count: countWords(count) })
        : undefined,
  }
}
