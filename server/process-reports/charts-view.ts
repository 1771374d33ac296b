/** The charts of a process report and the tables that say the same; both come from one count. */
import type { Workflow } from '../../workflows/define.ts'
import { causes } from '../../workflows/law/causes.ts'
import { officialCode } from '../../workflows/law/taxonomies/taxonomy.ts'
import { pathOf, restingNodes } from '../../workflows/nodes.ts'
import { percentileOf } from '../../workflows/process/day-counts.ts'
import type { Month, Tally } from '../../workflows/process/tally.ts'
import type { Locale } from '../../workflows/text.ts'
import { boxPlot, type Chart, type FiveDays, heat, sankey, stackedBars, trend } from '../charts/chart.ts'
import { processFigures } from '../reports/page-figures/process.ts'
import { type Filters, queryOf } from './filters.ts'
import { flowsOf } from './flows.ts'
import { labelsOf, stageOf } from './labels.ts'
import { words } from './words.ts'

type Shown = { tally: Tally; filters: Filters; locale: Locale }
/** The first cell of a row heads it; `indicators`: what each column counts, '' for none; `words` are the places of further columns that hold no numbers. */
type Table = { columns: string[]; rows: string[][]; indicators: string[]; words?: number[] }
type Drawn = { chart: Chart; table: Table }
type Make = (workflow: Workflow, shown: Shown) => Drawn

const kinds = { days: daysPerState, flow: ways, trend: byMonth, stages: whereTheyStand, causes: monthAndCause } as const
type Kind = keyof typeof kinds
const titles = {
  days: words.chartDays,
  flow: words.chartFlow,
  trend: words.chartTrend,
  stages: words.chartStages,
  causes: words.chartCauses,
}

/** Those that have something to show, each with the address of its picture. */
export function chartsView(workflow: Workflow, shown: Shown) {
  return (Object.keys(kinds) as Kind[]).flatMap(kind => {
    const { chart, table } = (kinds[kind] as Make)(workflow, shown)
    if (table.rows.length === 0) return []
    const { width, height } = chart
    const src = `/process-reports/${workflow.id}/charts/${kind}.svg${queryOf(shown.filters)}`
    return [{ title: titles[kind][shown.locale], src, width, height, table }]
  })
}

/** undefined where there is no such chart, or nothing to draw. */
export function chartNamed(name: string, workflow: Workflow, shown: Shown): Chart | undefined {
  if (!Object.hasOwn(kinds, name)) return undefined
  const { chart, table } = (kinds[name as Kind] as Make)(workflow, shown)
  return table.rows.length > 0 ? chart : undefined
}

function daysPerState(workflow: Workflow, { tally, locale }: Shown): Drawn {
  const labels = labelsOf(workflow, locale)
  const rows = restingNodes(workflow).flatMap(node => {
    const days = tally.figures.state.get(pathOf(node))?.days
    if (!days) return []
    const five = [0, 25, 50, 75, 100].map(percent => percentileOf(days, percent)!) as unknown as FiveDays
    return [{ label: labels.state(pathOf(node)), five }]
  })
  return {
    chart: boxPlot({ rows, unit: words.days[locale] }),
    table: {
      columns: [words.state, words.least, words.quarter, words.median, words.threeQuarters, words.most].map(
        w => w[locale],
      ),
      indicators: ['', ...Array<string>(5).fill(processFigures.stateDays.id)],
      rows: rows.map(({ label, five }) => [label, ...five.map(String)]),
    },
  }
}

function ways(workflow: Workflow, { tally, locale }: Shown): Drawn {
  const { flows, labels, rows } = flowsOf(tally.flows, labelsOf(workflow, locale).state)
  return {
    chart: sankey({ flows, labels }),
    table: {
      columns: [words.change, words.leads, words.times].map(w => w[locale]),
      rows,
      indicators: ['', '', processFigures.arrow.id],
      words: [1],
    },
  }
}

/** Every month from the first to the last, also one in which nothing happened. */
function monthsOf({ months }: Tally): [string, Month | undefined][] {
  const known = [...months.keys()].toSorted()
  const all: string[] = []
  for (let month = known[0]; month !== undefined && month <= known.at(-1)!; month = nextMonth(month)) all.push(month)
  return all.map(month => [month, months.get(month)])
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

function byMonth(_workflow: Workflow, { tally, locale }: Shown): Drawn {
  const months = monthsOf(tally).map(([month, found]) => {
    const days = found?.ended.days ?? new Map()
    const median = percentileOf(days, 50) ?? null
    return {
      month,
      begun: found?.begun ?? 0,
      ended: found?.ended.count ?? 0,
      median,
      ninety: percentileOf(days, 90) ?? null,
    }
  })
  const column = <K extends 'begun' | 'ended' | 'median' | 'ninety'>(name: K) => ({
    name: words[name][locale],
    values: months.map(one => one[name]),
  })
  return {
    chart: trend({
      months: months.map(({ month }) => month),
      bars: [column('begun'), column('ended')],
      lines: [column('median'), column('ninety')],
      units: { bars: words.proceedings[locale], lines: words.days[locale] },
    }),
    table: {
      columns: [words.month, words.begun, words.ended, words.median, words.ninety].map(w => w[locale]),
      indicators: [
        '',
        processFigures.begun.id,
        processFigures.ended.id,
        ...Array<string>(2).fill(processFigures.whole.id),
      ],
      rows: months.map(({ month, ...counts }) => [month, ...Object.values(counts).map(count => String(count ?? '—'))]),
    },
  }
}

/** No stage is called so. */
const atItsEnd = '#end'

/** Of those that began in each month, in which stage they stand today or came to their end. */
function whereTheyStand(workflow: Workflow, { tally, locale }: Shown): Drawn {
  const nodes = new Map(restingNodes(workflow).map(node => [pathOf(node), node]))
  const stageAt = (place: string): string => {
    const node = nodes.get(place.split('+')[0]!)
    if (node?.type === 'final') return atItsEnd
    return (node && stageOf(node)) ?? ''
  }
  const months = monthsOf(tally).filter(([, found]) => found && found.begun > 0)
  const counts = months.map(([, found]) => summed(found!.places, stageAt))
  const parts = [...Object.keys(workflow.stages), '', atItsEnd]
    .map(stage => ({
      name: stage === atItsEnd ? words.ended[locale] : (workflow.stages[stage]?.[locale] ?? words.elsewhere[locale]),
      values: counts.map(count => count.get(stage) ?? 0),
    }))
    .filter(({ values }) => values.some(count => count > 0))
  const columns = months.map(([month]) => month)
  return {
    chart: stackedBars({ columns, parts, unit: words.proceedings[locale] }),
    table: {
      columns: [words.month[locale], ...parts.map(({ name }) => name)],
      indicators: ['', ...parts.map(() => processFigures.begun.id)],
      rows: columns.map((month, place) => [month, ...parts.map(({ values }) => String(values[place]))]),
    },
  }
}

function summed(counts: ReadonlyMap<string, number>, keyOf: (key: string) => string): Map<string, number> {
  const sums = new Map<string, number>()
  for (const [key, count] of counts) sums.set(keyOf(key), (sums.get(keyOf(key)) ?? 0) + count)
  return sums
}

const parents = new Map(causes.map(({ code, parent }) => [code, parent]))
/** The group below the root that a cause belongs to. */
function groupOf(cause: string): string {
  const parent = parents.get(cause)
  return parent && parent !== 'LDM' && parent !== 'CIV.7' ? groupOf(parent) : cause
}

function monthAndCause(_workflow: Workflow, { tally, locale }: Shown): Drawn {
  const months = monthsOf(tally).filter(([, found]) => found && found.begun > 0)
  const counts = months.map(([, found]) => summed(found!.causes, cause => groupOf(officialCode(cause))))
  const all = [...new Set(counts.flatMap(count => [...count.keys()]))].toSorted()
  const names = new Map(causes.map(({ code, ...name }) => [code, name[locale]]))
  const rows = all.map(cause => names.get(cause) ?? words.noCause[locale])
  const cells = all.map(cause => counts.map(count => count.get(cause) ?? 0))
  const columns = months.map(([month]) => month)
  return {
    chart: heat({ columns, rows, cells }),
    table: {
      columns: [words.cause[locale], ...columns],
      indicators: ['', ...columns.map(() => processFigures.begun.id)],
      rows: rows.map((name, place) => [name, ...cells[place]!.map(String)]),
    },
  }
}
