/** A long job gives way to whoever is waiting for a page. */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'

/** A turn of the event loop in which nobody else has anything done is over sooner, in milliseconds. */
const quietMs = 2
/** So many times as long as a piece took: a busy house gives a quarter of itself to the job. */
const restFor = 3

/** Rests after a piece that began then (by `performance.now`), where others used the turn between. */
export async function giveWay(began: number): Promise<void> {
  const ended = performance.now()
  await nextTurn()
  if (performance.now() - ended > quietMs) await pause((ended - began) * restFor)
}
