/**
 * Work that nobody waits for, such as the jobs of the clock. On SQLite it shares one thread with all pages: it takes small
 * pieces and rests after each while somebody waits for an answer.
 */
import { AsyncLocalStorage } from 'node:async_hooks'
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import { writing } from './writing.ts'

/** So long a piece is, in milliseconds; a single statement may take longer. */
const mostMs = 4
/** A turn of the event loop in which nobody else has anything done is over sooner, in milliseconds. */
const quietMs = 2
/** Whoever has asked a question within so many milliseconds is at work. */
const atWorkMs = 20
/** So many times as long as a piece took: a busy house gives a quarter of itself to what nobody waits for. */
const restFor = 3
const longestRestMs = 500

/** `since`: its last query in this turn of the event loop; `pieceMs` and `owedMs`: worked in this piece, and before it. */
type Background = { since: number | undefined; pieceMs: number; owedMs: number }
const background = new AsyncLocalStorage<Background>()

let lastAsked = -Infinity

/** Somebody who is waited for asks the database something. A light page is over before a turn of the loop looks long. */
export function askedByOthers(at: number): void {
  lastAsked = at
}

/** All that `work` asks the database gives way to whoever waits for a page. */
export const inBackground = <T>(work: () => Promise<T>): Promise<T> =>
  background.run({ since: undefined, pieceMs: 0, owedMs: 0 }, work)

export const isInBackground = (): boolean => background.getStore() !== undefined

/**
 * Asked before each query in the background; nothing to wait for within a piece. In a transaction it only lets the others
 * have their turn, as they may wait for the writer, and rests the longer afterwards.
 */
export function giveWay(): Promise<void> | undefined {
  const one = background.getStore()
  if (!one) return undefined
  count(one)
  if (writing.getStore()) return one.pieceMs > mostMs ? turn(one) : undefined
  return one.pieceMs + one.owedMs > mostMs ? rest(one) : undefined
}

/** What was waited for between two turns is not counted: files and threads keep nobody waiting. */
function count(one: Background): void {
  const now = performance.now()
  if (one.since === undefined) beginTurn(one)
  else one.pieceMs += now - one.since
  one.since = now
}

/** In which the query at hand counts as well, also where it had to wait. */
function beginTurn(one: Background): void {
  one.since = performance.now()
  setImmediate(() => {
    one.since = undefined
  })
}

async function turn(one: Background): Promise<void> {
  one.owedMs += one.pieceMs
  one.pieceMs = 0
  await nextTurn()
  beginTurn(one)
}

async function rest(one: Background): Promise<void> {
  const ended = performance.now()
  await turn(one)
  const restMs = Math.min(one.owedMs * restFor, longestRestMs)
  one.owedMs = 0
  const now = performance.now()
  if (now - ended <= quietMs && now - lastAsked >= atWorkMs) return
  await pause(restMs)
  beginTurn(one)
}
