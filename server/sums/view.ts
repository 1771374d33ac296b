/** The five figures of a case, each with what it is made of and the record, the working and the paper behind each part. */
import { paymentWays } from '../../workflows/definitions/performance/words.ts'
import { type KeptWorking, keptWorkings } from '../calculators/repository.ts'
import { ledgerOf } from '../cases/five-sums.ts'
import { type CountedObligation, countedObligations, eventOfKey } from '../cases/obligations.ts'
import { type SumFacts, sumFacts } from '../cases/sum-words.ts'
import type { Office } from '../office.ts'
import type { Definition } from '../reports/indicator.ts'
import { sumFigures } from '../reports/page-figures/sums.ts'
import { causeName } from '../taxonomies/options.ts'
import { dayWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Reading, readingOf, type SumsAsked } from './reading.ts'
import { type Claimed, claimsCounted, type Paid, paymentsOf } from './repository.ts'
import { lastWordOn, sourcesOf } from './sources.ts'
import { words } from './words.ts'

/** So many parts of a figure are shown; of a group the rest stands by worker. */
const shown = 100

/** `eventId`: the event that put it on file, where there is one to be named. */
type Line = { what: string; whatHref: string; day: string; amount: string; eventId: string; working?: Working }
type Working = { href: string; text: string }
type Figure = { id: string; figure: Definition; fact: SumFacts['open']; lines: Line[] }

/** Throws NotFound. */
export async function sumsPage(office: Office, asked: SumsAsked) {
  const reading = await readingOf(office, asked)
  const { db, file, memberId, locale, onFile } = reading
  const sums = (await ledgerOf(db, [file.id])).of(file.id, memberId)
  const figures = await figuresOf(reading, sumFacts(sums, locale))
  const told = figures.map(({ lines }) => lines.slice(0, shown))
  const sources = await sourcesOf(
    reading,
    told.flat().map(({ eventId }) => eventId),
  )
  return {
    title: words.title[locale],
    caseHref: `/cases/${file.id}`,
    caseNumber: file.caseNumber ?? file.registrationNumber,
    who: memberId ? fill(words.of[locale], { name: onFile.get(memberId) ?? '—' }) : '',
    membersHref: `/cases/${file.id}/members`,
    facts: figures.map(({ fact, id }) => (fact.value === '—' ? fact : { ...fact, href: `#${id}` })),
    figures: figures.map(({ id, figure, lines, fact }, at) => ({
      id,
      indicator: figure.id,
      title: figure.name[locale],
      value: fact.value,
      how: figure.says[locale],
      hasDays: lines.some(({ day }) => day !== ''),
      lines: told[at]!.map(line => ({ ...line, source: sources.get(line.eventId) })),
      more: lines.length > shown ? fill(words.more[locale], { count: lines.length - shown }) : '',
    })),
  }
}

async function figuresOf(reading: Reading, facts: SumFacts): Promise<Figure[]> {
  const { db, file, memberId } = reading
  const whose = { caseId: file.id, memberId }
  const claims = await claimsCounted(db, whose)
  const owed = (await countedObligations(db, file.id)).filter(one => !memberId || one.memberId === memberId)
  const payments = await paymentsOf(db, whose)
  const last = await lastWordOn(db, file.id)
  const workings = await workingsOf(reading)
  const claimed = claims.map(one => ({
    ...lineOfClaim(reading, one, one.claimedFen),
    eventId: last.claimed.get(one.id) ?? eventOfKey(one.id),
    ...(workings.has(one.id) ? { working: workings.get(one.id)! } : {}),
  }))
  const awarded = claims
    .filter(({ awardedFen }) => awardedFen !== null)
    .map(one => ({ ...lineOfClaim(reading, one, one.awardedFen), eventId: last.awarded.get(one.id) ?? '' }))
  const agreed = owed.map(one => lineOfOwed(reading, one, one.amountFen))
  const paid = payments.map(one => lineOfPayment(reading, one))
  const due = owed.filter(isDue).map(one => lineOfOwed(reading, one, one.amountFen - one.paidFen))
  return [
    { id: 'claimed', figure: sumFigures.claimed, fact: facts.claimed, lines: claimed },
    { id: 'agreed', figure: sumFigures.agreed, fact: facts.agreed, lines: agreed },
    { id: 'awarded', figure: sumFigures.awarded, fact: facts.awarded, lines: awarded },
    { id: 'paid', figure: sumFigures.paid, fact: facts.paid, lines: paid },
    { id: 'due', figure: sumFigures.open, fact: facts.open, lines: due },
  ]
}

const isDue = ({ state, amountFen, paidFen }: CountedObligation): boolean =>
  (state === 'open' || state === 'agreed') && amountFen > paidFen

const lineOfClaim = (
  { file, locale, onFile }: Reading,
  { id, memberId, cause, text }: Claimed,
  fen: number | null,
): Omit<Line, 'eventId'> => ({
  what: [causeName(cause)[locale], onFile.get(memberId ?? ''), text].filter(Boolean).join(' · '),
  whatHref: `/cases/${file.id}/claims/${id}`,
  day: '',
  amount: yuan(fen),
})

const lineOfOwed = (
  { locale, today, onFile }: Reading,
  { eventId, memberId, matter, dueOn }: CountedObligation,
  fen: number,
): Line => ({
  what: [onFile.get(memberId ?? ''), matter].filter(Boolean).join(' · ') || '—',
  whatHref: '',
  day: dayWords(dueOn, today, locale),
  amount: yuan(fen),
  eventId,
})

const lineOfPayment = (
  { locale, today, onFile }: Reading,
  { key, memberId, onDay, amountFen, way, receipt }: Paid,
): Line => ({
  what:
    [onFile.get(memberId ?? ''), paymentWays[way as keyof typeof paymentWays]?.[locale], receipt]
      .filter(Boolean)
      .join(' · ') || '—',
  whatHref: '',
  day: dayWords(onDay, today, locale),
  amount: yuan(amountFen),
  eventId: eventOfKey(key),
})

/** The newest working of each claim that the reader may read. */
async function workingsOf({ db, file, audiences, locale }: Reading): Promise<ReadonlyMap<string, Working>> {
  const newestLast = (await keptWorkings(db, { caseId: file.id, audiences })).toReversed()
  return new Map(newestLast.map((one: KeptWorking) => [one.claimId, linkTo(file.id, one, locale)]))
}

const linkTo = (caseId: string, { eventId, figure }: KeptWorking, locale: Reading['locale']): Working => ({
  href: `/cases/${caseId}/workings/${eventId}`,
  text: figure[locale],
})
