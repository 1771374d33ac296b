/** Supervision orders in the reader's words: on the page of a case, in the list, above the form that is about one. */
import type { Locale } from '../../workflows/text.ts'
import { ownFileHref } from '../cases/own-file.ts'
import type { Db } from '../db.ts'
import { postsOf } from '../log/posts.ts'
import { answersFor } from '../owner-messages/view.ts'
import type { Person } from '../people/person.ts'
import { stepLabel } from '../proceedings/labels.ts'
import type { CaseFile } from '../proceedings/repository.ts'
import { dayWords, distanceWords, shortInstant } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { orderForms } from './forms.ts'
import { type OrderDetails, type OrderState, orderKind } from './records.ts'
import { type Order, repliesIn, replyStanding } from './repository.ts'
import { isBecause, mayJudge, mayReply, orderHref } from './rights.ts'
import { goneOwner, orderOf, sidesIn } from './sides.ts'
import { reasons, words } from './words.ts'

type Seen = { person: Person; today: string }

const icons = { open: 'clock-exclamation', answered: 'mail', accepted: 'circle-check', withdrawn: 'ban' } as const

/** Waiting orders are late from the day after their day. */
const toneOf = (state: OrderState, replyOn: string, today: string) =>
  state === 'open' ? (replyOn < today ? 'late' : 'soon') : state === 'answered' ? 'soon' : 'calm'

type Standing = { state: OrderState; replyOn: string; repliedOn: string | null }

function standing({ state, replyOn, repliedOn }: Standing, { today, locale }: { today: string; locale: Locale }) {
  const late = repliedOn && repliedOn > replyOn ? lateWords(replyOn, { repliedOn, today, locale }) : ''
  return {
    text: words[state][locale],
    icon: icons[state],
    tone: toneOf(state, replyOn, today),
    day: dayWords(replyOn, today, locale),
    word: state === 'open' ? distanceWords(replyOn, today, locale) : late,
    isLate: late !== '' || (state === 'open' && replyOn < today),
  }
}

const lateWords = (
  replyOn: string,
  { repliedOn, today, locale }: { repliedOn: string; today: string; locale: Locale },
): string =>
  fill(words.repliedLate[locale], {
    day: dayWords(repliedOn, today, locale),
    late: distanceWords(replyOn, repliedOn, locale),
  })

/** Each order of a case with all that was written about it, the newest order first. */
export async function ordersOfCase(db: Db, file: CaseFile, { person, today }: Seen) {
  const { locale } = person
  const [rows, repliedOn, posts] = await Promise.all([
    db('records').where({ case_id: file.id, kind: orderKind }).orderBy('key', 'desc'),
    repliesIn(db, [file.id]),
    postsOf(db, file.id, Object.keys(orderForms)),
  ])
  const waits = rows.some(({ state }) => state === 'open') && !answersFor(person, file)
  const [sides, gone] = await Promise.all([
    sidesIn(db, posts, file),
    waits ? goneOwner(db, file.ownerId, today) : undefined,
  ])
  const isReplier = mayReply(person, file, { isOwnerGone: gone !== undefined })
  const href = (step: string, key: string) => `/cases/${file.id}/log/${step}?about=${key}`
  return {
    newHref: orderHref(person, file),
    rows: rows.map(({ key, state, on_day: replyOn }) => ({
      standing: standing({ state, replyOn, repliedOn: replyStanding(repliedOn, { key, state }) }, { today, locale }),
      posts: posts
        .filter(post => key === orderOf(post))
        .map(post => ({
          head: stepLabel({ workflow: null, definitionNumber: null, step: post.step })[locale],
          by: `${post.by} · ${shortInstant(post.at, today)}`,
          text: String(post.answers.text ?? ''),
        })),
      replyHref: isReplier && state === 'open' ? href('supervisionReply', key) : '',
      ...judgingHrefs(state, {
        isJudge: mayJudge(person, file, sides.get(key)),
        href: step => href(step, key),
      }),
    })),
  }
}

type Judging = { isJudge: boolean; href(step: string): string }

function judgingHrefs(state: OrderState, { isJudge, href }: Judging) {
  const isAnswered = isJudge && state === 'answered'
  return {
    acceptHref: isAnswered ? href('supervisionAccepted') : '',
    againHref: isAnswered ? href('supervisionAgain') : '',
    withdrawHref: isAnswered || (isJudge && state === 'open') ? href('supervisionWithdrawn') : '',
  }
}

/** Where a case shows its orders. */
export const ordersHref = (order: Pick<Order, 'caseId' | 'isMerged'>): string => `${ownFileHref(order)}#orders`

/** A row of the list. */
export const orderRow = (order: Order, { person: { locale }, today }: Seen) => ({
  href: ordersHref(order),
  title: order.title,
  number: order.number,
  text: order.text,
  reply: order.reply ?? '',
  owner: order.ownerName,
  orderer: order.ordererName,
  standing: standing(order, { today, locale }),
})

/** What was asked, and the reply where there is one: above the form that is about it. */
export const aboutOrder = ({ text, reply }: OrderDetails, locale: Locale): string =>
  reply ? `${text}\n${words.reply[locale]}${locale === 'zh' ? '：' : ': '}${reply}` : text

/** What stands in the form at first, by why the case is late. */
export const proposedOrder = (because: unknown, locale: Locale): { text?: string } =>
  isBecause(because) ? { text: reasons[because][locale] } : {}

export const orderedByWords = (name: string, locale: Locale): string => fill(words.orderedBy[locale], { name })
