/** The sweep in the reader's words: every check with what it found, and the findings of one. */
import type { Locale } from '../../workflows/text.ts'
import { ownFileHref } from '../cases/own-file.ts'
import { NotFound } from '../errors.ts'
import { type Office, todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { type Waiting, waitingIn } from '../supervision-orders/repository.ts'
import { mayOrder } from '../supervision-orders/rights.ts'
import { ordersHref } from '../supervision-orders/view.ts'
import { countWords, dayWords, instantWords } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Check } from './check.ts'
import { mostKept } from './pieces.ts'
import { checkNamed, checks } from './registry.ts'
import { perPage, readerOf } from './repair.ts'
import { checksDone, countsFor, findingsOf, type Kept, lastSweep, type Standing, type Sweep } from './repository.ts'
import { words } from './words.ts'

const stateWords = {
  running: words.stateRunning,
  done: words.stateDone,
  failed: words.stateFailed,
  stopped: words.stateStopped,
}

export async function sweepPage(office: Office, person: Person) {
  const { locale } = person
  const db = office.db.reader
  const reader = readerOf(office, person)
  const [last, done, counts, ordered] = [
    await lastSweep(db, office.now()),
    await checksDone(db),
    await countsFor(db, reader),
    await countsFor(db, reader, 'ordered'),
  ]
  return {
    title: words.title[locale],
    last: lastWords(last, locale),
    running: last?.state === 'running' ? fill(words.running[locale], { at: instantWords(last.begunAt, locale) }) : '',
    rows: checks.map(({ id, title, because }) => {
      const ran = done.get(id)
      const followed = because ? (ordered.get(id) ?? 0) : 0
      const found = (counts.get(id) ?? 0) - followed
      const href = `/sweep/checks/${id}`
      return {
        href,
        foundHref: found > 0 ? `${href}${because ? '?standing=found' : ''}` : '',
        followedHref: `${href}?standing=followed`,
        title: title[locale],
        found: ran ? countWords(found) : '',
        followed: followed > 0 ? fill(words.followedMany[locale], { count: countWords(followed) }) : '',
        tone: found > 0 ? 'late' : 'calm',
        took: ran ? fill(words.seconds[locale], { seconds: (ran.tookMs / 1000).toFixed(1) }) : '',
        when: ran ? instantWords(ran.endedAt, locale) : words.notYet[locale],
      }
    }),
  }
}

function lastWords(last: Sweep | undefined, locale: Locale): string {
  if (!last) return words.never[locale]
  const said = fill(words.last[locale], {
    at: instantWords(last.begunAt, locale),
    state: stateWords[last.state][locale],
  })
  return `${said} · ${(last.whole ? words.wholeSweep : words.partSweep)[locale]}`
}

/** Throws NotFound for a check there is not. */
export async function checkPage(
  office: Office,
  person: Person,
  { id, after, ...asked }: { id: string; after: string; standing: Standing | undefined },
) {
  const { locale } = person
  const check = checkNamed(id)
  if (!check) throw new NotFound(`No check ${id}`)
  const standing = check.because && asked.standing
  const wanted = { checkId: id, after, limit: perPage + 1, standing }
  const found = await findingsOf(office.db.reader, readerOf(office, person), wanted)
  const some = found.slice(0, perPage)
  const cases = check.because ? some.flatMap(one => one.caseId ?? []) : []
  const orders = await waitingIn(office.db.reader, cases, todayOf(office))
  const ran = (await checksDone(office.db.reader)).get(id)
  const path = `/sweep/checks/${id}`
  const own = standing ? `${path}?standing=${standing}` : path
  return {
    title: check.title[locale],
    narrowed: standing ? words[standing][locale] : '',
    allHref: path,
    means: check.means[locale],
    mends: check.mends[locale],
    isDone: ran !== undefined,
    rows: some.map(one => rowOf(check, one, { person, order: orders.get(one.caseId ?? '') })),
    isOrdered: check.because !== undefined,
    canRepair: check.repair !== undefined,
    repairPage: fill(words.repairPage[locale], { count: some.length }),
    action: `${path}/repair`,
    after,
    kept: (ran?.found ?? 0) > mostKept ? fill(words.kept[locale], { count: countWords(mostKept) }) : '',
    first: after ? own : '',
    next: found.length > perPage ? `${own}${standing ? '&' : '?'}after=${some.at(-1)!.id}` : '',
  }
}

type Look = { person: Person; order: Waiting | undefined }

const rowOf = (check: Check, found: Kept, { person, order }: Look) => ({
  number: found.number ?? words.noCase[person.locale],
  href: hrefOf(check, found),
  says: found.says[person.locale],
  since: instantWords(found.firstFoundAt, person.locale),
  repair: `/sweep/findings/${found.id}/repair`,
  followed: order ? followedWords(order, person.locale) : '',
  orderHref: order ? ordersHref(order) : '',
  order:
    !order && check.because && found.place && mayOrder(person, found.place) ? `/sweep/findings/${found.id}/order` : '',
})

function hrefOf({ href }: Check, { subject, caseId, isMerged }: Kept): string {
  if (!caseId) return ''
  return href?.({ subject, caseId }) ?? ownFileHref({ caseId, isMerged })
}

const followedWords = ({ ordererName, replyOn }: Waiting, locale: Locale): string =>
  fill(words.followedBy[locale], { name: ordererName, day: dayWords(replyOn, replyOn, locale) })
