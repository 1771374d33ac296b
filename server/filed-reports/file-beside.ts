/**
 * Files a report of very many cases beside: a thread reads, what it has read is written in small pieces, and in the end one
 * transaction makes it a filed report. Until then nobody sees any of it, and nothing of it outlives a stop.
 */
import { Refusal } from '../errors.ts'
import { type LoneThread, loneThread } from '../lone-thread.ts'
import type { Office } from '../office.ts'
import { queryFor } from '../reports/asked.ts'
import type { Order, Told } from './filing-worker.ts'
import { endFiling, insertFiling, insertParts, keepAlive, sweepFilings, takeFiling } from './filings.ts'
import { type Asking, keepFiled } from './keep-filed.ts'
import type { Part } from './parts.ts'
import type { FiledFigure, FiledReport } from './repository.ts'

const aliveEveryMs = 30_000
const toldEveryMs = 500

type Going = { threads: Map<string, LoneThread>; ended: Set<Promise<void>>; stopped: boolean }
const going = new WeakMap<Office, Going>()

function runOf(office: Office): Going {
  const run = going.get(office) ?? { threads: new Map(), ended: new Set(), stopped: false }
  going.set(office, run)
  return run
}

/** Resolves once it has begun: true, or false where the same is being filed already. */
export async function fileBeside(
  office: Office,
  filed: FiledReport,
  { report, asked, reader }: Asking,
): Promise<boolean> {
  await sweepFilings(office)
  if (!(await office.db.write(tx => insertFiling(tx, filed)))) return false
  const query = Object.fromEntries(new URLSearchParams(queryFor(asked, reader, { group: undefined, page: 1 })))
  const order: Order = {
    config: office.config,
    nowMs: office.now().getTime(),
    person: reader.person,
    report: report.id,
    query,
  }
  const run = runOf(office)
  const ended = seeThrough(office, filed, order).finally(() => run.ended.delete(ended))
  run.ended.add(ended)
  return true
}

/** Never rejects: how it ended stands in its row. */
async function seeThrough(office: Office, filed: FiledReport, order: Order): Promise<void> {
  const run = runOf(office)
  const heard = listening(office, filed.id)
  const thread = loneThread<Told>(new URL('./filing-worker.ts', import.meta.url), order, heard.hear)
  run.threads.set(filed.id, thread)
  const alive = setInterval(heard.stillThere, aliveEveryMs).unref()
  try {
    await thread.ended
    await heard.written()
    await finish(office, filed, heard.figures())
  } catch (error) {
    const state = error instanceof Refusal ? 'overtaken' : 'failed'
    const hadNotEnded = await office.db.write(tx => endFiling(tx, filed.id, state)).catch(() => true)
    if (hadNotEnded && state === 'failed' && !run.stopped)
      office.log.error({ err: error, filing: filed.id }, 'filing failed')
  } finally {
    clearInterval(alive)
    run.threads.delete(filed.id)
  }
}

/** Writes what is heard, one piece after another, as long as it is being made. */
function listening(office: Office, id: string) {
  let writing: Promise<unknown> = Promise.resolve()
  let figures: FiledFigure[] = []
  let toldMs = 0
  let isOver = false
  const write = (read: { done?: number; total?: number }, parts: readonly Part[] = []): void => {
    writing = writing.then(() =>
      office.db.write(async tx => {
        isOver ||= !(await keepAlive(tx, id, { at: office.now().toISOString(), ...read }))
        if (!isOver) await insertParts(tx, id, parts)
      }),
    )
    writing.catch(() => {}) // `written` tells of it
  }
  return {
    hear(told: Told): void {
      if ('figures' in told) figures = told.figures
      else if ('part' in told) write({}, [told.part])
      else if (Date.now() - toldMs >= toldEveryMs) {
        toldMs = Date.now()
        write(told)
      }
    },
    stillThere: () => write({}),
    written: () => writing,
    figures: () => figures,
  }
}

/** It is filed as of when it was begun: nothing that was recorded later is in it. */
async function finish(office: Office, filed: FiledReport, figures: readonly FiledFigure[]): Promise<void> {
  await office.db.write(async tx => {
    if (await takeFiling(tx, filed.id)) await keepFiled(tx, filed, figures)
  })
}

/** Whoever began it has thought better of it; nothing of it stays. */
export async function stopFiling(office: Office, id: string): Promise<void> {
  await office.db.write(tx => endFiling(tx, id, 'stopped'))
  await going.get(office)?.threads.get(id)?.stop()
}

/** When all that was begun in this process has ended. */
export const filingsEnded = async (office: Office): Promise<void> =>
  void (await Promise.all(going.get(office)?.ended ?? []))

/** Before the database is closed: what is unfinished has failed. */
export async function stopFilings(office: Office): Promise<void> {
  const run = runOf(office)
  run.stopped = true
  for (const thread of run.threads.values()) await thread.stop()
  await filingsEnded(office)
}
