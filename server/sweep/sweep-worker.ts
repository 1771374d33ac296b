/** Runs the checks away from the event loop: whole-table questions of SQLite would hold it. Only reads. */
import { parentPort, workerData } from 'node:worker_threads'
import type { Config } from '../config.ts'
import { withAround } from './around.ts'
import { checks } from './registry.ts'
import { runChecks, shareOf } from './run-checks.ts'

/** `due`: the cases to be read besides the share of the day; all where it is missing. `nowMs`: what the clock of the house says. */
export type Order = { config: Config; nowMs: number; due: { cases: Set<string>; share: number } | undefined }

if (!parentPort) throw new Error('The sweep runs in a worker thread')
const port = parentPort
const { config, nowMs, due } = workerData as Order

const isDue = (caseId: string): boolean => due === undefined || due.cases.has(caseId) || shareOf(caseId) === due.share

await withAround(config, { now: () => new Date(nowMs) }, around =>
  runChecks(around, { checks, isDue, report: outcome => port.postMessage(outcome) }),
)
