/** The time that the program measures, standing still until a test lets it pass: a busy machine adds nothing to it. */

export type StillTime = {
  /** As if work had taken so long, in milliseconds. */
  pass(ms: number): void
  goOn(): void
}

export function stillTime(): StillTime {
  const machine = Object.getOwnPropertyDescriptor(performance, 'now')
  let at = performance.now()
  performance.now = () => at
  return {
    pass(ms) {
      at += ms
    },
    goOn() {
      if (machine) Object.defineProperty(performance, 'now', machine)
      else Reflect.deleteProperty(performance, 'now')
    },
  }
}
