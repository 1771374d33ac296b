/** A thread that does one piece of a sweep after another, as it is asked. Only reads. */
import { parentPort, workerData } from 'node:worker_threads'
import { withAround } from './around.ts'
import type { Thread } from './lanes.ts'
import { doPiece, type Piece } from './pieces.ts'
import { checks } from './registry.ts'

if (!parentPort) throw new Error('A lane runs in a worker thread')
const port = parentPort
const { config, nowMs, checkIds } = workerData as Thread
const chosen = checks.filter(({ id }) => checkIds.includes(id))

await withAround(
  config,
  { now: () => new Date(nowMs) },
  around =>
    new Promise((_, reject) => {
      port.on('message', (piece: Piece) => {
        doPiece(around, chosen, piece).then(outcomes => port.postMessage(outcomes), reject)
      })
    }),
)
