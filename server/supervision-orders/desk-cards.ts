/** Orders on a desk: those the owner has to reply to, with their day; for whoever ordered, replies that wait and those that did not come. */
import type { Locale } from '../../workflows/text.ts'
import type { Db } from '../db.ts'
import type { Card } from '../desk/cards.ts'
import { chipOfDay } from '../desk/line.ts'
import type { Row } from '../desk/rows.ts'
import { answersFor } from '../owner-messages/view.ts'
import type { Person } from '../people/person.ts'
import type { Definition } from '../reports/indicator.ts'
import { deskFigures } from '../reports/page-figures/desk.ts'
import { countWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Asked, countOrders, listOrders, type Order } from './repository.ts'
import { replierOf } from './rights.ts'
import { orderedByWords, ordersHref } from './view.ts'
import { words } from './words.ts'

type Seen = { person: Person; today: string }

const lines = 8

export async function orderCards(db: Db, { person, today }: Seen): Promise<Card[]> {
  const { locale } = person
  const own: Asked = { state: 'open', waitsFor: replierOf(person), person, today }
  const replied: Asked = { state: 'answered', orderedBy: person.id, person, today }
  const silent: Asked = { state: 'open', orderedBy: person.id, dueBefore: today, person, today }
  const [toReply, toAccept, unanswered] = await Promise.all([read(db, own), read(db, replied), read(db, silent)])
  const isLate = toReply.found.some(({ replyOn }) => replyOn < today)
  return [
    card(toReply, {
      figure: deskFigures.ordersToReply,
      locale,
      tone: isLate ? 'late' : 'soon',
      href: '/supervision-orders?state=open&whose=own',
      rowOf: one => ({
        ...rowOf(one, [goneWords(one, person), one.text, orderedByWords(one.ordererName, locale)]),
        chip: chipOfDay(one.replyOn, { today, locale }),
        button: { href: logHref(one, 'supervisionReply'), label: words.reply[locale], isNext: true },
      }),
    }),
    card(toAccept, {
      figure: deskFigures.ordersReplied,
      locale,
      tone: 'soon',
      href: '/supervision-orders?state=answered&whose=mine',
      rowOf: one => ({
        ...rowOf(one, [one.reply ?? '', one.ownerName]),
        chip: { tone: 'soon', icon: 'mail', text: words.answered[locale] },
        button: { href: ordersHref(one), label: words.accept[locale], isNext: false },
      }),
    }),
    card(unanswered, {
      figure: deskFigures.ordersSilent,
      locale,
      tone: 'late',
      href: '/supervision-orders?state=late&whose=mine',
      rowOf: one => ({
        ...rowOf(one, [one.text, one.ownerName]),
        chip: chipOfDay(one.replyOn, { today, locale }),
        button: { href: ordersHref(one), label: words.look[locale], isNext: false },
      }),
    }),
  ].filter(({ groups }) => groups[0]!.rows.length > 0)
}

/** As many as fit on a card, and how many there are. */
async function read(db: Db, asked: Asked): Promise<{ found: Order[]; count: number }> {
  const found = await listOrders(db, { ...asked, limit: lines })
  return { found, count: found.length < lines ? found.length : await countOrders(db, asked) }
}

type Look = { figure: Definition; locale: Locale; tone: Card['tone']; href: string; rowOf(order: Order): Row }

const card = (
  { found, count }: { found: Order[]; count: number },
  { figure: { id, name }, locale, tone, href, rowOf: told }: Look,
): Card => ({
  title: name[locale],
  icon: 'rubber-stamp',
  tone,
  counts: [{ indicator: id, name: name[locale], label: '', count: countWords(count), href }],
  groups: [{ isUrgent: tone === 'late', rows: found.map(told), more: undefined }],
})

const rowOf = (order: Order, why: string[]) => ({
  href: ordersHref(order),
  title: order.title,
  number: order.number,
  why: why.filter(Boolean).map(shortened).join(' · '),
})

/** Why it waits for somebody who neither owns the case nor covers. */
const goneWords = ({ ownerId, ownerName }: Order, person: Person): string =>
  answersFor(person, { ownerId }) ? '' : fill(words.deskGone[person.locale], { name: ownerName })

const logHref = ({ caseId, key }: Order, step: string): string => `/cases/${caseId}/log/${step}?about=${key}`

/** A line of a desk shows how it begins. */
const shortened = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
