/** What was agreed on or paid before the case, beside the claim and set against it: the five sums of one claim. */
import { type DealKind, dealKinds } from '../../workflows/definitions/case-file/earlier-deals.ts'
import { proofKinds } from '../../workflows/law/limitation-words.ts'
import type { Locale } from '../../workflows/text.ts'
import { dayWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Claim, EarlierDeal, Owed } from './repository.ts'
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

/**
 * Claimed, agreed, awarded, paid, still due. What was paid before the case is set against the claim. What is agreed on
 * and paid in the case is owed to the worker as a whole and stands here only where this claim is all that is asked.
 */
export function fiveSums(claim: Claim, deals: readonly EarlierDeal[], owed: Owed | null) {
  const sumOf = (deal: DealKind) =>
    deals.filter(one => one.deal === deal).reduce((sum, { amountFen }) => sum + amountFen, 0)
  const earlierFen = sumOf('payment')
  const agreedFen = claim.agreedFen ?? owed?.agreedFen ?? null
  const paidFen = earlierFen + (owed?.paidFen ?? 0)
  const asked = claim.awardedFen ?? (agreedFen === null ? claim.claimedFen : agreedFen)
  // An agreement and an award of the case come after what was paid before it, and are owed beside it.
  const against = claim.awardedFen === null && agreedFen === null ? earlierFen : (owed?.paidFen ?? 0)
  return {
    claimedFen: claim.claimedFen,
    agreedFen,
    privatelyAgreedFen: sumOf('agreement') || null,
    awardedFen: claim.awardedFen,
    paidFen,
    earlierFen,
    dueFen: asked === null ? null : Math.max(asked - against, 0),
  }
}
