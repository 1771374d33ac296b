/** Reads what a report is made of away from the event loop, with a connection of its own, as all of it stood at one moment. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Config } from '../config.ts'
import { todayOf } from '../office.ts'
import type { Person } from '../people/person.ts'
import { askedIn } from '../reports/asked.ts'
import { reportNamed } from '../reports/registry.ts'
import { withAround } from '../sweep/around.ts'
import { figuresNow } from './keep-filed.ts'
import { type Part, partsOf } from './parts.ts'
import type { FiledFigure } from './repository.ts'

export type Order = { config: Config; nowMs: number; person: Person; report: string; query: Record<string, string> }
/** The parts as they come, cases read of all, and at its end what the figures are. */
export type Told = { part: Part } | { done: number; total: number } | { figures: FiledFigure[] }

if (!parentPort) throw new Error('Reports are filed in a worker thread')
const port = parentPort
const tell = (told: Told): void => port.postMessage(told)
const { config, nowMs, person, query, ...wanted } = workerData as Order

await withAround(config, { now: () => new Date(nowMs), isSnapshot: true }, async around => {
  const house = { ...around, db: { reader: around.db } }
  const reader = { person, today: todayOf(house) }
  const asking = { report: reportNamed(wanted.report)!, asked: await askedIn(around.db, query, reader), reader }
  for await (const part of partsOf(house, asking, (done, total) => tell({ done, total }))) tell({ part })
  tell({ figures: await figuresNow(house, asking) })
})
