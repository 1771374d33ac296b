/** Chance that comes out the same every time: a seeded generator, so that two loads of one seed tell the same story. */

export type Random = {
  /** From 0 up to, but not including, 1. */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number
  /** true in `share` of all cases, 0 to 1. */
  chance(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** One key of a table of weights. */
  weighted<K extends string>(weights: Readonly<Record<K, number>>): K
  /** A generator of its own, that depends on the seed and `name` alone: what is added elsewhere does not move it. */
  fork(name: string): Random
}

export function createRandom(seed: string): Random {
  let state = hashOf(seed)
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1))
  return {
    next,
    whole,
    chance: share => next() < share,
    pick: list => list[whole(0, list.length - 1)]!,
    weighted: weights => chosen(weights, next()),
    fork: name => createRandom(`${seed}/${name}`),
  }
}

function chosen<K extends string>(weights: Readonly<Record<K, number>>, at: number): K {
  const entries = Object.entries(weights) as [K, number][]
  const total = entries.reduce((sum, [, weight]) => sum + weight, 0)
  let left = at * total
  for (const [key, weight] of entries) {
    left -= weight
    if (left < 0) return key
  }
  return entries.at(-1)![0]
}

/** FNV-1a: a 32-bit number from a text. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (const byte of Buffer.from(text)) hash = Math.imul(hash ^ byte, 0x01000193)
  return hash | 0
}
