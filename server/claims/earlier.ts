/** What was agreed on or paid before the case, beside the claim and set against it. */
import { type DealKind, dealKinds } from '../../workflows/definitions/case-file/earlier-deals.ts'
import { proofKinds } from '../../workflows/law/limitation-words.ts'
import type { Locale } from '../../workflows/text.ts'
import { dayWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { EarlierDeal } from './repository.ts'
import { words } from './words.ts'

type Reading = { locale: Locale; today: string }
type Named = { recorders: ReadonlyMap<string, { name: string }>; evidence: ReadonlyMap<string, string> }

export function earlierLines(deals: readonly EarlierDeal[], { locale, today, recorders, evidence }: Reading & Named) {
  return deals.map(({ deal, onDay, amountFen, proof, evidenceId, eventId }) => ({
    text: `${dealKinds[deal as DealKind]?.[locale] ?? deal} ${yuan(amountFen)}`,
    about: [
      dayWords(onDay, today, locale),
      proofKinds[proof as keyof typeof proofKinds]?.[locale],
      fill(words.recordedBy[locale], { name: recorders.get(eventId)?.name ?? '—' }),
    ]
      .filter(Boolean)
      .join(' · '),
    evidence: evidence.has(evidenceId)
      ? { href: `/evidence/${evidenceId}`, name: evidence.get(evidenceId) }
      : undefined,
  }))
}

/** In fen; null where there was none. */
export const sumOfDeals = (deals: readonly EarlierDeal[], kind: DealKind): number | null =>
  deals.filter(({ deal }) => deal === kind).reduce((sum, { amountFen }) => sum + amountFen, 0) || null
