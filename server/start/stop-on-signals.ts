/** Ctrl-C and the supervisor's SIGTERM: end what is in flight, then leave with 0. A second signal ends at once. */
import type { House } from './serve.ts'

export function stopOnSignals(house: House): void {
  const leave = async () => {
    for (const signal of signals) process.removeListener(signal, leave)
    await house.stop()
    process.exit(0)
  }
  for (const signal of signals) process.on(signal, leave)
}

const signals = ['SIGINT', 'SIGTERM'] as const
