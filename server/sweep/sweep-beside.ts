/** Begins a sweep in a thread of its own and keeps what it tells, one check after another. One at a time in all processes. */
import { Worker } from 'node:worker_threads'
import { type Office, todayOf } from '../office.ts'
import { logChange } from '../people/change-log.ts'
import type { Person } from '../people/person.ts'
import type { Outcome } from './pieces.ts'
import {
  casesToRead,
  endSilent,
  endSweep,
  insertSweep,
  keepOutcome,
  lastDoneAt,
  markAlive,
  silentMs,
} from './repository.ts'
import type { Order } from './sweep-worker.ts'

type Going = { worker: Worker; stopped: boolean; ended: Promise<void> }
const going = new WeakMap<Office, Going>()

const aliveEveryMs = 60_000

type Asked = { by: Person; night?: string; whole: boolean }

/** Resolves once it has begun: true, or false where another one runs or the night has had its own. */
export async function beginSweep(office: Office, { by, night, whole }: Asked): Promise<boolean> {
  const now = office.now()
  const at = now.toISOString()
  const since = whole ? undefined : await lastDoneAt(office.db.reader)
  const due = since === undefined ? undefined : await dueTonight(office, since)
  const id = await office.db.write(async tx => {
    await endSilent(tx, { before: new Date(now.getTime() - silentMs).toISOString(), at })
    const made = await insertSweep(tx, { begunBy: by.id, night: night ?? null, whole: due === undefined, at })
    if (made) await logChange(tx, { by: by.id, action: 'sweep-begun', subject: made, at: now })
    return made
  })
  if (!id) return false
  start(office, id, { config: office.config, nowMs: now.getTime(), due })
  return true
}

async function dueTonight(office: Office, since: string): Promise<NonNullable<Order['due']>> {
  const share = new Date(`${todayOf(office)}T00:00:00Z`).getUTCDay()
  return { cases: await casesToRead(office.db.reader, since), share }
}

function start(office: Office, sweepId: string, order: Order): void {
  const worker = new Worker(new URL('./sweep-worker.ts', import.meta.url), { workerData: order })
  const heard: Going = { worker, stopped: false, ended: Promise.resolve() }
  const alive = setInterval(
    () => void office.db.write(tx => markAlive(tx, sweepId, office.now().toISOString())),
    aliveEveryMs,
  )
  alive.unref()
  let kept: Promise<unknown> = Promise.resolve()
  let isWrong = false
  const wrong = (err: unknown): void => {
    isWrong = true
    if (!heard.stopped) office.log.error({ err, sweep: sweepId }, 'sweep failed')
  }
  worker.on('message', (outcome: Outcome) => {
    const at = office.now().toISOString()
    kept = kept.then(() => office.db.write(tx => keepOutcome(tx, outcome, { sweepId, at }))).catch(wrong)
  })
  worker.on('error', wrong)
  heard.ended = new Promise(resolve => {
    worker.on('exit', async () => {
      clearInterval(alive)
      await kept
      const state = heard.stopped ? 'stopped' : isWrong ? 'failed' : 'done'
      await office.db.write(tx => endSweep(tx, sweepId, { state, at: office.now().toISOString() })).catch(wrong)
      going.delete(office)
      resolve()
    })
  })
  going.set(office, heard)
}

/** When the sweep that this process runs has ended; at once where there is none. */
export const sweepEnded = async (office: Office): Promise<void> => going.get(office)?.ended

/** Before the database is closed: what was found so far stays. */
export async function stopSweep(office: Office): Promise<void> {
  const heard = going.get(office)
  if (!heard) return
  heard.stopped = true
  await heard.worker.terminate()
  await heard.ended
}
