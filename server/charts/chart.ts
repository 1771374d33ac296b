/** The charts of the house: from counts to what the library draws. Labels come in the reader's language. */
import type { EChartsOption } from 'echarts'

/** Plain data, as it goes to another thread. In pixels; a page shows it as wide as its place. */
export type Chart = { option: EChartsOption; width: number; height: number }

const width = 960
const ink = '#1f2328'
const soft = '#57606a'
const line = '#d8dbdf'
/** Told apart also by those who see no red or green, and in grey on paper by their order. */
const colours = ['#2f6690', '#d98b19', '#b3261e', '#4c8055', '#7a5ea8', '#8d99a6', '#16425b', '#e3b565']

const base = { color: colours, textStyle: { color: ink } }
const axisLooks = { axisLabel: { color: soft }, axisLine: { lineStyle: { color: line } }, axisTick: { show: false } }
const categories = (data: readonly string[]) => ({ type: 'category' as const, data: [...data], ...axisLooks })
const values = (name: string) => ({
  type: 'value' as const,
  name,
  minInterval: 1,
  nameTextStyle: { color: soft },
  splitLine: { lineStyle: { color: line } },
  ...axisLooks,
})
/** Room on the left for the longest label, of which a Chinese character takes two. */
const roomFor = (labels: readonly string[]): number =>
  Math.min(
    300,
    24 + 6.5 * Math.max(4, ...labels.map(label => [...label].reduce((sum, one) => sum + (one > '\u2e7f' ? 2 : 1), 0))),
  )

/** Least, lower quartile, median, upper quartile, most. */
export type FiveDays = readonly [number, number, number, number, number]

/** A box for each row, from the top; `unit` stands at the axis. */
export function boxPlot({ rows, unit }: { rows: readonly { label: string; five: FiveDays }[]; unit: string }): Chart {
  const labels = rows.map(({ label }) => label)
  return {
    width,
    height: 70 + 34 * rows.length,
    option: {
      ...base,
      grid: { left: roomFor(labels), right: 60, top: 16, bottom: 36 },
      xAxis: values(unit),
      yAxis: { ...categories(labels), inverse: true },
      series: [
        {
          type: 'boxplot',
          boxWidth: [8, 16],
          itemStyle: { color: '#dce6ee', borderColor: colours[0]! },
          data: rows.map(({ five }) => [...five]),
        },
      ],
    },
  }
}

type Named = { name: string; values: readonly number[] }

/** Bars on top of each other, one for each column. */
export function stackedBars({
  columns,
  parts,
  unit,
}: {
  columns: readonly string[]
  parts: readonly Named[]
  unit: string
}): Chart {
  return {
    width,
    height: 340,
    option: {
      ...base,
      grid: { left: 56, right: 24, top: 56, bottom: 36 },
      legend: { top: 4, textStyle: { color: ink } },
      xAxis: categories(columns),
      yAxis: values(unit),
      series: parts.map(({ name, values: data }) => ({
        type: 'bar',
        stack: 'all',
        name,
        data: [...data],
        barMaxWidth: 44,
      })),
    },
  }
}

type Trend = {
  months: readonly string[]
  bars: readonly Named[]
  /** On an axis of its own; null where nothing is known of a month. */
  lines: readonly { name: string; values: readonly (number | null)[] }[]
  units: { bars: string; lines: string }
}

/** Counts as bars and days as lines, by month. */
export function trend({ months, bars, lines, units }: Trend): Chart {
  return {
    width,
    height: 340,
    option: {
      ...base,
      grid: { left: 56, right: 56, top: 72, bottom: 36 },
      legend: { top: 4, textStyle: { color: ink } },
      xAxis: categories(months),
      yAxis: [values(units.bars), { ...values(units.lines), splitLine: { show: false } }],
      series: [
        ...bars.map(({ name, values: data }) => ({ type: 'bar' as const, name, data: [...data], barMaxWidth: 28 })),
        ...lines.map(({ name, values: data }) => ({
          type: 'line' as const,
          name,
          yAxisIndex: 1,
          data: [...data],
          symbolSize: 7,
          connectNulls: false,
        })),
      ],
    },
  }
}

/** Shades of a field, from few to most, and the letters upon it: each at least 4.5 to 1, in light and in dark. */
export const shades = ['#f2f6f9', '#7fa6c3', '#16425b']
export const letterOn = (share: number): string => (share > 0.715 ? '#ffffff' : '#000000')

type Heat = { columns: readonly string[]; rows: readonly string[]; cells: readonly (readonly number[])[] }

/** A field for each row and column, the darker the more; `cells` by row. */
export function heat({ columns, rows, cells }: Heat): Chart {
  const data = cells.flatMap((row, y) => row.flatMap((count, x) => (count > 0 ? [[x, y, count]] : [])))
  const most = Math.max(1, ...cells.flat())
  return {
    width,
    height: 70 + 30 * rows.length,
    option: {
      ...base,
      grid: { left: roomFor(rows), right: 24, top: 8, bottom: 36 },
      xAxis: categories(columns),
      yAxis: { ...categories(rows), inverse: true },
      visualMap: { show: false, min: 0, max: most, inRange: { color: shades } },
      series: [
        {
          type: 'heatmap',
          data: data.map(value => ({ value, label: { show: true, color: letterOn(value[2]! / most) } })),
          itemStyle: { borderColor: '#ffffff', borderWidth: 2 },
        },
      ],
    },
  }
}

/** Braces would be read as places to fill. */
const plain = (label: string): string => label.replaceAll(/[{}]/g, '')

export type Flow = { from: string; to: string; count: number }

/** Bands from place to place, wide as they are frequent. `labels` by place; a place is never come back to. */
export function sankey({ flows, labels }: { flows: readonly Flow[]; labels: ReadonlyMap<string, string> }): Chart {
  const places = [...new Set(flows.flatMap(({ from, to }) => [from, to]))]
  return {
    width,
    height: 420,
    option: {
      ...base,
      series: [
        {
          type: 'sankey',
          left: 12,
          right: 130,
          top: 12,
          bottom: 12,
          nodeGap: 14,
          nodeWidth: 12,
          draggable: false,
          label: { color: ink },
          lineStyle: { color: 'source', opacity: 0.35 },
          data: places.map(name => ({ name, label: { formatter: plain(labels.get(name) ?? name) } })),
          links: flows.map(({ from, to, count }) => ({ source: from, target: to, value: count })),
        },
      ],
    },
  }
}
