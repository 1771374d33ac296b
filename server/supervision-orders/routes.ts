/** The list of supervision orders, for whoever may give them. Giving and replying are steps of the log of a case. */
import { Router } from 'express'
import type { Locale } from '../../workflows/text.ts'
import { permit } from '../access/permit.ts'
import type { Office } from '../office.ts'
import { askingOf } from '../people/managing.ts'
import { leaveAs, leftAs } from '../web/left-as.ts'
import { countWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { countOrders, listOrders } from './repository.ts'
import { orderRow } from './view.ts'
import { words } from './words.ts'

const perPage = 50
const states = ['open', 'answered', 'accepted', 'all'] as const
type State = (typeof states)[number]
type Listing = { state: State; whose: string; page: number }

export function supervisionOrderRoutes(office: Office): Router {
  const routes = Router()

  routes.get('/supervision-orders', permit('orders.give'), async (req, res) => {
    const left = leftAs(req)
    if (left) return res.redirect(303, left)
    const { by: person, today, locale } = askingOf(office, req, res)
    const { state = '', whose = '', page: typed = '' } = req.query as Record<string, unknown>
    const listing: Listing = {
      state: states.find(one => one === state) ?? 'open',
      whose: whose === 'mine' ? 'mine' : '',
      page: /^[1-9]\d{0,4}$/.test(String(typed)) ? Number(typed) : 1,
    }
    const asked = {
      state: listing.state === 'all' ? undefined : listing.state,
      orderedBy: listing.whose ? person.id : undefined,
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

/** '' for the list as it is at first. */
function addressOf({ state, whose, page }: Listing): string {
  const isPlain = state === 'open' && !whose && page === 1
  return isPlain ? '' : `/supervision-orders?${new URLSearchParams({ state, whose, page: String(page) })}`
}

function frameOf({ state, whose, page }: Listing, count: number, locale: Locale) {
  const at = (wanted: number) => addressOf({ state, whose, page: wanted }) || '/supervision-orders?state=open'
  const last = Math.min(page * perPage, count)
  const option = (value: string, label: string, chosen: string) => ({ value, label, isChosen: value === chosen })
  return {
    title: words.title[locale],
    count: fill(words.count[locale], { count: countWords(count) }),
    choices: [
      {
        name: 'state',
        label: words.stateLabel[locale],
        options: states.map(one => option(one, words[one][locale], state)),
      },
      {
        name: 'whose',
        label: words.whose[locale],
        options: [option('', words.anybody[locale], whose), option('mine', words.mine[locale], whose)],
      },
    ],
    previous: page > 1 ? at(page - 1) : undefined,
    next: last < count ? at(page + 1) : undefined,
    range:
      count > perPage
        ? fill(words.page[locale], { from: (page - 1) * perPage + 1, to: last, count: countWords(count) })
        : undefined,
  }
}
