/** Figures, periods and rows as people read them. */
import { caseKinds } from '../../workflows/definitions/case-file/words.ts'
import type { Locale } from '../../workflows/text.ts'
import { shareWords, yuan } from '../web/print.ts'
import { fill } from '../web/words.ts'
import type { Asked } from './asked.ts'
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
  return lackingWords(unit, lacking, locale)
}

const lackingWords = (unit: Unit, count: number, locale: Locale): string =>
  count > 0 ? fill(words[unit === 'fen' ? 'lacking' : 'lackingNumber'][locale], { count }) : ''

/** Where nothing stands beside a figure: what is not in it behind it. */
export function toldFigure(indicator: Pick<Indicator, 'unit'>, figure: Figure, locale: Locale): string {
  const lacking = lackingWords(indicator.unit, figure.lacking, locale)
  if (lacking === '') return figureWords(indicator, figure)
  return `${figureWords(indicator, figure)}${locale === 'zh' ? `（${lacking}）` : ` (${lacking})`}`
}

export const unitWords = (unit: Unit, locale: Locale): string =>
  words[isShare(unit) ? 'share' : (unit as Exclude<Unit, `share${string}`>)][locale]

/** What bars side by side are counted in; nothing where that differs. */
export const sharedUnitWords = (indicators: readonly Pick<Indicator, 'unit'>[], locale: Locale): string =>
  new Set(indicators.map(({ unit }) => unit)).size === 1 ? unitWords(indicators[0]!.unit, locale) : ''

/** The organisation asked for; where none below it is meant, that is said. */
export const placeWords = ({ place, isOwnOnly }: Pick<Asked, 'place' | 'isOwnOnly'>, locale: Locale): string =>
  isOwnOnly ? fill(words.ownCases[locale], { name: place.name[locale] }) : place.name[locale]

/** The matter asked for, or that all are. */
export const kindWords = ({ kind }: { kind?: string | null | undefined }, locale: Locale): string =>
  kind ? caseKinds[kind as keyof typeof caseKinds][locale] : words.anyKind[locale]

export function periodWords(period: string, locale: Locale): string {
  const [year = '', rest] = period.split('-')
  if (period.includes('~')) return fill(words.spanWords[locale], spanOf(period)!)
  if (!rest) return fill(words.year[locale], { year })
  return rest.startsWith('Q')
    ? fill(words.quarter[locale], { year, quarter: rest.slice(1) })
    : fill(words.month[locale], { year, month: locale === 'zh' ? Number(rest) : rest })
}
