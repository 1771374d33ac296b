/** Places as equal tiles, the darker the more: no outline of a map is drawn, and a small place is seen as well as a large one. */
import { type Chart, letterOn, shades } from './chart.ts'

export type Tile = { name: string; count: number }
type Spot = readonly [column: number, row: number]

/** Where the nine cities of Fujian lie to each other. */
const fujian: Readonly<Record<string, Spot>> = {
  南平: [1, 0],
  宁德: [2, 0],
  三明: [0, 1],
  福州: [2, 1],
  龙岩: [0, 2],
  泉州: [1, 2],
  莆田: [2, 2],
  漳州: [0, 3],
  厦门: [1, 3],
}

/** By city where each is one of Fujian's; otherwise in their order, in rows. */
export function spotsOf(names: readonly string[]): Spot[] {
  const cities = names.map(name => Object.keys(fujian).find(city => name.startsWith(city)))
  const isMap = cities.every(city => city !== undefined) && new Set(cities).size === names.length
  if (isMap) return cities.map(city => fujian[city!]!)
  const columns = Math.min(5, Math.ceil(Math.sqrt(names.length)))
  return names.map((_, place) => [place % columns, Math.floor(place / columns)])
}

const [width, tileHeight] = [960, 84]

export function tiles(all: readonly Tile[]): Chart {
  const spots = spotsOf(all.map(({ name }) => name))
  const columns = Math.max(...spots.map(([column]) => column)) + 1
  const rows = Math.max(...spots.map(([, row]) => row)) + 1
  const most = Math.max(1, ...all.map(({ count }) => count))
  const axis = (length: number) => ({
    type: 'category' as const,
    show: false,
    data: Array.from({ length }, (_, at) => `${at}`),
  })
  const data = all.map(({ name, count }, at) => ({
    value: [...spots[at]!, count],
    label: {
      show: true,
      formatter: `${name.replaceAll(/[{}]/g, '')}\n${count}`,
      color: letterOn(count / most),
    },
  }))
  return {
    width,
    height: 16 + tileHeight * rows,
    option: {
      grid: { left: 8, right: 8, top: 8, bottom: 8 },
      xAxis: axis(columns),
      yAxis: { ...axis(rows), inverse: true },
      visualMap: { show: false, min: 0, max: most, inRange: { color: shades } },
      series: [
        { type: 'heatmap', data, itemStyle: { borderColor: '#ffffff', borderWidth: 4 }, label: { lineHeight: 20 } },
      ],
    },
  }
}
