/** The charts of a report and the tables that say the same; both come from one reading. */
import type { Locale } from '../../workflows/text.ts'
import { type Chart, trend as trendChart } from '../charts/chart.ts'
import { tiles } from '../charts/tiles.ts'
import { sharedUnitWords } from './figure-words.ts'
import { isCounted } from './indicator.ts'
import type { ReadReport } from './read-report.ts'
import type { Trend } from './trend.ts'
import { words } from './words.ts'

type Told = { read: ReadReport; trend: Trend; locale: Locale }
/** `indicators`: what each column counts; '' for none. */
type Table = { columns: string[]; rows: string[][]; indicators: string[] }
export type Drawn = { title: string; chart: Chart; table: Table }

const kinds = { trend: byMonth, units: byUnit } as const
export type Kind = keyof typeof kinds
export const isKind = (name: string): name is Kind => Object.hasOwn(kinds, name)

/** undefined where there is nothing to draw. */
export const drawnOf = (kind: Kind, told: Told): Drawn | undefined => kinds[kind](told)

/** Those that have something to show; `srcOf` tells the address of a picture. */
export function chartsOf(told: Told, srcOf: (kind: Kind) => string) {
  return (Object.keys(kinds) as Kind[]).flatMap(kind => {
    const drawn = drawnOf(kind, told)
    if (!drawn) return []
    const { title, table, chart } = drawn
    return [{ title, table, src: srcOf(kind), width: chart.width, height: chart.height }]
  })
}

function byMonth({ trend: { months, lines }, locale }: Told): Drawn | undefined {
  if (lines.length === 0) return undefined
  const bars = lines.map(({ indicator, values }) => ({ name: indicator.name[locale], values }))
  const unit = sharedUnitWords(
    lines.map(({ indicator }) => indicator),
    locale,
  )
  return {
    title: words.twelveMonths[locale],
    chart: trendChart({ months, bars, lines: [], units: { bars: unit, lines: '' } }),
    table: {
      columns: [words.monthHead[locale], ...bars.map(({ name }) => name)],
      indicators: ['', ...lines.map(({ indicator }) => indicator.id)],
      rows: months.map((month, at) => [month, ...bars.map(({ values }) => String(values[at]))]),
    },
  }
}

/** The first figure that is counted, of every unit right below; none where that of one is not told. */
function byUnit({ read: { units, headline }, locale }: Told): Drawn | undefined {
  const column = headline.findIndex(({ unit }) => isCounted(unit))
  const below = units.filter(({ isOwn }) => !isOwn)
  if (column < 0 || below.length < 2) return undefined
  if (below.some(({ figures }) => figures[column]!.isHidden)) return undefined
  const { id, name: told } = headline[column]!
  const name = told[locale]
  const all = below.map(({ place, figures }) => ({ name: place.name[locale], count: figures[column]!.value ?? 0 }))
  return {
    title: `${words.byUnit[locale]} · ${name}`,
    chart: tiles(all),
    table: {
      columns: [words.unit[locale], name],
      indicators: ['', id],
      rows: all.map(one => [one.name, String(one.count)]),
    },
  }
}
