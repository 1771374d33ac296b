/** The five figures in words: as cells of a table, and as facts at the head of a page. */
import type { Locale } from '../../workflows/text.ts'
import { sumFigures } from '../reports/page-figures/sums.ts'
import { yuan } from '../web/print.ts'
import type { FiveSums } from './five-sums.ts'

type Fact = {
  indicator: string
  label: string
  value: string
  href?: string
  small?: string
  tone?: 'soon' | 'calm' | 'soft'
}

/** Each as ¥1,234.50, or — where there is none. */
export const sumCells = ({ claimedFen, agreedFen, awardedFen, paidFen, openFen }: FiveSums) => ({
  claimed: yuan(claimedFen),
  agreed: yuan(agreedFen),
  awarded: yuan(awardedFen),
  paid: yuan(paidFen),
  open: yuan(openFen),
})

/** Where the five figures come from: of a case, or of one worker of it. */
export const sumsHref = (caseId: string, memberId?: string | null): string =>
  `/cases/${caseId}/sums${memberId ? `?${new URLSearchParams({ member: memberId })}` : ''}`

const anchors = { claimed: 'claimed', agreed: 'agreed', awarded: 'awarded', paid: 'paid', open: 'due' } as const

/** The facts with a way to what they are made of; — has none. */
export function linkedFacts(facts: SumFacts, href: string): SumFacts {
  const linked = (name: keyof SumFacts): Fact =>
    facts[name].value === '—' ? facts[name] : { ...facts[name], href: `${href}#${anchors[name]}` }
  return {
    claimed: linked('claimed'),
    agreed: linked('agreed'),
    awarded: linked('awarded'),
    paid: linked('paid'),
    open: linked('open'),
  }
}

export type SumFacts = Record<'claimed' | 'agreed' | 'awarded' | 'paid' | 'open', Fact>

/** Nothing is awarded or due until somebody has decided or agreed; what is paid in full is calm. */
export function sumFacts(sums: FiveSums, locale: Locale): SumFacts {
  const cells = sumCells(sums)
  const { agreedFen, awardedFen, paidFen, openFen } = sums
  const isAgreed = agreedFen !== null
  const named = (name: keyof SumFacts) => ({ indicator: sumFigures[name].id, label: sumFigures[name].name[locale] })
  const isPaid = isAgreed && (paidFen ?? 0) >= agreedFen
  return {
    claimed: { ...named('claimed'), value: cells.claimed },
    agreed: { ...named('agreed'), value: cells.agreed, ...(isAgreed ? {} : soft) },
    awarded: { ...named('awarded'), value: cells.awarded, ...(awardedFen === null ? soft : {}) },
    paid: { ...named('paid'), value: cells.paid, ...(isPaid ? calm : isAgreed ? {} : soft) },
    open: {
      ...named('open'),
      value: cells.open,
      ...(openFen === null ? soft : openFen > 0 ? soon : calm),
    },
  }
}

const [soft, calm, soon] = [{ tone: 'soft' }, { tone: 'calm' }, { tone: 'soon' }] as const
