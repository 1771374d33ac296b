/** How states followed each other, as flows between places: the same state later is another place. */
import type { Flow } from '../charts/chart.ts'

/** Changes after so many stand in the table, not in the picture. */
const mostChanges = 8

/** `counts` by '0 from to'. The picture's places are '0 from'; rows are words, in the order of changes. */
export function flowsOf(counts: ReadonlyMap<string, number>, stateLabel: (path: string) => string) {
  const all = [...counts]
    .map(([key, count]) => {
      const [place = '0', from = '', to = ''] = key.split(' ')
      return { place: Number(place), from, to, count }
    })
    .toSorted((a, b) => a.place - b.place || b.count - a.count || (a.to < b.to ? -1 : 1))
  const drawn = all.filter(({ place }) => place < mostChanges)
  const flows: Flow[] = drawn.map(({ place, from, to, count }) => ({
    from: `${place} ${from}`,
    to: `${place + 1} ${to}`,
    count,
  }))
  const labels = new Map(
    flows.flatMap(({ from, to }) => [from, to]).map(name => [name, stateLabel(name.slice(name.indexOf(' ') + 1))]),
  )
  const rows = all.map(({ place, from, to, count }) => [
    String(place + 1),
    `${stateLabel(from)} → ${stateLabel(to)}`,
    String(count),
  ])
  return { flows, labels, rows }
}
