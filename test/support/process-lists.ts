/** Every figure of a process report beside the list behind it, and the proceedings beside those that are handed out. */
import { expect } from 'chai'
import { behind, type Counted, countOf } from '../../server/process-reports/behind.ts'
import { tracesOf } from '../../server/process-reports/event-log.ts'
import type { Asked } from '../../server/process-reports/repository.ts'
import { tallyOf } from '../../server/process-reports/tallies.ts'
import { variantId } from '../../server/process-reports/variant-id.ts'
import { xesOf } from '../../server/process-reports/xes.ts'
import { workflowNamed } from '../../workflows/index.ts'
import type { ReadonlyDayCounts } from '../../workflows/process/day-counts.ts'
import { kindsOfMark } from '../../workflows/process/marks.ts'
import type { Tally } from '../../workflows/process/tally.ts'
import { tracesOfXes } from './event-logs.ts'
import type { TestOffice } from './office.ts'

/** With the days that it took, by number, where some are counted. */
const everyFigure = ({ figures, variants }: Tally): { counted: Counted; days?: ReadonlyDayCounts }[] => [
  ...(['begun', 'open', 'ended'] as const).map(what => ({ counted: { what } })),
  ...kindsOfMark.flatMap(what =>
    [...figures[what]].map(([which, { days }]) => ({ counted: { what, which } as Counted, days })),
  ),
  ...[...variants].map(([steps, { days }]) => ({
    counted: { what: 'variant' as const, which: variantId(steps) },
    days,
  })),
]

/** Says how many rows were compared. */
export async function expectSummedProcess({ office }: Pick<TestOffice, 'office'>, asked: Asked): Promise<number> {
  const tally = await tallyOf(office, asked)
  let rows = 0
  for (const { counted, days } of everyFigure(tally)) {
    const count = countOf(tally, counted)
    const { lines } = await behind(office, asked, { counted, count, page: 1, perPage: 10_000 })
    const says = `${asked.workflow} ${JSON.stringify({ ...counted, known: asked.filters.known })}`
    expect(lines.length, says).to.equal(count)
    if (days) expect(timesOf(lines.map(one => one.days)), says).to.deep.equal(new Map([...days].toSorted(byNumber)))
    rows += count
  }
  const begun = await behind(office, asked, {
    counted: { what: 'begun' },
    count: tally.begun,
    page: 1,
    perPage: 10_000,
  })
  const handedOut: string[] = []
  for await (const { id } of tracesOf(office, asked)) handedOut.push(id)
  expect(handedOut, `${asked.workflow} handed out`).to.deep.equal(begun.lines.map(({ proceeding }) => proceeding.id))
  const pieces: string[] = []
  const traces = tracesOf(office, asked)
  for await (const piece of xesOf(workflowNamed(asked.workflow), traces, { locale: 'zh', known: '' }))
    pieces.push(piece)
  expect(tracesOfXes(pieces.join(''))).to.have.length(tally.begun)
  return rows
}

const byNumber = ([one]: [number, number], [other]: [number, number]) => one - other

function timesOf(all: readonly (number | null)[]): Map<number, number> {
  const times = new Map<number, number>()
  for (const days of all) if (days !== null) times.set(days, (times.get(days) ?? 0) + 1)
  return new Map([...times].toSorted(byNumber))
}
