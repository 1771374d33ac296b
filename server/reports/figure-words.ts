/** Figures, periods and rows as people read them. */
import type { Locale } from '../../workflows/text.ts'
import { shareWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Figure, Indicator, Unit } from './indicator.ts'
import { spanOf } from './span.ts'
import { words } from './words.ts'

/** Nothing to divide by is '—', never zero. */
export function figureWords({ unit }: Pick<Indicator, 'unit'>, { value }: Pick<Figure, 'value'>): string {
  if (value === null) return '—'
  if (unit === 'fen') return yuan(value)
  if (unit === 'days') return value.toFixed(1)
  return unit === 'share' || unit === 'share-fen' ? shareWords(value) : value.toLocaleString('en')
}

/** '12／15' beside a share, and what is not in a sum because nobody knows it. */
export function besideFigure({ unit }: Pick<Indicator, 'unit'>, figure: Figure, locale: Locale): string {
  const { above, below, lacking } = figure
  if (unit === 'share') return fill(words.over[locale], { above, below })
  if (unit === 'share-fen') return fill(words.over[locale], { above: yuan(above), below: yuan(below) })
  return lacking > 0 ? fill(words.lacking[locale], { count: lacking }) : ''
}

export const unitWords = (unit: Unit, locale: Locale): string => words[unit === 'share-fen' ? 'share' : unit][locale]

export function periodWords(period: string, locale: Locale): string {
  const [year = '', rest] = period.split('-')
  if (period.includes('~')) return fill(words.spanWords[locale], spanOf(period)!)
  if (!rest) return fill(words.year[locale], { year })
  return rest.startsWith('Q')
    ? fill(words.quarter[locale], { year, quarter: rest.slice(1) })
    : fill(words.month[locale], { year, month: locale === 'zh' ? Number(rest) : rest })
}
