/** The list of supervision orders: for whoever may give them, and of their own cases for whoever replies. Both are steps of the log of a case. */
import { Router } from 'express'
import type { Locale } from '../../workflows/text.ts'
import { permissions, permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { askingOf } from '../people/managing.ts'
import { hasRole } from '../people/person.ts'
import { leaveAs, leftAs } from '../web/left-as.ts'
import { pageIn } from '../web/page-in.ts'
import { countWords } from '../web/print.ts'
import { hasUnknown, sayUnknown } from '../web/unknown-filters.ts'
import { fill } from '../web/words.ts'
import { countOrders, listOrders } from './repository.ts'
import { replierOf } from './rights.ts'
import { orderRow } from './view.ts'
import { words } from './words.ts'

const perPage = 50
const states = ['open', 'late', 'answered', 'accepted', 'withdrawn', 'all'] as const
type State = (typeof states)[number]
const sides = ['', 'mine', 'own'] as const
/** `gives`: not only of their own cases. */
type Listing = { state: State; whose: (typeof sides)[number]; page: number; gives: boolean }

export function supervisionOrderRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/supervision-orders', permit('orders.read'), async (req, res) => {
    const left = leftAs(req)
    if (left) return res.redirect(303, left)
    const { by: person, today, locale } = askingOf(office, req, res)
    const { state = '', whose = '', page: typed = '' } = req.query as Record<string, unknown>
    const gives = hasRole(person, ...permissions['orders.give'])
    const known = { state: states.find(one => one === state), whose: sides.find(one => one === whose) }
    if (hasUnknown(req.query, known)) sayUnknown(res)
    const listing: Listing = {
      gives,
      state: known.state ?? 'open',
      whose: gives ? (known.whose ?? '') : 'own',
      page: pageIn(typed),
    }
    const asked = {
      ...standing(listing.state, today),
      orderedBy: listing.whose === 'mine' ? person.id : undefined,
      ...(listing.whose === 'own' ? { waitsFor: replierOf(person) } : {}),
      person,
      today,
    }
    const count = await countOrders(office.db.reader, asked)
    const page = Math.min(listing.page, Math.max(1, Math.ceil(count / perPage)))
    leaveAs(req, addressOf({ ...listing, page }))
    const offset = (page - 1) * perPage
    const found = await listOrders(office.db.reader, { ...asked, limit: perPage, offset })
    res.page('supervision-orders/index', {
      ...frameOf({ ...listing, page }, count, locale),
      rows: found.map(order => orderRow(order, { person, today })),
    })
  })

  return routes
}

/** What is late waits for a reply, too. */
const standing = (state: State, today: string) =>
  state === 'all' ? {} : state === 'late' ? { state: 'open' as const, dueBefore: today } : { state }

/** '' for the list as it is at first. */
function addressOf({ state, whose, page, gives }: Listing): string {
  const isPlain = state === 'open' && whose === (gives ? '' : 'own') && page === 1
  return isPlain ? '' : `/supervision-orders?${new URLSearchParams({ state, whose, page: String(page) })}`
}

function frameOf(listing: Listing, count: number, locale: Locale) {
  const { state, whose, page, gives } = listing
  const at = (wanted: number) => addressOf({ ...listing, page: wanted }) || '/supervision-orders?state=open'
  const last = Math.min(page * perPage, count)
  const option = (value: string, label: string, chosen: string) => ({ value, label, isChosen: value === chosen })
  return {
    title: words.title[locale],
    noneText: gives ? words.noneText[locale] : '',
    count: fill(words.count[locale], { count: countWords(count) }),
    choices: [
      {
        name: 'state',
        label: words.stateLabel[locale],
        options: states.map(one => option(one, words[one][locale], state)),
      },
      ...(gives
        ? [
            {
              name: 'whose',
              label: words.side[locale],
              options: sides.map(one => option(one, words[one || 'anybody'][locale], whose)),
            },
          ]
        : []),
    ],
    previous: page > 1 ? at(page - 1) : undefined,
    next: last < count ? at(page + 1) : undefined,
    range:
      count > perPage
        ? fill(words.page[locale], { from: (page - 1) * perPage + 1, to: last, count: countWords(count) })
        : undefined,
  }
}
