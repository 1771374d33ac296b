/** How long a job goes on, so that the others of the minute have their turn; what is left comes with the next minute. */

const mostMs = 10_000

/** Asked before each piece of work. */
export type HasTime = () => boolean

export function timeLeft(): HasTime {
  const began = performance.now()
  return () => performance.now() - began < mostMs
}

/** For whoever wants all of it done. */
export const untilDone: HasTime = () => true
