/** Claims, offers and obligations: what was asked, what was offered in which room, what is owed and paid. */
import type { Audience } from '../../workflows/define.ts'
import { forums } from '../../workflows/law/claim-forums.ts'
import type { Locale } from '../../workflows/text.ts'
import { type KeptWorking, keptWorkings } from '../calculators/repository.ts'
import type { Db } from '../db.ts'
import type { Names } from '../proceedings/describe.ts'
import { inTypedOrder } from '../proceedings/typed-order.ts'
import { causeName, entryName } from '../taxonomies/options.ts'
import { dayWords, distanceWords, yuan } from '../web/print.ts'
import { type CountedObligation, countedObligations, eventHref, eventOfKey } from './obligations.ts'
import { sumsHref } from './sum-words.ts'
import { words } from './words.ts'

type Asked = {
  caseId: string
  locale: Locale
  today: string
  audiences: readonly Audience[]
  mayCalculate: boolean
  /** Names of the case, by id. */
  onFile: Names
}

/** Of what a group claims and is owed the case page shows so much; the rest stands by member on a page of its own. */
const shown = 60

export async function moneyView(db: Db, asked: Asked) {
  const { caseId } = asked
  const claims = await db('claims')
    .where({ case_id: caseId })
    .orderByRaw(...inTypedOrder('id'))
    .limit(shown)
  const owed = await countedObligations(db, caseId)
  const unpaidFirst = owed.length > shown ? owed.toSorted((a, b) => Number(isOpen(b)) - Number(isOpen(a))) : owed
  const obligations = unpaidFirst.slice(0, shown)
  const names = asked.onFile
  const workings = latestByClaim(await keptWorkings(db, asked))
  return {
    claims: claims.map(row => ({
      ...claimRow(row, asked.locale, names),
      ...computedOf(workings.get(row.id), asked),
      calculateHref: asked.mayCalculate ? `/cases/${caseId}/claims/${row.id}/calculators` : '',
    })),
    obligations: obligations.map(one => obligationRow(one, asked, names)),
    offers: await offerRows(db, asked),
    moreClaims: claims.length < shown ? 0 : (await countClaims(db, caseId)) - claims.length,
    moreObligations: owed.length - obligations.length,
    membersHref: `/cases/${caseId}/members`,
  }
}

const isOpen = ({ state }: CountedObligation): boolean => state === 'open'

async function countClaims(db: Db, caseId: string): Promise<number> {
  const { count } = (await db('claims').where({ case_id: caseId }).count('id as count').first()) as { count: number }
  return Number(count)
}

/** The newest working of each claim; the others stand on its sheet. */
function latestByClaim(workings: readonly KeptWorking[]): Map<string, KeptWorking> {
  const latest = new Map<string, KeptWorking>()
  for (const one of workings) if (!latest.has(one.claimId)) latest.set(one.claimId, one)
  return latest
}

const computedOf = (working: KeptWorking | undefined, { caseId, locale }: Asked) =>
  working
    ? { computed: working.figure[locale], computedHref: `/cases/${caseId}/workings/${working.eventId}` }
    : { computed: '', computedHref: '' }

function claimRow(row: Record<string, any>, locale: Locale, names: ReadonlyMap<string, string>) {
  return {
    id: row.id as string,
    cause: causeName(row.cause)[locale],
    text: row.text ?? '',
    who: names.get(row.member_id) ?? '',
    amount: yuan(row.amount_fen),
    outcome: outcomeOf(row, locale),
    forum: forums[row.forum as keyof typeof forums]?.[locale] ?? row.forum,
    isWithdrawn: row.result === 'withdrawn',
  }
}

/** 部分支持 ¥21,600.00; empty while nothing has been decided on it. */
function outcomeOf({ result, awarded_fen: fen }: Record<string, any>, locale: Locale): string {
  const word = result === null || result === 'withdrawn' ? '' : entryName('claim-results', result)[locale]
  return [word, word && fen !== null && Number(fen) > 0 ? yuan(Number(fen)) : ''].filter(Boolean).join(' ')
}

function obligationRow(
  { eventId, memberId, amountFen, paidFen, dueOn, state, matter }: CountedObligation,
  { caseId, locale, today }: Asked,
  names: ReadonlyMap<string, string>,
) {
  const isLate = state === 'open' && dueOn < today
  return {
    due: dayWords(dueOn, today, locale),
    who: [names.get(memberId ?? '') ?? '', matter].filter(Boolean).join(' · '),
    amount: yuan(amountFen),
    sourceHref: eventHref(caseId, eventId),
    sumsHref: sumsHref(caseId, memberId),
    paid: yuan(paidFen),
    open: yuan(state === 'open' ? amountFen - paidFen : 0),
    state: stateWords(state, { isLate, isPartly: paidFen > 0 })[locale],
    distance: state === 'open' ? distanceWords(dueOn, today, locale) : '',
    tone: isLate ? 'late' : state === 'settled' ? 'calm' : 'soft',
    icon: isLate ? 'cash-off' : state === 'settled' ? 'circle-check' : 'cash',
  }
}

function stateWords(state: string, { isLate, isPartly }: { isLate: boolean; isPartly: boolean }) {
  if (isLate) return words.obligationMissed
  if (state === 'settled') return words.obligationSettled
  if (state === 'waived') return words.obligationWaived
  if (state === 'unpaid') return words.obligationUnpaid
  if (state === 'agreed') return words.obligationAgreed
  return isPartly ? words.obligationPartly : words.obligationOpen
}

const rooms: Record<string, { zh: string; en: string }> = {
  all: { zh: '共同', en: 'Joint' },
  applicant: { zh: '申请人单独', en: "Applicant's room" },
  respondent: { zh: '被申请人单独', en: "Respondent's room" },
  mediators: { zh: '调解员', en: 'Mediators' },
}

const sides: Record<string, { zh: string; en: string }> = {
  applicant: { zh: '申请人', en: 'Applicant' },
  respondent: { zh: '被申请人', en: 'Respondent' },
  mediator: { zh: '调解员建议', en: "Mediator's proposal" },
}

/** Offers of a sum. Proposals without one stand in a table of their proceeding. */
async function offerRows(db: Db, { caseId, locale, today, audiences }: Asked) {
  const rows = await db('records')
    .where({ case_id: caseId, kind: 'offer' })
    .whereNotNull('amount_fen')
    .whereIn('audience', [...audiences])
    .orderBy('on_day')
    .orderByRaw(...inTypedOrder('key'))
  return rows.map(row => {
    const { by } = JSON.parse(row.details)
    return {
      on: dayWords(row.on_day, today, locale),
      by: sides[String(by)]?.[locale] ?? String(by ?? ''),
      room: rooms[row.audience]?.[locale] ?? '',
      amount: yuan(row.amount_fen),
      sourceHref: eventHref(caseId, eventOfKey(row.key)),
    }
  })
}
