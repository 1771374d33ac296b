/** The five figures in words: as cells of a table, and as facts at the head of a page. */
import type { Locale } from '../../workflows/text.ts'
import { yuan } from '../web/print.ts'
import type { FiveSums } from './five-sums.ts'
import { words } from './words.ts'

type Fact = { label: string; value: string; small?: string; tone?: 'soon' | 'calm' | 'soft' }

/** Each as ¥1,234.50, or — where there is none. */
export const sumCells = ({ claimedFen, agreedFen, awardedFen, paidFen, openFen }: FiveSums) => ({
  claimed: yuan(claimedFen),
  agreed: yuan(agreedFen),
  awarded: yuan(awardedFen),
  paid: yuan(paidFen),
  open: yuan(openFen),
})

/** Nothing is awarded or due until somebody has decided or agreed; what is paid in full is calm. */
export function sumFacts(
  sums: FiveSums,
  locale: Locale,
): Record<'claimed' | 'agreed' | 'awarded' | 'paid' | 'open', Fact> {
  const cells = sumCells(sums)
  const { agreedFen, awardedFen, paidFen, openFen } = sums
  const isAgreed = agreedFen !== null
  const isPaid = isAgreed && (paidFen ?? 0) >= agreedFen
  return {
    claimed: { label: words.claimed[locale], value: cells.claimed },
    agreed: { label: words.agreed[locale], value: cells.agreed, ...(isAgreed ? {} : soft) },
    awarded: { label: words.awarded[locale], value: cells.awarded, ...(awardedFen === null ? soft : {}) },
    paid: { label: words.paid[locale], value: cells.paid, ...(isPaid ? calm : isAgreed ? {} : soft) },
    open: {
      label: words.stillDue[locale],
      value: cells.open,
      ...(openFen === null ? soft : openFen > 0 ? soon : calm),
    },
  }
}

const [soft, calm, soon] = [{ tone: 'soft' }, { tone: 'calm' }, { tone: 'soon' }] as const
