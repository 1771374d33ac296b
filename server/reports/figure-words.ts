/** Figures, periods and rows as people read them. */
import type { Locale } from '../../workflows/text.ts'
import { shareWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import { type Figure, type Indicator, isShare, type Unit } from './indicator.ts'
import { spanOf } from './span.ts'
import { words } from './words.ts'

/** Stands for a figure that is not told outside the house. */
export const hiddenMark = '＊'

/** Nothing to divide by is '—', never zero. */
export function figureWords(
  { unit }: Pick<Indicator, 'unit'>,
  { value, isHidden }: Pick<Figure, 'value' | 'isHidden'>,
): string {
  if (isHidden) return hiddenMark
  if (value === null) return '—'
  if (unit === 'fen') return yuan(value)
  if (unit === 'days') return value.toFixed(1)
  if (unit === 'permille') return `${(value / 10).toFixed(1)}%`
  return isShare(unit) ? shareWords(value) : value.toLocaleString('en')
}

/** '12／15' beside a share, and what is not in a sum because nobody knows it. */
export function besideFigure({ unit }: Pick<Indicator, 'unit'>, figure: Figure, locale: Locale): string {
  const { above, below, lacking } = figure
  if (below === 0 && (unit === 'share' || unit === 'share-fen')) return ''
  if (unit === 'share') return fill(words.over[locale], { above, below })
  if (unit === 'share-fen') return fill(words.over[locale], { above: yuan(above), below: yuan(below) })
  if (unit === 'share-base') return below === 0 ? words.noBase[locale] : fill(words.over[locale], { above, below })
  return lacking > 0 ? fill(words.lacking[locale], { count: lacking }) : ''
}

export const unitWords = (unit: Unit, locale: Locale): string =>
  words[isShare(unit) ? 'share' : (unit as Exclude<Unit, `share${string}`>)][locale]

export function periodWords(period: string, locale: Locale): string {
  const [year = '', rest] = period.split('-')
  if (period.includes('~')) return fill(words.spanWords[locale], spanOf(period)!)
  if (!rest) return fill(words.year[locale], { year })
  return rest.startsWith('Q')
    ? fill(words.quarter[locale], { year, quarter: rest.slice(1) })
    : fill(words.month[locale], { year, month: locale === 'zh' ? Number(rest) : rest })
}
